// The line in the place of an entry that was deleted while somebody was reading it.
import type { RemovedItem } from './items.js';
import { set, type TimelineContext } from './nodes.js';

export function renderRemoved(
  node: HTMLElement,
  { height }: RemovedItem,
  { locale }: TimelineContext,
): void {
  set(node, 'class', 'live-blog-removed');
  set(node, 'tabindex', '-1');
  node.style.minBlockSize = `${height}px`;
  if (node.textContent !== locale.text('removed')) node.textContent = locale.text('removed');
}
