const least = 1_000;
const most = 300_000;

/**
 * Milliseconds to wait before the next try, after `failures` (≥ 1) in a row: a second, and anything up to
 * a limit that doubles each time, five minutes in all at most ("full jitter"), so that readers who lost
 * the server together do not come back together.
 */
export function backoff(failures: number, base: number, random: () => number): number {
  const limit = Math.min(most - least, base * 2 ** (failures - 1));
  return least + random() * limit;
}
