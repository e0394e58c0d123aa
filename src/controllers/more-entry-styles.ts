// The styles of entries that come after the first paint. They are where the first ones are.
import { adoptEntryStyles, type EntryStyles } from './entry-styles.js';

export class MoreEntryStyles {
  readonly #all: EntryStyles[] = [];
  readonly #given: (() => void)[] = [];
  #root: Document | ShadowRoot | undefined;

  /** @param styles The same list each time, for all elements that have it. */
  add(styles: EntryStyles): void {
    if (this.#all.includes(styles)) return;
    this.#all.push(styles);
    if (this.#root) this.#given.push(adoptEntryStyles(this.#root, styles));
  }

  /** Sees to it that a root has them. */
  adopt(root: Document | ShadowRoot): void {
    if (this.#root) return;
    this.#root = root;
    this.#given.push(...this.#all.map((styles) => adoptEntryStyles(root, styles)));
  }

  giveBack(): void {
    this.#root = undefined;
    for (const give of this.#given.splice(0)) give();
  }
}
