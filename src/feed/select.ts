// What follows from the state, as far as a first answer needs it. Pure; sorting remembers its last
// result for a given map.
import type { BlogStatus } from '../model/blog.js';
import type { Entry } from '../model/entry.js';
import { compareEntries, comparePositions, positionOf } from './position.js';
import type { Connection, FeedState } from './state.js';

const sortedCache = new WeakMap<FeedState['entries'], readonly Entry[]>();

/** All known entries, newest first. */
export function selectSorted({ entries }: FeedState): readonly Entry[] {
  let sorted = sortedCache.get(entries);
  if (!sorted) sortedCache.set(entries, (sorted = [...entries.values()].sort(compareEntries)));
  return sorted;
}

/**
 * The entries on screen, newest first, however the stream flows; pinned ones in their place in it, if
 * that is shown.
 */
export const selectShown = (state: FeedState): readonly Entry[] =>
  selectSorted(state).filter(
    (entry) =>
      !state.pending.has(entry.id) &&
      (entry.id === state.apart ||
        !(
          state.strays.has(entry.id) ||
          (state.horizon && comparePositions(positionOf(entry), state.horizon) * state.flow > 0)
        )),
  );

export const selectStatus = (state: FeedState): BlogStatus => state.blog.status ?? 'live';

export const selectConnection = (state: FeedState): Connection =>
  selectStatus(state) === 'ended' ? 'ended' : state.connection;
