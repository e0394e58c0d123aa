// The keyed renderer of entries: makes the children of one container equal to a list of items. Knows
// neither the feed nor the element around it.
import type { Item } from './items.js';
import { renderItem, type TimelineContext } from './nodes.js';

/** Anything else is a line. */
const tags: Partial<Record<Item['kind'], string>> = { entry: 'article', ad: 'div' };

/** An entry that was rendered or left, and why; what the page is told of. */
export interface Rendering {
  readonly id: string;
  readonly element: HTMLElement;
  readonly reason: 'added' | 'adopted' | 'updated' | 'removed';
}

/** What was shown until now goes; what the page put into slots stays. */
function clearFallback({ container }: Timeline): readonly Item[] {
  for (const child of [...container.childNodes]) if (!(child as Element).slot) child.remove();
  return [];
}

export class Timeline {
  readonly container: HTMLElement;
  readonly nodes = new Map<string, HTMLElement>();
  context: TimelineContext | undefined;
  /** What is on screen. */
  items: readonly Item[] = [];
  /** What happened since somebody asked. */
  readonly renderings: Rendering[] = [];
  /** Turns the list on screen into another. Loaded after the first one; until then that one stays. */
  patch: ((timeline: Timeline, items: readonly Item[]) => void) | undefined;

  /** Gives what stays of what stood there before. What takes that over is loaded if there is any. */
  adopt: (timeline: Timeline, items: readonly Item[]) => readonly Item[] = clearFallback;

  /** What else is done to an item's node when it was rendered. */
  decorate: ((node: HTMLElement, item: Item) => void) | undefined;

  /** @param container The parent of the entries. */
  constructor(container: HTMLElement) {
    this.container = container;
  }

  /** The document, or the shadow root, in which the entries stand now. */
  get root(): Document | ShadowRoot {
    return this.container.getRootNode() as Document | ShadowRoot;
  }

  /** Without a change, nothing is touched. */
  show(items: readonly Item[], context: TimelineContext): void {
    if (context !== this.context) {
      const isFirst = !this.context;
      this.context = context;
      if (isFirst) this.items = this.adopt(this, items);
      for (const item of this.items) this.render(item);
    }
    if (items === this.items || (this.items.length && !this.patch)) return;
    if (this.patch) this.patch(this, items);
    else this.container.append(...items.map((item) => this.add(item)));
    this.items = items;
  }

  /** Renders an item that is not there yet; where it goes is the caller's business. */
  add(item: Item): HTMLElement {
    const node = document.createElement(tags[item.kind] ?? 'p');
    this.nodes.set(item.key, node);
    this.render(item);
    this.note(item, 'added');
    return node;
  }

  render(item: Item): void {
    const node = this.nodes.get(item.key)!;
    renderItem(node, item, this.context!);
    this.decorate?.(node, item);
  }

  note(item: Item, reason: Rendering['reason']): void {
    if (item.kind !== 'entry') return;
    this.renderings.push({ id: item.entry.id, element: this.nodes.get(item.key)!, reason });
  }
}
