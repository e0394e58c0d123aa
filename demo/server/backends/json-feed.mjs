// A static file as feed readers take it, with what a live blog needs beside it in "_live_blog".
import { bodyHtml } from './markup.mjs';
import { iso, pageSize, standing } from './pages.mjs';

const src = '/backends/json-feed/feed.json';

/** @param {import('./index.d.mts').DeskEntry} entry */
const item = (entry) => ({
  id: entry.id,
  url: `https://courier.example/thrift-head#${entry.id}`,
  title: entry.title,
  content_html: bodyHtml(entry),
  date_published: iso(entry.published),
  ...(entry.revised && { date_modified: iso(entry.revised) }),
  authors: entry.authors.map(({ name, image }) => ({ name, avatar: image })),
  tags: entry.tags,
  _live_blog: {
    pinned: entry.pinned || undefined,
    key: entry.key || undefined,
  },
});

/** @type {import('./index.d.mts').Backend} */
export const jsonFeed = {
  name: 'json-feed',
  title: 'JSON Feed',
  words:
    'One file serves feed readers and the live blog. Pins, key events and removals are in an extension that feed readers pass over.',
  src,
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: true },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== src) return undefined;
    const before = Number(searchParams.get('before') ?? Infinity);
    const rest = standing(desk).filter(({ number }) => number < before);
    const page = rest.slice(0, pageSize);
    const last = page.at(-1);
    const isFirst = before === Infinity;
    const pins = rest.slice(pageSize).filter(({ pinned }) => pinned && isFirst);
    const body = {
      version: 'https://jsonfeed.org/version/1.1',
      title: desk.title,
      description: desk.summary,
      home_page_url: 'https://courier.example/thrift-head',
      feed_url: `https://courier.example${src}`,
      language: desk.language,
      ...(desk.isEnded && { expired: true }),
      ...(last && rest.length > pageSize && { next_url: `${src}?before=${last.number}` }),
      _live_blog: {
        updated: iso(desk.changed),
        removed: desk.entries.filter(({ isRemoved }) => isRemoved).map(({ id }) => id),
      },
      items: [...page, ...pins].map(item),
    };
    return { type: 'application/feed+json; charset=utf-8', body };
  },
};
