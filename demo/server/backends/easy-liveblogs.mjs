// The WordPress plugin "Easy Liveblogs", release 2.4: all entries in every answer.
import { bodyHtml, escapeHtml } from './markup.mjs';
import { iso, standing } from './pages.mjs';

const src = '/backends/easy-liveblogs/wp-json/easy-liveblogs/v1/liveblog/12';
const page = 'https://courier.example/thrift-head/';

/** As PHP writes it. @param {number} time */
const written = (time) => iso(time).replace(/\.\d+Z$/, '+00:00');

/** @param {import('./index.d.mts').DeskEntry} entry */
const update = (entry) => ({
  id: entry.number,
  title: escapeHtml(entry.title),
  content: `${bodyHtml(entry)}\n`,
  time: iso(entry.published).slice(11, 16),
  datetime: written(entry.published),
  date: iso(entry.published).slice(0, 10),
  modified: written(entry.revised ?? entry.published),
  author: entry.authors[0]?.name ?? '',
  permalink: `${page}?entry=${entry.number}`,
  timestamp: Math.floor(entry.published / 1_000),
});

/** @type {import('./index.d.mts').Backend} */
export const easyLiveblogs = {
  name: 'easy-liveblogs',
  title: 'Easy Liveblogs for WordPress',
  words:
    'Point src at /wp-json/easy-liveblogs/v1/liveblog/POST, with the number of the post. Every answer has all entries, so what is missing was deleted. Closing the blog ends it; pins and key events it does not have.',
  src,
  guarantees: { edits: true, deletions: true, pins: false, keys: false, pages: false, ends: true },
  answer({ pathname }, desk) {
    if (pathname !== src) return undefined;
    const updates = standing(desk).map(update);
    const body = {
      id: 12,
      title: escapeHtml(desk.title),
      url: page,
      status: desk.isEnded ? 'closed' : 'open',
      last_update: updates[0]?.datetime ?? written(desk.started).slice(0, 19).replace('T', ' '),
      updates,
      settings: { showAuthor: true, showSharing: false, isEditor: false },
    };
    return { body };
  },
};
