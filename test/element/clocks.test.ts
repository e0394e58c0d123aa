// Devices whose clock is wrong, is set while they are read from, or is put forward and back by summer
// time. What is shown is by the server's clock, and the reader's own is nobody's business.
import { expect } from 'chai';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { articlesOf, idsOf, mount, nextEvent, shellOf, textOf } from '../support/mount.js';
import { followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.UTC(2026, 10, 20, 12);

/** Ways to speak of times to come, in the languages of these tests. */
const future = /\bin (a|an|\d+) |tomorrow|\bnext\b|from now/i;

const wordsOf = (blog: Element) =>
  [...blog.querySelectorAll('article'), shellOf(blog as never)].map((node) =>
    [...node.querySelectorAll('time')].map(textOf).join(' '),
  );

describe('a device whose clock', () => {
  const { clock, pass } = holdTime(start);
  /** The server's clock: the device's, without what the device is off by. */
  let off = 0;

  /** The blog at the moment: a new entry each minute, dated by the server. */
  const serve = (began: number) => () => {
    const now = Date.now() - off;
    const count = 3 + Math.floor((now - began) / minute);
    const list = Array.from({ length: count }, (_, n) =>
      entry(n, { published: new Date(began + (n - 2) * minute).toISOString() }),
    );
    return feed(list.reverse(), { now: new Date(now).toISOString() });
  };

  async function expectEveryEntry(blog: Element, count: number) {
    await pass(16_000);
    expect(idsOf(blog as never).length).to.be.at.least(count);
    const ids = idsOf(blog as never).map((id) => Number(id.slice(6)));
    expect(ids).to.deep.equal(Array.from({ length: ids.length }, (_, n) => ids.length - 1 - n));
    expect(wordsOf(blog).join('\n')).not.to.match(future);
  }

  for (const [where, hours] of [
    ['a day ahead', 24],
    ['a day behind', -24],
  ] as const)
    it(`is ${where} shows every entry in its place, and none as to come`, async () => {
      off = hours * hour;
      clock().setSystemTime(start + off);
      const { blog } = await followLoaded(serve(start), { reveal: 'always', 'page-size': '99' });
      const ages = () => articlesOf(blog).map((one) => textOf(one.querySelector('.live-blog-ago')));
      expect(ages()).to.deep.equal(['just now', '1 minute ago', '2 minutes ago']);
      await pass(10 * minute);
      await expectEveryEntry(blog, 12);
    });

  for (const jump of [25 * hour, -25 * hour, 70 * minute, -70 * minute])
    it(`jumps by ${jump / minute} minutes midway loses and misplaces nothing`, async () => {
      off = 0;
      const { blog, newsroom } = await followLoaded(serve(start), {
        ...{ reveal: 'always', 'page-size': '99' },
      });
      await pass(5 * minute);
      off += jump;
      clock().setSystemTime(Date.now() + jump);
      const before = newsroom.requests.length;
      await pass(5 * minute);
      await expectEveryEntry(blog, 12);
      expect(newsroom.requests.length - before).to.be.within(20, 24);
    });

  it('is one thing and that of another device another: the server cannot tell them apart', async () => {
    /** All that goes out while an element lives for a while. */
    async function wire(deviceOff: number): Promise<string> {
      clock().setSystemTime(start + deviceOff);
      const sent: unknown[] = [];
      const links = { older: '/feed.json?before=1', updates: '/feed.json?after=3' };
      const { blog } = mount((url, init) => {
        const { signal, headers, ...rest } = init;
        expect(signal).to.be.instanceOf(AbortSignal);
        sent.push([url, rest, [...new Headers(headers)]]);
        return feed(entries(1, 3), { links, window: 'delta' });
      });
      await nextEvent(blog, 'live-blog-load');
      await blog.loadOlder();
      await pass(2 * minute);
      blog.remove();
      await pass(0);
      return JSON.stringify(sent);
    }
    const sent = await wire(0);
    expect(JSON.parse(sent)).to.have.length.above(8);
    expect(await wire(31 * hour)).to.equal(sent);
  });
});

describe('the hour that summer time leaves out or repeats', () => {
  const { clock, pass } = holdTime(start);

  for (const [zone, change] of [
    ['Europe/London', '2026-03-29T01:00:00Z'],
    ['Europe/London', '2026-10-25T01:00:00Z'],
    ['America/New_York', '2026-03-08T07:00:00Z'],
    ['America/New_York', '2026-11-01T06:00:00Z'],
  ] as const)
    it(`misplaces no entry and makes no age wrong (${zone}, ${change.slice(0, 10)})`, async () => {
      const at = Date.parse(change);
      clock().setSystemTime(at + 30 * minute);
      // An entry every quarter of an hour, from two hours before to half an hour after.
      const list = Array.from({ length: 11 }, (_, n) =>
        entry(n, { published: new Date(at - 120 * minute + n * 15 * minute).toISOString() }),
      );
      const { blog } = await followLoaded(feed([...list].reverse()), { 'time-zone': zone });
      expect(idsOf(blog)).to.deep.equal(list.map(({ id }) => `entry-${id}`).reverse());
      const ages = articlesOf(blog).map((one) => textOf(one.querySelector('.live-blog-ago')));
      expect(ages.filter(Boolean)).to.deep.equal([
        'just now',
        '15 minutes ago',
        '30 minutes ago',
        '45 minutes ago',
      ]);
      const clocks = articlesOf(blog).map((one) => textOf(one.querySelector('time b')));
      // Named with their zone, the hours that are there twice are two.
      expect(new Set(clocks).size).to.equal(11);
      await pass(20 * minute);
      expect(wordsOf(blog).join('\n')).not.to.match(future);
    });
});

describe('entries of the very same moment', () => {
  const { pass } = holdTime(start);
  const same = (ids: readonly number[]): RawEntry[] =>
    ids.map((id) => entry(id, { published: '2026-11-20T11:00:00Z' }));

  it('stand in one order, whatever the order of the answer, and are all there', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(same([1, 2, 3, 9, 10])));
    const order = ['10', '9', '3', '2', '1'].map((id) => `entry-${id}`);
    expect(idsOf(blog)).to.deep.equal(order);
    newsroom.answer = feed(same([10, 2, 9, 1, 3]));
    await pass(16_000);
    expect(idsOf(blog)).to.deep.equal(order);
    expect(outcome().told).to.deep.equal([]);
    newsroom.answer = feed(same([1, 11, 2, 3, 10, 4, 9]));
    await pass(16_000);
    expect(idsOf(blog).map((id) => id.slice(6))).to.deep.equal([
      '11',
      '10',
      '9',
      '4',
      '3',
      '2',
      '1',
    ]);
  });

  it('are not taken back by an answer that was written earlier and arrives later', async () => {
    const at = (n: number, list: RawEntry[]) => feed(list, { updated: entry(n).published });
    const { blog, newsroom } = await followLoaded(at(1, same([1, 2])), { reveal: 'always' });
    newsroom.answer = at(3, same([1, 2, 3]));
    await pass(16_000);
    newsroom.answer = at(2, same([1, 2]));
    await pass(16_000);
    expect(idsOf(blog)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
  });
});
