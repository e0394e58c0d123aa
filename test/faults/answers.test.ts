// Answers that say nothing new, and clocks that are wrong. README.md has the table.
import { expect } from 'chai';
import { entry, feed, instantly } from '../support/feed.js';
import { articlesOf, nextEvent, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { follow, followLoaded, notesOf, realAddress, realNetwork } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const hour = 3_600_000;

/** WebKitGTK has none in the private session that its driver opens. */
async function hasHttpCache(): Promise<boolean> {
  const path = realAddress('fresh');
  const first = await (await fetch(path)).text();
  return first === (await (await fetch(path)).text());
}

describe('an answer that says nothing new', () => {
  /** Asks such a server three times; says what it noted. */
  async function askThrice(behaviour: string, query = ''): Promise<unknown[]> {
    const src = realAddress(behaviour, query);
    const followed = await followLoaded(realNetwork, { src });
    const { blog, outcome } = followed;
    const { records } = watch(followed);
    const first = blog.lastUpdated!;
    await blog.refresh();
    await blog.refresh();
    expect(outcome()).to.deep.equal({ asked: 3, shown: '1', told: [], line: 'live' });
    expect(records()).to.deep.equal([]);
    expect(blog.lastUpdated!.getTime()).to.be.above(first.getTime());
    return notesOf(src);
  }

  for (const [kind, query, tag] of [
    ['strong', '', '"one"'],
    ['weak', 'weak', 'W/"one"'],
  ] as const)
    it(`8. by a 304 changes nothing and tells nothing; the ETag is sent back as it came (${kind})`, async () => {
      const expected = (await hasHttpCache()) ? tag : '';
      expect(await askThrice('etag', query)).to.deep.equal(['', expected, expected]);
    });

  it('9. by the same text with a new ETag makes no mutation either', async () => {
    expect(await askThrice('renamed')).to.have.length(3);
  });
});

describe('a clock that is wrong', () => {
  const now = Date.UTC(2026, 10, 20, 12);
  const { clock, pass } = holdTime(now);

  for (const [where, ahead] of [
    ['two hours ahead', 2 * hour],
    ['two hours behind', -2 * hour],
  ] as const)
    it(`10. by which the server is ${where} of the device makes no entry older, nor one to come`, async () => {
      const published = now + ahead - 5 * 60_000;
      const src = `/real/clock?published=${published}&now=${now + ahead}`;
      const { blog, newsroom, outcome } = follow(realNetwork, { src, 'time-zone': 'UTC' });
      await nextEvent(blog, 'live-blog-load');
      const time = () => textOf(articlesOf(blog)[0]!.querySelector('time'));
      expect(time()).to.equal(`${ahead > 0 ? '13' : '09'}:55 UTC 5 minutes ago`);
      const document_ = feed([entry(1, { published: new Date(published).toISOString() })]);
      newsroom.answer = () =>
        instantly(document_, { Date: new Date(Date.now() + ahead).toUTCString() });
      await pass(5 * 60_000);
      expect(time()).to.match(/ 10 minutes ago$/);
      expect(outcome()).to.deep.include({ shown: '1', line: 'live' });
      expect(newsroom.requests.length).to.be.within(18, 21);
    });

  for (const [where, jump] of [
    ['back', -hour],
    ['on', hour],
  ] as const)
    it(`11. that is put ${where} by an hour midway neither stops the questions nor brings a burst of them`, async () => {
      const { newsroom, outcome } = await followLoaded(feed([entry(1)]));
      await pass(52_000);
      expect(newsroom.requests).to.have.length(4);
      clock().setSystemTime(Date.now() + jump);
      await pass(60_000);
      expect(newsroom.requests.length).to.be.within(8, 9);
      expect(outcome()).to.deep.include({ shown: '1', told: [], line: 'live' });
    });
});
