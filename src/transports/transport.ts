// The contract of the second shelf: a transport is one open line on which payloads arrive.
import type { Clock } from '../lib/clock.js';

export type Request = (url: string, init: RequestInit) => Promise<Response>;

/** What a server sent, and when by its own clock. */
export interface Payload {
  /** JSON, or the text if it is none. */
  readonly data: unknown;
  /** Where it came from, after redirects. */
  readonly url: URL;
  /** The `Date` header, epoch milliseconds, where it can be read. */
  readonly date?: number | undefined;
}

export interface Connection {
  /** Where to ask next; may change after every payload. */
  url(): URL;
  /** Milliseconds until the next question is due. */
  due(): number;
  readonly request: Request;
  readonly credentials: RequestCredentials;
  /** Whether what is answered is the same for all who ask from this page. */
  readonly isShared?: boolean;
  readonly clock: Clock;
  /** A signal that aborts with a `TimeoutError` after some milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  readonly signal: AbortSignal;
}

/**
 * Opens one line, yields what arrives on it and cleans up when the signal aborts or the reader leaves.
 * `undefined` is a sign of life: the server answered, and nothing is new. Throws when the line breaks;
 * trying again is the session's business.
 */
export type Transport = (connection: Connection) => AsyncIterable<Payload | undefined>;
