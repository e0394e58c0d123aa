import { compareNaturally } from '../lib/natural-order.js';
import type { Entry } from '../model/entry.js';

/** Whether `copy` was written before `known`: by revision where both have one, else by update time. */
export function isOlder(copy: Entry, known: Entry): boolean {
  const order =
    copy.revision !== undefined &&
    known.revision !== undefined &&
    compareNaturally(`${copy.revision}`, `${known.revision}`);
  if (order) return order < 0;
  return known.updated !== undefined && (copy.updated ?? copy.published) < known.updated;
}
