// The newsroom's blog: kept in memory, changed by the editor's page. It says 'change' after each change, and
// remembers what has changed.
import { EventEmitter } from 'node:events';
import { ChangeLog, theBlog } from './change-log.mjs';
import { isoTime } from './story-clock.mjs';

/** @typedef {import('./newsroom-input.mjs').EntryInput} EntryInput */
/** @typedef {import('./newsroom-input.mjs').BlogInput} BlogInput */
/** @typedef {EntryInput & { id: string, published: string, updated?: string, revision: number }} DeskEntry */
/**
 * What has changed since a cursor, as it is now.
 * @typedef {object} DeskChanges
 * @property {string} cursor After these changes.
 * @property {number | undefined} updated When the last of them was made; undefined: there are none.
 * @property {Readonly<Record<string, unknown>> | undefined} blog
 * @property {readonly DeskEntry[]} entries
 * @property {readonly string[]} removed
 */
/** @typedef {{ blog: object, entries: readonly (EntryInput & { id: string, ago: number })[] }} DeskStart */

const minute = 60_000;
const mostEntries = 500;
/** Those that are there, and as many that were deleted. */
const mostChanges = 2 * mostEntries;

/** What the desk will not do, in words for the editor. */
export class DeskError extends Error {
  /** @param {400 | 404 | 409} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Without the fields that say nothing.
 * @template {object} T
 * @param {T} fields
 * @returns {T}
 */
const compact = (fields) =>
  /** @type {T} */ (
    Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== '' && value !== false),
    )
  );

export class NewsroomDesk extends EventEmitter {
  #now;
  #log = new ChangeLog(mostChanges);
  /** @type {Record<string, unknown>} */
  #blog;
  /** @type {Map<string, DeskEntry>} */
  #entries = new Map();
  #updated;
  #count = 0;

  /**
   * @param {DeskStart} start What is there at first.
   * @param {() => number} now
   */
  constructor({ blog, entries }, now) {
    super();
    // Every reader of a stream is one.
    this.setMaxListeners(0);
    this.#now = now;
    this.#updated = now();
    this.#blog = { status: 'live', ...blog };
    for (const { ago, ...entry } of entries)
      this.#entries.set(entry.id, {
        ...entry,
        published: isoTime(now() - ago * minute),
        revision: 1,
      });
  }

  /** Of the last change. */
  get cursor() {
    return this.#log.cursor;
  }

  /** All there is, the newest entries first. */
  get state() {
    const entries = [...this.#entries.values()].sort((a, b) =>
      b.published.localeCompare(a.published),
    );
    return { blog: this.#blog, entries, updated: this.#updated };
  }

  get total() {
    return this.#entries.size;
  }

  /**
   * The first changes after a cursor; undefined: it is not known, or not any more.
   * @param {string} cursor
   * @param {number} most
   * @returns {DeskChanges | undefined}
   */
  changesSince(cursor, most) {
    const changes = this.#log.since(cursor)?.slice(0, most);
    if (!changes) return undefined;
    const last = changes.at(-1);
    const ids = changes.flatMap(({ what }) => (typeof what === 'string' ? [what] : []));
    return {
      cursor: last ? this.#log.cursorAt(last.number) : cursor,
      updated: last?.at,
      blog: changes.some(({ what }) => what === theBlog) ? this.#blog : undefined,
      entries: ids.flatMap((id) => this.#entries.get(id) ?? []),
      removed: ids.filter((id) => !this.#entries.has(id)),
    };
  }

  /** @param {EntryInput} input @returns {DeskEntry} */
  add(input) {
    if (this.#blog['status'] === 'ended')
      throw new DeskError(
        409,
        'The blog has ended, and readers’ pages have stopped asking. Reopen it first.',
      );
    if (this.#entries.size >= mostEntries)
      throw new DeskError(409, `There are ${mostEntries} entries already. Delete one first.`);
    const id = `note-${++this.#count}`;
    return this.#put({ ...input, id, published: isoTime(this.#now()), revision: 1 });
  }

  /** @param {string} id @param {EntryInput} input @returns {DeskEntry} */
  change(id, input) {
    const known = this.#find(id);
    const isChanged = (/** @type {'title' | 'text'} */ field) =>
      input[field] !== undefined && input[field] !== (known[field] ?? '');
    const updated =
      isChanged('title') || isChanged('text') ? { updated: isoTime(this.#now()) } : {};
    const next = { ...known, ...input, ...updated, revision: known.revision + 1 };
    if (!next.title && !next.text)
      throw new DeskError(400, 'An entry needs a title or a text. Delete it if it should go.');
    return this.#put(next);
  }

  /** @param {string} id */
  remove(id) {
    this.#find(id);
    this.#entries.delete(id);
    this.#changed(id);
  }

  /** @param {BlogInput} input */
  changeBlog(input) {
    const { status = this.#blog['status'] } = input;
    const { coverageEnd = isoTime(this.#now()), ...blog } = this.#blog;
    const known = Object.keys(this.#blog);
    this.#blog = compact({ ...blog, ...input, ...(status === 'ended' && { coverageEnd }) });
    // A field that is missing in a delta has not changed: that it was taken away only the whole can say.
    if (known.some((field) => !(field in this.#blog))) this.#log.forget();
    this.#changed(theBlog);
    return this.#blog;
  }

  /** @param {string} id */
  #find(id) {
    const entry = this.#entries.get(id);
    if (!entry)
      throw new DeskError(
        404,
        `There is no entry “${id}”. It may have been deleted in another window.`,
      );
    return entry;
  }

  /** @param {DeskEntry} entry */
  #put(entry) {
    const kept = compact(entry);
    this.#entries.set(entry.id, kept);
    this.#changed(entry.id);
    return kept;
  }

  /** @param {import('./change-log.mjs').Change['what']} what */
  #changed(what) {
    this.#updated = Math.max(this.#now(), this.#updated + 1);
    this.#log.note(what, this.#updated);
    this.emit('change');
  }
}
