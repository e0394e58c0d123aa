import type { Entry } from '../model/entry.js';
import type { FeedUpdate } from '../model/update.js';
import { isGone } from './is-gone.js';
import { gather, joinDeltas } from './join-deltas.js';
import { compareEntries } from './position.js';

/** Pages that are read in a row; more than a day of any blog. */
const mostPages = 100;

/** A page that is not there any more must not keep the news away; any other failure is tried again. */
function withoutThatPage(cause: unknown): undefined {
  if (!isGone(cause)) throw cause;
}

/** Where what is missing of an answer can be had; undefined if nothing is. */
function nextOf(
  { window, entries, links, partial }: FeedUpdate,
  known: ReadonlyMap<string, Entry>,
): string | undefined {
  if (window === 'delta') return partial ? links?.updates : undefined;
  // A pin is on top of every answer, however far that reaches.
  const meets = (entry: Entry) => {
    const other = known.get(entry.id);
    // One that was moved up meets nothing.
    return entry.pinned === undefined && !!other && compareEntries(entry, other) === 0;
  };
  const isEnough = window === 'all' || !known.size || entries.some(meets);
  return isEnough ? undefined : links?.older;
}

/**
 * After a long sleep the newest page may not reach back to what is known, or there may be more changes
 * than one answer has. Then the pages between are read too, so that the answer has no gap.
 * @param known What is known without a gap.
 * @param page Reads the page at a URL.
 */
export async function completeWindow(
  update: FeedUpdate,
  known: ReadonlyMap<string, Entry>,
  page: (url: string) => Promise<FeedUpdate>,
): Promise<FeedUpdate> {
  const pages = [update];
  let last = update;
  const read = new Set<string>();
  for (let url; pages.length <= mostPages && (url = nextOf(last, known)) && !read.has(url);) {
    read.add(url);
    const next = await page(url).catch(withoutThatPage);
    if (!next) break;
    pages.push(next);
    last = next;
  }
  if (last === update) return update;
  // The last of some changes says how far they go; the first of some pages, what is newest.
  return update.window === 'delta' ? joinDeltas(pages) : { ...update, ...gather(pages) };
}
