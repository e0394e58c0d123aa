// Row 27 of the table of faults: the entry that is being read is deleted.
import { expect } from 'chai';
import { entries, feed, type RawEntry } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import {
  articlesOf,
  load,
  nextEvent,
  nextFrame,
  publish,
  textOf,
  type Mounted,
} from '../support/mount.js';

const paragraph = '<p>What was seen from the quay that day, told at some length.</p>'.repeat(6);
const list: readonly RawEntry[] = entries(1, 30).map((one) => ({
  ...one,
  html: `${paragraph}<p><a href="https://example.org/">A link</a></p>`,
}));
const without = (...ids: readonly string[]) =>
  feed(list.filter(({ id }) => !ids.includes(id as string)));
const words = 'This update was removed.';

const lines = ({ blog }: Mounted, isolated = false) => [
  ...(isolated ? blog.shadowRoot! : blog).querySelectorAll<HTMLElement>('.live-blog-removed'),
];

/** Has the eye on an entry; says which. */
async function readEntry(mounted: Mounted, id: string): Promise<HTMLElement> {
  const article = articlesOf(mounted.blog).find((one) => one.id === `entry-${id}`)!;
  scrollBy(0, article.getBoundingClientRect().top - innerHeight / 3 + 60);
  await nextFrame();
  return article;
}

const gone = ({ blog }: Mounted) =>
  new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (blog.querySelector('.live-blog-removed')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(blog, { childList: true });
  });

describe('27. the entry that is being read is deleted', () => {
  const open = (attributes = {}) => load(without(), { 'page-size': '30', ...attributes });

  it('27. and a line of its height says so, so that nothing else moves', async () => {
    const mounted = await open();
    const article = await readEntry(mounted, '15');
    const { top, height } = article.getBoundingClientRect();
    const next = articlesOf(mounted.blog).find(({ id }) => id === 'entry-14')!;
    const before = next.getBoundingClientRect().top;
    await publish(mounted, without('15'));
    const [line] = lines(mounted);
    expect(textOf(line)).to.equal(words);
    expect(line!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(line!.getBoundingClientRect().height).to.be.closeTo(height, 1);
    expect(next.getBoundingClientRect().top).to.be.closeTo(before, 1);
    expect(line!.nextElementSibling === next).to.equal(true);
  });

  it('27. and the line is there until the reader has left it', async () => {
    const mounted = await open();
    await readEntry(mounted, '15');
    await publish(mounted, without('15'));
    for (let frame = 0; frame < 10; frame++) await nextFrame();
    await publish(mounted, feed([...entries(31, 31), ...without('15').entries]));
    expect(lines(mounted)).to.have.length(1);
    const left = gone(mounted);
    const reading = articlesOf(mounted.blog).find(({ id }) => id === 'entry-8')!;
    reading.scrollIntoView();
    await nextFrame();
    const before = reading.getBoundingClientRect().top;
    await left;
    expect(reading.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('27. and the focus that was in it is at the line', async () => {
    for (const isolated of [false, true]) {
      const mounted = await open(isolated ? { isolated: '' } : {});
      const article = await readEntry(mounted, '15');
      article.querySelector('a')!.focus({ preventScroll: true });
      await publish(mounted, without('15'));
      const [line] = lines(mounted, isolated);
      expect(focused() === line, focused().outerHTML).to.equal(true);
      mounted.blog.remove();
    }
  });

  it('27. and no line is left of what nobody looks at', async () => {
    const mounted = await open();
    await readEntry(mounted, '15');
    await publish(mounted, without('25', '5'));
    expect(lines(mounted)).to.have.length(0);
  });

  it('27. and no line is left when the page shows another blog', async () => {
    const mounted = await open();
    await readEntry(mounted, '15');
    mounted.newsroom.answer = feed(entries(101, 130));
    mounted.blog.src = '/other.json';
    await nextEvent(mounted.blog, 'live-blog-load');
    await mounted.blog.updateComplete;
    expect(lines(mounted)).to.have.length(0);
  });

  it('27. and it takes the place of the line when it comes back', async () => {
    const mounted = await open();
    await readEntry(mounted, '15');
    await publish(mounted, without('15'));
    await publish(mounted, without());
    expect(lines(mounted)).to.have.length(0);
  });
});
