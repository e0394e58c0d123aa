// Keeps "2 minutes ago" true: draws anew the entries whose times may read otherwise by now.
import type { Item } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';
import { period } from './ticker.js';

const hour = 3_600_000;

export class Ages {
  /** When all of them were true, by the server's clock. */
  #trueAt = 0;

  /** The entries that are to be drawn, now that time went by. */
  stale({ context, items }: Timeline): readonly Item[] {
    if (!context) return [];
    const { time: form, locale, now } = context;
    const before = this.#trueAt;
    this.#trueAt = now();
    const areAllStale = form === 'relative' || locale.day(before) !== locale.day(this.#trueAt);
    const oldest = form === 'auto' ? before - hour - 2 * period : Infinity;
    return items.filter(
      (item) => item.kind === 'entry' && (areAllStale || item.entry.published > oldest),
    );
  }
}
