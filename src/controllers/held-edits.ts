// An edit of what a reader has selected waits until the selection is released: who quotes is not
// interrupted. Not for ever, since a correction has to arrive.
import { holdsSelection } from '../lib/selection.js';
import type { EntryItem, Item } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';

const longestWait = 30_000;

export class HeldEdits {
  readonly #timeline: () => Timeline;
  readonly #onRelease: () => void;
  /** By the keys of what waits; undefined: has waited long enough. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout> | undefined>();

  /** @param onRelease Called when what waited is to be drawn. */
  constructor(timeline: () => Timeline, onRelease: () => void) {
    this.#timeline = timeline;
    this.#onRelease = onRelease;
  }

  /** The items, with entries as they are on screen where a change of theirs has to wait. */
  hold(items: readonly Item[]): readonly Item[] {
    const { items: shown, container } = this.#timeline();
    const isSelecting = items !== shown && holdsSelection(container);
    const held = new Map<string, EntryItem>();
    const drawn = new Map(isSelecting ? shown.map((item) => [item.key, item]) : []);
    for (const item of items) {
      const was = drawn.get(item.key);
      if (item.kind !== 'entry' || was?.kind !== 'entry' || item.entry === was.entry) continue;
      if (this.#waits(item.key)) held.set(item.key, { ...item, entry: was.entry });
    }
    this.#settle(held);
    return held.size ? items.map((item) => held.get(item.key) ?? item) : items;
  }

  stop(): void {
    this.#settle(new Map());
  }

  #waits(key: string): boolean {
    if (!holdsSelection(this.#timeline().nodes.get(key)!)) return false;
    if (!this.#waiting.has(key)) {
      const end = () => {
        this.#waiting.set(key, undefined);
        this.#onRelease();
      };
      this.#waiting.set(key, setTimeout(end, longestWait));
      document.addEventListener('selectionchange', this.#selectionChanged);
    }
    return this.#waiting.get(key) !== undefined;
  }

  /** Forgets what does not wait any more. */
  #settle(held: ReadonlyMap<string, unknown>): void {
    for (const [key, timer] of this.#waiting) {
      if (held.has(key)) continue;
      clearTimeout(timer);
      this.#waiting.delete(key);
    }
    if (!this.#waiting.size)
      document.removeEventListener('selectionchange', this.#selectionChanged);
  }

  readonly #selectionChanged = (): void => {
    const { nodes } = this.#timeline();
    const isHeld = (key: string) => nodes.has(key) && holdsSelection(nodes.get(key)!);
    if (![...this.#waiting.keys()].every(isHeld)) this.#onRelease();
  };
}
