import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { FeedSession, type Closed, type SessionOptions } from '../../src/feed/session.js';
import type { FeedUpdate } from '../../src/model/update.js';
import { settle, TestClock } from '../support/clock.js';

const update: FeedUpdate = { entries: [], window: 'all' };

const status = (code: number, headers: Record<string, string> = {}) =>
  new LiveBlogError('http', `answered ${code}`, new Response(null, { status: code, headers }));

class TestGate {
  closed: Closed | undefined;
  #listeners = new Set<() => void>();
  watch(changed: () => void, signal: AbortSignal): void {
    this.#listeners.add(changed);
    signal.addEventListener('abort', () => this.#listeners.delete(changed));
  }
  set(closed: Closed | undefined): void {
    this.closed = closed;
    for (const listener of this.#listeners) listener();
  }
}

/** A session on a scripted line. `answers` are given in turn; the last one for ever. */
function start(
  answers: readonly unknown[],
  options: Partial<SessionOptions> = {},
  gate = new TestGate(),
) {
  const clock = new TestClock();
  const log = {
    asked: [] as number[],
    answers: 0,
    failures: [] as { code: string; retryIn: number | undefined }[],
    rests: [] as string[],
    open: 0,
    mostOpen: 0,
  };
  const begin = clock.now();
  let turn = 0;
  const session = new FeedSession({
    async *open({ due, signal }) {
      log.open++;
      log.mostOpen = Math.max(log.mostOpen, log.open);
      try {
        for (;;) {
          await clock.wait(due(), signal);
          log.asked.push(clock.now() - begin);
          const answer = answers[Math.min(turn++, answers.length - 1)];
          if (answer instanceof Error) throw answer;
          yield answer as FeedUpdate;
        }
      } finally {
        log.open--;
      }
    },
    gate,
    clock,
    random: () => 0.5,
    interval: () => 15_000,
    isOver: () => false,
    explain: (cause) => cause as LiveBlogError,
    onOpen: () => undefined,
    onAnswer: () => log.answers++,
    onFailure: ({ code }, retryIn) => log.failures.push({ code, retryIn }),
    onRest: (reason) => log.rests.push(reason),
    ...options,
  });
  session.start();
  return { session, clock, gate, log };
}

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

  it('asks nothing while paused, offline or out of sight, and soon after', async () => {
    for (const reason of ['paused', 'offline', 'hidden'] as const) {
      const { clock, gate, log } = start([update]);
      await clock.advance(1_000);
      gate.set(reason);
      await clock.advance(3_600_000);
      expect(log.asked, reason).to.have.length(1);
      gate.set(undefined);
      await clock.advance(2_000);
      expect(log.asked, reason).to.have.length(2);
    }
  });

  it('does not ask again at once when a tab was away for a moment only', async () => {
    const { clock, gate, log } = start([update]);
    await clock.advance(1_000);
    gate.set('hidden');
    await clock.advance(2_000);
    gate.set(undefined);
    await clock.advance(11_000);
    expect(log.asked).to.deep.equal([0]);
    await clock.advance(2_000);
    expect(log.asked).to.deep.equal([0, 15_000]);
  });

  it('gets its first answer even in a tab that was opened in the background', async () => {
    const gate = new TestGate();
    gate.closed = 'hidden';
    const { clock, log } = start([update], {}, gate);
    await clock.advance(60_000);
    expect(log.asked).to.deep.equal([0]);
  });

  it('does not ask before the page says so when it starts paused', async () => {
    const gate = new TestGate();
    gate.closed = 'paused';
    const { clock, log } = start([update], {}, gate);
    await clock.advance(60_000);
    expect(log.asked).to.deep.equal([]);
    gate.set(undefined);
    await clock.advance(0);
    expect(log.asked).to.have.length(1);
  });

  it('tries at once when the line is back, but not before a time that the server set', async () => {
    const free = start([status(500), status(500), status(500), update], { random: () => 0.999 });
    await free.clock.advance(13_000);
    free.gate.set('offline');
    await free.clock.advance(1_000);
    free.gate.set(undefined);
    await free.clock.advance(1_100);
    expect(free.log.answers).to.equal(1);

    const bound = start([status(503, { 'Retry-After': '60' }), update]);
    await bound.clock.advance(10_000);
    bound.gate.set('hidden');
    await bound.clock.advance(1_000);
    bound.gate.set(undefined);
    await bound.clock.advance(40_000);
    expect(bound.log.asked).to.have.length(1);
  });

  it('asks now when told to, whatever the timetable, the gate or an end say', async () => {
    const { clock, gate, log, session } = start([update]);
    await clock.advance(1_000);
    session.refresh();
    await clock.advance(0);
    expect(log.asked).to.deep.equal([0, 1_000]);
    gate.set('paused');
    session.refresh();
    await clock.advance(60_000);
    expect(log.asked).to.have.length(3);

    const over = start([update], { isOver: () => true });
    await over.clock.advance(60_000);
    over.session.refresh();
    await over.clock.advance(60_000);
    expect(over.log.asked).to.have.length(2);
  });

  it('has one line open at a time, whatever happens', async () => {
    const { clock, gate, log, session } = start([update, status(500), update]);
    for (const reason of [
      'hidden',
      undefined,
      'offline',
      undefined,
      'paused',
      undefined,
    ] as const) {
      gate.set(reason);
      session.refresh();
      await clock.advance(700);
    }
    expect(log.mostOpen).to.equal(1);
    session.stop();
    await settle();
    expect(log.open).to.equal(0);
    expect(clock.waiting).to.equal(0);
  });

  it('does not sleep for an hour when the clock is set back by one', async () => {
    const { clock, gate, log } = start([update]);
    await clock.advance(1_000);
    gate.set('hidden');
    clock.jump(-3_600_000);
    gate.set(undefined);
    await clock.advance(20_000);
    expect(log.asked).to.have.length(2);
  });

  it('asks nothing more when it was stopped', async () => {
    const { clock, log, session } = start([update]);
    await clock.advance(1_000);
    session.stop();
    await clock.advance(3_600_000);
    expect(log.asked).to.have.length(1);
  });

  it('goes on from a first answer that somebody else got', async () => {
    const clock = new TestClock();
    const { log } = start([update], { clock, answeredAt: clock.now() });
    await clock.advance(14_000);
    expect(log.asked).to.deep.equal([]);
  });
});
