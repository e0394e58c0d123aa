// The entries as a feed of articles: https://www.w3.org/WAI/ARIA/apg/patterns/feed/. The role is on the box of
// the shell in which the stream stands, and not on the element: header, controls and pins are no part of it.
import { selectHasOlder, selectHidden } from '../feed/select-more.js';
import type { FeedState } from '../feed/state.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { Item } from '../timeline/items.js';

function set(node: Element, values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) node.removeAttribute(name);
    else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
}

const isInStream = (item: Item): boolean =>
  item.kind === 'entry' && !item.isHidden && !item.isPinned;

/** A feed holds articles: a date is just words in it, and a line in an article's place stands for that. */
function setRoles(node: Element, { kind }: Item, isFeed: boolean): void {
  if (kind === 'entry') return;
  const role = isFeed ? (kind === 'day' ? 'none' : 'article') : undefined;
  set(node, { role });
  if (kind === 'day') set(node.firstElementChild!, { role });
}

/** What entries are drawn from. */
const changing = ['entries', 'pending', 'strays', 'horizon', 'flow'] as const;

export class FeedPattern {
  readonly #first: FirstStage;
  #items: readonly Item[] | undefined;
  #size = '';

  constructor(first: FirstStage) {
    this.#first = first;
  }

  /** What holds the stream. */
  get box(): Element | null {
    return this.#first.element.renderRoot.querySelector('[part=entries]');
  }

  /** To be called whenever an entry was rendered. */
  readonly decorate = (node: HTMLElement): void => {
    if (node.localName === 'article') node.tabIndex = 0;
  };

  /** To be called when the state has become another, before that is drawn. */
  changed(now: FeedState, before: FeedState): void {
    const isOther = changing.some((field) => now[field] !== before[field]);
    if (isOther && this.#items && this.box) set(this.box, { 'aria-busy': 'true' });
  }

  /** To be called when the document shows the state. */
  drawn(): void {
    const { state, timeline } = this.#first;
    const { box } = this;
    if (!box) return;
    const isFeed = timeline.items.some(isInStream);
    const label = state.blog.title ?? state.blog.label ?? this.#first.view.locale.text('label');
    set(box, {
      role: isFeed ? 'feed' : undefined,
      'aria-label': isFeed ? label : undefined,
      'aria-busy': isFeed ? 'false' : undefined,
    });
    this.#place(timeline.items, sizeOf(state, timeline.items));
  }

  stop(): void {
    const { box } = this;
    if (box) set(box, { role: undefined, 'aria-label': undefined, 'aria-busy': undefined });
    const { items, nodes } = this.#first.timeline;
    for (const item of items) {
      const node = nodes.get(item.key)!;
      set(node, { 'aria-posinset': undefined, 'aria-setsize': undefined });
      setRoles(node, item, false);
    }
    this.#items = undefined;
  }

  #place(items: readonly Item[], size: string): void {
    if (items === this.#items && size === this.#size) return;
    this.#items = items;
    this.#size = size;
    let place = 0;
    for (const item of items) {
      const node = this.#first.timeline.nodes.get(item.key)!;
      setRoles(node, item, true);
      if (item.kind !== 'entry') continue;
      const isPart = isInStream(item);
      if (isPart) place++;
      set(node, {
        'aria-posinset': isPart ? String(place) : undefined,
        'aria-setsize': isPart ? size : undefined,
      });
    }
  }
}

/** How many there are; -1 as long as there may be more than are shown. */
function sizeOf(state: FeedState, items: readonly Item[]): string {
  const hasMore = selectHasOlder(state) || selectHidden(state) > 0;
  return String(hasMore ? -1 : items.filter(isInStream).length);
}
