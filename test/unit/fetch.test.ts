// One question over a real socket.
import { expect } from 'chai';
import type { LiveBlogError } from '../../src/errors.js';
import { explain } from '../../src/transports/explain.js';
import { fetchPayload } from '../../src/transports/fetch-payload.js';

const ask = (path: string, signal = new AbortController().signal, limit = 5_000) =>
  fetchPayload(new URL(path, location.href), {
    request: (url, init) => fetch(url, init),
    credentials: 'same-origin',
    timeout: () => AbortSignal.timeout(limit),
    signal,
  });

const failure = async (asked: Promise<unknown>): Promise<LiveBlogError> => {
  try {
    await asked;
  } catch (cause) {
    return explain(cause, 'feed.json');
  }
  throw new Error('It did not fail.');
};

describe('a question over HTTP', () => {
  it('gives up on silence, and on an answer that stalls half way, on a busy page', async () => {
    // An engine that clears memory must not clear away what watches the time.
    const busy = setInterval(() => Array.from({ length: 300_000 }, (_, key) => ({ key })), 3);
    try {
      for (const path of ['/real/silence', '/real/stall'])
        expect((await failure(ask(path, undefined, 400))).code, path).to.equal('timeout');
    } finally {
      clearInterval(busy);
    }
  });

  it('is not asked when it was given up before', async () => {
    const requests: string[] = [];
    const asked = fetchPayload(new URL(location.href), {
      request: (url) => Promise.resolve(Response.json(requests.push(url))),
      credentials: 'same-origin',
      timeout: () => AbortSignal.timeout(1_000),
      signal: AbortSignal.abort(new Error('enough')),
    });
    const outcome = await asked.catch((cause: unknown) => (cause as Error).message);
    expect([outcome, requests]).to.deep.equal(['enough', []]);
  });

  it('reads past a byte order mark, and follows a redirect', async () => {
    const { data, url } = await ask('/real/redirect');
    expect((data as { entries: unknown[] }).entries).to.have.length(1);
    expect(url.pathname).to.equal('/real/mark');
  });

  it('ends with the signal’s reason when it is given up', async () => {
    const life = new AbortController();
    const asked = ask('/real/stall', life.signal);
    const reason = new Error('enough');
    life.abort(reason);
    const outcome = await asked.then(
      () => undefined,
      (cause: unknown) => cause,
    );
    expect(outcome).to.equal(reason);
  });
});
