// Tickaroo's JSON Feed does not say where it goes on: from its last item on, while its pages are full.
import { firstText, type Fields } from '../lib/fields.js';

const usualLimit = 20;

interface Pages {
  readonly older: string | undefined;
  readonly window: 'all' | 'top' | 'delta';
}

/** undefined: the feed is another's. */
export function tickarooPages(items: readonly Fields[], url: URL): Pages | undefined {
  const { pathname, searchParams } = url;
  if (!pathname.endsWith('/feed/liveblog.json') || !searchParams.has('liveblogId'))
    return undefined;
  // The oldest first: what is newest is somewhere behind.
  if (searchParams.get('sort') === 'asc') return { older: undefined, window: 'delta' };
  const isFull = items.length >= (Number(searchParams.get('limit')) || usualLimit);
  const last = firstText(items.at(-1)?.['id']);
  if (!isFull || !last) return { older: undefined, window: 'all' };
  const older = new URL(url);
  older.searchParams.set('continue_event_id', last);
  return { older: older.href, window: 'top' };
}
