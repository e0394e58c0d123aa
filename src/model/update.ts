// What one answer of the server means, in our words. Formats produce it, the reducer consumes it.
import type { Blog } from './blog.js';
import type { Entry } from './entry.js';

/** Absolute URLs, `entry` excepted: a template with `{id}`. */
export interface FeedLinks {
  readonly updates?: string | undefined;
  readonly older?: string;
  readonly stream?: string;
  readonly entry?: string;
}

/** Something in an answer that could not be used; the rest of the answer was. */
export interface FeedProblem {
  /** `entry`: one that cannot be used. `count`: more entries than are read. */
  readonly about: 'entry' | 'count';
  /** Its place in the answer, from 0; or how many entries there are. */
  readonly number: number;
  /** What was there. */
  readonly given?: unknown;
}

/**
 * What the absence of a known entry means. `all`: it was deleted. `top`: deleted, if it is newer than
 * the oldest entry here. `delta`: nothing.
 */
export type FeedWindow = 'all' | 'top' | 'delta';

export interface FeedUpdate {
  readonly blog?: Partial<Blog>;
  readonly entries: readonly Entry[];
  /** Ids that are gone, whatever else says. */
  readonly removed?: readonly string[];
  readonly window: FeedWindow;
  /** Whether more changes wait behind `links.updates` right now. */
  readonly partial?: boolean;
  /** Whether the server said it unasked. */
  readonly isPushed?: boolean;
  readonly links?: FeedLinks;
  readonly cursor?: string;
  /** Seconds until the next poll, as the server wishes. */
  readonly pollInterval?: number;
  /** The server's clock when it answered, epoch milliseconds. */
  readonly now?: number;
  readonly problems?: readonly FeedProblem[];
}
