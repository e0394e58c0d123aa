import { brief } from '../lib/brief.js';
import { isRecord } from '../lib/read.js';
import type { FeedProblem } from '../model/update.js';
import { longestId, mostEntries } from './limits.js';

/** What could not be used of an answer, and what would help. */
export function describeProblem({ about, number, given }: FeedProblem): string {
  if (about === 'count')
    return `Only ${mostEntries} of ${number} entries are read. Page the feed with links.older.`;
  const { id, published } = isRecord(given) ? given : {};
  return `Entry ${number} is left out. It needs an "id" of up to ${longestId} characters and a "published" time with an offset, like 2026-11-22T09:00:00Z; it has ${brief({ id, published }, 90)}.`;
}
