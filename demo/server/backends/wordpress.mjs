// Automattic's plugin "Liveblog" for WordPress, release 1.13: entries are comments, and what replaces one
// is a comment too, so that a revision can be asked for by the time when it was made.
import { bodyHtml, escapeHtml } from './markup.mjs';
import { pageCount, pageOf, standing } from './pages.mjs';

/** @typedef {import('./index.d.mts').Desk} Desk */
/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const base = '/backends/wordpress/wp-json/liveblog/v1/7/';
const post = 'https://courier.example/thrift-head/';

/** Comments of other posts have ids as well. @param {DeskEntry} entry */
const idOf = ({ number }) => 3_000 + number * 4;

/** @param {number} time */
const seconds = (time) => Math.floor(time / 1_000);

/** @param {{ name: string, image?: string }} author */
const author = ({ name, image }, place = 0) => ({
  id: place + 1,
  key: name.toLowerCase().replace(/\W+/g, '-'),
  name: escapeHtml(name),
  avatar: image
    ? `<img alt='' src='${escapeHtml(image)}' class='avatar avatar-30 photo' height='30' width='30' />`
    : '',
});

/** The marks of an entry are commands in its text. @param {DeskEntry} entry */
const commands = ({ key, pinned }) =>
  [key && 'key', pinned && 'pin']
    .filter(Boolean)
    .map((name) => `<span class="liveblog-command type-${name}">${name}</span> `)
    .join('');

/**
 * @param {DeskEntry} entry
 * @param {'new' | 'update' | 'delete'} type
 * @param {number} timestamp
 */
function json(entry, type, timestamp) {
  const id = idOf(entry);
  const html = type === 'delete' ? '' : `${commands(entry)}${bodyHtml(entry)}`;
  const classes = [
    `liveblog byuser liveblog-entry liveblog-entry-class-${id}`,
    ...(entry.key ? ['type-key'] : []),
    ...entry.tags.map((tag) => `term-${tag}`),
  ];
  return {
    ...{ id: String(id), type, render: html && `${html}\n`, content: html },
    css_classes: classes.join(' '),
    timestamp: seconds(timestamp),
    authors: entry.authors.map(author),
    entry_time: seconds(entry.published),
    share_link: `${post}#${id}`,
    key_event: entry.key,
    pinned: entry.pinned,
  };
}

/** As it stands. @param {DeskEntry} entry */
const latest = (entry) =>
  json(entry, entry.changed > entry.published ? 'update' : 'new', entry.changed);

/**
 * @param {Desk} desk
 * @param {number} page
 * @param {string | undefined} known
 */
function paged(desk, page, known) {
  const all = standing(desk);
  const first = all.findIndex((entry) => known === `${idOf(entry)}`);
  const list = all.slice(Math.max(0, first));
  const entries = pageOf(list, page);
  // Old pins are added to the first page only.
  const pins = page === 1 ? list.filter((one) => one.pinned && !entries.includes(one)) : [];
  return {
    entries: [...entries, ...pins].map(latest),
    page,
    pages: pageCount(list),
    total: list.length,
  };
}

/**
 * What was done between two times, oldest first. A revision is left out beside the original, which has
 * its text by then.
 * @param {Desk} desk
 * @param {number} start
 * @param {number} end
 */
function between(desk, start, end) {
  /** @param {number} time */
  const isIn = (time) => seconds(time) >= start && seconds(time) <= end;
  const entries = desk.entries.flatMap((entry) => {
    const { published, changed, isRemoved } = entry;
    if (isRemoved) return isIn(changed) ? [json(entry, 'delete', changed)] : [];
    if (isIn(published)) return [json(entry, 'new', published)];
    return isIn(changed) ? [json(entry, 'update', changed)] : [];
  });
  entries.sort((a, b) => a.timestamp - b.timestamp);
  return {
    entries,
    latest_timestamp: entries.at(-1)?.timestamp ?? null,
    refresh_interval: 10,
    pages: entries.length ? pageCount(standing(desk)) : false,
  };
}

/** @param {Desk} desk @param {string} id */
function single(desk, id) {
  const entries = standing(desk).filter((entry) => `${idOf(entry)}` === id);
  return entries.length
    ? { entries: entries.map(latest), index: 0, nextTimestamp: 0, previousTimestamp: 0 }
    : { entries: [] };
}

/** @type {import('./index.d.mts').Backend} */
export const wordpress = {
  name: 'wordpress',
  title: 'Liveblog for WordPress',
  words:
    'Point src at /wp-json/liveblog/v1/POST/get-entries/1/latest, with the number of the post. After that only what was done in the meantime is asked for, in steps of the interval, so that all readers ask the same. The API does not say that a blog was archived, and has neither a title nor a summary.',
  src: `${base}get-entries/1/latest`,
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: false },
  answer({ pathname }, desk) {
    if (!pathname.startsWith(base)) return undefined;
    const [route, first = '', second = ''] = pathname.slice(base.length).split('/');
    if (route === 'get-entries') {
      const known = /^(\d+)-\d+$/.exec(second)?.[1];
      return { body: paged(desk, Number(first), known) };
    }
    if (route === 'entries') return { body: between(desk, Number(first), Number(second)) };
    if (route === 'entry') return { body: single(desk, first) };
    if (route !== 'get-key-events') return undefined;
    return {
      body: standing(desk)
        .filter(({ key }) => key)
        .map(latest),
    };
  },
};
