import { memo } from '../lib/memo.js';
import type { FeedState } from '../feed/state.js';

/** Whether another site has to show something in one of them. */
export const hasEmbeds = memo((entries: FeedState['entries']): boolean =>
  [...entries.values()].some(({ blocks }) => blocks.some(({ type }) => type === 'embed')),
);
