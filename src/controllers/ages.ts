// Keeps "2 minutes ago" true: draws anew the entries whose times may read otherwise by now.
import type { TimeContext } from '../templates/timestamp.js';
import type { Item } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';
import { period } from './ticker.js';

const hour = 3_600_000;

/** Whether a time may read otherwise now than it did at a time before; epoch milliseconds. */
const isStale = (time: number, { time: form, locale, now }: TimeContext, before: number): boolean =>
  form === 'relative' ||
  (form === 'auto' && before - time < hour + 2 * period) ||
  locale.day(before) !== locale.day(now());

export class Ages {
  /** When all of them were true, by the server's clock. */
  #trueAt = 0;

  /** The entries that are to be drawn, now that time went by. */
  stale({ context, items }: Timeline): readonly Item[] {
    if (!context) return [];
    const before = this.#trueAt;
    this.#trueAt = context.now();
    return items.filter(
      (item) => item.kind === 'entry' && isStale(item.entry.published, context, before),
    );
  }
}
