import type { Entry } from '../model/entry.js';
import { selectSorted } from './select.js';
import { inFlow } from './select-more.js';
import type { FeedState } from './state.js';

/** The key events that the reader may know of, shown or not, in the order of the stream. */
export const selectKeyEvents = (state: FeedState): readonly Entry[] =>
  inFlow(
    state,
    selectSorted(state).filter(({ key, id }) => key && !state.pending.has(id)),
  );
