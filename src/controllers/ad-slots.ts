// Where advertisements stand in the stream. A slot stays where it was placed, between the entries that it is
// between, as long as they are there; others come and go around it. Pure.
import { stayers } from '../lib/stayers.js';
import type { AdItem, EntryItem, Item } from '../timeline/items.js';

type Items = readonly Item[];

/** Where an entry stands in the stream. */
interface Mark {
  readonly id: string;
  readonly key: string;
  readonly at: number;
}

const isAd = (item: Item): item is AdItem => item.kind === 'ad';

/** Whether a reader meets it on the way down the stream. */
export const isMet = (item: Item): item is EntryItem =>
  item.kind === 'entry' && !item.isPinned && !item.isHidden;

/** Pins are elsewhere, but for the line that keeps their place. */
const marksOf = (items: Items): readonly Mark[] =>
  items.flatMap((item, at) =>
    (item.kind === 'entry' && !item.isPinned) || item.kind === 'place'
      ? { id: item.entry.id, key: item.key, at }
      : [],
  );

/** The marks that need not move, and whether all the others have turned around them. */
function standing(common: readonly Mark[], places: readonly number[], weight: Weight) {
  const isOrdered = places.every((place, index) => !index || place > places[index - 1]!);
  if (isOrdered) return { marks: common, isTurned: false };
  const alike = () => 1;
  const turned = stayers(places.toReversed(), alike);
  if (turned.size > stayers(places, alike).size) {
    const last = places.length - 1;
    return { marks: common.filter((_, index) => turned.has(last - index)), isTurned: true };
  }
  const staying = stayers(places, (index) => weight(common[index]!.key));
  return { marks: common.filter((_, index) => staying.has(index)), isTurned: false };
}

/** What moving something costs, by its key. */
type Weight = (key: string) => number;

/** Two slots have entries between them, and one has some above it, or it is not seen. */
function settled(items: Items): Items {
  let isApart = false;
  return items.map((item) => {
    if (isMet(item)) isApart = true;
    if (!isAd(item)) return item;
    const isHidden = !isApart;
    isApart = false;
    return item.isHidden === isHidden ? item : { ...item, isHidden };
  });
}

/** @param at Before which items the slots go; ascending. */
function insertAll(items: Items, slots: readonly AdItem[], at: readonly number[]): Items {
  const all: Item[] = [];
  let next = 0;
  for (let place = 0; place <= items.length; place++) {
    while (at[next] === place) all.push(slots[next++]!);
    if (place < items.length) all.push(items[place]!);
  }
  return settled(all);
}

/**
 * The stream with the slots in it that it had before, in the order in which they are in the document: if the
 * stream has turned, there are others where they were.
 * @param weight The same as when items are moved, so that both find the same ones to stay.
 */
export function keepSlots(
  items: Items,
  before: Items,
  isKept: (slot: AdItem) => boolean,
  weight: Weight,
): Items {
  const slots = before.filter((item) => isAd(item) && isKept(item)) as AdItem[];
  if (!slots.length) return items;
  const now = marksOf(items);
  const places = new Map(now.map(({ id }, place) => [id, place]));
  const common = marksOf(before).filter(({ id }) => places.has(id));
  const order = common.map(({ id }) => places.get(id)!);
  const { marks, isTurned } = standing(common, order, weight);
  const placeNow = (mark: Mark | undefined) => mark && now[places.get(mark.id)!]!.at;
  const placeBetween = (above: Mark | undefined, below: Mark | undefined) => {
    if (above) return placeNow(above)! + 1;
    const place = placeNow(below) ?? 0;
    // Above the date that the entry stands under.
    return items[place - 1]?.kind === 'day' ? place - 1 : place;
  };
  const found: number[] = [];
  let next = 0;
  before.forEach((item, at) => {
    while (next < marks.length && marks[next]!.at < at) next++;
    const [last, following] = [marks[next - 1], marks[next]];
    if (!isAd(item) || !isKept(item)) return;
    found.push(isTurned ? placeBetween(following, last) : placeBetween(last, following));
  });
  return insertAll(
    items,
    slots,
    found.sort((a, b) => a - b),
  );
}

/**
 * After which entries there is room for one more slot: so many entries are between it and the next ones.
 * @param isBelow Whether an entry ends below what the reader sees; asked only if there is a need to know.
 */
export function roomFor(
  items: Items,
  every: number,
  isBelow: (entry: EntryItem) => boolean,
): readonly EntryItem[] {
  const ahead: number[] = [];
  items.reduceRight((count, item, at) => {
    ahead[at] = count;
    return isAd(item) ? 0 : count + Number(isMet(item));
  }, Infinity);
  let since = 0;
  return items.filter((item, at): item is EntryItem => {
    if (isAd(item)) since = 0;
    if (!isMet(item)) return false;
    since++;
    const isRoom = since >= every && ahead[at]! >= every && isBelow(item);
    if (isRoom) since = 0;
    return isRoom;
  });
}

/** The stream with a new slot after each of these. */
export function addSlots(items: Items, after: readonly EntryItem[], newId: () => string): Items {
  const slots = after.map((): AdItem => {
    const id = newId();
    return { kind: 'ad', key: `ad ${id}`, id, isHidden: false };
  });
  const at = after.map((item) => items.indexOf(item) + 1);
  return insertAll(items, slots, at);
}
