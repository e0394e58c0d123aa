// A stream in a test's hand, and a line to it by a clock that is told to go on.
import type { Connection, OpenStream, StreamEvent } from '../../src/transports/transport.js';
import { TestClock } from './clock.js';

export const interval = 15_000;
const address = new URL('https://news.example/feed.json');

export function scriptedLine(options: Partial<Connection> = {}) {
  const clock = new TestClock();
  const abort = new AbortController();
  const begin = clock.now();
  const stream = new URL(`/${crypto.randomUUID()}`, address);
  const log = {
    asked: [] as number[],
    urls: [] as string[],
    opened: [] as number[],
    open: 0,
    most: 0,
  };
  let tell: (event: StreamEvent) => void = () => undefined;
  let entries: object = {};
  /** What the feed answers; with another text there is news. */
  const server = { text: '{"entries":[]}' };
  const open: OpenStream = (_, __, listener) => {
    tell = listener;
    log.opened.push(clock.now() - begin);
    log.most = Math.max(log.most, ++log.open);
    return () => log.open--;
  };
  const connection: Connection = {
    endpoint: () => address,
    url: () => address,
    // One of its own, so that no other test hears of it.
    stream: () => stream,
    due: () => Math.max(0, begin + (log.asked.at(-1) ?? 0) + interval - clock.now()),
    interval: () => interval,
    isBackingOff: () => false,
    known: () => entries,
    credentials: 'same-origin',
    request: (url) => {
      log.asked.push(clock.now() - begin);
      log.urls.push(url);
      const { text } = server;
      return Promise.resolve(
        Object.defineProperties(new Response(), {
          body: { value: null },
          text: { value: () => Promise.resolve(text) },
        }),
      );
    },
    timeout: () => new AbortController().signal,
    clock,
    signal: abort.signal,
    ...options,
  };
  return {
    ...{ clock, log, server, connection, open },
    tell: (event: StreamEvent) => tell(event),
    message: (text = '{"entries":[]}') => tell({ type: 'told', text }),
    /** Something new is known. */
    learn: () => (entries = {}),
  };
}

/** Reads on until the line ends; what it yielded, and what it threw. */
export function readOn(lines: AsyncIterable<unknown>, onPayload: (payload: unknown) => void) {
  const end: { thrown?: unknown } = {};
  void (async () => {
    try {
      for await (const payload of lines) onPayload(payload);
    } catch (cause) {
      end.thrown = cause;
    }
  })();
  return end;
}
