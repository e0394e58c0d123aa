import type { FeedState } from '../feed/state.js';
import { completeEntries } from './blocks.js';
import { loadFeatures } from './features.js';
import type { StagedElement } from './first-stage.js';

/** Settles with a state that can be drawn, when what that takes is there, or cannot be had. */
export async function complete(state: FeedState, element: StagedElement): Promise<FeedState> {
  const [entries] = await Promise.all([
    completeEntries([...state.entries.values()]),
    loadFeatures(element, state),
  ]);
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  const completed = { ...state, entries: all };
  // What stood in their words may want more.
  await loadFeatures(element, completed);
  return completed;
}
