// What is asked of version 1 of Superdesk Live Blog, in the query language of Elasticsearch: which posts
// have changed since. How far they have been read is kept in the address, so all readers share it.
import type { Fields } from '../lib/fields.js';
import { isoFromMs, msOf } from '../lib/iso-time.js';

/** A change is found some time after it is stamped: so far before the newest one more may come. */
const lateness = 10_000;
/** Posts on a page of changes. */
const pageSize = 100;

const sourceOf = (url: URL): string => url.searchParams.get('source') ?? '';

/** From when on changes were asked for, epoch milliseconds; NaN if it was not for changes. */
export const sinceOf = (url: URL): number =>
  Date.parse(/"_updated":\{"gte":"([^"]+)"/.exec(sourceOf(url))?.[1] ?? '');

/** Whether the order was asked for that editors made by hand. */
export const isEditorial = (url: URL): boolean =>
  url.searchParams.get('ordering') === 'editorial' ||
  /"sort":\s*\[\s*\{\s*"order"|\{\s*"order":\s*\{/.test(sourceOf(url));

/** Whether the newest were asked for first. */
export const isNewestFirst = (url: URL): boolean =>
  /"sort":\s*\[\s*\{\s*"published_date":[^}]*"desc"/.test(sourceOf(url));

/** Whether posts were chosen, by a tag for example: of a change it cannot be told whether it belongs. */
export function hasChoice(url: URL): boolean {
  const isPlain = (name: string) => /^(source|page|max_results|version)$/.test(name);
  return (
    /_filter"|query_string|"(?:lb_highlight|tags|match\w*|where|ids)"|"sticky":\s*true/.test(
      sourceOf(url),
    ) || ![...url.searchParams.keys()].every(isPlain)
  );
}

export function atPage(url: URL, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}

/** Where the changes since then are; a post that waited for its time is stamped before it. */
function changesUrl(url: URL, since: number): string | undefined {
  const gte = isoFromMs(since);
  if (!gte) return undefined;
  const recent = ['_updated', 'published_date'].map((field) => ({ range: { [field]: { gte } } }));
  const source = {
    query: {
      filtered: {
        filter: { and: [{ terms: { post_status: ['open', 'submitted'] } }, { or: recent }] },
      },
    },
    sort: [
      { _updated: { order: 'asc' } },
      ...(isEditorial(url) ? [{ order: { order: 'desc' } }] : []),
    ],
  };
  const next = new URL(url);
  next.searchParams.delete('page');
  next.searchParams.set('max_results', String(pageSize));
  next.searchParams.set('source', JSON.stringify(source));
  return next.href;
}

export interface Changes {
  readonly updates?: string | undefined;
  readonly partial?: boolean;
}

/**
 * Where to ask next.
 * @param size How many posts a page has at most, as the answer says.
 */
export function changesAfter(posts: readonly Fields[], size: number, url: URL): Changes {
  const stamp = (post: Fields) => msOf(post['_updated']);
  const newest = Math.max(...posts.map(stamp).filter(Number.isFinite));
  const since = sinceOf(url);
  if (Number.isNaN(since)) return { updates: changesUrl(url, newest - lateness) };
  // A file is the same whatever is asked for.
  const isFile = posts.some(
    (post) => !(stamp(post) >= since || msOf(post['published_date']) >= since),
  );
  const isFull = posts.length >= Math.max(1, size || pageSize) && !isFile;
  if (!isFull) return { updates: changesUrl(url, Math.max(since, newest - lateness)) };
  const page = Number(url.searchParams.get('page')) || 1;
  return {
    updates: newest > since ? changesUrl(url, newest) : atPage(url, page + 1),
    partial: true,
  };
}
