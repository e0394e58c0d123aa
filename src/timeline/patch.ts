// Turns one list on screen into another by touching only what changed.
import { weigh } from '../lib/weigh.js';
import { changes } from './changes.js';
import type { Item } from './items.js';
import type { Timeline } from './timeline.js';

// https://dom.spec.whatwg.org/#dom-parentnode-movebefore: unlike insertBefore, keeps what plays. Not
// in every engine.
type Container = Omit<HTMLElement, 'moveBefore'> & Partial<Pick<HTMLElement, 'moveBefore'>>;

function remove(timeline: Timeline, item: Item): void {
  timeline.nodes.get(item.key)!.remove();
  timeline.note(item, 'removed');
  timeline.nodes.delete(item.key);
}

export function move(container: Container, node: Node, before: Node | null): void {
  if (container.moveBefore) container.moveBefore(node, before);
  else container.insertBefore(node, before);
}

export function patch(timeline: Timeline, items: readonly Item[]): void {
  const { container, nodes } = timeline;
  // An advertisement is where it was placed, whatever moves around it.
  const weight = ({ kind, key }: Item) => (kind === 'ad' ? 1e14 : weigh(nodes.get(key)!));
  for (const change of changes(timeline.items, items, weight)) {
    const { item } = change;
    if (change.type === 'remove') remove(timeline, item);
    else if (change.type === 'update') {
      timeline.render(item);
      const { previous } = change;
      const isNews =
        item.kind === 'entry' && previous.kind === 'entry' && item.entry !== previous.entry;
      if (isNews) timeline.note(item, 'updated');
    } else {
      const before = nodes.get(change.before ?? '') ?? null;
      if (change.type === 'insert') container.insertBefore(timeline.add(item), before);
      else move(container, nodes.get(item.key)!, before);
    }
  }
}
