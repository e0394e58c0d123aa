// What every transport keeps, whoever wrote it: walks the list.
import { expect } from 'chai';
import { transports } from '../../src/transports/index.js';
import type { Connection, Payload } from '../../src/transports/transport.js';
import { settle, TestClock } from '../support/clock.js';

const never = () => new AbortController().signal;

/** A line to a server that counts what it is asked. */
function line(answer: () => Promise<Response>) {
  const abort = new AbortController();
  const clock = new TestClock();
  const signals: AbortSignal[] = [];
  const connection: Connection = {
    url: () => new URL('https://news.example/feed.json'),
    due: () => 15_000,
    credentials: 'same-origin',
    request: (_, { signal }) => {
      signals.push(signal!);
      return answer();
    },
    timeout: never,
    clock,
    signal: abort.signal,
  };
  return { abort, clock, connection, signals };
}

const feed = () => Promise.resolve(Response.json({ entries: [] }));
const silence = () => new Promise<Response>(() => undefined);

for (const [name, open] of Object.entries(transports))
  describe(`the transport "${name}"`, () => {
    it('yields what the server sent, and from where', async () => {
      const { clock, connection } = line(feed);
      const arriving = open(connection)[Symbol.asyncIterator]().next();
      await clock.advance(15_000);
      const { data, url } = (await arriving).value as Payload;
      expect(data).to.deep.equal({ entries: [] });
      expect(url.href).to.equal('https://news.example/feed.json');
    });

    it('throws when the line breaks, and leaves trying again to others', async () => {
      const { clock, connection, signals } = line(() => Promise.reject(new TypeError('broken')));
      const arriving = open(connection)[Symbol.asyncIterator]().next();
      const thrown = arriving.then(
        () => undefined,
        (error: unknown) => error,
      );
      await clock.advance(3_600_000);
      expect(await thrown).to.be.instanceOf(TypeError);
      expect(signals).to.have.length(1);
    });

    it('gives up at once when told to, and asks no more', async () => {
      const { abort, clock, connection, signals } = line(silence);
      const arriving = open(connection)[Symbol.asyncIterator]().next();
      const over = arriving.then(
        ({ done }) => done === true,
        () => true,
      );
      await clock.advance(15_000);
      abort.abort();
      await settle();
      expect(signals.every(({ aborted }) => aborted)).to.equal(true);
      const asked = signals.length;
      await clock.advance(3_600_000);
      expect(signals).to.have.length(asked);
      expect(clock.waiting).to.equal(0);
      void over;
    });

    it('asks no more when nobody reads on', async () => {
      const { clock, connection, signals } = line(feed);
      const iterator = open(connection)[Symbol.asyncIterator]();
      const arriving = iterator.next();
      await clock.advance(15_000);
      await arriving;
      await iterator.return?.();
      const asked = signals.length;
      await clock.advance(3_600_000);
      expect(signals).to.have.length(asked);
      expect(clock.waiting).to.equal(0);
    });
  });
