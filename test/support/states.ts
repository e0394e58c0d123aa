// Entries and answers as the reducer gets them, and what came of them in one word.
import { reduce, type FeedAction } from '../../src/feed/reduce.js';
import { selectShown } from '../../src/feed/select.js';
import { initialState, type FeedState } from '../../src/feed/state.js';
import type { Entry } from '../../src/model/entry.js';
import type { FeedUpdate } from '../../src/model/update.js';

export const minute = 60_000;

export const entry = (n: number, fields: Partial<Entry> = {}): Entry => ({
  id: `${n}`,
  title: `Entry ${n}`,
  published: n * minute,
  blocks: [],
  ...fields,
});

export const list = (...numbers: readonly number[]): Entry[] => numbers.map((n) => entry(n));

export const update = (
  entries: readonly Entry[],
  fields: Partial<FeedUpdate> = {},
): FeedUpdate => ({
  entries,
  window: 'all',
  ...fields,
});

export const received = (entries: readonly Entry[], fields?: Partial<FeedUpdate>): FeedAction => ({
  type: 'received',
  update: update(entries, fields),
  at: 0,
  pageSize: 20,
});

export const run = (...actions: readonly FeedAction[]): FeedState =>
  actions.reduce(reduce, initialState);

export const shown = (state: FeedState): string =>
  selectShown(state)
    .map(({ id }) => id)
    .join(' ');

export const known = (state: FeedState): string => [...state.entries.keys()].sort().join(' ');

export const revealAll = (state: FeedState): FeedState =>
  reduce(state, { type: 'revealed', ids: [...state.pending] });
