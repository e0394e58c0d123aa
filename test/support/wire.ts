// The near end of a newsroom over real sockets; the far end is wire.mjs.
import type { RawFeed } from './feed.js';
import { until } from './mount.js';

interface Log {
  /** What the feed was asked. */
  readonly asked: readonly string[];
  /** The Last-Event-ID of each who came to listen, or nothing. */
  readonly opened: readonly string[];
  /** How many listen. */
  readonly open: number;
  readonly port: number;
}

export interface Wire {
  readonly src: string;
  /** Where it speaks as a stream, and as a socket. */
  readonly stream: string;
  readonly socket: string;
  readonly log: () => Promise<Log>;
  /** Answers so from now on. */
  readonly put: (feed: RawFeed) => Promise<unknown>;
  readonly push: (message: RawFeed | string) => Promise<unknown>;
  /** Cuts all off; with a status, who comes back is refused. */
  readonly cut: (status?: number) => Promise<unknown>;
  /** Settles when so many listen. */
  readonly heardBy: (count: number) => Promise<unknown>;
}

export async function openWire(feed: RawFeed): Promise<Wire> {
  const id = crypto.randomUUID();
  const send = (method: string, action: string, body = '') =>
    fetch(`/wire/${id}/${action}`, { method, ...(method !== 'GET' && { body }) });
  const log = async () => (await (await send('GET', 'log')).json()) as Log;
  await send('PUT', 'feed', JSON.stringify(feed));
  const { port } = await log();
  return {
    src: `/wire/${id}/feed`,
    stream: `/wire/${id}/stream`,
    socket: `ws://127.0.0.1:${port}/${id}`,
    log,
    put: (next) => send('PUT', 'feed', JSON.stringify(next)),
    push: (message) =>
      send('POST', 'push', typeof message === 'string' ? message : JSON.stringify(message)),
    cut: (status) => send('POST', `cut${status ? `?status=${status}` : ''}`),
    heardBy: (count) => until(async () => (await log()).open === count, `${count} who listen`),
  };
}
