// The network and the page come and go. What only a browser under a driver can do is tested in
// test/package/page-life.test.mjs. README.md has the table.
import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { nextEvent } from '../support/mount.js';
import { follow, followLoaded, realNetwork } from '../support/outcome.js';
import { goOffline, goOnline, showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';

const second = 1_000;
const hour = 3_600 * second;
const news = ['update +1 ~0 -0', 'reveal 1 auto'];

const silence = (_url: string, init: RequestInit) =>
  new Promise<Response>((_resolve, reject) =>
    init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error)),
  );

describe('as the network and the page come and go', () => {
  const { clock, pass, rest, timers } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('33. a device that goes offline during a question asks nothing, and once when it is back', async () => {
    const { newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = silence;
    await pass(15 * second);
    goOffline();
    await pass(hour);
    expect(outcome()).to.deep.equal({
      asked: 2,
      shown: '3 2 1',
      told: ['live, offline'],
      line: 'offline',
    });
    newsroom.answer = feed(entries(1, 4));
    goOnline();
    await pass(2 * second);
    expect(outcome()).to.deep.equal({
      asked: 3,
      shown: '4 3 2 1',
      told: ['live, retrying', news[0], 'live, live', news[1]],
      line: 'live',
    });
  });

  it('34. a device that is online without a network is treated as after any failure', async () => {
    const nobody = await (await fetch('/real/nobody')).text();
    const { blog, newsroom, outcome, errors } = follow(realNetwork, { src: nobody });
    await nextEvent(blog, 'live-blog-error');
    expect(outcome()).to.deep.equal({
      asked: 1,
      shown: '',
      told: ['live, retrying', 'error network, will retry'],
      line: 'retrying',
    });
    expect(errors[0]!.error.message).to.match(/cannot be reached.*CORS/);
    newsroom.answer = feed(entries(1, 3));
    await pass(errors[0]!.retryIn!);
    expect(outcome()).to.deep.equal({
      asked: 2,
      shown: '3 2 1',
      told: ['load', 'live, live'],
      line: 'live',
    });
  });

  it('35. a tab that is hidden for an hour asks nothing, and once soon after', async () => {
    const { newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    showPage('hidden');
    newsroom.answer = feed(entries(1, 4));
    await pass(hour);
    expect(outcome()).to.deep.equal({ asked: 1, shown: '3 2 1', told: [], line: 'live' });
    showPage('visible');
    await pass(second);
    expect(outcome()).to.deep.equal({ asked: 2, shown: '4 3 2 1', told: news, line: 'live' });
    await pass(14 * second);
    expect(newsroom.requests).to.have.length(2);
  });

  it('36. a page that comes back from the back/forward cache asks once, and then as before', async () => {
    const { newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    await pass(8 * second);
    await rest();
    const before = timers();
    newsroom.answer = feed(entries(1, 4));
    showPage('hidden');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    document.dispatchEvent(new Event('freeze'));
    // No timer fires while it is kept: an hour later each is only once too late.
    clock().jump(hour);
    document.dispatchEvent(new Event('resume'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    showPage('visible');
    await pass(second);
    expect(outcome()).to.deep.equal({ asked: 3, shown: '4 3 2 1', told: news, line: 'live' });
    await pass(60 * second);
    expect(newsroom.requests).to.have.length(7);
    await rest();
    expect(timers()).to.equal(before);
  });

  it('37. a page that is frozen in sight asks once when it goes on', async () => {
    const { newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    await pass(20 * second);
    newsroom.answer = feed(entries(1, 4));
    document.dispatchEvent(new Event('freeze'));
    clock().jump(hour);
    document.dispatchEvent(new Event('resume'));
    await pass(second);
    expect(outcome()).to.deep.equal({ asked: 3, shown: '4 3 2 1', told: news, line: 'live' });
    await pass(60 * second);
    expect(newsroom.requests).to.have.length(7);
  });

  it('36. an element that was away from the page while that was kept asks as before', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    blog.remove();
    await pass(second);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.body.append(blog);
    await pass(40 * second);
    expect(newsroom.requests).to.have.length(3);
    blog.remove();
  });
});
