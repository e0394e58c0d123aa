// One question and its answer over HTTP, within limits of time and size. What goes wrong is thrown as
// it comes: the answer itself if its status is an error; explain.ts has the words for it.
import type { Answer, Connection } from './transport.js';

const timeLimit = 10_000;
const sizeLimit = 5 * 2 ** 20;

export type Asking = Pick<Connection, 'request' | 'credentials' | 'timeout' | 'signal'>;

/** When the server answered, by its own clock: `Date`, plus the time in caches (RFC 9111, 4.2.3). */
function serverTime(headers: Headers): number | undefined {
  const date = Date.parse(headers.get('Date') ?? '');
  return date ? date + (Number(headers.get('Age')) || 0) * 1_000 : undefined;
}

/**
 * Reads a body as UTF-8 and stops at the limit, whatever Content-Length says.
 * @throws {RangeError} when it is too large.
 */
async function readText(body: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > sizeLimit) {
      void reader.cancel();
      throw new RangeError();
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** @throws whatever went wrong; when the signal aborts, its reason; an answer that is not ok. */
export async function fetchText(url: URL, asking: Asking): Promise<Answer> {
  const { request, credentials, signal, timeout } = asking;
  const limit = timeout(timeLimit);
  // WebKit forgets what AbortSignal.any() gives before it aborts.
  const line = new AbortController();
  for (const source of [signal, limit])
    source.addEventListener('abort', () => line.abort(), { signal: line.signal });
  try {
    signal.throwIfAborted();
    const response = await Promise.race([
      request(url.href, {
        credentials,
        signal: line.signal,
        // Lets the browser's own cache ask "has it changed?" with the ETag it has.
        cache: 'no-cache',
      }),
      // A page's own fetch may know nothing of signals.
      new Promise<never>((_, reject) => line.signal.addEventListener('abort', reject)),
    ]);
    const { ok, status, headers, body } = response;
    if (!ok && status !== 304) throw response;
    const text = body ? await readText(body) : await response.text();
    return { text, url: new URL(response.url || url), date: serverTime(headers) };
  } finally {
    line.abort();
    // Not every engine gives the reason of a signal as that of the failure.
    signal.throwIfAborted();
    limit.throwIfAborted();
  }
}
