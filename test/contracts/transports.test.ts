// What every transport keeps, whoever wrote it: walks the list, over real sockets, by a clock in hand.
import { expect } from 'chai';
import { transports, type TransportName } from '../../src/transports/index.js';
import type { Connection, Payload } from '../../src/transports/transport.js';
import { TestClock } from '../support/clock.js';
import { entries, feed } from '../support/feed.js';
import { nextFrame } from '../support/mount.js';
import { openWire } from '../support/wire.js';

const interval = 15_000;
const hour = 3_600_000;
const first = feed(entries(1, 3));

/** How the clock has to go on for something to arrive; what speaks by itself waits for nothing. */
const steps: Readonly<Record<TransportName, number>> = {
  polling: interval,
  'event-source': 0,
  'web-socket': 0,
};

/** A line to a server that notes what it is asked, and who listens. */
async function line(name: TransportName) {
  const wire = await openWire(first);
  const abort = new AbortController();
  const clock = new TestClock();
  const absolute = (path: string) => new URL(path, location.href);
  const connection: Connection = {
    endpoint: () => absolute(wire.src),
    url: () => absolute(wire.src),
    stream: () => absolute(name === 'web-socket' ? wire.socket : wire.stream),
    due: () => interval,
    interval: () => interval,
    isBackingOff: () => false,
    known: () => first,
    credentials: 'same-origin',
    request: (url, init) => fetch(url, init),
    timeout: () => new AbortController().signal,
    clock,
    signal: abort.signal,
  };
  const open = await transports[name]();
  const iterator = open(connection)[Symbol.asyncIterator]();
  /** What settles, as the clock goes on. */
  const settled = async <T>(promise: Promise<T>): Promise<T> => {
    const state = { isOver: false };
    const over = () => (state.isOver = true);
    promise.then(over, over);
    while (!state.isOver) {
      await clock.advance(steps[name]);
      await nextFrame();
    }
    return promise;
  };
  const next = async () => (await settled(iterator.next())).value as Payload;
  return { wire, abort, clock, iterator, next, settled };
}

for (const name of Object.keys(transports) as TransportName[])
  describe(`the transport "${name}"`, () => {
    it('yields what the server sent, and from where', async () => {
      const { wire, next, iterator } = await line(name);
      const { data, url } = await next();
      expect(data).to.deep.equal(first);
      expect(url.pathname).to.equal(wire.src);
      await iterator.return?.();
    });

    it('throws when the line breaks, and leaves trying again to others', async () => {
      const { wire, next, clock, iterator, settled } = await line(name);
      await next();
      const { asked, opened } = await wire.log();
      await wire.cut(503);
      const thrown = await settled(
        iterator.next().then(
          () => undefined,
          (cause: unknown) => cause as object,
        ),
      );
      expect(thrown instanceof Object).to.equal(true);
      const refused = (await wire.log()).asked.length - asked.length;
      expect(refused).to.be.at.most(1);
      await clock.advance(hour);
      expect((await wire.log()).asked).to.have.length(asked.length + refused);
      expect((await wire.log()).opened).to.deep.equal(opened);
    });

    it('gives up at once when told to, and asks no more', async () => {
      const { abort, wire, next, clock, iterator } = await line(name);
      await next();
      const over = iterator.next().then(
        ({ done }) => done === true,
        () => true,
      );
      abort.abort();
      expect(await over).to.equal(true);
      await wire.heardBy(0);
      const { asked } = await wire.log();
      await clock.advance(hour);
      expect((await wire.log()).asked).to.deep.equal(asked);
      expect(clock.waiting).to.equal(0);
    });

    it('asks and listens no more when nobody reads on', async () => {
      const { wire, next, clock, iterator } = await line(name);
      await next();
      await iterator.return?.();
      await wire.heardBy(0);
      const { asked } = await wire.log();
      await clock.advance(hour);
      expect((await wire.log()).asked).to.deep.equal(asked);
      expect(clock.waiting).to.equal(0);
    });
  });
