// Follows a stream where there is one; asks where there is none, and for as long as it fails.
import { LiveBlogError } from '../errors.js';
import { backoff } from '../lib/backoff.js';
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

/** Asks until it is time for something else, or for ever if that time is past. */
async function* pollUntil(
  end: number,
  connection: Connection,
): AsyncGenerator<Payload | undefined> {
  const { clock, signal } = connection;
  const phase = new AbortController();
  const stop = () => phase.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  const wait = end - clock.now();
  if (wait > 0) clock.wait(wait, phase.signal).then(stop, () => undefined);
  try {
    // What is asked of the connection may change, so that it is not copied.
    yield* polling(Object.create(connection, { signal: { value: phase.signal } }) as Connection);
  } catch (cause) {
    if (!phase.signal.aborted || signal.aborted) throw cause;
  } finally {
    stop();
    signal.removeEventListener('abort', stop);
  }
}

/** How often the stream failed in a row is remembered for as long as the transport is. */
export function withStream({ load, random, onFailure }: StreamOptions): Transport {
  let failures = 0;
  let restsUntil = 0;
  const fail = (error: LiveBlogError, now: number) => {
    const wait = backoff(++failures, retryBase, random);
    restsUntil = now + wait;
    onFailure(error, wait);
  };

  async function* follow(connection: Connection, url: URL) {
    const { clock } = connection;
    try {
      const stream = await load(url).catch((cause: unknown) => Promise.reject(explain(cause)));
      for await (const payload of stream(connection)) {
        if (payload?.isPushed) failures = 0;
        yield payload;
      }
    } catch (cause) {
      if (!isStreamError(cause)) throw cause;
      fail(cause, clock.now());
    }
  }

  return async function* (connection) {
    const { clock, known, stream } = connection;
    // The first answer is not left waiting for a line to open.
    const dueStream = () =>
      known() !== undefined && clock.now() >= restsUntil ? stream() : undefined;
    for (;;) {
      const url = dueStream();
      if (url) yield* follow(connection, url);
      for await (const payload of pollUntil(restsUntil, connection)) {
        yield payload;
        if (dueStream()) break;
      }
    }
  };
}
