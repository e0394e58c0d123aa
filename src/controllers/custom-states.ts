// `:state(…)`: what a page's style sheet may want to know.
import { selectConnection } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';

/** Makes the set say what the state is, and touches nothing that is right already. */
export function showStates(states: CustomStateSet, state: FeedState): void {
  const connection = selectConnection(state);
  const wanted = {
    loading: connection === 'loading',
    live: connection === 'live',
    retrying: connection === 'retrying',
    offline: connection === 'offline',
    paused: connection === 'paused',
    ended: connection === 'ended',
    pending: state.pending.size > 0,
    empty: state.ready && state.entries.size === 0,
  };
  for (const [name, is] of Object.entries(wanted)) {
    if (is) states.add(name);
    else states.delete(name);
  }
}
