// Tickaroo's feed of a live blog: a JSON Feed whose pages are asked for by the last event that is known.
import { bodyHtml } from './markup.mjs';
import { iso, standing } from './pages.mjs';

const path = '/backends/tickaroo/api/embed/v4/feed/liveblog.json';

/** @param {import('./index.d.mts').DeskEntry} entry */
const item = (entry) => ({
  id: entry.id,
  url: `https://courier.example/thrift-head?tickaroo_event_id=${entry.id}`,
  title: entry.title,
  content_html: bodyHtml(entry),
  date_published: iso(entry.published),
  date_modified: iso(entry.revised ?? entry.published),
  authors: entry.authors.map(({ name, image }) => ({ name, avatar: image })),
  tags: entry.tags,
});

/** @type {import('./index.d.mts').Backend} */
export const tickaroo = {
  name: 'tickaroo',
  title: 'Tickaroo',
  words:
    'src is the address of the live blog’s JSON feed, with the id of the live blog in it, the newest first. ' +
    'It goes through caches, so news is some seconds late. A client secret never belongs into a page.',
  src: `${path}?liveblogId=thrift-head&limit=10`,
  guarantees: { edits: true, deletions: true, pins: false, keys: false, pages: true, ends: false },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== path) return undefined;
    const limit = Number(searchParams.get('limit') ?? 20);
    const all = standing(desk);
    const last = searchParams.get('continue_event_id');
    const from = desk.entries.findIndex(({ id }) => id === last);
    const known = new Set(desk.entries.slice(0, from + 1));
    const rest = all.filter((entry) => !known.has(entry));
    const body = {
      version: 'https://jsonfeed.org/version/1.1',
      title: desk.title,
      description: desk.summary,
      language: desk.language,
      home_page_url: 'https://courier.example/thrift-head',
      items: rest.slice(0, limit).map(item),
    };
    return { type: 'application/json; charset=utf-8', body };
  },
};
