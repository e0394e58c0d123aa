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
    expect(waits.slice(0, 9)).to.deep.equal([9, 17, 33, 65, 129, 257, 300, 300, 300]);
    const hasty = start([new LiveBlogError('network', '')], { random: () => 0 });
    await hasty.clock.advance(1_500);
    expect(hasty.log.failures.map(({ retryIn }) => retryIn)).to.deep.equal([1_000, 1_000]);
  });

  it('goes back to its interval after a good answer, and counts failures anew', async () => {
    const { clock, log } = start([status(500), status(500), update, status(500), update]);
    await clock.advance(70_000);
    expect(log.failures.map(({ retryIn }) => retryIn)).to.deep.equal([5_000, 9_000, 5_000]);
    expect(log.asked).to.deep.equal([0, 5_000, 14_000, 29_000, 34_000, 49_000, 64_000]);
  });

  it('4. takes a date that is past for the shortest wait', async () => {
    const headers = {
      Date: 'Fri, 20 Nov 2026 03:00:00 GMT',
      'Retry-After': 'Fri, 20 Nov 2026 02:00:00 GMT',
    };
    const { clock, log } = start([status(503, headers), update]);
    await clock.advance(100);
    expect(log.failures[0]!.retryIn).to.be.within(1_000, 1_100);
  });

  it('asks seldom when it is not let in', async () => {
    const { clock, log } = start([status(401)]);
    await clock.advance(140_000);
    expect(log.asked).to.have.length(1);
  });

  it('asks at once when what is asked has become another, such as by a new token', async () => {
    const { clock, log, session } = start([update, status(401), update]);
    await clock.advance(20_000);
    expect(log.asked).to.deep.equal([0, 15_000]);
    session.reschedule();
    await clock.advance(1_000);
    expect(log.asked).to.deep.equal([0, 15_000, 20_500]);
  });
});
