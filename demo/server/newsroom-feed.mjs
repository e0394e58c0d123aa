// The newsroom's blog as feed documents: the whole, and what has changed since.
import { documentTime } from './feed-documents.mjs';
import { isoTime } from './story-clock.mjs';

/** @typedef {import('./newsroom-desk.mjs').NewsroomDesk} NewsroomDesk */
/** @typedef {{ readonly cursor: string, readonly [field: string]: unknown }} FeedDocument */

const format = 'live-blog/1';
const path = '/feeds/newsroom';
const pageSize = 100;

export class NewsroomFeed {
  #now;
  #stream;

  /**
   * @param {NewsroomDesk} desk
   * @param {() => number} now
   * @param {string} [stream] Where updates are pushed, if it is not here.
   */
  constructor(desk, now, stream) {
    this.desk = desk;
    this.#now = now;
    this.#stream = stream;
  }

  get cursor() {
    return this.desk.cursor;
  }

  /** @param {string} cursor */
  links(cursor) {
    const stream = this.#stream ?? `${path}/stream?since=${cursor}`;
    return { updates: `${path}/changes?since=${cursor}`, stream };
  }

  /**
   * Everything, to be kept or sent later: it does not say what time it is.
   * @returns {FeedDocument}
   */
  snapshot() {
    const { blog, entries, updated } = this.desk.state;
    const { cursor } = this;
    return {
      format,
      ...blog,
      updated: isoTime(updated),
      total: entries.length,
      cursor,
      links: this.links(cursor),
      window: 'all',
      entries,
    };
  }

  /** Everything, as it is answered now. */
  document() {
    const { updated } = this.desk.state;
    return { ...this.snapshot(), now: documentTime(this.#now(), updated) };
  }

  /**
   * The first changes after a cursor; undefined: the cursor is not known. Where nothing has changed, the
   * document is always the same: it does not say what time it is.
   * @param {string} since
   * @param {number} [most]
   * @returns {FeedDocument | undefined}
   */
  changes(since, most = pageSize) {
    const changes = this.desk.changesSince(since, most);
    if (!changes) return undefined;
    const { cursor, updated, blog, entries, removed } = changes;
    return {
      format,
      ...blog,
      ...(updated && { updated: isoTime(updated), total: this.desk.total }),
      cursor,
      links: this.links(cursor),
      window: 'delta',
      entries,
      ...(removed.length && { removed }),
    };
  }
}
