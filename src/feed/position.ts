// Where an entry stands among the others. Newest first, by `sort`, else `published`, then by id.
import { compareNaturally } from '../lib/natural-order.js';
import type { Entry } from '../model/entry.js';

export interface Position {
  /** Words stand above numbers. */
  readonly at: number | string;
  readonly id: string;
}

export const positionOf = (entry: Entry): Position => ({
  at: entry.sort ?? entry.published,
  id: entry.id,
});

/** Negative when `a` stands above `b`. Never 0 for two ids. */
export function comparePositions(a: Position, b: Position): number {
  const [left, right] = [a.at, b.at];
  if (typeof left === 'number' && typeof right === 'number' && left !== right) return right - left;
  if (typeof left !== typeof right) return typeof left === 'string' ? -1 : 1;
  return compareNaturally(String(right), String(left)) || compareNaturally(b.id, a.id);
}

export const compareEntries = (a: Entry, b: Entry): number =>
  comparePositions(positionOf(a), positionOf(b));
