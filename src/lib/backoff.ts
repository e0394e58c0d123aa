const least = 1_000;
const most = 300_000;

/**
 * Milliseconds to wait before the next try, after `failures` (≥ 1) in a row: anything between one
 * second and a limit that doubles each time up to five minutes ("full jitter"), so that readers who
 * lost the server together do not come back together.
 */
export function backoff(failures: number, base: number, random: () => number): number {
  const limit = Math.min(most, base * 2 ** (failures - 1));
  return Math.max(least, random() * limit);
}
