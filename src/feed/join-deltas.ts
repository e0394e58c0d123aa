import type { FeedUpdate } from '../model/update.js';

/** What each of some updates has, in one list. */
export const gather = (updates: readonly FeedUpdate[]) => ({
  entries: updates.flatMap(({ entries }) => entries),
  removed: updates.flatMap(({ removed = [] }) => removed),
  problems: updates.flatMap(({ problems = [] }) => problems),
});

/** Changes that followed each other, as one update. */
export function joinDeltas(deltas: readonly FeedUpdate[]): FeedUpdate {
  const last = deltas.at(-1)!;
  if (deltas.length === 1) return last;
  const cursor = deltas.findLast((one) => one.cursor !== undefined)?.cursor;
  return {
    ...last,
    ...gather(deltas),
    ...(cursor !== undefined && { cursor }),
    blog: Object.assign({}, ...deltas.map(({ blog }) => blog)) as FeedUpdate['blog'],
    links: Object.assign({}, ...deltas.map(({ links }) => links)) as FeedUpdate['links'],
  };
}
