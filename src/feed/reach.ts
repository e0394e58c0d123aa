// How far the known entries are shown, and in which order. Parts of the reducer: pure and total.
import { without } from '../lib/without.js';
import type { Entry } from '../model/entry.js';
import { horizonAfter } from './first.js';
import { comparePositions, positionOf, type Position } from './position.js';
import { selectShown } from './select.js';
import type { FeedState } from './state.js';

export const extended = (state: FeedState, pageSize: number): FeedState => ({
  ...state,
  horizon: horizonAfter(state, selectShown(state).length + pageSize),
});

/** Where the stream ends as far as it is shown, so that what comes to be known below that is not. */
export function edgeOf(state: FeedState): Position | undefined {
  const last = state.flow > 0 ? selectShown(state).at(-1) : undefined;
  return state.horizon ?? (last && positionOf(last));
}

/** Shows what is known down to an entry, unless there is a gap before that. */
export function sought(state: FeedState, id: string): FeedState {
  const entry = state.entries.get(id);
  // A pin is on screen, wherever its place is.
  if (!entry || entry.pinned !== undefined) return state;
  if (state.strays.has(id)) return { ...state, apart: id };
  const isShown = !isBeyond(entry, state.horizon, state.flow);
  return isShown ? state : { ...state, horizon: positionOf(entry) };
}

/** @param pageSize Shows so many from the start; without it, all that is known is shown. */
export function ordered(state: FeedState, flow: FeedState['flow'], pageSize?: number): FeedState {
  const turned = { ...state, flow, horizon: undefined };
  if (!pageSize || !state.ready) return turned;
  const horizon = horizonAfter(turned, pageSize);
  // Where the newest stand first, what waits farther down than that is not counted.
  const isBelow = (id: string) => flow > 0 && isBeyond(state.entries.get(id)!, horizon, flow);
  return { ...turned, horizon, pending: without(state.pending, isBelow) };
}

/** Whether an entry has its place farther on than what is shown; a pin is on screen all the same. */
const isBeyond = (entry: Entry, horizon: Position | undefined, flow: FeedState['flow']): boolean =>
  !!horizon &&
  entry.pinned === undefined &&
  comparePositions(positionOf(entry), horizon) * flow > 0;

export function revealed(state: FeedState, ids: readonly string[]): FeedState {
  const { horizon, flow, entries } = state;
  const shown = ids.filter((id) => state.pending.has(id));
  const pending = without(state.pending, (id) => shown.includes(id));
  // What comes in farther on than that is seen together with all before it.
  const isFartherOn = (id: string) => isBeyond(entries.get(id)!, horizon, flow);
  return {
    ...state,
    pending,
    fresh: new Set([...state.fresh, ...shown]),
    horizon: shown.some(isFartherOn) ? undefined : horizon,
  };
}
