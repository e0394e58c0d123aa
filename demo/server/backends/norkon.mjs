// Norkon Live Center: a channel's newest posts, its older ones, and what was done since a change.
import { bodyHtml } from './markup.mjs';
import { pageSize, standing } from './pages.mjs';

/** @typedef {import('./index.d.mts').Desk} Desk */
/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const base = '/backends/norkon/BulletinFeed/courier/7/';
const firstId = 12_000_000;

/** @param {number} ms */
const seconds = (ms) => Math.floor(ms / 1_000);

/** @param {Desk} desk @param {number} time */
const changeId = ({ started }, time) => 500_000 + time - started;

/** @param {DeskEntry} entry */
const post = (entry) => ({
  id: firstId + entry.number,
  title: entry.title,
  authorName: entry.authors.map(({ name }) => name).join(', '),
  created: seconds(entry.published),
  ...(entry.revised && { updated: seconds(entry.revised) }),
  importance: entry.key ? 1 : 0,
  tags: entry.tags,
  content: { html: bodyHtml(entry) },
});

/** @param {Desk} desk */
const avatars = ({ entries }) => [
  ...new Map(
    entries.flatMap(({ authors }) => authors.map(({ name, image: url }) => [name, { name, url }])),
  ).values(),
];

/** @param {Desk} desk */
function initial(desk) {
  const all = standing(desk);
  return {
    table: 22_207_263,
    channelContent: { title: desk.title, avatars: avatars(desk) },
    lastChangesId: changeId(desk, desk.changed),
    addedOrChanged: all.slice(0, pageSize).map(post),
    ts: seconds(desk.now),
    hasMore: all.length > pageSize,
  };
}

/** @param {Desk} desk @param {number} from */
function changes(desk, from) {
  const later = desk.entries
    .filter(({ changed }) => changeId(desk, changed) > from)
    .sort((a, b) => a.changed - b.changed);
  const end = later[pageSize - 1]?.changed ?? Infinity;
  // What was done in one moment is not torn apart.
  const now = later.filter(({ changed }) => changed <= end);
  return {
    lastChangesId: changeId(desk, now.at(-1)?.changed ?? desk.changed),
    addedOrChanged: now.filter(({ isRemoved }) => !isRemoved).map(post),
    removed: now.filter(({ isRemoved }) => isRemoved).map(({ number }) => firstId + number),
    ts: seconds(desk.now),
    hasMore: now.length < later.length,
  };
}

/** @param {Desk} desk @param {number} cutoff */
function earlier(desk, cutoff) {
  const rest = standing(desk).filter(({ number }) => firstId + number < cutoff);
  return { bulletins: rest.slice(0, pageSize).map(post), hasMore: rest.length > pageSize };
}

/** @type {import('./index.d.mts').Backend} */
export const norkon = {
  name: 'norkon',
  title: 'Norkon Live Center',
  words:
    'src is the address of the channel’s “Initial” feed, with your tenant key and the id of the channel in it. ' +
    'Then only changes are asked for. Posts of more than normal importance are key events.',
  src: `${base}Initial/`,
  guarantees: { edits: true, deletions: true, pins: false, keys: true, pages: true, ends: false },
  answer({ pathname }, desk) {
    if (!pathname.startsWith(base)) return undefined;
    const [what, from] = pathname.slice(base.length).split('/');
    const result =
      what === 'Initial'
        ? initial(desk)
        : what === 'Changes'
          ? changes(desk, Number(from))
          : what === 'EarlierObj'
            ? earlier(desk, Number(from))
            : undefined;
    if (!result) return { body: { success: false, errMessage: 'Unknown action' } };
    return { type: 'application/json; charset=utf-8', body: { success: true, result } };
  },
};
