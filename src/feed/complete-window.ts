import type { Entry } from '../model/entry.js';
import type { FeedUpdate } from '../model/update.js';

/** Pages that are read in a row; more than a day of any blog. */
const mostPages = 100;

/**
 * After a long sleep the newest page may not reach back to what is known. Then the pages between are
 * read too, so that the answer has no gap.
 * @param page Reads the page at a URL.
 */
export async function completeWindow(
  update: FeedUpdate,
  known: ReadonlyMap<string, Entry>,
  page: (url: string) => Promise<FeedUpdate>,
): Promise<FeedUpdate> {
  if (update.window !== 'top' || !known.size) return update;
  // A pin is on top of every answer, however far that reaches.
  const meets = ({ id, pinned }: Entry) => pinned === undefined && known.has(id);
  const entries = [...update.entries];
  let older = update.links?.older;
  for (let pages = 0; older && pages < mostPages && !entries.some(meets); pages++) {
    const next = await page(older);
    entries.push(...next.entries);
    older = next.links?.older;
  }
  return { ...update, entries };
}
