// What follows from the state once there is more than a first answer.
import type { Entry } from '../model/entry.js';
import { compareEntries } from './position.js';
import { selectShown, selectSorted } from './select.js';
import type { FeedState } from './state.js';

const pinRank = (entry: Entry) => (typeof entry.pinned === 'number' ? entry.pinned : Infinity);

/** Numbered pins, lowest first, then the others, newest first. */
const comparePins = (a: Entry, b: Entry): number => {
  const [left, right] = [pinRank(a), pinRank(b)];
  return left === right ? compareEntries(a, b) : left - right;
};

/** The pinned entries on screen, in the order of their pins, whether their place is shown or not. */
export const selectPins = (state: FeedState): readonly Entry[] =>
  selectSorted(state)
    .filter((entry) => entry.pinned !== undefined && !state.pending.has(entry.id))
    .sort(comparePins);

/** Entries, newest first, as the stream flows. */
export const inFlow = ({ flow }: FeedState, entries: readonly Entry[]): readonly Entry[] =>
  flow > 0 ? entries : entries.toReversed();

/** What a reader sees, from top to bottom: the pins, then the rest. */
export function selectEntries(state: FeedState): readonly Entry[] {
  const pins = selectPins(state);
  const shown = inFlow(state, selectShown(state));
  return pins.concat(shown.filter((entry) => !pins.includes(entry)));
}

/** All that is known without a gap and not pending, newest first. */
export const selectKnown = (state: FeedState): readonly Entry[] =>
  selectSorted(state).filter(({ id }) => !state.pending.has(id) && !state.strays.has(id));

/** What waits behind the banner, newest first. */
export const selectPending = (state: FeedState): readonly Entry[] =>
  selectSorted(state).filter(({ id }) => state.pending.has(id));

/** When the text last changed, epoch milliseconds by the server's clock. */
export function selectUpdated({ blog, entries }: FeedState): number | undefined {
  if (blog.updated !== undefined) return blog.updated;
  const times = [...entries.values()].map((entry) => entry.updated ?? entry.published);
  return times.length ? times.reduce((a, b) => Math.max(a, b)) : undefined;
}

/** How many entries are known without a gap, and below what is shown. */
export const selectHidden = (state: FeedState): number =>
  selectKnown(state).length - selectShown(state).filter(({ id }) => !state.strays.has(id)).length;

/** How many entries there are that are older than what is shown; undefined if only the server knows. */
export function selectOlderCount(state: FeedState): number | undefined {
  const { pending, links, blog } = state;
  // Where the oldest stand first, what is hidden is newer.
  const hidden = state.flow > 0 ? selectHidden(state) : 0;
  if (!links.older) return hidden;
  const inSight = state.flow > 0 ? selectShown(state) : selectKnown(state);
  return blog.total === undefined
    ? undefined
    : Math.max(hidden, blog.total - inSight.length - pending.size);
}

export const selectHasOlder = (state: FeedState): boolean =>
  !!state.links.older || !!selectOlderCount(state);
