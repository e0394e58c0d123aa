import { expect } from 'chai';
import type { LiveBlogError } from '../../src/errors.js';
import { opened } from '../../src/transports/opened.js';
import { nextAnswer } from '../../src/transports/shared.js';
import { streaming } from '../../src/transports/stream.js';
import { withStream } from '../../src/transports/with-stream.js';
import { interval, readOn, scriptedLine } from '../support/scripted-stream.js';

const minute = 60_000;

/** A stream that is followed, and what was read from it. */
function follow(line = scriptedLine()) {
  const read: unknown[] = [];
  const end = readOn(streaming(line.open)(line.connection), (payload) => read.push(payload));
  return { ...line, read, end };
}

describe('a stream', () => {
  it('is followed by one question when it opens, and by none while it speaks', async () => {
    const { clock, log, tell, message, read } = follow();
    await clock.advance(0);
    tell(opened());
    await clock.advance(1_000);
    expect(log.asked).to.deep.equal([0]);
    for (let n = 0; n < 10; n++) {
      message();
      await clock.advance(3 * interval);
    }
    expect(log.asked).to.have.length(1);
    expect(read).to.have.length(11);
  });

  it('is checked by one question when it was silent for four intervals', async () => {
    const { clock, log, tell } = follow();
    await clock.advance(0);
    tell(opened());
    await clock.advance(10 * minute);
    expect(log.asked).to.have.length(11);
  });

  it('is given up when it says nothing although there is news', async () => {
    const line = scriptedLine();
    let isNews = false;
    const end = readOn(streaming(line.open)(line.connection), () => isNews && line.learn());
    await line.clock.advance(0);
    line.tell(opened());
    await line.clock.advance(3 * minute);
    expect(end.thrown).to.equal(undefined);
    isNews = true;
    await line.clock.advance(minute);
    expect(end.thrown).to.equal(undefined);
    await line.clock.advance(5_000);
    expect((end.thrown as LiveBlogError).message).to.match(/is silent though there is news/);
  });

  it('is given up when it does not open within ten seconds, at first or again', async () => {
    const never = follow();
    await never.clock.advance(9_900);
    expect(never.end.thrown).to.equal(undefined);
    await never.clock.advance(200);
    expect((never.end.thrown as LiveBlogError).code).to.equal('stream');
    expect(never.log.open).to.equal(0);

    const lost = follow();
    await lost.clock.advance(0);
    lost.tell(opened());
    await lost.clock.advance(minute / 2);
    for (let second = 0; second < 9; second++) {
      lost.tell({ type: 'lost' });
      await lost.clock.advance(1_000);
    }
    expect(lost.end.thrown).to.equal(undefined);
    await lost.clock.advance(1_100);
    expect((lost.end.thrown as LiveBlogError).message).to.match(/did not open within 10 seconds/);
  });

  it('is given up when it only gives signs of life although there is news', async () => {
    const line = scriptedLine();
    let isNews = false;
    const end = readOn(streaming(line.open)(line.connection), () => isNews && line.learn());
    await line.clock.advance(0);
    line.tell(opened());
    await line.clock.advance(1_000);
    isNews = true;
    for (let n = 0; n < 14; n++) {
      line.message('ping');
      await line.clock.advance(5_000);
    }
    expect((end.thrown as LiveBlogError).message).to.match(/is silent though there is news/);
  });

  it('is given up when it does not last, and is not asked about each time', async () => {
    const { clock, log, tell, end } = follow();
    await clock.advance(0);
    for (let n = 0; n < 4; n++) {
      tell(opened());
      await clock.advance(500);
      tell({ type: 'lost' });
      await clock.advance(500);
    }
    expect((end.thrown as LiveBlogError).message).to.match(/does not last/);
    expect(log.asked).to.have.length(1);
  });

  it('is given up when it says more than can be read', async () => {
    const { clock, tell, message, end } = follow();
    await clock.advance(0);
    tell(opened());
    message(`{"entries":[]${' '.repeat(5 * 2 ** 20)}}`);
    await clock.advance(0);
    expect((end.thrown as LiveBlogError).message).to.match(/more than 5 MiB/);
  });

  it('is not taken for caught up with by an answer from before it was open', async () => {
    const line = scriptedLine({ isShared: true });
    const slow: ((response: Response) => void)[] = [];
    const connection = {
      ...line.connection,
      request: () => new Promise<Response>((resolve) => slow.push(resolve)),
    };
    const early = nextAnswer(connection, 0, undefined);
    await line.clock.advance(0);
    readOn(streaming(line.open)(connection), () => undefined);
    await line.clock.advance(0);
    line.tell(opened());
    await line.clock.advance(0);
    expect(slow).to.have.length(2);
    for (const answer of slow) answer(Response.json({ entries: [] }));
    await early;
  });

  it('shows what it says while the server does not want to be asked', async () => {
    const { clock, log, tell, message, read } = follow(
      scriptedLine({ isBackingOff: () => true, due: () => 5 * minute }),
    );
    await clock.advance(0);
    tell(opened());
    message();
    await clock.advance(minute);
    expect([read.length, log.asked.length]).to.deep.equal([1, 0]);
    await clock.advance(4.5 * minute);
    expect(log.asked).to.deep.equal([5 * minute]);
  });
});

describe('a feed with a stream', () => {
  function start(load?: () => Promise<never>) {
    const line = scriptedLine();
    const failures: number[] = [];
    const transport = withStream({
      load: load ?? (() => Promise.resolve(streaming(line.open))),
      random: () => 0.5,
      onFailure: (_, retryIn) => failures.push(retryIn),
    });
    const end = readOn(transport(line.connection), () => undefined);
    return { ...line, failures, end };
  }

  it('is polled while the stream fails, which is tried again, less and less often', async () => {
    const { clock, log, failures, end } = start();
    await clock.advance(30 * minute);
    expect(end.thrown).to.equal(undefined);
    expect(failures.slice(0, 8)).to.deep.equal([
      5_000, 9_000, 17_000, 33_000, 65_000, 129_000, 150_500, 150_500,
    ]);
    // In between a question an interval, and never more than one line.
    expect(log.asked.length).to.be.within(90, 120);
    expect(log.most).to.equal(1);
    const gaps = log.opened.slice(1).map((at, index) => at - log.opened[index]!);
    for (const [index, gap] of gaps.entries()) expect(gap).to.be.at.least(failures[index]!);
  });

  it('is not polled any more once the stream has come back', async () => {
    const { clock, log, tell, message } = start();
    await clock.advance(minute);
    const tries = log.opened.length;
    for (let n = 0; n < 600 && log.opened.length === tries; n++) await clock.advance(1_000);
    tell(opened());
    await clock.advance(1_000);
    const asked = log.asked.length;
    for (let n = 0; n < 10; n++) {
      message();
      await clock.advance(2 * interval);
    }
    expect(log.asked).to.have.length(asked);
    expect(log.open).to.equal(1);
  });

  it('counts failures anew when the stream has spoken', async () => {
    const { clock, failures, log, tell, message } = start();
    await clock.advance(5 * minute);
    const tries = log.opened.length;
    for (let n = 0; n < 600 && log.opened.length === tries; n++) await clock.advance(1_000);
    tell(opened());
    message();
    await clock.advance(1_000);
    tell({ type: 'broken' });
    await clock.advance(0);
    expect(failures.at(-1)).to.equal(5_000);
  });

  it('is polled where what listens to streams cannot be loaded', async () => {
    const { clock, log, failures, end } = start(() => Promise.reject(new TypeError('No module')));
    await clock.advance(minute);
    expect([end.thrown, failures[0]]).to.deep.equal([undefined, 5_000]);
    expect(log.asked.length).to.be.within(3, 4);
  });
});
