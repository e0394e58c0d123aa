// Says that something lies between an entry that somebody wanted to see and those above it.
import type { GapItem, Item } from './items.js';
import { set, type TimelineContext } from './nodes.js';

const gap: GapItem = { kind: 'gap', key: 'gap' };

/**
 * @param apart The id of the entry before which the gap is.
 * @param flow -1: after which it is, since the oldest stand first.
 */
export function withGap(items: readonly Item[], apart: string, flow: 1 | -1): readonly Item[] {
  const place = items.findIndex(
    (item) => item.kind === 'entry' && item.entry.id === apart && !item.isPinned,
  );
  if (place < 0 || items[place]!.isHidden) return items;
  if (flow < 0) return items.toSpliced(place + 1, 0, gap);
  // Above the date that the entry stands under.
  return items.toSpliced(items[place - 1]?.kind === 'day' ? place - 1 : place, 0, gap);
}

export function renderGap(node: HTMLElement, { locale }: TimelineContext): void {
  set(node, 'class', 'live-blog-gap');
  if (node.textContent !== locale.text('gap')) node.textContent = locale.text('gap');
}
