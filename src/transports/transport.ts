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
  /** There if the server said it unasked. */
  readonly push?: Push;
}

export interface Push {
  /** Whether what came before it may not be known. */
  readonly isEarly: boolean;
  /** Whether another one is there already. */
  readonly hasNext: boolean;
}

/** What a server answered, before it is parsed. */
export interface Answer extends Omit<Payload, 'data' | 'push'> {
  /** Empty: nothing has changed. */
  readonly text: string;
  /** By this device's clock, epoch milliseconds, if somebody else asked for it. */
  readonly askedAt?: number;
}

export interface Connection {
  /** The address that is followed. */
  readonly endpoint: () => URL;
  /** Where to ask next; may change after every payload. */
  readonly url: () => URL;
  /** Where the server speaks unasked, if it does. */
  readonly stream: () => URL | undefined;
  /** Milliseconds until the next question is due. */
  readonly due: () => number;
  /** Milliseconds between two questions. */
  readonly interval: () => number;
  /** Whether the server is to be left alone for a while, after a failure. */
  readonly isBackingOff: () => boolean;
  /** What is known of the feed; another object after news, undefined before the first answer. */
  readonly known: () => unknown;
  readonly request: Request;
  readonly credentials: RequestCredentials;
  /** Whether what is answered is the same for all who ask from this page. */
  readonly isShared?: boolean;
  /** Joins the other tabs of the origin; undefined where that cannot be done. */
  readonly joinTabs?: (() => Promise<Tabs | undefined>) | undefined;
  readonly clock: Clock;
  /** A signal that aborts with a `TimeoutError` after some milliseconds. */
  readonly timeout: (milliseconds: number) => AbortSignal;
  readonly signal: AbortSignal;
}

/** `opening` names one, for all who were waiting for it. `lost`: it is being opened again, by whoever opened it. `broken`: it is not. */
export type StreamEvent =
  | { readonly type: 'opened'; readonly opening: string }
  | { readonly type: 'lost' | 'broken' }
  | { readonly type: 'told'; readonly text: string };

/** Opens a stream, calls back with what happens to it, and gives what closes it. */
export type OpenStream = (
  connection: Connection,
  url: URL,
  tell: (event: StreamEvent) => void,
) => () => void;

/** The tabs of an origin that ask for one another. */
export interface Tabs {
  /** Does what only one of them should at a time; rejects when the signal aborts before its turn. */
  inTurn<Result>(key: string, work: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /** Tells the others what was answered to a question. */
  say(key: string, answer: Answer): void;
  /** Has one of them hold a stream, and pass on to the others what happens to it. */
  share(open: OpenStream): OpenStream;
  leave(): void;
}

/**
 * Opens one line, yields what arrives on it and cleans up when the signal aborts or the reader leaves.
 * `undefined` is a sign of life: the server answered, and nothing is new. Throws when the line breaks;
 * trying again is the session's business.
 */
export type Transport = (connection: Connection) => AsyncIterable<Payload | undefined>;
