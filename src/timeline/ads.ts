// A slot for an advertisement: an empty box that the page fills.
import type { AdItem } from './items.js';
import { set } from './nodes.js';

export function renderAd(node: HTMLElement, { id }: AdItem): void {
  set(node, 'id', id);
  set(node, 'class', 'live-blog-ad');
}
