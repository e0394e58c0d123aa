// What all backends ask of a desk.

/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

export const pageSize = 10;

/** @param {number} time Epoch milliseconds. */
export const iso = (time) => new Date(time).toISOString();

/** What is not removed, newest first. @param {import('./index.d.mts').Desk} desk */
export const standing = ({ entries }) => entries.filter(({ isRemoved }) => !isRemoved);

/**
 * One page of a list, counted from 1.
 * @template T
 * @param {readonly T[]} list
 * @param {number} page
 */
export const pageOf = (list, page) => list.slice((page - 1) * pageSize, page * pageSize);

/** @param {readonly unknown[]} list */
export const pageCount = (list) => Math.ceil(list.length / pageSize);
