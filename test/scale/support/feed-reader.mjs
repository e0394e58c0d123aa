// Readers without a page: the library's own feed, scheduler and transports, in Node.
import { Agent, get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { EventSource } from 'eventsource';
import { Feed } from '../../../dist/feed/feed.js';
import { initialState } from '../../../dist/feed/state.js';
import { PayloadReader } from '../../../dist/formats/payload-reader.js';
import { systemClock } from '../../../dist/lib/clock.js';
import { explain } from '../../../dist/transports/explain.js';
import { fetchPayload } from '../../../dist/transports/fetch-payload.js';
import { transports } from '../../../dist/transports/index.js';
import { withStream } from '../../../dist/transports/with-stream.js';

// Node has none of its own yet.
globalThis.EventSource ??= EventSource;

/** What all readers of this thread were answered. */
export const counts = { changed: 0, unchanged: 0, bytes: 0, errors: [] };

/** One question over HTTP, and the answer as it came over the wire. */
export const ask = (url, headers = {}, options = {}) =>
  new Promise((resolve, reject) => {
    const request = get(url, { headers, ...options }, (response) =>
      buffer(response).then(
        (bytes) => resolve({ status: response.statusCode, headers: response.headers, bytes }),
        reject,
      ),
    );
    request.on('error', reject);
  });

/** A connection of its own, and the cache of a browser: it asks with the ETag of the copy it has. */
function makeRequest() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let copy = { url: '', tag: '', text: '' };
  return async (address, { signal }) => {
    const [url] = address.split('#');
    const isKnown = copy.url === url && copy.tag;
    const asking = { 'Accept-Encoding': 'gzip', ...(isKnown && { 'If-None-Match': copy.tag }) };
    const { status, headers, bytes } = await ask(url, asking, { agent, signal });
    counts.bytes += bytes.length;
    counts[status === 304 ? 'unchanged' : 'changed']++;
    if (status === 304) return new Response(copy.text, { headers });
    const text = `${headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes}`;
    if (status === 200) copy = { url, tag: headers.etag, text };
    return new Response(text, { status, headers });
  };
}

const openGate = { closed: undefined, watch() {} };

/**
 * A reader that begins at once, and follows the stream if the feed names one.
 * @param {object} options
 * @param {string} options.src
 * @param {number} options.number
 * @param {'auto' | 'polling'} [options.transport] As the element's attribute.
 * @param {(state: object) => void} options.onState
 */
export function openReader({ src, number, transport, onState }) {
  // Those who follow the same address in one process share a stream; each of these is a page of its own.
  const endpoint = () => new URL(`${src}#${number}`);
  const fail = (error) => counts.errors.push(error.message);
  const options = {
    endpoint,
    gate: openGate,
    reader: new PayloadReader({ format: 'auto', fields: undefined, adapter: undefined }),
    transport: withStream({
      load: () => transports['event-source'](),
      random: Math.random,
      onFailure: fail,
    }),
    stream: (offered) => (offered && transport !== 'polling' ? new URL(offered, src) : undefined),
    ask: fetchPayload,
    explain: (cause) => explain(cause, src),
    prepare: async () => {},
    credentials: 'same-origin',
    request: makeRequest(),
    timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
    clock: systemClock,
    random: Math.random,
    interval: () => 5,
    pageSize: () => 20,
    onState,
    onError: fail,
  };
  const feed = new Feed(options, { state: initialState });
  feed.start();
  return feed;
}
