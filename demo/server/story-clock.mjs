// What of a story has been told at a given moment. Nothing is stored and no timer runs: the state is
// counted from the moment at which the story started.

/** @typedef {{ readonly id: string, readonly [field: string]: unknown }} Entry */
/** @typedef {Entry & { readonly published: string, readonly updated?: string }} PublishedEntry */
/**
 * One thing that happens. In the past: `ago` minutes before the start. After it: `after` seconds later
 * than the step before.
 * @typedef {object} Step
 * @property {number} [ago]
 * @property {number} [after]
 * @property {Entry} [publish] A new entry.
 * @property {Entry} [revise] Fields of an entry whose text changes; it is marked as updated.
 * @property {Entry} [mark] Fields that change without a mark, such as `pinned`.
 * @property {string} [remove] The id of an entry that goes.
 * @property {Readonly<Record<string, unknown>>} [blog] Fields of the blog that change.
 */
/** @typedef {{ readonly blog: Readonly<Record<string, unknown>>, readonly steps: readonly Step[] }} Story */
/**
 * @typedef {object} StoryState
 * @property {Readonly<Record<string, unknown>>} blog
 * @property {readonly PublishedEntry[]} entries Newest first.
 * @property {number} updated When it last changed, epoch milliseconds.
 * @property {ReadonlyMap<string, number>} publishedAt Of every entry that ever was, removed ones too.
 */

const second = 1_000;
const minute = 60 * second;

/** @param {number} time Epoch milliseconds. */
export const isoTime = (time) => new Date(time).toISOString();

/**
 * Every step with its moment, epoch milliseconds, in order.
 * @param {Story} story
 * @param {number} startedAt Epoch milliseconds.
 */
export function timetable({ steps }, startedAt) {
  let last = startedAt;
  const timed = steps.map((step) => {
    if (step.ago !== undefined) return { ...step, at: startedAt - step.ago * minute };
    last += (step.after ?? 0) * second;
    return { ...step, at: last };
  });
  return timed.sort((a, b) => a.at - b.at);
}

/**
 * @param {Map<string, PublishedEntry>} entries
 * @param {Step & { at: number }} step
 */
function changeEntries(entries, { publish, revise, mark, remove, at }) {
  const time = isoTime(at);
  if (publish) entries.set(publish.id, { ...publish, published: time });
  const change = revise ? { ...revise, updated: time } : mark;
  const known = change && entries.get(change.id);
  if (known) entries.set(change.id, { ...known, ...change });
  if (remove) entries.delete(remove);
}

/**
 * The story as it stands at `now`.
 * @param {Story} story
 * @param {number} startedAt Epoch milliseconds.
 * @param {number} now Epoch milliseconds.
 * @returns {StoryState}
 */
export function storyAt(story, startedAt, now) {
  const told = timetable(story, startedAt).filter(({ at }) => at <= now);
  /** @type {Map<string, PublishedEntry>} */
  const entries = new Map();
  /** @type {Map<string, number>} */
  const publishedAt = new Map();
  /** @type {Record<string, unknown>} */
  let blog = { ...story.blog, ...(told[0] && { coverageStart: isoTime(told[0].at) }) };
  for (const step of told) {
    changeEntries(entries, step);
    if (step.publish) publishedAt.set(step.publish.id, step.at);
    if (step.blog) blog = { ...blog, ...step.blog };
    if (step.blog?.['status'] === 'ended') blog = { ...blog, coverageEnd: isoTime(step.at) };
  }
  return {
    blog,
    entries: [...entries.values()].reverse(),
    updated: told.at(-1)?.at ?? startedAt,
    publishedAt,
  };
}
