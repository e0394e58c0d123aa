// Of very many entries that match and are not on screen yet, only some are shown at first, so that nobody
// waits for them at every letter.
import type { Matches } from './matching.js';
import { inFlow, selectKnown } from './select-more.js';
import { selectShown } from './select.js';
import type { FeedState } from './state.js';

/**
 * The same function, if it shows no more than that.
 * @param reach How many entries it may show beyond those that are shown anyway.
 */
export function withinReach(state: FeedState, matches: Matches, reach: number): Matches {
  if (reach === Infinity) return matches;
  const shown = new Set(selectShown(state));
  const beyond = inFlow(
    state,
    selectKnown(state).filter((entry) => !shown.has(entry) && matches(entry)),
  );
  const later = new Set(beyond.slice(reach));
  return later.size ? (entry) => !later.has(entry) && matches(entry) : matches;
}
