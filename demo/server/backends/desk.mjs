// The story as a newsroom's database would have it, removed entries included: what the backends serve.
import { timetable } from '../story-clock.mjs';
import { plainBlocks } from './plain-blocks.mjs';

/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */
/** @typedef {import('../story-clock.mjs').Entry} Entry */

/** @param {Entry} entry */
const blocksOf = ({ blocks, html, text }) =>
  blocks?.flatMap(plainBlocks) ?? [{ type: 'html', html: html ?? `<p>${text ?? ''}</p>` }];

/** @param {string} html */
const words = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * What a step makes of an entry.
 * @param {{ fields: Entry, published: number, number: number, revised?: number }} known
 * @param {number} changed
 * @param {boolean} isRemoved
 * @returns {DeskEntry}
 */
function deskEntry({ fields, published, number, revised }, changed, isRemoved) {
  const { id, title = '', authors = [], tags = [], key = false, pinned = false } = fields;
  return /** @type {DeskEntry} */ ({
    ...{ id, number, title, authors, tags, key, published, changed, isRemoved },
    ...(revised && { revised }),
    pinned: pinned !== false,
    blocks: blocksOf(fields),
  });
}

/**
 * @param {ReturnType<typeof timetable>} told
 * @returns {readonly DeskEntry[]} newest first
 */
function entriesOf(told) {
  const entries = new Map();
  const known = new Map();
  for (const { publish, revise, mark, remove, at } of told) {
    const id = publish?.id ?? revise?.id ?? mark?.id ?? remove;
    if (id === undefined) continue;
    const before = known.get(id) ?? { published: at, number: known.size + 1 };
    const fields = { ...before.fields, ...publish, ...revise, ...mark };
    known.set(id, { ...before, fields, ...(revise && { revised: at }) });
    entries.set(id, deskEntry(known.get(id), at, remove !== undefined));
  }
  return [...entries.values()].sort((a, b) => b.published - a.published || b.number - a.number);
}

/**
 * @param {import('../story-clock.mjs').Story} story
 * @param {number} startedAt Epoch milliseconds.
 * @param {number} now Epoch milliseconds.
 * @returns {import('./index.d.mts').Desk}
 */
export function deskOf(story, startedAt, now) {
  const told = timetable(story, startedAt).filter(({ at }) => at <= now);
  const blog = Object.assign({}, story.blog, ...told.map((step) => step.blog ?? {}));
  return {
    title: blog.title,
    summary: words(blog.standfirst),
    language: blog.language,
    isEnded: blog.status === 'ended',
    started: told[0]?.at ?? startedAt,
    changed: told.at(-1)?.at ?? startedAt,
    now,
    entries: entriesOf(told),
  };
}
