import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { start, status, update } from '../support/session.js';

describe('the session', () => {
  it('asks at once, and then once an interval', async () => {
    const { clock, log } = start([update]);
    await clock.advance(46_000);
    expect(log.asked).to.deep.equal([0, 15_000, 30_000, 45_000]);
  });

  it('spreads the interval by up to a fifth either way', async () => {
    const early = start([update], { random: () => 0 });
    const late = start([update], { random: () => 0.999 });
    await early.clock.advance(13_000);
    await late.clock.advance(19_000);
    expect(early.log.asked[1]).to.equal(12_000);
    expect(late.log.asked[1]).to.be.within(17_900, 18_000);
  });

  it('asks once only when the interval is 0', async () => {
    const { clock, log } = start([update], { interval: () => 0 });
    await clock.advance(3_600_000);
    expect(log.asked).to.have.length(1);
    expect(log.rests).to.deep.equal(['idle']);
  });

  it('stops when the feed is over', async () => {
    const { clock, log } = start([update], { isOver: () => true });
    await clock.advance(3_600_000);
    expect(log.asked).to.have.length(1);
  });

  it('waits longer after each failure, at least a second and at most five minutes', async () => {
    const { clock, log } = start([new LiveBlogError('network', '')], { random: () => 0.999 });
    await clock.advance(3_600_000);
    const waits = log.failures.map(({ retryIn }) => Math.round(retryIn! / 1_000));
    expect(waits.slice(0, 9)).to.deep.equal([4, 8, 16, 32, 64, 128, 256, 300, 300]);
    const hasty = start([new LiveBlogError('network', '')], { random: () => 0 });
    await hasty.clock.advance(1_500);
    expect(hasty.log.failures.map(({ retryIn }) => retryIn)).to.deep.equal([1_000, 1_000]);
  });

  it('goes back to its interval after a good answer, and counts failures anew', async () => {
    const { clock, log } = start([status(500), status(500), update, status(500), update]);
    await clock.advance(60_000);
    expect(log.failures.map(({ retryIn }) => retryIn)).to.deep.equal([2_000, 4_000, 2_000]);
    expect(log.asked).to.deep.equal([0, 2_000, 6_000, 21_000, 23_000, 38_000, 53_000]);
  });

  it('waits as long as the server asks, and a little more', async () => {
    const { clock, log } = start([status(429, { 'Retry-After': '7' }), update]);
    await clock.advance(10_000);
    expect(log.asked[1]).to.be.within(7_000, 7_700);
  });

  it("reads a date in Retry-After by the server's own clock", async () => {
    const headers = {
      Date: 'Fri, 20 Nov 2026 03:00:00 GMT',
      'Retry-After': 'Fri, 20 Nov 2026 03:00:20 GMT',
    };
    const { clock, log } = start([status(503, headers), update]);
    await clock.advance(30_000);
    expect(log.asked[1]).to.be.within(20_000, 22_000);
  });

  it('does not believe a wait of days, nor one that is no time', async () => {
    const long = start([status(503, { 'Retry-After': '999999' })]);
    await long.clock.advance(1_000);
    expect(long.log.failures[0]!.retryIn).to.be.within(900_000, 990_000);
    for (const nonsense of ['soon', '-1']) {
      const { clock, log } = start([status(503, { 'Retry-After': nonsense })]);
      await clock.advance(100);
      expect(log.failures[0]!.retryIn).to.equal(2_000);
    }
  });

  it('gives up when the feed is gone for good, or not found five times', async () => {
    const gone = start([status(410)]);
    await gone.clock.advance(3_600_000);
    expect(gone.log.asked).to.have.length(1);
    expect(gone.log.failures[0]!.retryIn).to.equal(undefined);
    const missing = start([status(404)]);
    await missing.clock.advance(3_600_000);
    expect(missing.log.asked).to.have.length(5);
  });

  it('asks seldom when it is not let in', async () => {
    const { clock, log } = start([status(401)]);
    await clock.advance(140_000);
    expect(log.asked).to.have.length(1);
  });
});
