// The public API of Superdesk Live Blog, version 2: a page of what is published, and nothing of what was.
import { standing } from './pages.mjs';
import { itemsOf, postOf } from './superdesk.mjs';

const src = '/backends/superdesk-v2/api/v2/client_blogs/5a1f0c2e9d3b7c0012ab34cd/posts';
const orders = ['newest_first', 'oldest_first', 'editorial'];

/** @param {ReturnType<typeof itemsOf>[number]} item */
function flat({ _id, item_type: type, text, meta }) {
  if (type === 'text') return { _id, item_type: type, text };
  if (!meta.media) return { _id, item_type: type, text, meta };
  const { caption, credit, media } = meta;
  return { _id, item_type: type, text, meta: { caption, credit }, renditions: media.renditions };
}

/** @param {import('./index.d.mts').DeskEntry} entry */
const document = (entry) => ({
  ...postOf(entry),
  unpublished_date: null,
  items: itemsOf(entry).map(flat),
});

/** @type {import('./index.d.mts').Backend} */
export const superdeskV2 = {
  name: 'superdesk-v2',
  title: 'Superdesk Live Blog, API version 2',
  words:
    'Point src at /api/v2/client_blogs/ID/posts. The page is asked for again each time; what is not on it any more is gone. A pinned post is not in this list at all: where that matters, use version 1.',
  src: `${src}?limit=10`,
  guarantees: { edits: true, deletions: true, pins: false, keys: true, pages: true, ends: false },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== src) return undefined;
    const limit = Number(searchParams.get('limit') ?? 25);
    const page = Number(searchParams.get('page') ?? 1);
    const order = searchParams.get('ordering') ?? 'newest_first';
    if (!(limit <= 100) || !(page >= 1) || !orders.includes(order))
      return { status: 403, body: { _status: 'ERR', _error: 'a value is not valid.' } };
    const isSticky = searchParams.get('sticky') === '1';
    const posts = standing(desk).filter(
      ({ pinned, key }) => pinned === isSticky && (key || searchParams.get('highlight') !== '1'),
    );
    if (order === 'oldest_first') posts.reverse();
    const body = {
      _items: posts.slice((page - 1) * limit, page * limit).map(document),
      _meta: { page, max_results: limit, total: posts.length },
    };
    return { body };
  },
};
