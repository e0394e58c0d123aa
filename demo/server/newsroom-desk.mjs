// The newsroom's blog: kept in memory, changed by the editor's page, read as a feed.
import { documentTime } from './feed-documents.mjs';
import { isoTime } from './story-clock.mjs';

/** @typedef {import('./newsroom-input.mjs').EntryInput} EntryInput */
/** @typedef {import('./newsroom-input.mjs').BlogInput} BlogInput */
/** @typedef {EntryInput & { id: string, published: string, updated?: string, revision: number }} DeskEntry */
/** @typedef {{ blog: object, entries: readonly (EntryInput & { id: string, ago: number })[] }} DeskStart */

const minute = 60_000;
const mostEntries = 500;

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

export class NewsroomDesk {
  #now;
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

  /** The feed. */
  document() {
    const entries = [...this.#entries.values()].sort((a, b) =>
      b.published.localeCompare(a.published),
    );
    return {
      format: 'live-blog/1',
      ...this.#blog,
      now: documentTime(this.#now(), this.#updated),
      updated: isoTime(this.#updated),
      total: entries.length,
      window: 'all',
      entries,
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
    this.#touch();
  }

  /** @param {BlogInput} input */
  changeBlog(input) {
    const { status = this.#blog['status'] } = input;
    const { coverageEnd = isoTime(this.#now()), ...blog } = this.#blog;
    this.#blog = compact({ ...blog, ...input, ...(status === 'ended' && { coverageEnd }) });
    this.#touch();
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
    this.#touch();
    return kept;
  }

  #touch() {
    this.#updated = Math.max(this.#now(), this.#updated + 1);
  }
}
