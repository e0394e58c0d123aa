// What turns one list of items into another, with the fewest moves: a node that is moved may lose what
// plays in it. Pure, so that it can be proved without a document.
import { stayers } from '../lib/stayers.js';
import type { Item } from './items.js';

export type Change =
  | { readonly type: 'remove'; readonly item: Item }
  | { readonly type: 'update'; readonly item: Item; readonly previous: Item }
  /** `before` is the key of the item that follows; undefined at the end. */
  | { readonly type: 'insert' | 'move'; readonly item: Item; readonly before: string | undefined };

const isSame = (a: Item, b: Item): boolean =>
  (Object.keys(b) as (keyof Item)[]).every((field) => a[field] === b[field]);

/**
 * Removals first, then from the end to the start, so that what an insertion refers to is there.
 * @param weight What moving an item would cost; others are moved around the ones that weigh most.
 */
export function changes(
  from: readonly Item[],
  to: readonly Item[],
  weight: (item: Item) => number,
): readonly Change[] {
  if (from === to) return [];
  const result: Change[] = [];
  const places = new Map(to.map(({ key }, place) => [key, place]));
  const old = new Map(from.map((item) => [item.key, item]));
  const common = from.filter(({ key }) => places.has(key));
  const inOrder = common.map(({ key }) => places.get(key)!);
  const isOrdered = inOrder.every((place, index) => !index || place > inOrder[index - 1]!);
  const staying = isOrdered ? undefined : stayers(inOrder, (index) => weight(common[index]!));
  const moving = new Set(staying && common.filter((_, index) => !staying.has(index)));
  for (const item of from) if (!places.has(item.key)) result.push({ type: 'remove', item });

  let before: string | undefined;
  for (const item of to.toReversed()) {
    const previous = old.get(item.key);
    if (!previous) result.push({ type: 'insert', item, before });
    else {
      if (moving.has(previous)) result.push({ type: 'move', item, before });
      if (!isSame(previous, item)) result.push({ type: 'update', item, previous });
    }
    before = item.key;
  }
  return result;
}
