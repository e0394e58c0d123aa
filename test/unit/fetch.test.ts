// One question over a real socket.
import { expect } from 'chai';
import type { LiveBlogError } from '../../src/errors.js';
import { explain } from '../../src/transports/explain.js';
import { fetchPayload } from '../../src/transports/fetch.js';

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

/** WebKitGTK has none in the private session that its driver opens. */
async function hasHttpCache(): Promise<boolean> {
  const path = `/real/fresh?${Math.random()}`;
  const first = await (await fetch(path)).text();
  return first === (await (await fetch(path)).text());
}

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

  it('does not take half an answer for one, nor a redirect without end', async () => {
    expect((await failure(ask('/real/loop'))).code).to.equal('network');
    // WebKit takes a connection that broke for one that was closed: what came is not JSON then.
    expect((await failure(ask('/real/reset'))).code).to.be.oneOf(['network', 'type']);
  });

  it('stops reading at five mebibytes', async () => {
    const error = await failure(ask('/real/flood'));
    expect([error.code, error.message]).to.deep.equal([
      'size',
      'feed.json is larger than 5 MiB. Page it with links.older.',
    ]);
  });

  it('reads past a byte order mark, and follows a redirect', async () => {
    const { data, url } = await ask('/real/redirect');
    expect((data as { entries: unknown[] }).entries).to.have.length(1);
    expect(url.pathname).to.equal('/real/mark');
  });

  it('has the browser ask whether anything changed, in a way that no server has to allow', async () => {
    const id = `?${Math.random()}`;
    await ask(`/real/etag${id}`);
    const { data } = await ask(`/real/etag${id}`);
    expect((data as { entries: unknown[] }).entries).to.have.length(1);
    const asked = (await (await fetch(`/real/asked${id}`)).json()) as string[];
    expect(asked).to.deep.equal(['', (await hasHttpCache()) ? '"one"' : '']);
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
