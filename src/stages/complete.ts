import type { FeedState } from '../feed/state.js';
import { completeEntries } from './blocks.js';
import { loadFeatures } from './features.js';
import type { FirstStage } from './first-stage.js';

/** Takes over what stands in the page; without what that takes, it is replaced. */
async function takeOver(state: FeedState, first: FirstStage): Promise<FeedState> {
  const { timeline } = first;
  const taking = await import('./taking-over.js').catch(() => undefined);
  if (taking) timeline.adopt = taking.adopt;
  return (!state.ready && (await taking?.readData(first))) || state;
}

/** Settles with a state that can be drawn, when what that takes is there, or cannot be had. */
export async function complete(known: FeedState, first: FirstStage): Promise<FeedState> {
  const { element } = first;
  const isStanding = element.querySelector('article, [data-at]');
  const state = isStanding ? await takeOver(known, first) : known;
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
