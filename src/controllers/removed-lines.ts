// An entry that is deleted while somebody reads it, or is at work in it, leaves a line of its height
// that says so. The line goes when the reader has left it.
import type { FeedState } from '../feed/state.js';
import { compareEntries } from '../feed/position.js';
import type { EntryItem, Item, RemovedItem } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';

/** Where in the stream a line goes: right after the entries that stand before it. */
function placeOf(
  { entry, isBelowAd }: RemovedItem,
  items: readonly Item[],
  flow: FeedState['flow'],
): number {
  const isBefore = (item: Item) =>
    'entry' in item && !isElsewhere(item, items) && compareEntries(item.entry, entry) * flow < 0;
  const place = items.findLastIndex(isBefore) + 1;
  if (isBelowAd && items[place]?.kind === 'ad') return place + 1;
  // The first line of a day stands below its date.
  return place || Number(items[0]?.kind === 'day');
}

/** Pins whose place in the stream is not shown come last, wherever they belong. */
const isElsewhere = (item: Item, items: readonly Item[]): boolean =>
  item.kind === 'entry' &&
  item.isPinned &&
  !items.some((other) => other.kind === 'place' && other.entry === item.entry);

export class RemovedLines {
  readonly #timeline: () => Timeline;
  readonly #onLeft: () => void;
  #lines: readonly RemovedItem[] = [];
  #watched: readonly Element[] = [];
  readonly #observer = new IntersectionObserver((records) => {
    for (const { target, isIntersecting } of records) if (!isIntersecting) this.#leave(target);
  });

  /** @param onLeft Called when a line is to go. */
  constructor(timeline: () => Timeline, onLeft: () => void) {
    this.#timeline = timeline;
    this.#onLeft = onLeft;
  }

  /** To be called before another state is drawn. @param read The article that is being read. */
  note({ entries }: FeedState, read: Element | undefined): void {
    const { items, nodes } = this.#timeline();
    const isLeft = (item: Item): item is EntryItem =>
      item.kind === 'entry' && !item.isPinned && !entries.has(item.entry.id);
    const lines = items.flatMap((item, place): RemovedItem[] => {
      if (!isLeft(item)) return [];
      const { entry } = item;
      const node = nodes.get(item.key)!;
      if (node !== read && !node.matches(':focus-within')) return [];
      const isBelowAd = items[place - 1]?.kind === 'ad';
      const key = `removed ${entry.id}`;
      return [{ kind: 'removed', key, entry, height: node.offsetHeight, isBelowAd }];
    });
    const remaining = this.#lines.filter(({ entry }) => !entries.has(entry.id));
    if (lines.length || remaining.length < this.#lines.length)
      this.#lines = [...remaining, ...lines];
  }

  /** The stream with the lines in it. */
  add(items: readonly Item[], flow: FeedState['flow']): readonly Item[] {
    return this.#lines.reduce<readonly Item[]>(
      (all, line) => all.toSpliced(placeOf(line, all, flow), 0, line),
      items,
    );
  }

  /** Watches the lines that are there now, to know when the reader leaves them. */
  watch(): void {
    const { nodes } = this.#timeline();
    const there = this.#lines.flatMap(({ key }) => nodes.get(key) ?? []);
    for (const node of this.#watched)
      if (!there.includes(node as HTMLElement)) this.#observer.unobserve(node);
    for (const node of there) if (!this.#watched.includes(node)) this.#observer.observe(node);
    this.#watched = there;
  }

  forget(): void {
    this.#lines = [];
  }

  #leave(node: Element): void {
    if (node.matches(':focus')) return;
    const { nodes } = this.#timeline();
    this.#lines = this.#lines.filter(({ key }) => nodes.get(key) !== node);
    this.#onLeft();
  }
}
