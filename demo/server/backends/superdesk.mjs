// The public API of Superdesk Live Blog, version 1: posts out of Elasticsearch, with its query language.
import { bodyHtml } from './markup.mjs';
import { iso } from './pages.mjs';

/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */
/** @typedef {Readonly<Record<string, unknown>>} Fields */

const root = '/backends/superdesk/api/';
const blog = '5a1f0c2e9d3b7c0012ab34cd';
const path = `client_blogs/${blog}/posts`;
const mostResults = 200;

/** The API knows seconds, and writes the zone as an offset. @param {number} time */
const stamp = (time) => iso(time).replace(/\.\d+Z$/, '+00:00');

/** @param {DeskEntry} entry */
const urn = ({ id, published }) => `urn:newsml:courier.example:${iso(published)}:${id}`;

/** @param {import('./index.d.mts').DeskPicture} picture */
const renditions = ({ src, width, height }) => ({
  viewImage: { href: src, width, height, mimetype: 'image/jpeg' },
  baseImage: { href: src, width, height, mimetype: 'image/jpeg' },
  thumbnail: { href: src, width, height, mimetype: 'image/jpeg' },
  original: { href: src, width, height, mimetype: 'image/jpeg' },
});

/** @param {import('./index.d.mts').DeskBlock} block */
function content(block) {
  const text = bodyHtml({ blocks: [block] });
  if (block.type === 'html') return { item_type: 'text', text, meta: {} };
  if (block.type === 'quote') {
    const { text: quote, cite: credit = '' } = block;
    return { item_type: 'quote', text, meta: { quote, credit } };
  }
  const { caption = '', credit = '' } = block;
  const meta = { caption, credit, media: { renditions: renditions(block) } };
  return { item_type: 'image', text, meta };
}

/** The items of a post, as both versions have them. @param {DeskEntry} entry */
export const itemsOf = (entry) =>
  entry.blocks.map((block, n) => ({ _id: `${urn(entry)}:${n}`, ...content(block) }));

/** What both versions say of a post. @param {DeskEntry} entry */
export const postOf = (entry) => ({
  _id: urn(entry),
  _created: stamp(entry.published),
  _updated: stamp(entry.changed),
  blog,
  lb_highlight: entry.key,
  sticky: entry.pinned,
  deleted: entry.isRemoved,
  post_status: 'open',
  published_date: stamp(entry.published),
  publisher: {
    display_name: entry.authors[0]?.name,
    picture_url: entry.authors[0]?.image ?? '',
  },
});

/** @param {DeskEntry} entry */
const document = (entry) => ({
  ...postOf(entry),
  content_updated_date: stamp(entry.revised ?? entry.published),
  order: entry.number,
  tags: entry.tags,
  groups: [
    { id: 'root', role: 'grpRole:NEP', refs: [{ idRef: 'main' }] },
    {
      id: 'main',
      role: 'grpRole:Main',
      refs: itemsOf(entry).map((item) => ({ residRef: item._id, type: 'text', item })),
    },
  ],
});

/** Whether a post passes a filter. @param {Fields} post @param {any} filter @returns {boolean} */
function passes(post, { and, or, not, term, terms, range }) {
  if (and) return and.every((/** @type {any} */ one) => passes(post, one));
  if (or) return or.some((/** @type {any} */ one) => passes(post, one));
  if (not) return !passes(post, not);
  const [[field, wanted]] = /** @type {[[string, any]]} */ (Object.entries(term ?? terms ?? range));
  const value = post[field];
  if (term) return value === wanted;
  if (terms) return wanted.includes(value);
  const time = Date.parse(String(value));
  const {
    gt = -Infinity,
    gte = -Infinity,
    lt = Infinity,
    lte = Infinity,
  } = Object.fromEntries(
    Object.entries(wanted).map(([name, limit]) => [name, Date.parse(String(limit))]),
  );
  return time > gt && time >= gte && time < lt && time <= lte;
}

/** @param {any[]} sort */
const comparing = (sort) => (/** @type {Fields} */ a, /** @type {Fields} */ b) => {
  for (const [field, { order }] of sort.flatMap((one) => Object.entries(one))) {
    const [x, y] = [a[field], b[field]].map((value) => Number(value) || Date.parse(String(value)));
    if (x !== y) return order === 'asc' ? Number(x) - Number(y) : Number(y) - Number(x);
  }
  return 0;
};

/** @param {import('./index.d.mts').Desk} desk @param {URLSearchParams} parameters */
function list({ entries }, parameters) {
  const size = Math.min(mostResults, Number(parameters.get('max_results') ?? 25));
  const page = Number(parameters.get('page') ?? 1);
  const { query, sort = [{ order: { order: 'desc' } }] } = JSON.parse(
    parameters.get('source') ?? '{}',
  );
  const filter = query?.filtered.filter ?? { and: [] };
  const posts = entries.map(document).filter((post) => passes(post, filter));
  const last = Math.max(1, Math.ceil(posts.length / size));
  const link = (/** @type {number} */ number, /** @type {string} */ title) => ({
    title,
    href: `${path}?max_results=${size}&page=${number}`,
  });
  return {
    _items: posts.sort(comparing(sort)).slice((page - 1) * size, page * size),
    _links: {
      parent: { title: 'home', href: '/' },
      self: { title: 'client_blogs', href: path },
      ...(page < last && { next: link(page + 1, 'next page'), last: link(last, 'last page') }),
    },
    _meta: { page, max_results: size, total: posts.length },
  };
}

const known = ['source', 'page', 'max_results', 'version', 'where', 'filter', 'q'];

/** @type {import('./index.d.mts').Backend} */
export const superdesk = {
  name: 'superdesk',
  title: 'Superdesk Live Blog',
  words:
    'Point src at the public posts of a blog: /api/client_blogs/ID/posts. After the first page only what changed is asked for, deletions and pins among it. The API says nothing of the blog itself, so the title is the page’s.',
  src: `${root}${path}?max_results=10`,
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: false },
  answer({ pathname, searchParams }, desk) {
    if (pathname.startsWith(`${root}client_posts/`)) {
      const id = decodeURIComponent(pathname.slice(`${root}client_posts/`.length));
      const entry = desk.entries.find((one) => urn(one) === id);
      return entry && { body: document(entry) };
    }
    if (pathname !== root + path) return undefined;
    const other = [...searchParams.keys()].find((name) => !known.includes(name));
    return other
      ? { status: 400, body: { _status: 'ERR', _message: `Unexpected parameter (${other})` } }
      : { body: list(desk, searchParams) };
  },
};
