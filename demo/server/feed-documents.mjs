// Feed documents in the format "live-blog/1", made from the state of a story: all of it at once, or a
// page of it.
import { isoTime } from './story-clock.mjs';

/** @typedef {import('./story-clock.mjs').StoryState} StoryState */

const pageSize = 15;
/** Answers within this time are the same, byte for byte, and need not be sent twice. Milliseconds. */
const precision = 10_000;

/**
 * The server's clock as a document says it: never before the last change.
 * @param {number} now
 * @param {number} updated
 */
export const documentTime = (now, updated) =>
  isoTime(Math.max(updated, Math.floor(now / precision) * precision));

/**
 * What every document of a story has.
 * @param {StoryState} state
 * @param {number} now
 */
const frame = ({ blog, entries, updated }, now) => ({
  format: 'live-blog/1',
  ...blog,
  now: documentTime(now, updated),
  updated: isoTime(updated),
  total: entries.length,
});

/**
 * Everything.
 * @param {StoryState} state
 * @param {number} now
 */
export const wholeDocument = (state, now) => ({
  ...frame(state, now),
  window: 'all',
  entries: state.entries,
});

/**
 * One page: the newest entries and the pins, or those that are older than a given one.
 * @param {StoryState} state
 * @param {number} now
 * @param {{ address: string, before?: string | undefined }} page The address of the first page, and the
 *   id of the last entry of the page before this one.
 * @returns {object | undefined} undefined: no entry ever had this id
 */
export function pageDocument(state, now, { address, before }) {
  const { entries, publishedAt } = state;
  const limit = before === undefined ? Infinity : publishedAt.get(before);
  if (limit === undefined) return undefined;
  const older = entries.filter(({ published }) => Date.parse(published) < limit);
  const page = older.slice(0, pageSize);
  const last = page.at(-1);
  const pins = older.slice(pageSize).filter(({ pinned }) => before === undefined && pinned);
  return {
    ...frame(state, now),
    window: 'top',
    links:
      last && older.length > pageSize
        ? { older: `${address}?before=${encodeURIComponent(last.id)}` }
        : {},
    entries: [...page, ...pins],
  };
}
