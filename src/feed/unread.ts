// What is newer than a place that a reader was at once. Without pins: those are seen in any case.
import type { Entry } from '../model/entry.js';
import { comparePositions, positionOf, type Position } from './position.js';
import { selectKnown } from './select-more.js';
import type { FeedState } from './state.js';

export const isNewer = (entry: Entry, place: Position): boolean =>
  comparePositions(positionOf(entry), place) < 0;

/** All that the stream consists of as far as it is known, newest first. */
export const selectStream = (state: FeedState): readonly Entry[] =>
  selectKnown(state).filter(({ pinned }) => pinned === undefined);

/** What is newer than a place, and can be read now; newest first. */
export const selectUnread = (state: FeedState, place: Position): readonly Entry[] =>
  selectStream(state).filter((entry) => isNewer(entry, place));

/** Whether all that is newer than a place is known. */
export function isReached(state: FeedState, place: Position): boolean {
  const oldest = selectStream(state).at(-1);
  return !state.links.older || (!!oldest && !isNewer(oldest, place));
}

/** Whether an entry is of those that tell what mattered. */
export const isDigest = ({ key, kind }: Entry): boolean => !!key || kind === 'summary';
