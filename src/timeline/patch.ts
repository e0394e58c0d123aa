// Turns one list on screen into another by touching only what changed.
import { holdsSelection } from '../lib/selection.js';
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

function move(container: Container, node: Node, before: Node | null): void {
  if (container.moveBefore) container.moveBefore(node, before);
  else container.insertBefore(node, before);
}

/** What is lost by moving a node, where the engine cannot move it as it is. */
const costly = 'iframe, video, audio, object, embed';

const isPlaying = (node: HTMLElement): boolean =>
  [...node.querySelectorAll<HTMLMediaElement>('video, audio')].some(({ paused }) => !paused);

function weigh(node: HTMLElement): number {
  // More than everything that could play, but does not.
  if (isPlaying(node)) return 1_000_000_000_000;
  if (node.querySelector(costly)) return 1_000_000;
  // These can be given back, but not unnoticed.
  return node.matches(':focus-within') || holdsSelection(node) ? 1_000 : 1;
}

export function patch(timeline: Timeline, items: readonly Item[]): void {
  const { container, nodes } = timeline;
  const weight = ({ key }: Item) => weigh(nodes.get(key)!);
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
