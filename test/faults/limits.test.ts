// Answers that do not come, come too slowly, break off, or do not end. README.md has the table.
import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { usedMemory } from '../support/memory.js';
import { nextEvent, part, shellOf, textOf } from '../support/mount.js';
import { follow, followLoaded, notesOf, realAddress, realNetwork } from '../support/outcome.js';
import { isSlow } from '../support/this-engine.js';
import { holdTime } from '../support/time.js';

const limit = 10_000;
const good = feed(entries(1, 3));

/** Has a real server answer the next question of an element that shows three entries. */
async function meet(behaviour: string) {
  const followed = await followLoaded(good);
  const address = realAddress(behaviour);
  followed.newsroom.answer = (_url, init) => realNetwork(address, init);
  return { ...followed, address };
}

describe('answers without an end', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  /** The second question meets such an answer: it is given up in time, and the third one is answered. */
  async function expectGivenUp(behaviour: string): Promise<void> {
    const { blog, newsroom, errors, outcome, address } = await meet(behaviour);
    await pass(15_000);
    await notesOf(address, 'asked');
    await pass(limit - 1);
    expect(outcome()).to.deep.equal({ asked: 2, shown: '3 2 1', told: [], line: 'live' });
    const failed = nextEvent(blog, 'live-blog-error');
    await pass(1);
    await failed;
    expect(outcome()).to.deep.equal({
      asked: 2,
      shown: '3 2 1',
      told: ['error timeout, will retry'],
      line: 'live',
    });
    expect(await notesOf(address, 'given up')).to.deep.equal(['asked', 'given up']);
    newsroom.answer = feed(entries(1, 4));
    await pass(errors[0]!.retryIn!);
    expect(outcome()).to.deep.equal({
      asked: 3,
      shown: '4 3 2 1',
      told: ['update +1 ~0 -0', 'reveal 1 auto'],
      line: 'live',
    });
  }

  it('12. that never begin are given up after ten seconds', () => expectGivenUp('silence'));

  it('13. that stall half way are given up ten seconds after they were asked for', () =>
    expectGivenUp('stall'));

  it('14. that come a byte a second are given up after ten seconds', () => expectGivenUp('drip'));

  it('14. are waited for at first load with something to see, and then said to be missing', async () => {
    const address = realAddress('drip');
    const { blog, outcome } = follow(realNetwork, { src: address });
    await notesOf(address, 'asked');
    await pass(limit - 1);
    expect(blog.matches(':state(loading)')).to.equal(true);
    expect(shellOf(blog).querySelector<HTMLElement>('.skeleton')!.offsetHeight).to.be.above(0);
    const failed = nextEvent(blog, 'live-blog-error');
    await pass(1);
    await failed;
    expect(textOf(part(blog, 'message'))).to.equal('The updates could not be loaded. Try again');
    expect(outcome()).to.deep.include({ asked: 1, shown: '', line: 'retrying' });
    expect(blog.matches(':state(loading)')).to.equal(false);
  });
});

describe('answers that break off', () => {
  /** The second question meets it; the entries stay, and the third one is answered. */
  async function expectNothingLost(behaviour: string, codes: readonly string[]): Promise<void> {
    const { blog, newsroom, outcome, errors } = await meet(behaviour);
    await blog.refresh().catch(() => undefined);
    const { told, ...rest } = outcome();
    expect(rest).to.deep.equal({ asked: 2, shown: '3 2 1', line: 'live' });
    expect(told).to.have.length(1);
    expect(errors[0]!.code).to.be.oneOf(codes);
    expect(errors[0]!.willRetry).to.equal(true);
    newsroom.answer = feed(entries(1, 4));
    await blog.refresh();
    expect(outcome()).to.deep.include({ asked: 3, line: 'live' });
    expect(blog.error).to.equal(undefined);
  }

  it('15. in the middle of the body, with the connection, leave what is shown', () =>
    // WebKit takes a connection that broke for one that was closed: what came is not JSON then.
    expectNothingLost('reset', ['network', 'type']));

  it('16. after an entry and a half, in good order, are not applied by half', () =>
    expectNothingLost('truncated', ['type']));
});

describe('answers that are too large', () => {
  /** The same answer; says how many bytes of it were read at the most. */
  function counting({ body, headers }: Response, note: (bytes: number) => void): Response {
    let bytes = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        note((bytes += chunk.byteLength));
        controller.enqueue(chunk);
      },
    });
    return new Response(body!.pipeThrough(counter), { headers });
  }

  for (const behaviour of ['flood', 'bomb'])
    it(`17. are read up to five mebibytes, whatever Content-Length says, and leave nothing behind (${behaviour})`, async function () {
      this.timeout(40_000);
      const { blog, newsroom, outcome, address, errors } = await meet(behaviour);
      let most = 0;
      newsroom.answer = async (_url, init) =>
        counting(await realNetwork(address, init), (bytes) => (most = Math.max(most, bytes)));
      await blog.refresh().catch(() => undefined);
      const before = await usedMemory();
      await blog.refresh().catch(() => undefined);
      const after = await usedMemory();
      // Only Chromium says.
      if (before && after) expect(after - before).to.be.below(2 ** 20);
      // WebKit hands on some mebibytes at a time.
      expect(most).to.be.at.most(20 * 2 ** 20);
      const { told, ...rest } = outcome();
      expect(rest).to.deep.equal({ asked: 3, shown: '3 2 1', line: 'retrying' });
      // WebKit unpacks all of it first: on a busy machine ten seconds are over before.
      const size = /^error (size|timeout), will retry$/;
      expect(told).to.have.length(3);
      for (const at of [0, 2]) expect(told[at]).to.match(size);
      expect(told[1]).to.equal('live, retrying');
      const large = errors.find(({ code }) => code === 'size');
      if (!isSlow || large) {
        expect(most).to.be.at.least(5 * 2 ** 20);
        expect(large!.error.message).to.equal(
          '/feed.json is larger than 5 MiB. Page it with links.older.',
        );
      }
      newsroom.answer = good;
      await blog.refresh();
      expect(outcome()).to.deep.include({ told: ['live, live'], line: 'live' });
    });
});
