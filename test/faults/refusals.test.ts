// A server that does not answer as asked, and for how long it is then left alone. README.md has the table.
import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { nextEvent } from '../support/mount.js';
import { follow, followLoaded, realNetwork, type Followed } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const refuse = (status: number) => () => Promise.resolve(new Response('no', { status }));

describe('when the server refuses', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  /** Milliseconds from a first refusal to the next question, which is answered. */
  async function waitAfter(path: string): Promise<{ followed: Followed; wait: number }> {
    const followed = follow(realNetwork, { src: path });
    const { blog, newsroom } = followed;
    const { detail } = await nextEvent(blog, 'live-blog-error');
    const wait = detail.retryIn!;
    newsroom.answer = feed(entries(1, 3));
    await pass(wait - 1);
    expect(followed.outcome(), 'too early').to.deep.equal({
      asked: 1,
      shown: '',
      told: ['live, retrying', 'error http, will retry'],
      line: 'retrying',
    });
    await pass(1);
    expect(followed.outcome(), 'too late').to.deep.equal({
      asked: 2,
      shown: '3 2 1',
      told: ['load', 'live, live'],
      line: 'live',
    });
    return { followed, wait };
  }

  it('1. six times, the waits grow within bounds, the entries stay, and the next failure counts as the first', async () => {
    const followed = await followLoaded(feed(entries(1, 3)));
    const { blog, newsroom, errors, outcome } = followed;
    newsroom.answer = refuse(500);
    await pass(15 * second);
    for (let failure = 1; failure < 6; failure++) await pass(errors.at(-1)!.retryIn!);
    const waits = errors.map(({ retryIn }) => retryIn!);
    expect(waits).to.have.length(6);
    expect(errors[0]!.error.message).to.match(/answered 500/);
    waits.forEach((wait, index) =>
      expect(wait, `${index}`).to.be.within(
        second,
        Math.min(5 * minute, second + 8 * second * 2 ** index),
      ),
    );
    expect(outcome()).to.deep.equal({
      asked: 7,
      shown: '3 2 1',
      told: ['error http, will retry', 'live, retrying'].concat(
        Array.from({ length: 5 }, () => 'error http, will retry'),
      ),
      line: 'retrying',
    });
    newsroom.answer = feed(entries(1, 3));
    await pass(waits[5]!);
    expect(outcome()).to.deep.equal({
      asked: 8,
      shown: '3 2 1',
      told: ['live, live'],
      line: 'live',
    });
    expect(blog.error).to.equal(undefined);
    newsroom.answer = refuse(500);
    await pass(15 * second);
    expect(errors.at(-1)!.retryIn).to.equal(waits[0]);
  });

  it('3. with 429 and seven seconds to wait, it is asked after seven seconds and a little', async () => {
    const { wait } = await waitAfter('/real/refuse?status=429&after=7');
    expect(wait).to.be.within(7 * second, 7.7 * second);
  });

  it('4. with 503 and a date, the date is read by the clock of the server', async () => {
    const { wait } = await waitAfter('/real/refuse?status=503&seconds=20');
    expect(wait).to.be.within(20 * second, 22 * second);
  });

  it('5. for days, it is asked after a quarter of an hour; a wait that says nothing is as good as none', async () => {
    const { wait } = await waitAfter('/real/refuse?status=503&after=999999');
    expect(wait).to.be.within(15 * minute, 16.5 * minute);
    for (const nonsense of ['soon', '-1']) {
      const { wait: own } = await waitAfter(`/real/refuse?status=503&after=${nonsense}`);
      expect(own, nonsense).to.be.within(second, 9 * second);
    }
  });

  it('6. with 410, it is asked no more, and what is shown stays', async () => {
    const { newsroom, outcome, blog } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = refuse(410);
    await pass(hour);
    expect(outcome()).to.deep.equal({
      asked: 2,
      shown: '3 2 1',
      told: ['live, idle', 'error http'],
      line: 'idle',
    });
    expect(blog.status).to.equal('live');
  });

  it('6. with 410 at first, it is asked once', async () => {
    const { outcome } = follow(refuse(410));
    await pass(hour);
    expect(outcome()).to.deep.equal({ asked: 1, shown: '', told: ['error http'], line: 'idle' });
  });

  it('7. with 404, it is asked again, and at the fifth in a row no more', async () => {
    const once = await followLoaded(feed(entries(1, 3)));
    once.newsroom.answer = refuse(404);
    await pass(15 * second);
    once.newsroom.answer = feed(entries(1, 4));
    await pass(once.errors[0]!.retryIn!);
    expect(once.outcome()).to.deep.equal({
      asked: 3,
      shown: '4 3 2 1',
      told: ['error http, will retry', 'update +1 ~0 -0', 'reveal 1 auto'],
      line: 'live',
    });
    once.blog.remove();

    const { newsroom, outcome, errors } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = refuse(404);
    await pass(hour);
    expect(outcome()).to.deep.include({ asked: 6, shown: '3 2 1', line: 'idle' });
    expect(errors.map(({ willRetry }) => willRetry)).to.deep.equal([true, true, true, true, false]);
  });
});
