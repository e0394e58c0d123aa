// The state that a first answer makes. What later ones do to it is the reducer's business.
import type { Entry } from '../model/entry.js';
import type { FeedUpdate } from '../model/update.js';
import { isOlder } from './newer.js';
import { compareEntries, positionOf, type Position } from './position.js';
import { selectSorted } from './select.js';
import { initialState, type FeedState } from './state.js';

/** The oldest of the entries that are known without a gap; undefined if there are none below it. */
export const borderOf = (state: FeedState): Entry | undefined =>
  state.links.older
    ? selectSorted(state).findLast(
        ({ id, pinned }) => pinned === undefined && !state.strays.has(id),
      )
    : undefined;

/** Whether an entry lies below a border; none is below none. */
export const isBelow = (entry: Entry, border: Entry | undefined): boolean =>
  !!border && compareEntries(entry, border) > 0;

/** The place of the last of `count` entries that are not pending; undefined if that is all of them. */
export function horizonAfter(state: FeedState, count: number): Position | undefined {
  const { pending, strays } = state;
  const visible = selectSorted(state).filter(({ id }) => !pending.has(id) && !strays.has(id));
  const last = visible.at(state.flow > 0 ? count - 1 : -count);
  return last && visible.length > count ? positionOf(last) : undefined;
}

/**
 * @param at This device's time, epoch milliseconds.
 * @param pageSize How many entries are shown at first.
 */
export function firstState(update: FeedUpdate, at: number, pageSize: number): FeedState {
  const { blog = {}, links = {}, cursor, pollInterval, problems = [], now = at } = update;
  const removed = new Set(update.removed);
  const entries = new Map<string, Entry>();
  for (const entry of update.entries) {
    const other = entries.get(entry.id);
    if (!removed.has(entry.id) && !(other && isOlder(entry, other))) entries.set(entry.id, entry);
  }
  const known = {
    blog,
    links,
    cursor,
    pollInterval,
    problems,
    entries,
    removed,
    clockOffset: now - at,
  };
  const state: FeedState = { ...initialState, ...known, connection: 'live', ready: true };
  const border = borderOf(state);
  const strays = new Set(
    [...entries.values()].filter((entry) => isBelow(entry, border)).map(({ id }) => id),
  );
  return { ...state, strays, horizon: horizonAfter({ ...state, strays }, pageSize) };
}
