import { expect } from 'chai';
import { settle, TestClock } from '../support/clock.js';
import { start, status, TestGate, update } from '../support/session.js';

describe('the session, as the page comes and goes', () => {
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
    await free.clock.advance(30_000);
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

  it('asks less often where that is enough for now, and as ever when it is not', async () => {
    const { clock, gate, log } = start([update]);
    await clock.advance(1_000);
    gate.leastPause = 60_000;
    gate.set(undefined);
    await clock.advance(200_000);
    expect(log.asked).to.deep.equal([0, 15_000, 75_000, 135_000, 195_000]);
    gate.leastPause = 0;
    gate.set(undefined);
    await clock.advance(24_500);
    expect(log.asked.slice(5)).to.deep.equal([210_000, 225_000]);
    expect(log.mostOpen).to.equal(1);
  });

  it('keeps a line that was open before, whatever patience is asked for meanwhile', async () => {
    let opened = 0;
    const { clock, gate } = start([], {
      async *open({ due, signal }) {
        opened++;
        due();
        yield update;
        await new Promise((_, reject) => signal.addEventListener('abort', reject));
      },
    });
    await clock.advance(1_000);
    for (const pause of [60_000, 0]) {
      gate.leastPause = pause;
      gate.set(undefined);
      await clock.advance(1_000);
    }
    expect(opened).to.equal(1);
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
