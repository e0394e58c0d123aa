// CUE Live Center's presentation web service: an event's entries, page by page, and its change log.
import { bodyHtml } from './markup.mjs';
import { pageSize } from './pages.mjs';

/** @typedef {import('./index.d.mts').Desk} Desk */
/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const root = '/backends/cue/live-center-presentation-webservice';
const entriesPath = `${root}/event/18/entries`;
const logPath = `${root}/changelog/event/18`;

/** As "2026-11-22T09:25:00.000+0000". @param {number} time */
const date = (time) => new Date(time).toISOString().replace('Z', '+0000');

/** Of the last change to an entry, in the log. @param {Desk} desk @param {DeskEntry} entry */
const placeOf = ({ started }, { changed, number }) => (changed - started) * 1_000 + number;

/** @param {string} origin @param {DeskEntry} entry */
function item(origin, entry) {
  const [{ name = 'The desk', image: avatar = undefined } = {}] = entry.authors;
  const person = { value: name, origin: `${origin}${root}/person/1`, avatar };
  const { published, changed, number, isRemoved } = entry;
  return {
    author: person,
    creator: person,
    creationDate: date(published),
    eTag: `${number}-${changed}`,
    lastModifiedDate: date(changed),
    payload: [
      { name: 'title', value: entry.title },
      { name: 'body', value: bodyHtml(entry) },
      { name: 'milestone', value: entry.key },
    ],
    publishDate: date(published),
    self: `${origin}${root}/entry/${number}`,
    state: isRemoved ? 'deleted' : 'published',
    tags: entry.tags.map((value) => ({ value, origin: `${origin}${root}/tag/${value}` })),
    sticky: entry.pinned,
  };
}

/** Sticky ones first. @param {URL} url @param {Desk} desk */
function page({ origin, pathname }, { entries }) {
  const before = /\/before\/(\d+)$/.exec(pathname)?.[1];
  const standing = entries.filter(({ isRemoved }) => !isRemoved);
  const plain = standing.filter(({ pinned, number }) => !pinned && number < Number(before ?? 1e9));
  const sticky = before ? [] : standing.filter(({ pinned }) => pinned);
  const shown = [...sticky, ...plain].slice(0, pageSize);
  return {
    entries: shown.map((entry) => item(origin, entry)),
    self: `${origin}${pathname}?count=${pageSize}`,
    before: `${origin}${root}/event/18/before/${shown.at(-1)?.number ?? 0}?count=${pageSize}`,
    changelog: `${origin}${logPath}`,
  };
}

/** @param {URL} url @param {Desk} desk */
function log({ origin, pathname }, desk) {
  const [, way, from = '0'] = /\/(before|after)\/(\d+)$/.exec(pathname) ?? [];
  const place = (/** @type {DeskEntry} */ entry) => placeOf(desk, entry);
  const all = [...desk.entries].sort((a, b) => place(b) - place(a));
  const newer = all.filter((entry) => place(entry) > Number(from));
  const older = way ? all.filter((entry) => place(entry) < Number(from)) : all;
  const shown = way === 'after' ? newer.slice(-pageSize) : older.slice(0, pageSize);
  const [first, last] = [shown[0], shown.at(-1)];
  const count = `?count=${pageSize}`;
  return {
    next: `${origin}${logPath}/before/${last ? place(last) : from}${count}`,
    previous: `${origin}${logPath}/after/${first ? place(first) : from}${count}`,
    self: `${origin}${logPath}/${way ?? 'before'}/${from}${count}`,
    entries: shown.map((entry) => item(origin, entry)),
  };
}

/** @type {import('./index.d.mts').Backend} */
export const cue = {
  name: 'cue',
  title: 'CUE Live Center',
  words:
    'src is the address of the event’s entries at the presentation web service, which a template has as ' +
    '${article.fields.livecenter.value}. Then the event’s change log is followed. Entries with a field “milestone” that is true are key events.',
  src: entriesPath,
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: false },
  answer(url, desk) {
    const { pathname } = url;
    if (pathname.startsWith(logPath)) return { body: log(url, desk) };
    if (/\/event\/18\/(entries|before\/\d+)$/.test(pathname)) return { body: page(url, desk) };
    return undefined;
  },
};
