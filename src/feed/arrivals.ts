import type { Entry } from '../model/entry.js';
import { compareEntries } from './position.js';
import type { FeedState } from './state.js';

/** Entries that came between two states, newest first; neither edits, nor older ones that were loaded. */
export const arrivals = (now: FeedState, before: FeedState): readonly Entry[] =>
  [...now.pending]
    .filter((id) => !before.entries.has(id))
    .map((id) => now.entries.get(id)!)
    .sort(compareEntries);
