// What a subscriber is sent: one document after another, from where it stands to the present and on. It is
// asked for the next one when the last is on its way, so nothing piles up for a slow one.
import { once } from 'node:events';

/**
 * Each change is a document of its own; what a subscriber has missed comes in larger parts. Where it stands
 * at an unknown place, it is given the whole.
 * @param {import('./newsroom-feed.mjs').NewsroomFeed} feed
 * @param {string} since
 * @param {AbortSignal} signal Ends it.
 */
export async function* follow(feed, since, signal) {
  let cursor = since;
  /** @type {number | undefined} */
  let most;
  while (!signal.aborted) {
    if (cursor === feed.cursor) {
      most = 1;
      await once(feed.desk, 'change', { signal }).catch(() => undefined);
    } else {
      const document = feed.changes(cursor, most) ?? feed.snapshot();
      cursor = document.cursor;
      yield document;
    }
  }
}
