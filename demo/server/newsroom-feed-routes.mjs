// What is served of the newsroom under /feeds/: the feed, what has changed since a cursor, and both as a
// stream of Server-Sent Events and on a WebSocket.
import { upgradeWebSocket } from '@hono/node-server';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { answerJson } from './conditional.mjs';
import { follow } from './follow.mjs';

/** @typedef {import('hono').Context} Context */
/** @typedef {import('./newsroom-feed.mjs').NewsroomFeed} NewsroomFeed */

const heartbeat = 15_000;
/** Milliseconds until a browser opens a broken stream again. */
const retry = 3_000;
/**
 * All readers who have seen the same ask at the same address, so a shared cache may answer all but the first
 * of them. No longer than a second: this is how much later than without a cache they hear of a change.
 */
const shared = 'public, max-age=1';

/** RFC 6455, section 7.4.1. */
const goingAway = 1_001;
const streamHeaders = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' };

/** @param {NewsroomFeed} feed @param {Context} c */
function answerChanges(feed, c) {
  const since = c.req.query('since');
  const whole = 'Ask /feeds/newsroom.json, and then what its links.updates says.';
  if (since === undefined) return c.json({ error: `Changes since when? ${whole}` }, 400);
  const document = feed.changes(since);
  const headers = { 'Cache-Control': shared };
  if (!document)
    return c.json(
      { error: `“${since}” is not known here, or not any more. ${whole}` },
      410,
      headers,
    );
  const partial = document.cursor !== feed.cursor && { partial: true };
  const response = answerJson(c, { ...document, ...partial });
  response.headers.set('Cache-Control', shared);
  return response;
}

/**
 * A signal that aborts when the subscriber goes, or the server.
 * @param {AbortSignal} closing
 */
function subscription(closing) {
  const life = new AbortController();
  const end = () => life.abort();
  closing.addEventListener('abort', end, { once: true, signal: life.signal });
  if (closing.aborted) end();
  return { signal: life.signal, end };
}

/** @param {NewsroomFeed} feed @param {AbortSignal} closing @param {Context} c */
function answerStream(feed, closing, c) {
  if (c.req.header('Upgrade'))
    return c.json({ error: 'Sockets open /feeds/newsroom/socket.' }, 400);
  // What the browser has received weighs more than where it began.
  const since = c.req.header('Last-Event-ID') || c.req.query('since') || feed.cursor;
  c.header('X-Accel-Buffering', 'no');
  // Nobody would read what follows.
  if (c.req.method === 'HEAD') return c.body(null, 200, streamHeaders);
  const response = streamSSE(c, async (stream) => {
    const { signal, end } = subscription(closing);
    stream.onAbort(end);
    const beat = setInterval(() => void stream.write(':\n\n'), heartbeat);
    try {
      // The id is where a browser goes on that is cut off before the first message.
      const position = feed.changes(since, 0) ? `id: ${since}\n` : '';
      await stream.write(`retry: ${retry}\n${position}\n`);
      for await (const document of follow(feed, since, signal))
        await stream.writeSSE({ id: document.cursor, data: JSON.stringify(document) });
    } finally {
      clearInterval(beat);
      end();
    }
  });
  // It ends when the server is closed, which then does not wait for another request.
  response.headers.set('Connection', 'close');
  return response;
}

/** @param {NewsroomFeed} feed @param {AbortSignal} closing */
const socketOf = (feed, closing) =>
  upgradeWebSocket((c) => {
    const since = c.req.query('since') ?? feed.cursor;
    return {
      async onOpen(_, { raw }) {
        const socket = /** @type {import('ws')} */ (raw);
        const { signal, end } = subscription(closing);
        socket.on('close', end);
        const beat = setInterval(() => socket.ping(), heartbeat);
        for await (const document of follow(feed, since, signal))
          await new Promise((sent) => socket.send(JSON.stringify(document), sent));
        clearInterval(beat);
        socket.close(goingAway);
      },
    };
  });

/**
 * @param {NewsroomFeed} feed
 * @param {AbortSignal} closing Aborts when the server is closed.
 */
export function newsroomFeedRoutes(feed, closing) {
  const routes = new Hono();
  routes.get('/newsroom.json', (c) => answerJson(c, feed.document()));
  routes.get('/newsroom/changes', (c) => answerChanges(feed, c));
  routes.get('/newsroom/stream', (c) => answerStream(feed, closing, c));
  routes.get('/newsroom/socket', socketOf(feed, closing), (c) =>
    c.json({ error: 'This address is for a WebSocket.' }, 426, { Upgrade: 'websocket' }),
  );
  return routes;
}
