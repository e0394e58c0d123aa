// What readers ask of a server, in numbers: measures the answers of a live blog over HTTP/1.1, and counts
// from them. `node demo/serve/load.mjs` prints the tables of docs/serve.md.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync } from 'node:fs';
import { Agent, createServer, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { wholeDocument } from '../server/feed-documents.mjs';
import { storyAt, timetable } from '../server/story-clock.mjs';
import { story } from '../story/index.mjs';

/** @typedef {Record<'notModified' | 'empty' | 'delta' | 'snapshot' | 'gzip' | 'message' | 'heartbeat', number>} Sizes */

/** Seconds between two questions and between two heartbeats, and changes an hour. */
export const scenario = { interval: 15, heartbeat: 15, changes: 30 };
export const audiences = [1_000, 100_000, 1_000_000];
/** The element checks a silent stream once in so many intervals. */
const patience = 4;

/** What docs/serve.md advises to send with every answer that may be shared. */
export const headers = {
  'Content-Type': 'application/json; charset=utf-8',
  Vary: 'Accept-Encoding',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, Age, Retry-After',
  'X-Content-Type-Options': 'nosniff',
};
export const cacheControl = {
  snapshot: 'public, max-age=5, stale-while-revalidate=5, stale-if-error=60',
  delta: 'public, max-age=2, stale-while-revalidate=2',
  expired: 'public, max-age=60',
};

/** The demonstration's story when all of it is told, and what changes of it in one step. */
export function documents() {
  const startedAt = Date.parse('2026-06-06T09:00:00Z');
  const end = timetable(story, startedAt).at(-1)?.at ?? startedAt;
  const told = wholeDocument(storyAt(story, startedAt, end), end);
  const size = (/** @type {object} */ entry) => JSON.stringify(entry).length;
  const median = [...told.entries].sort((a, b) => size(a) - size(b))[told.entries.length >> 1];
  const position = { cursor: 'r7-412', links: { updates: '/storm/changes?since=r7-412' } };
  const frame = { format: 'live-blog/1', updated: told.updated, window: 'delta', ...position };
  return {
    // Behind a cache `Date` and `Age` tell the time.
    snapshot: { ...told, ...position, now: undefined },
    empty: { ...frame, entries: [] },
    delta: { ...frame, entries: [median] },
  };
}

/**
 * Sends a document as docs/serve.md advises.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} text
 * @param {string} cache
 */
function answer(request, response, text, cache) {
  const isZipped = /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
  const bytes = isZipped ? gzipSync(text) : Buffer.from(text);
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
  response.setHeaders(new Map(Object.entries({ ...headers, 'Cache-Control': cache, ETag: tag })));
  if (request.headers['if-none-match'] === tag) {
    response.removeHeader('Content-Type');
    response.writeHead(304).end();
    return;
  }
  if (isZipped) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', bytes.length).end(bytes);
}

/** An endpoint that answers as docs/serve.md advises; its events are sent to who follows its stream. */
export function createEndpoint() {
  const { snapshot, empty, delta } = documents();
  const body = JSON.stringify(delta);
  const server = createServer((request, response) => {
    const send = (/** @type {object} */ document, /** @type {string} */ cache) =>
      answer(request, response, JSON.stringify(document), cache);
    if (request.url === '/storm.json') return send(snapshot, cacheControl.snapshot);
    if (request.url === '/storm/changes?since=r7-412') return send(empty, cacheControl.delta);
    if (request.url === '/storm/changes?since=r7-411') return send(delta, cacheControl.delta);
    if (request.url !== '/storm/stream') {
      response.writeHead(410, { ...headers, 'Cache-Control': cacheControl.expired });
      return response.end('{"error":"This cursor has expired. Ask /storm.json."}');
    }
    const stream = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' };
    response.writeHead(200, { ...headers, ...stream });
    response.write(':\n\n');
    server.once('message', () => response.write(`id: r7-412\ndata: ${body}\n\n`));
    server.once('heartbeat', () => response.write(':\n\n'));
  });
  return server;
}

/**
 * Asks one question; how many bytes came, headers and all.
 * @param {string} url
 * @param {Record<string, string>} [asking]
 */
async function ask(url, asking = {}) {
  const agent = new Agent({ keepAlive: true });
  const [response] = await once(get(url, { agent, headers: asking }), 'response');
  const { socket } = response.resume();
  await once(response, 'end');
  agent.destroy();
  return { bytes: socket.bytesRead, tag: response.headers.etag };
}

/**
 * How many bytes come to a subscriber when something is sent.
 * @param {import('node:http').Server} server
 * @param {string} url
 * @param {'message' | 'heartbeat'} event
 */
async function hear(server, url, event) {
  const [response] = await once(get(url), 'response');
  await once(response, 'data');
  const { socket } = response;
  const before = socket.bytesRead;
  server.emit(event);
  await once(response, 'data');
  response.destroy();
  return socket.bytesRead - before;
}

/** @returns {Promise<Sizes>} bytes over HTTP/1.1, without TLS, TCP and IP */
export async function measure() {
  const server = createEndpoint().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = `http://127.0.0.1:${port}/storm`;
  try {
    const empty = await ask(`${at}/changes?since=r7-412`);
    const known = { 'If-None-Match': empty.tag };
    return {
      notModified: (await ask(`${at}/changes?since=r7-412`, known)).bytes,
      empty: empty.bytes,
      delta: (await ask(`${at}/changes?since=r7-411`)).bytes,
      gzip: (await ask(`${at}.json`, { 'Accept-Encoding': 'gzip' })).bytes,
      snapshot: (await ask(`${at}.json`)).bytes,
      message: await hear(server, `${at}/stream`, 'message'),
      heartbeat: await hear(server, `${at}/stream`, 'heartbeat'),
    };
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/**
 * Bytes that one reader is sent in an hour, for each way to serve.
 * @param {Sizes} sizes
 * @returns {[name: string, bytes: number][]}
 */
export function hourly({ notModified, empty, delta, gzip, snapshot, message, heartbeat }) {
  const { changes, interval } = scenario;
  const questions = 3_600 / interval;
  const checks = questions / patience;
  // A new cursor is an address that no browser knows: its first answer is whole, though it be empty.
  const withTag = (/** @type {number} */ asked, /** @type {number} */ news) =>
    changes * news + (asked - changes) * notModified;
  return [
    ['nothing happens: 304s', questions * notModified],
    ['deltas', changes * delta + withTag(questions - changes, empty)],
    ['deltas, no `ETag`', changes * delta + (questions - changes) * empty],
    ['snapshot, gzip', withTag(questions, gzip)],
    ['snapshot, not compressed', withTag(questions, snapshot)],
    ['snapshot, gzip, no `ETag`', questions * gzip],
    ['push', changes * message + (3_600 / scenario.heartbeat) * heartbeat + withTag(checks, empty)],
  ];
}

/**
 * Requests a second that reach an origin behind caches that let one request through at a time.
 * @param {{ locations: number, addresses: number, maxAge: number }} cache
 */
export const originLoad = ({ locations, addresses, maxAge }) => (locations * addresses) / maxAge;

/** @param {number} value */
const brief = (value) =>
  value.toLocaleString('en', { minimumSignificantDigits: 2, maximumSignificantDigits: 2 });

/** @param {readonly (readonly string[])[]} rows */
const markdown = ([head = [], ...rows]) =>
  [head, head.map((_, column) => (column ? '--:' : '---')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** @param {Sizes} sizes */
export const sizesTable = (sizes) =>
  markdown([
    ['what is sent', 'bytes'],
    ['304', `${sizes.notModified}`],
    ['empty delta', `${sizes.empty}`],
    ['delta with one entry', `${sizes.delta}`],
    ['snapshot, gzip', `${sizes.gzip}`],
    ['snapshot, not compressed', `${sizes.snapshot}`],
    ['push: a message with that delta', `${sizes.message}`],
    ['push: a heartbeat', `${sizes.heartbeat}`],
  ]);

/** @param {Sizes} sizes */
export const loadTable = (sizes) =>
  markdown([
    ['GB an hour', ...audiences.map((readers) => readers.toLocaleString('en')), 'Gbit/s'],
    ...hourly(sizes).map(([name, bytes]) => [
      name,
      ...audiences.map((readers) => brief((readers * bytes) / 1e9)),
      brief((Math.max(...audiences) * bytes * 8) / 3_600e9),
    ]),
  ]);

async function main() {
  const sizes = await measure();
  console.log(`${sizesTable(sizes)}\n\n${loadTable(sizes)}`);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await main();
