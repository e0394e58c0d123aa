// Follows a stream where there is one; asks where there is none, and for as long as it fails.
import { LiveBlogError } from '../errors.js';
import { backoff } from '../lib/backoff.js';
import { linkedAbort } from '../lib/linked-abort.js';
import { polling } from './polling.js';
import type { Connection, Payload, Transport } from './transport.js';

export interface StreamOptions {
  /** What listens to a stream at this address. */
  readonly load: (url: URL) => Promise<Transport>;
  /** In [0, 1). */
  readonly random: () => number;
  /** Called when it failed, with the milliseconds until it is tried again. */
  readonly onFailure: (error: LiveBlogError, retryIn: number) => void;
}

const retryBase = 8_000;

const explain = (cause: unknown): LiveBlogError =>
  new LiveBlogError('stream', `Streams cannot be followed: ${String(cause)}. The feed is polled.`);

const isStreamError = (cause: unknown): cause is LiveBlogError =>
  cause instanceof LiveBlogError && cause.code === 'stream';

/**
 * Asks until it is time for something else, or for ever if that time is past.
 * @param spread Milliseconds before the first question, so that those who lost a stream together do not
 *   ask together.
 */
async function* pollUntil(
  end: number,
  connection: Connection,
  spread: number,
): AsyncGenerator<Payload | undefined> {
  const { clock, signal } = connection;
  const phase = linkedAbort(signal);
  const wait = end - clock.now();
  if (wait > 0) clock.wait(wait, phase.signal).then(phase.abort, () => undefined);
  let least = spread;
  const due = () => {
    const next = Math.max(least, connection.due());
    least = 0;
    return next;
  };
  try {
    // What is asked of the connection may change, so that it is not copied.
    const changes = { signal: { value: phase.signal }, due: { value: due } };
    yield* polling(Object.create(connection, changes) as Connection);
  } catch (cause) {
    if (!phase.signal.aborted || signal.aborted) throw cause;
  } finally {
    phase.abort();
    phase.release();
  }
}

const placeOf = ({ origin, pathname }: URL): string => origin + pathname;

/** How often the stream failed in a row is remembered for as long as the transport is. */
class WithStream {
  readonly #options: StreamOptions;
  #failures = 0;
  #restsUntil = 0;
  #place = '';

  constructor(options: StreamOptions) {
    this.#options = options;
  }

  readonly open: Transport = (connection) => this.#open(connection);

  async *#open(connection: Connection): AsyncGenerator<Payload | undefined> {
    for (;;) {
      const url = this.#dueStream(connection);
      const wasOpen = url && (yield* this.#follow(connection, url));
      const spread = wasOpen ? this.#options.random() * connection.interval() : 0;
      for await (const payload of pollUntil(this.#restsUntil, connection, spread)) {
        yield payload;
        if (this.#dueStream(connection)) break;
      }
    }
  }

  /** The stream, if it is to be opened now. */
  #dueStream({ known, due, clock, stream }: Connection): URL | undefined {
    // A first answer, or one that somebody waits for, does not wait for a line to open.
    const url = known() !== undefined && due() ? stream() : undefined;
    if (url && placeOf(url) !== this.#place) {
      this.#place = placeOf(url);
      this.#failures = this.#restsUntil = 0;
    }
    return clock.now() >= this.#restsUntil ? url : undefined;
  }

  /** Follows a stream until it fails; whether it had been open. */
  async *#follow(
    connection: Connection,
    url: URL,
  ): AsyncGenerator<Payload | undefined, boolean, undefined> {
    const { load, random, onFailure } = this.#options;
    let wasOpen = false;
    try {
      const stream = await load(url).catch((cause: unknown) => Promise.reject(explain(cause)));
      for await (const payload of stream(connection)) {
        wasOpen = true;
        if (payload?.push) this.#failures = 0;
        yield payload;
      }
    } catch (cause) {
      if (!isStreamError(cause)) throw cause;
      const wait = backoff(++this.#failures, retryBase, random);
      this.#restsUntil = connection.clock.now() + wait;
      onFailure(cause, wait);
    }
    return wasOpen;
  }
}

export const withStream = (options: StreamOptions): Transport => new WithStream(options).open;
