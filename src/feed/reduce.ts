// The only place where the state changes. Pure and total: what an action cannot use, it ignores; where
// nothing changes, the state is the very same.
import type { LiveBlogError } from '../errors.js';
import { keep } from '../lib/equal.js';
import { without } from '../lib/without.js';
import type { FeedUpdate } from '../model/update.js';
import type { Entry } from '../model/entry.js';
import { borderOf, firstState, isBelow } from './first.js';
import { merge } from './merge.js';
import { isOlder } from './newer.js';
import { compareEntries, comparePositions, positionOf } from './position.js';
import { edgeOf, extended, ordered, revealed, sought } from './reach.js';
import type { FeedState } from './state.js';

export type FeedAction =
  /** A connection is being opened. */
  | { readonly type: 'opened' }
  /** An answer came; `at` is this device's time, `pageSize` how many entries are shown at first. */
  | {
      readonly type: 'received';
      readonly update: FeedUpdate;
      readonly at: number;
      readonly pageSize: number;
    }
  /** The server answered that nothing is new. */
  | { readonly type: 'confirmed' }
  | { readonly type: 'older-received'; readonly update: FeedUpdate; readonly pageSize: number }
  /** An answer came that has this entry, which lies somewhere beyond those that are known. */
  | { readonly type: 'found'; readonly update: FeedUpdate; readonly id: string }
  /** Somebody wants to see this entry. */
  | { readonly type: 'sought'; readonly id: string }
  /** More of what is known is to be shown. */
  | { readonly type: 'extended'; readonly pageSize: number }
  /** The stream is to flow that way. `pageSize`: from its start; without, all that is known is shown. */
  | {
      readonly type: 'ordered';
      readonly flow: FeedState['flow'];
      readonly pageSize?: number | undefined;
    }
  /** The address for updates is good no more; the endpoint is asked again. */
  | { readonly type: 'updates-lost' }
  | {
      readonly type: 'failed';
      readonly error: LiveBlogError;
      readonly retryIn?: number | undefined;
    }
  /** The line was given up for a reason; `idle`: for good. */
  | { readonly type: 'rested'; readonly reason: 'paused' | 'offline' | 'idle' }
  /** Pending entries are shown. */
  | { readonly type: 'revealed'; readonly ids: readonly string[] }
  /** Entries lose their mark of being new. */
  | { readonly type: 'settled'; readonly ids: readonly string[] };

/** Differences below this are the network's, not the clock's. Milliseconds. */
const clockTolerance = 2_000;
/** A wait after a failure that readers need not hear of. Milliseconds. */
const longestSilence = 10_000;

const goodLine = { connection: 'live', failures: 0, error: undefined, ready: true } as const;

/** What is said while the first answer on a line is on its way. */
function opened(state: FeedState): FeedState {
  const wasLost =
    state.failures > 0 || state.connection === 'paused' || state.connection === 'offline';
  if (!state.ready) return { ...state, connection: state.failures ? 'retrying' : 'loading' };
  return { ...state, connection: wasLost && state.connection !== 'live' ? 'retrying' : 'live' };
}

/** Merges the entries; those that left take their marks along. */
function withEntries(state: FeedState, update: FeedUpdate) {
  const { entries, removed, added } = merge(state, update);
  const isGone = (id: string) => !entries.has(id);
  const [pending, fresh] = [without(state.pending, isGone), without(state.fresh, isGone)];
  const strays = without(state.strays, isGone);
  return { next: { ...state, entries, removed, pending, fresh, strays }, added };
}

/** Those that are not strays any more, now that a part without a gap has come, and those that became some. */
function straysAfter(next: FeedState, update: FeedUpdate, border: Entry | undefined) {
  const isPart = update.window === 'delta';
  const plain = update.entries.filter(({ pinned }) => pinned === undefined);
  const joined = new Set(isPart ? [] : plain.map(({ id }) => id));
  const isStray = ({ id, pinned }: Entry) =>
    next.entries.has(id) && !joined.has(id) && (isPart || pinned !== undefined);
  const more = update.entries.filter((entry) => isStray(entry) && isBelow(entry, border));
  const ids = more.map(({ id }) => id).filter((id) => !next.strays.has(id));
  return without(next.strays, (id) => joined.has(id), ids);
}

/** Of an answer that is older than what is known, what is not known, or is newer all the same. */
function withNews(known: FeedState['entries'], update: FeedUpdate): FeedUpdate {
  const isNews = (entry: Entry) => {
    const other = known.get(entry.id);
    return !other || isOlder(other, entry);
  };
  return { ...update, blog: {}, entries: update.entries.filter(isNews) };
}

/** Whether an entry belongs where the reader already looks. */
const isInSight = ({ horizon, flow }: FeedState, entry: Entry, border: Entry | undefined) =>
  horizon && flow > 0 ? comparePositions(positionOf(entry), horizon) < 0 : !isBelow(entry, border);

function received(state: FeedState, update: FeedUpdate, at: number): FeedState {
  const { blog = {}, now } = update;
  const isPart = update.window === 'delta';
  const latest = Math.max(state.latest, state.blog.updated ?? 0);
  const isStale = (blog.updated ?? Infinity) < latest;
  const isAnswer = isPart && !update.isPushed;
  if (isStale && !isAnswer) return { ...state, ...goodLine };
  // Of what changed since somewhere, something may be missing although later changes were pushed.
  if (isStale) return received(state, withNews(state.entries, update), at);

  const border = borderOf(state);
  const { next, added } = withEntries(state, update);
  const strays = straysAfter(next, update, border);
  const newBlog = isPart ? { ...state.blog, ...blog } : blog;
  const offset = now === undefined ? state.clockOffset : now - at;
  const isInReach = (id: string) => {
    const entry = next.entries.get(id)!;
    return entry.pinned !== undefined || (!strays.has(id) && isInSight(state, entry, border));
  };
  const news = added.filter(isInReach);
  // Where older entries are is said by the oldest page that was read, not by the newest.
  const { older } = state.entries.size ? state.links : (update.links ?? {});
  const links = { ...(isPart && state.links), ...update.links, older };
  return {
    ...next,
    ...goodLine,
    latest,
    strays,
    apart: strays.has(state.apart ?? '') ? state.apart : undefined,
    blog: keep(state.blog, newBlog),
    links: keep(state.links, links),
    cursor: update.cursor ?? (isPart ? state.cursor : undefined),
    pollInterval: update.pollInterval,
    problems: keep(state.problems, update.problems ?? []),
    clockOffset: Math.abs(offset - state.clockOffset) < clockTolerance ? state.clockOffset : offset,
    // What was moved below what is shown waits there.
    pending: without(next.pending, (id) => !isInReach(id), news),
  };
}

/** An older page reaches down from where the newer ones ended: it can add and correct, not delete. */
function olderReceived(state: FeedState, update: FeedUpdate, pageSize: number): FeedState {
  const { next } = withEntries(state, { ...update, window: 'delta' });
  const links = { ...state.links, older: update.links?.older };
  const grown = { ...next, horizon: edgeOf(state), links, ...stillApart(next, update) };
  // Where the oldest stand first, a page goes before all of them.
  return state.flow > 0 ? extended(grown, pageSize) : grown;
}

/** The entries that stand apart, but for those that a page closed the gap before. */
function stillApart({ apart, strays, entries }: FeedState, { links, entries: page }: FeedUpdate) {
  const plain = page.filter(({ pinned }) => pinned === undefined);
  const isReached = (id: string) =>
    !links?.older || plain.some((other) => compareEntries(other, entries.get(id)!) >= 0);
  const rest = without(strays, isReached);
  return { strays: rest, apart: rest.has(apart ?? '') ? apart : undefined };
}

/** Adds an entry from beyond what is known. What lies between is not. */
function found(state: FeedState, update: FeedUpdate, id: string): FeedState {
  const entries = update.entries.filter((entry) => entry.id === id);
  const { next } = withEntries(state, { entries, window: 'delta' });
  // It may have come by itself meanwhile.
  const isKnown = state.entries.has(id) && !state.strays.has(id);
  if (!next.entries.has(id) || isKnown) return next;
  return { ...next, horizon: edgeOf(state), strays: new Set([...next.strays, id]), apart: id };
}

/** The first answer, in the order that was wished for before it came. */
function begun(state: FeedState, update: FeedUpdate, at: number, pageSize: number): FeedState {
  const first = firstState(update, at, pageSize);
  return state.flow > 0 ? first : ordered(first, state.flow, pageSize);
}

function failed(state: FeedState, error: LiveBlogError, retryIn = 0): FeedState {
  const failures = state.failures + 1;
  // One lost poll is nobody's business; readers hear of it when it lasts.
  const isLost = failures > 1 || !state.ready || retryIn > longestSilence;
  const connection = isLost ? 'retrying' : state.connection;
  return { ...state, failures, error, connection };
}

function next(state: FeedState, action: FeedAction): FeedState {
  switch (action.type) {
    case 'opened':
      return opened(state);
    case 'received':
      return state.ready
        ? received(state, action.update, action.at)
        : begun(state, action.update, action.at, action.pageSize);
    case 'confirmed':
      return state.ready ? { ...state, ...goodLine } : state;
    case 'older-received':
      return olderReceived(state, action.update, action.pageSize);
    case 'found':
      return found(state, action.update, action.id);
    case 'sought':
      return sought(state, action.id);
    case 'extended':
      return extended(state, action.pageSize);
    case 'ordered':
      return ordered(state, action.flow, action.pageSize);
    case 'updates-lost':
      return { ...state, links: { ...state.links, updates: undefined } };
    case 'failed':
      return failed(state, action.error, action.retryIn);
    case 'rested':
      return { ...state, connection: action.reason };
    case 'revealed':
      return revealed(state, action.ids);
    case 'settled':
      return { ...state, fresh: without(state.fresh, (id) => action.ids.includes(id)) };
  }
}

export function reduce(state: FeedState, action: FeedAction): FeedState {
  const result = next(state, action);
  const fields = Object.keys(result) as (keyof FeedState)[];
  return fields.every((field) => result[field] === state[field]) ? state : result;
}
