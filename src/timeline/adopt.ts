// Takes over the entries that a server has drawn, or that somebody has written by hand, before the script came.
import { entryDomId } from '../lib/dom-id.js';
import { graft } from './graft.js';
import type { EntryItem, Item } from './items.js';
import { renderItem } from './nodes.js';
import type { Timeline } from './timeline.js';

/** Makes entries that stand there ours; gives them in the order in which they stand. */
export function adopt(timeline: Timeline, items: readonly Item[]): readonly Item[] {
  const { container, nodes, context } = timeline;
  const { idPrefix } = context!;
  const wanted = new Map<string, EntryItem>();
  for (const item of items)
    if (item.kind === 'entry') wanted.set(entryDomId(idPrefix, item.entry.id), item);
  const adopted: Item[] = [];
  for (const child of container.children) {
    const item =
      child instanceof HTMLElement && child.localName === 'article' && wanted.get(child.id);
    if (!item || nodes.has(item.key)) continue;
    const drawn = document.createElement('article');
    renderItem(drawn, item, context!);
    graft(child, drawn);
    nodes.set(item.key, child);
    timeline.note(item, 'adopted');
    adopted.push(item);
  }
  return adopted;
}
