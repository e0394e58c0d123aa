// From the first paint of a page to the first entries, and on to everything else, nothing jumps.
import { expect } from 'chai';
import { entries, feed, timeOf } from '../support/feed.js';
import { until, nextFrame } from '../support/mount.js';
import { openPage, type PageWindow } from '../support/pages.js';
import { openShiftingPage, shiftingPage } from '../support/shifting-page.js';

/** The tops of what can be seen. */
const tops = ({ document, innerHeight }: PageWindow) =>
  [...document.querySelectorAll('h1, p[id]')]
    .map((element) => element.getBoundingClientRect().top)
    .filter((top) => top < innerHeight);

describe('while a page loads', () => {
  const key = entries(1, 20).map((one) => ({ ...one, key: Number(one.id) % 4 === 0 }));
  const minute = timeOf(30);
  const feeds = {
    'plain entries': entries(1, 20),
    'key events': key,
    'corrected, credited and paid entries': key.map((one) => ({
      ...one,
      ...{ updated: minute, source: { name: 'The harbour office' }, sponsored: 'Rope & Sons' },
    })),
    'an entry that is folded': entries(1, 20).map((one) =>
      one.id === '20' ? { ...one, html: '<p>As long as the quay is wide.</p>'.repeat(150) } : one,
    ),
  };

  for (const [what, list] of Object.entries(feeds))
    it(`what is in view stays where it is, until the first entries and after (${what})`, async () => {
      const opened = await openShiftingPage();
      const { document } = opened;
      const before = tops(opened);
      expect(before).to.have.length(2);
      opened.answer(JSON.stringify(feed(list, { summary: ['One', 'Two'], status: 'live' })));
      const article = await until(() => document.querySelector('article'), 'the first entry');
      const first = article.getBoundingClientRect().top;
      await opened.loaded;
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      expect(tops(opened)).to.deep.equal(before);
      expect(article.getBoundingClientRect().top).to.be.closeTo(first, 0.5);
      expect(opened.shifts.reduce((sum, { value }) => sum + value, 0)).to.be.below(0.01);
    });

  it('the page is as it was where scripts do not run', async () => {
    const opened = await openPage({
      html: shiftingPage,
      headers: { 'Content-Security-Policy': "script-src 'none'" },
    });
    expect(tops(opened)).to.have.length(2);
  });
});
