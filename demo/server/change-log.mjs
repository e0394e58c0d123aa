// What has changed, by number: the last change of each thing, so that who was away is told of it once. A
// cursor names a place in it.
import { randomBytes } from 'node:crypto';

/**
 * One thing that changed: an entry, by its id, or the blog.
 * @typedef {object} Change
 * @property {string | typeof theBlog} what
 * @property {number} number
 * @property {number} at Epoch milliseconds.
 */

export const theBlog = Symbol('blog');

export class ChangeLog {
  /** The log is not kept when the server stops: a cursor of an earlier run must not be taken for one of this. */
  #run = randomBytes(4).toString('hex');
  /** @type {Map<Change['what'], Change>} In the order of their numbers. */
  #changes = new Map();
  #most;
  #last = 0;
  /** What changed up to this number is not known any more. */
  #forgotten = 0;

  /** @param {number} most How many things are remembered. */
  constructor(most) {
    this.#most = most;
  }

  /** The present. */
  get cursor() {
    return this.cursorAt(this.#last);
  }

  /** @param {number} number Of a change. */
  cursorAt(number) {
    return `${this.#run}-${number}`;
  }

  /** @param {Change['what']} what @param {number} at */
  note(what, at) {
    this.#changes.delete(what);
    this.#changes.set(what, { what, at, number: ++this.#last });
    if (this.#changes.size <= this.#most) return;
    const [oldest] = this.#changes.values();
    if (!oldest) return;
    this.#changes.delete(oldest.what);
    this.#forgotten = oldest.number;
  }

  /** Something changed that cannot be told as a change. */
  forget() {
    this.#changes.clear();
    this.#forgotten = ++this.#last;
  }

  /**
   * What has changed after a cursor, in order; undefined: the cursor is not known, or not any more.
   * @param {string} cursor
   * @returns {Change[] | undefined}
   */
  since(cursor) {
    const [, run, digits] = /^([0-9a-f]+)-(0|[1-9]\d*)$/.exec(cursor) ?? [];
    const number = Number(digits);
    const isKnown = run === this.#run && number >= this.#forgotten && number <= this.#last;
    if (!isKnown) return undefined;
    return [...this.#changes.values()].filter((change) => change.number > number);
  }
}
