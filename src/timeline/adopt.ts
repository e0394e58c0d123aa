// Takes over the entries that a server has drawn, or that somebody has written by hand, before the script came.
import { entryDomId } from '../lib/dom-id.js';
import { graft } from './graft.js';
import type { EntryItem, Item } from './items.js';
import { renderItem } from './nodes.js';
import { move } from './patch.js';
import type { Timeline } from './timeline.js';

/** Makes entries that stand there ours; gives them in the order in which they stand. */
export function adopt(timeline: Timeline, items: readonly Item[]): readonly Item[] {
  const { container, nodes, context } = timeline;
  const { idPrefix } = context!;
  const wanted = new Map<string, EntryItem>();
  for (const item of items)
    if (item.kind === 'entry') wanted.set(entryDomId(idPrefix, item.entry.id), item);
  const adopted = new Map<Node, Item>();
  for (const article of container.querySelectorAll('article')) {
    const item = wanted.get(article.id);
    if (!item || nodes.has(item.key)) continue;
    const drawn = document.createElement('article');
    renderItem(drawn, item, context!);
    graft(article, drawn);
    // A pin stands elsewhere as long as there are no slots.
    if (article.parentNode !== container) move(container, article, container.firstChild);
    nodes.set(item.key, article);
    timeline.note(item, 'adopted');
    adopted.set(article, item);
  }
  return [...container.childNodes].flatMap((child) => {
    const item = adopted.get(child);
    // Copies of our own pins go with what was shown until now; what the page put into slots stays.
    if (!item && (!(child as Element).slot || child.nodeName === 'ARTICLE')) child.remove();
    return item ?? [];
  });
}
