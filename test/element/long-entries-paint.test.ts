// Long entries at the first paint of a page, and in windows of other sizes.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { html, long, paragraph, settle } from '../support/long.js';
import { until } from '../support/mount.js';
import { openShiftingPage, type ShiftingPage } from '../support/shifting-page.js';

/** Opens it, and has its feed answered. */
async function openBlog(text: string): Promise<{ opened: ShiftingPage; body: HTMLElement }> {
  const opened = await openShiftingPage();
  opened.answer(JSON.stringify(feed([...entries(2, 20), entry(1), long(30, { html: text })])));
  const body = await until(
    () => opened.document.querySelector<HTMLElement>('#entry-30 .live-blog-entry-body'),
    'the first entry',
  );
  await opened.loaded;
  return { opened, body };
}

describe('the first paint', () => {
  const middling = paragraph.repeat(4);
  for (const [what, text] of Object.entries({ html, middling }))
    it(`has long entries as they stay, so that nothing moves (${what})`, async () => {
      const { opened, body } = await openBlog(text);
      const { top } = body.getBoundingClientRect();
      await settle();
      expect(body.getBoundingClientRect().top).to.equal(top);
      expect(body.offsetHeight).to.be.closeTo(opened.innerHeight * 0.6, 1);
      expect(opened.shifts.reduce((sum, { value }) => sum + value, 0)).to.be.below(0.01);
    });
});

describe('a window of another size', () => {
  it('has entries measured anew, but for those that the reader opened', async () => {
    const { opened, body } = await openBlog(html);
    const frame = opened.frameElement as HTMLElement;
    const button = () => body.parentElement!.querySelector<HTMLElement>('.live-blog-fold button');
    const isWhole = () => body.offsetHeight === body.scrollHeight;
    expect(isWhole()).to.equal(false);
    frame.style.blockSize = '9000px';
    await until(() => isWhole() && !button(), 'what fits is shown whole');
    frame.style.blockSize = '400px';
    opened.scrollTo(0, 0);
    await until(() => button() && !isWhole(), 'what does not is folded again');
    button()!.click();
    frame.style.blockSize = '9000px';
    await until(() => !button(), 'there is nothing to fold');
    frame.style.blockSize = '400px';
    await until(button, 'there is again');
    expect(isWhole()).to.equal(true);
  });
});
