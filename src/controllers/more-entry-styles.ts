// The styles of entries that come after the first paint. They are where the first ones are.
import type { CSSResult } from 'lit';
import { adoptEntryStyles } from './entry-styles.js';

export class MoreEntryStyles {
  readonly #styles: readonly CSSResult[];
  #giveBack: (() => void) | undefined;

  constructor(styles: readonly CSSResult[]) {
    this.#styles = styles;
  }

  /** Sees to it that a root has them. */
  adopt(root: Document | ShadowRoot): void {
    this.#giveBack ??= adoptEntryStyles(root, this.#styles);
  }

  giveBack(): void {
    this.#giveBack?.();
    this.#giveBack = undefined;
  }
}
