import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { Feed, type FeedOptions } from '../../src/feed/feed.js';
import { reduce } from '../../src/feed/reduce.js';
import { initialState } from '../../src/feed/state.js';
import { native } from '../../src/formats/native.js';
import type { Connection, Payload, Push } from '../../src/transports/transport.js';
import { settle, TestClock } from '../support/clock.js';
import { entries, entry, feed, type RawFeed } from '../support/feed.js';
import { TestGate } from '../support/session.js';

const endpoint = new URL('https://news.example/feed.json');
const changes = (since: number, list: unknown[], fields: object = {}) =>
  feed(list, { window: 'delta', links: { updates: `?since=${since}` }, ...fields });
const update = (raw: RawFeed) => native.parse(raw, { url: endpoint });
const payload = (data: unknown, push?: Partial<Push>): Payload => ({
  data,
  url: endpoint,
  ...(push && { push: { isEarly: false, hasNext: false, ...push } }),
});

/** A feed that begins with three entries, on a line that yields what a test says. */
function follow(transport: FeedOptions['transport']) {
  const clock = new TestClock();
  const log = { lines: 0, draws: 0, errors: [] as LiveBlogError[] };
  const state = reduce(initialState, {
    type: 'received',
    update: update(feed(entries(1, 3), { links: { updates: '?since=3' } })),
    at: clock.now(),
    pageSize: 20,
  });
  const read = ({ data }: Payload) =>
    native.matches(data)
      ? Promise.resolve(native.parse(data, { url: endpoint }))
      : Promise.reject(new LiveBlogError('shape', 'No feed.'));
  const options: FeedOptions = {
    endpoint: () => endpoint,
    reader: { adapter: undefined, read },
    transport: (connection) => (log.lines++, transport(connection)),
    stream: () => endpoint,
    ask: () => Promise.reject(new TypeError()),
    gate: new TestGate(),
    random: () => 0.5,
    interval: () => 15,
    pageSize: () => 20,
    explain: (cause) => cause as LiveBlogError,
    prepare: () => Promise.resolve(),
    onState: () => log.draws++,
    onError: (error) => log.errors.push(error),
    request: () => Promise.reject(new TypeError()),
    credentials: 'omit',
    clock,
    timeout: () => new AbortController().signal,
  };
  const followed = new Feed(options, { state, answeredAt: clock.now() });
  followed.start();
  return { clock, log, followed };
}

const ids = ({ state }: Feed) => [...state.entries.keys()].sort().join(' ');
const rest = ({ clock, signal }: Connection) => clock.wait(3_600_000, signal);

describe('what is pushed', () => {
  it('does not say how far the feed was followed before everything until then was asked for', async () => {
    const places: string[] = [];
    const { followed } = follow(async function* (connection) {
      const note = () => places.push(connection.url().search);
      note();
      yield payload(changes(6, [entry(6)]), { isEarly: true });
      note();
      yield payload(changes(6, [entry(4), entry(5), entry(6)]));
      note();
      yield payload(changes(7, [entry(7)]), {});
      note();
      await rest(connection);
    });
    await settle();
    await settle();
    expect(places).to.deep.equal(['?since=3', '?since=3', '?since=6', '?since=7']);
    expect(ids(followed)).to.equal('1 2 3 4 5 6 7');
  });

  it('is drawn once when it comes in a burst', async () => {
    const { followed, log } = follow(async function* (connection) {
      for (let n = 4; n <= 300; n++) yield payload(changes(n, [entry(n)]), { hasNext: n < 300 });
      await rest(connection);
    });
    for (let turn = 0; turn < 200; turn++) await settle();
    expect(followed.state.entries.size).to.equal(300);
    expect(log.draws).to.be.at.most(2);
  });

  it('is passed over and told where it is no document, and the line stays', async () => {
    const { followed, log } = follow(async function* (connection) {
      yield payload({ type: 'welcome' }, {});
      yield payload(changes(4, [entry(4)]), {});
      await rest(connection);
    });
    await settle();
    await settle();
    expect(ids(followed)).to.equal('1 2 3 4');
    expect(log.errors.map(({ code }) => code)).to.deep.equal(['stream']);
    expect([log.lines, followed.state.connection]).to.deep.equal([1, 'live']);
  });

  it('does not mean that a server that asked to be left alone may be asked', async () => {
    const backingOff: boolean[] = [];
    let line = 0;
    const { clock } = follow(async function* (connection) {
      if (!line++)
        throw new LiveBlogError(
          'http',
          '',
          new Response(null, { status: 429, headers: { 'Retry-After': '600' } }),
        );
      yield payload(changes(4, [entry(4)]), {});
      backingOff.push(connection.isBackingOff());
      await rest(connection);
    });
    await clock.advance(1_000);
    expect(backingOff).to.deep.equal([true]);
  });

  it('is no answer to who asked', async () => {
    let answer: () => void = () => undefined;
    const { followed } = follow(async function* (connection) {
      yield payload(changes(4, [entry(4)]), {});
      await new Promise<void>((resolve) => (answer = resolve));
      yield payload(changes(5, [entry(5)]));
      await rest(connection);
    });
    let isAnswered = false;
    const asked = followed.refresh().then(() => (isAnswered = true));
    await settle();
    await settle();
    expect([isAnswered, ids(followed)]).to.deep.equal([false, '1 2 3 4']);
    answer();
    await asked;
    expect(ids(followed)).to.equal('1 2 3 4 5');
  });

  it('does not keep out what an older answer has and nobody told', () => {
    const at = Date.UTC(2026, 10, 20, 12);
    const receive = (state = initialState, raw: RawFeed, isPushed = false) =>
      reduce(state, { type: 'received', update: { ...update(raw), isPushed }, at, pageSize: 20 });
    const updated = (minute: number) => ({
      updated: `2026-11-20T11:0${minute}:00Z`,
      title: `At ${minute}`,
    });
    const first = receive(undefined, feed(entries(1, 3), updated(3)));
    const told = receive(first, changes(6, [entry(6, { title: 'Right' })], updated(6)), true);
    const late = receive(told, changes(6, [entry(4), entry(6, { title: 'Wrong' })], updated(5)));
    expect([...late.entries.keys()].sort().join(' ')).to.equal('1 2 3 4 6');
    expect(late.entries.get('6')!.title).to.equal('Right');
    expect(late.blog.title).to.equal('At 6');
    // What is pushed late may have been deleted since.
    const again = receive(late, changes(5, [entry(5)], updated(5)), true);
    expect(again.entries.has('5')).to.equal(false);
  });
});
