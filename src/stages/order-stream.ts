import type { Feed } from '../feed/feed.js';
import { flowOf } from '../feed/flow-of.js';
import type { FirstStage } from './first-stage.js';
import type { Parts } from './parts.js';

/** Has the stream flow as it is wished: by a feature for a while, else by the page. */
export function orderStream(
  { element, state }: FirstStage,
  { features, undisturbed }: Parts,
  feed: Feed,
): void {
  const flow = features.flow ?? flowOf(element);
  if (flow === state.flow) return;
  // Who reads goes on reading, whatever stands around that.
  const pageSize = undisturbed.isAtStart ? element.pageSize : undefined;
  feed.dispatch({ type: 'ordered', flow, pageSize });
}
