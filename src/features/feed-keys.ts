// The stream as an ARIA feed, with the keys of that pattern.
import { EntryMoves } from '../controllers/entry-moves.js';
import { useFeedKey } from '../controllers/feed-keys.js';
import { FeedPattern } from '../controllers/feed-pattern.js';
import { feedKeysEntryStyles } from '../styles/feed-keys.js';
import type { CreateFeature } from './feature.js';

export const feedKeys: CreateFeature = (tools) => {
  const { container } = tools.first.timeline;
  const pattern = new FeedPattern(tools.first);
  const moves = new EntryMoves(tools);
  const onKey = (event: KeyboardEvent) => useFeedKey(event, moves, pattern.box!);
  return {
    entryStyles: feedKeysEntryStyles,
    decorate: pattern.decorate,
    changed: (now, before) => pattern.changed(now, before),
    drawn: () => pattern.drawn(),
    start: () => container.addEventListener('keydown', onKey),
    stop() {
      container.removeEventListener('keydown', onKey);
      pattern.stop();
    },
  };
};
