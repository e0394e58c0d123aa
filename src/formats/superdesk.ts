// Superdesk Live Blog (Sourcefabric), the public posts of a blog: version 1, /api/client_blogs/ID/posts,
// which is followed by its changes, and version 2, /api/v2/client_blogs/ID/posts, which has none.
import { fieldsList, fieldsOf, type Fields } from '../lib/fields.js';
import { msOf } from '../lib/iso-time.js';
import type { FeedWindow } from '../model/update.js';
import { asNative } from './as-native.js';
import { entryOf, idOf, isOpen } from './superdesk-post.js';
import * as query from './superdesk-query.js';

interface Answer {
  readonly posts: readonly Fields[];
  readonly meta: Fields;
  readonly url: URL;
  readonly page: number;
  /** Of version 2. */
  readonly isFlat: boolean;
  readonly hasNext: boolean;
}

function answerOf(list: Fields, url: URL): Answer {
  const { _items, _links } = list;
  const posts = fieldsList(_items);
  const meta = fieldsOf(list['_meta']);
  const page = Number(url.searchParams.get('page') ?? meta['page']) || 1;
  const isMore =
    !!fieldsOf(fieldsOf(_links)['next'])['href'] ||
    page * Number(meta['max_results']) < Number(meta['total']);
  return {
    ...{ posts, meta, url, page },
    isFlat: posts.length ? posts.some(({ items }) => Array.isArray(items)) : !_links,
    // A file is its first page, whichever is asked for.
    hasNext: isMore && posts.length > 0 && Number(meta['page'] ?? page) === page,
  };
}

/** What absence means. Only where the order is that of the entries, a page has no gaps. */
function windowOf({ url, isFlat, hasNext, page, posts, meta }: Answer): FeedWindow {
  if (!posts.length && meta['total'] !== 0) return 'delta';
  if (page === 1 && !hasNext) return 'all';
  const order = url.searchParams.get('ordering') ?? 'newest_first';
  return (isFlat ? order === 'newest_first' : query.isNewestFirst(url)) ? 'top' : 'delta';
}

/** One post by its id, whichever version lists them. */
function entryTemplate(url: URL): string | undefined {
  const root = /^(.*?\/)(?:v2\/)?client_blogs\//.exec(url.origin + url.pathname)?.[1];
  return root && `${root}client_posts/{id}`;
}

/** Whether and how the list goes on, in both directions. */
function courseOf(answer: Answer): Fields & { readonly partial?: boolean } {
  const { posts, meta, url, page, isFlat, hasNext } = answer;
  const older = hasNext ? query.atPage(url, page + 1) : undefined;
  const entry = entryTemplate(url);
  const isChanges = !Number.isNaN(query.sinceOf(url));
  if (!isChanges && (isFlat || query.hasChoice(url)))
    return { window: windowOf(answer), links: { older, entry } };
  const { updates, partial } = query.changesAfter(posts, Number(meta['max_results']), url);
  const links = { updates, older: isChanges ? undefined : older, entry };
  return { window: 'delta', links, ...(partial && { partial }) };
}

export const superdesk = asNative((payload: Fields, { url, date = Infinity }) => {
  const list = payload['_items'] ? payload : fieldsOf(payload['posts']);
  const isOne = !list['_items'];
  const answer = answerOf(isOne ? { _items: [payload] } : list, url);
  const { posts, isFlat } = answer;
  const isEditorial = query.isEditorial(url);
  // Version 2 lists by creation, so that is the order in which its pages have no gaps.
  const placeOf = ({ order, _created }: Fields): unknown =>
    isEditorial ? order : isFlat ? _created : undefined;
  // A post that waits for its time is not to be seen yet, but it will be: it is not removed.
  const isDue = (post: Fields) => !(msOf(post['published_date']) > date + 60_000);
  // What was never published is nobody's loss; it may still be.
  const isGone = (post: Fields) => !isOpen(post) && msOf(post['published_date']) > 0;
  return {
    ...(isOne ? { window: 'delta' } : courseOf(answer)),
    removed: posts.filter(isGone).map(idOf),
    entries: posts
      .filter((post) => isOpen(post) && isDue(post))
      .map((post) => entryOf(post, url, placeOf(post))),
  };
});
