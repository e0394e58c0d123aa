const collator = new Intl.Collator('en', { numeric: true });

/** Compares so that "9" comes before "10"; different strings are never equal. */
export function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
