// Which copy of an entry is newer, and what an answer does to the entries that are known.
import { isEqual } from '../lib/equal.js';
import { isRecord, text } from '../lib/read.js';
import type { Entry } from '../model/entry.js';
import type { FeedUpdate } from '../model/update.js';
import { isOlder } from './newer.js';
import { comparePositions, positionOf, type Position } from './position.js';
import type { FeedState } from './state.js';

type Entries = FeedState['entries'];

/** Deleted ids that are remembered; a blog with more has forgotten its first ones long ago. */
const mostTombstones = 5_000;
/** Blocks of an entry that are compared, each with each. */
const mostKept = 100;

/** The place down to which an answer is complete; `true`: it is complete as a whole. */
function reach({ window, entries, problems }: FeedUpdate): Position | boolean {
  // What was not read is not absent.
  if (problems?.some(({ about }) => about === 'count')) return false;
  if (window !== 'top') return window === 'all';
  // A pin from yesterday does not make the answer reach back to yesterday.
  const places = entries.filter((entry) => entry.pinned === undefined).map(positionOf);
  return places.length > 0 && places.reduce((a, b) => (comparePositions(a, b) > 0 ? a : b));
}

/** What the known entries that an answer leaves out have become: deleted, or pinned no more. */
function inferAbsent(known: Entries, update: FeedUpdate): { deleted: string[]; unpinned: Entry[] } {
  const limit = reach(update);
  const deleted: string[] = [];
  const unpinned: Entry[] = [];
  if (!limit) return { deleted, unpinned };
  // An entry with a mistake in it was not deleted: the last good copy stays.
  const broken = update.problems?.map(({ given }) => (isRecord(given) ? text(given['id']) : ''));
  const present = new Set([...update.entries.map((entry) => entry.id), ...(broken ?? [])]);
  for (const entry of known.values()) {
    if (present.has(entry.id)) continue;
    if (limit === true || comparePositions(positionOf(entry), limit) < 0) deleted.push(entry.id);
    // Pins are on top of every answer: one that is not there any more was taken down.
    else if (entry.pinned !== undefined) unpinned.push({ ...entry, pinned: undefined });
  }
  return { deleted, unpinned };
}

export interface Merged {
  readonly entries: Entries;
  readonly removed: FeedState['removed'];
  /** Ids that were not known before. */
  readonly added: readonly string[];
}

/** What of an entry's body stays the same keeps its identity: it need not be drawn anew. */
function keepBlocks(entry: Entry, old: Entry | undefined): Entry {
  if (!old || entry.blocks.length > mostKept) return entry;
  const free = old.blocks.slice(0, mostKept);
  const blocks = entry.blocks.map((block) => {
    const place = free.findIndex((one) => isEqual(one, block));
    return place < 0 ? block : free.splice(place, 1)[0]!;
  });
  return blocks.some((block, place) => block !== entry.blocks[place])
    ? { ...entry, blocks }
    : entry;
}

/** Applies an answer. Returns the very same map and set where nothing changed. */
export function merge(state: Pick<FeedState, 'entries' | 'removed'>, update: FeedUpdate): Merged {
  const known = state.entries;
  const gone = update.removed?.filter((id) => !state.removed.has(id)) ?? [];
  const removed = gone.length
    ? new Set([...state.removed, ...gone].slice(-mostTombstones))
    : state.removed;

  const { deleted, unpinned } = inferAbsent(known, update);
  const newer = new Map<string, Entry>();
  for (const entry of [...unpinned, ...update.entries]) {
    const other = newer.get(entry.id) ?? known.get(entry.id);
    const isNews = !other || !(isOlder(entry, other) || isEqual(entry, other));
    if (isNews && !removed.has(entry.id))
      newer.set(entry.id, keepBlocks(entry, known.get(entry.id)));
  }
  const leaving = [...gone, ...deleted].filter((id) => known.has(id));
  if (!leaving.length && !newer.size) return { entries: known, removed, added: [] };

  const entries = new Map([...known, ...newer]);
  for (const id of leaving) entries.delete(id);
  return { entries, removed, added: [...newer.keys()].filter((id) => !known.has(id)) };
}
