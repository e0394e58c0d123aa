// The stream as a list of things to show: entries, the days they belong to, and the places that
// pinned entries left. Pure; an item is equal to an earlier one when all its fields are.
import type { Locale } from '../locales/locale.js';
import type { Entry } from '../model/entry.js';

interface Keyed {
  /** Whether the reader chose not to see it. */
  readonly isHidden?: boolean;
  /** Unique in the stream, and the same as long as it is the same thing. */
  readonly key: string;
}

export interface EntryItem extends Keyed {
  readonly kind: 'entry';
  readonly entry: Entry;
  readonly isPinned: boolean;
  readonly isFresh: boolean;
}

/** Stands in the stream where a pinned entry would. */
export interface PlaceItem extends Keyed {
  readonly kind: 'place';
  readonly entry: Entry;
}

/** Stands where an entry was that the reader was at when it was deleted. */
export interface RemovedItem extends Keyed {
  readonly kind: 'removed';
  readonly entry: Entry;
  /** What the entry took, pixels. */
  readonly height: number;
  readonly isBelowAd: boolean;
}

/** Stands before an entry of which it is not known what lies between it and those above. */
export interface GapItem extends Keyed {
  readonly kind: 'gap';
}

/** Stands between what is new to the reader and what is not. */
export interface SinceItem extends Keyed {
  readonly kind: 'since';
  readonly words: string;
}

/** A slot for an advertisement. */
export interface AdItem extends Keyed {
  readonly kind: 'ad';
  /** Of its node, unique in the page. */
  readonly id: string;
}

export interface DayItem extends Keyed {
  readonly kind: 'day';
  /** ISO 8601, as in "2026-11-22". */
  readonly day: string;
}

/** What is in the stream beside entries and days; drawn by what is loaded later. */
export type AsideItem = AdItem | GapItem | PlaceItem | RemovedItem | SinceItem;

export type Item = EntryItem | DayItem | AsideItem;

/**
 * @param shown Entries in the order of the stream.
 * @param pins Those that are shown above it; the ones whose place is not in the stream yet come last.
 * @param locale Says to which day a time belongs.
 */
export function timelineItems(
  shown: readonly Entry[],
  pins: readonly Entry[],
  fresh: ReadonlySet<string>,
  locale: Pick<Locale, 'day'>,
): readonly Item[] {
  const items: Item[] = [];
  const days: string[] = [];
  const entryItem = (entry: Entry): EntryItem => ({
    kind: 'entry',
    key: `entry ${entry.id}`,
    entry,
    isPinned: pins.includes(entry),
    isFresh: fresh.has(entry.id),
  });
  for (const entry of shown) {
    const day = locale.day(entry.published);
    if (day !== days.at(-1)) {
      // `sort` may have put entries among those of another day.
      const again = days.includes(day) && entry.id;
      items.push({ kind: 'day', key: `day ${day} ${again}`, day });
      days.push(day);
    }
    const item = entryItem(entry);
    items.push(item);
    if (item.isPinned) items.push({ kind: 'place', key: `place ${entry.id}`, entry });
  }
  return items.concat(pins.filter((pin) => !shown.includes(pin)).map(entryItem));
}
