// What turns one list of items into another, with the fewest moves: a node that is moved loses its
// playing video. Pure, so that it can be proved without a document.
import type { Item } from './items.js';

export type Change =
  | { readonly type: 'remove'; readonly item: Item }
  | { readonly type: 'update'; readonly item: Item; readonly previous: Item }
  /** `before` is the key of the item that follows; undefined at the end. */
  | { readonly type: 'insert' | 'move'; readonly item: Item; readonly before: string | undefined };

const isSame = (a: Item, b: Item): boolean =>
  (Object.keys(b) as (keyof Item)[]).every((field) => a[field] === b[field]);

/** Removals first, then from the end to the start, so that what an insertion refers to is there. */
export function changes(from: readonly Item[], to: readonly Item[]): readonly Change[] {
  if (from === to) return [];
  const result: Change[] = [];
  const wanted = new Map(to.map((item) => [item.key, item]));
  const old = new Map(from.map((item) => [item.key, item]));
  // Those that stay where they are; what is left out of it is placed anew.
  const staying = from
    .filter(({ key, rank }) => wanted.get(key)?.rank === rank)
    .map(({ key }) => key);
  for (const item of from) if (!wanted.has(item.key)) result.push({ type: 'remove', item });

  const placed = new Set<string>();
  let before: string | undefined;
  for (const item of to.toReversed()) {
    const previous = old.get(item.key);
    if (!previous) result.push({ type: 'insert', item, before });
    else {
      while (placed.has(staying.at(-1)!)) staying.pop();
      if (staying.at(-1) === item.key) staying.pop();
      else result.push({ type: 'move', item, before });
      if (!isSame(previous, item)) result.push({ type: 'update', item, previous });
    }
    placed.add(item.key);
    before = item.key;
  }
  return result;
}
