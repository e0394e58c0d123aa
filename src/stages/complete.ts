import type { FeedState } from '../feed/state.js';
import { completeEntries } from './blocks.js';
import { loadFeatures } from './features.js';
import type { Timeline } from '../timeline/timeline.js';
import type { FirstStage } from './first-stage.js';

/** Without it, what stands there is replaced. */
const loadAdoption = (timeline: Timeline): Promise<unknown> =>
  import('../timeline/adopt.js').then(
    ({ adopt }) => (timeline.adopt = adopt),
    () => undefined,
  );

/** Settles with a state that can be drawn, when what that takes is there, or cannot be had. */
export async function complete(state: FeedState, first: FirstStage): Promise<FeedState> {
  const { element, timeline } = first;
  const [entries] = await Promise.all([
    completeEntries([...state.entries.values()]),
    loadFeatures(element, state),
    timeline.container.querySelector('article') && loadAdoption(timeline),
  ]);
  const all = new Map(entries.map((entry) => [entry.id, entry]));
  const completed = { ...state, entries: all };
  // What stood in their words may want more.
  await loadFeatures(element, completed);
  return completed;
}
