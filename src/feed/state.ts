// Everything that is known about the feed, and nothing that could be derived from it.
import type { LiveBlogError } from '../errors.js';
import type { Blog } from '../model/blog.js';
import type { Entry } from '../model/entry.js';
import type { FeedLinks, FeedProblem } from '../model/update.js';
import type { Position } from './position.js';

/** What the line to the server is doing, whatever the blog's own status. */
export type Connection = 'idle' | 'loading' | 'live' | 'retrying' | 'offline' | 'paused' | 'ended';

export interface FeedState {
  readonly blog: Blog;
  /** The latest `updated` of all documents that were applied before, epoch milliseconds. */
  readonly latest: number;
  /** Every entry that is known and not deleted, by id. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Ids that the feed called gone; they never come back. */
  readonly removed: ReadonlySet<string>;
  /** Known, new to the reader, and not on screen until revealed. */
  readonly pending: ReadonlySet<string>;
  /** Revealed a short while ago, and marked as new. */
  readonly fresh: ReadonlySet<string>;
  /** 1: the newest entries stand first; -1: the oldest do, and new ones come in at the end. */
  readonly flow: 1 | -1;
  /** The last place that is shown, as the stream flows; undefined while everything known is. */
  readonly horizon?: Position | undefined;
  /** Known from a link, a pin or an edit; what lies between them and the others may not be. */
  readonly strays: ReadonlySet<string>;
  /** The one of those that somebody wanted to see. */
  readonly apart?: string | undefined;
  readonly links: FeedLinks;
  /** How far the feed was followed, in its own words. */
  readonly cursor?: string | undefined;
  /** Seconds, as the server wishes. */
  readonly pollInterval?: number | undefined;
  /** Milliseconds to add to this device's clock to get the server's. */
  readonly clockOffset: number;
  readonly connection: Exclude<Connection, 'ended'>;
  /** Failures since the last answer. */
  readonly failures: number;
  readonly error?: LiveBlogError | undefined;
  /** What of the last answer could not be used. */
  readonly problems: readonly FeedProblem[];
  /** Whether the first answer has come. */
  readonly ready: boolean;
}

export const initialState: FeedState = {
  blog: {},
  latest: 0,
  entries: new Map(),
  removed: new Set(),
  pending: new Set(),
  fresh: new Set(),
  flow: 1,
  strays: new Set(),
  links: {},
  clockOffset: 0,
  connection: 'idle',
  failures: 0,
  problems: [],
  ready: false,
};
