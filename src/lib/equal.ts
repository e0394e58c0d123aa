/**
 * Whether two JSON values hold the same; a field that is undefined is as good as absent. It does not
 * call itself: a value may be nested deeper than the stack is.
 */
export function isEqual(a: unknown, b: unknown): boolean {
  const pairs: [unknown, unknown][] = [[a, b]];
  for (let pair; (pair = pairs.pop());) {
    const [left, right] = pair;
    if (left === right) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]) as Set<keyof typeof left>;
    for (const key of keys) pairs.push([left[key], right[key]]);
  }
  return true;
}

/** The old value, if the new one holds the same: what is compared by identity then stays as it is. */
export const keep = <T>(old: T, now: T): T => (isEqual(old, now) ? old : now);
