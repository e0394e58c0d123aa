/** Whether two JSON values hold the same; a field that is undefined is as good as absent. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof typeof a>;
  return [...keys].every((key) => isEqual(a[key], b[key]));
}

/** The old value, if the new one holds the same: what is compared by identity then stays as it is. */
export const keep = <T>(old: T, now: T): T => (isEqual(old, now) ? old : now);
