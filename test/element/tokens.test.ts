// A page whose questions carry a token that runs out.
import { expect } from 'chai';
import { entries, feed, Newsroom } from '../support/feed.js';
import { followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;

describe('a token that has run out', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12), 0.9);

  it('is told to the page, and the server is left alone for minutes', async () => {
    const { newsroom, outcome, errors } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = () => new Response(null, { status: 401 });
    await pass(minute);
    expect(
      errors.map(({ code, willRetry, error }) => [code, willRetry, error.status]),
    ).to.deep.equal([['http', true, 401]]);
    expect(errors[0]!.retryIn).to.be.above(4 * minute);
    await pass(2 * minute);
    expect(outcome()).to.deep.include({ asked: 2, shown: '3 2 1', line: 'retrying' });
  });

  it('does not matter any more as soon as there is a new one', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = () => new Response(null, { status: 401 });
    await pass(minute);
    const renewed = new Newsroom(feed(entries(1, 4)));
    blog.request = renewed.request;
    await pass(1_000);
    expect(renewed.requests).to.have.length(1);
    expect(outcome()).to.deep.include({ shown: '4 3 2 1', line: 'live' });
    expect(blog.error).to.equal(undefined);
    await pass(20_000);
    expect(renewed.requests).to.have.length(2);
  });

  it('does not end a pause, which the new one heeds as well', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = () => new Response(null, { status: 403 });
    await pass(minute);
    blog.pause();
    const renewed = new Newsroom(feed(entries(1, 4)));
    blog.request = renewed.request;
    await pass(minute);
    expect(renewed.requests).to.have.length(0);
    blog.resume();
    await pass(1_000);
    expect(renewed.requests).to.have.length(1);
  });
});
