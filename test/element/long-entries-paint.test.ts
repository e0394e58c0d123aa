// Long entries at the first paint of a page, and in windows of other sizes.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { html, long, paragraph, settle } from '../support/long.js';
import { nextFrame, until } from '../support/mount.js';
import { openPage, type PageWindow } from '../support/pages.js';

type ShiftingPage = PageWindow & {
  readonly shifts: readonly { readonly value: number }[];
  readonly answer: (body: string) => void;
  readonly loaded: Promise<Event>;
};

const page = `<!doctype html><html lang="en"><title>A page</title>
  <style>
    body { font: 1em/1.5 sans-serif; margin: 1em }
    live-blog:not(:defined) { display: block; min-block-size: 100vh }
  </style>
  <h1>News</h1>
  <live-blog src="/feed.json" lang="en"></live-blog>
  <script>
    shifts = [];
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
    document.querySelector('live-blog').request = () =>
      new Promise((resolve) => { answer = (body) => resolve(new Response(body)); });
    loaded = new Promise((done) => addEventListener('live-blog-load', done));
  </script>
  <script type="module" src="/src/index.ts"></script></html>`;

/** Opens it, and has its feed answered. */
async function openBlog(text: string): Promise<{ opened: ShiftingPage; body: HTMLElement }> {
  const opened = (await openPage({ html: page })) as ShiftingPage;
  await until(() => opened.answer as unknown, 'the question');
  for (let frame = 0; frame < 3; frame++) await nextFrame();
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
