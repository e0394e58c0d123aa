import { expect } from 'chai';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import {
  articlesOf,
  load,
  nextEvent,
  nextFrame,
  part,
  place,
  publish,
  textOf,
  type Mounted,
} from '../support/mount.js';
import { showPage } from '../support/page-state.js';

const paragraph = (n: number) =>
  `<p>${`Sentence ${n} of the watch on the quay, as long as a sentence in a newspaper. `.repeat(1 + (n % 5))}</p>`;

const story = (first: number, last: number): RawEntry[] =>
  entries(first, last).map((one, index) => ({
    ...one,
    html: paragraph(last - index) + paragraph(3),
  }));

/** Scrolls until an element's top has stood at a height for some frames: sizes settle on the way. */
async function bring(element: Element, height: number, scroller: Element): Promise<void> {
  for (let steady = 0; steady < 6; steady++) {
    const off = element.getBoundingClientRect().top - height;
    if (Math.abs(off) > 1) steady = 0;
    scroller.scrollBy(0, off);
    await nextFrame();
  }
}

/** Has the reader's eye on the nth article, a third down the window, and watches a word below it. */
async function read(blog: Mounted['blog'], n: number) {
  const article = articlesOf(blog)[n]!;
  await bring(article, innerHeight / 3 - 30, document.scrollingElement!);
  const text = article.querySelectorAll('p')[1]!.firstChild as Text;
  const word = document.createRange();
  word.setStart(text, 9);
  word.setEnd(text, 20);
  return { article, word, top: () => word.getBoundingClientRect().top };
}

/** What stands above the reader, and what is said of what comes in. */
const orders = [
  { order: 'newest', edited: '35', removed: '38', news: '3 new updates' },
  { order: 'oldest', edited: '6', removed: '3', news: '3 new updates below' },
] as const;
type Order = (typeof orders)[number];

/** What a poll brings: three new entries, one above edited to be longer, one above deleted. */
const busy = (list: readonly RawEntry[], { edited, removed }: Order): RawEntry[] => [
  ...story(41, 43),
  ...list
    .filter(({ id }) => id !== removed)
    .map((one) => (one.id === edited ? { ...one, html: paragraph(4).repeat(6) } : one)),
];

const suite = (one: Order) => () => {
  const list = story(1, 40);
  const { order, removed, news } = one;

  for (const anchoring of ['auto', 'none'] as const)
    it(`does not move when entries above come, change and go (overflow-anchor: ${anchoring})`, async () => {
      document.documentElement.style.overflowAnchor = anchoring;
      const mounted = await load(feed(list), { order, 'page-size': '40' });
      const { blog } = mounted;
      const { word, top } = await read(blog, 15);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(word.cloneRange());
      const before = top();
      await publish(mounted, feed(busy(list, one)));
      expect(Math.abs(top() - before)).to.be.at.most(1);
      expect(String(getSelection())).to.equal(String(word));
      expect(textOf(part(blog, 'banner'))).to.equal(news);
      await nextFrame();
      await nextFrame();
      expect(Math.abs(top() - before)).to.be.at.most(1);
      expect(articlesOf(blog).map(({ id }) => id)).not.to.include(`entry-${removed}`);
      document.documentElement.style.overflowAnchor = '';
    });

  it('does not move when a tall entry is pinned above, and folds', async () => {
    document.documentElement.style.overflowAnchor = 'none';
    const tall = { ...list[30]!, html: paragraph(4).repeat(30) };
    const others = list.filter(({ id }) => id !== tall.id);
    const mounted = await load(feed([...others, tall]), { order, 'page-size': '40' });
    const { top } = await read(mounted.blog, 15);
    const before = top();
    await publish(mounted, feed([...others, { ...tall, pinned: true }]));
    for (let frame = 0; frame < 4; frame++) await nextFrame();
    expect(part(mounted.blog, 'pinned')!.querySelector('button')).not.to.equal(null);
    expect(Math.abs(top() - before)).to.be.at.most(1);
    document.documentElement.style.overflowAnchor = '';
  });

  it('does not move when new entries are shown at once, or by the page', async () => {
    const mounted = await load(feed(list), { order, 'page-size': '40', reveal: 'always' });
    const { top } = await read(mounted.blog, 15);
    const before = top();
    await publish(mounted, feed(busy(list, one)));
    await nextFrame();
    expect(articlesOf(mounted.blog).at(order === 'newest' ? 0 : -1)!.id).to.equal('entry-43');
    expect(Math.abs(top() - before)).to.be.at.most(1);
  });

  it('does not move in a box that scrolls by itself', async () => {
    const box = place(document.createElement('div'));
    box.style.cssText = 'height: 300px; overflow-y: scroll';
    const mounted = await load(feed(list), { order, 'page-size': '40', reveal: 'always' }, box);
    const article = articlesOf(mounted.blog)[10]!;
    await bring(article, box.getBoundingClientRect().top + 90, box);
    const before = article.getBoundingClientRect().top;
    await publish(mounted, feed(busy(list, one)));
    expect(Math.abs(article.getBoundingClientRect().top - before)).to.be.at.most(1);
  });

  it('does not move what stands below the blog', async () => {
    const mounted = await load(feed(list), { order, 'page-size': '40', reveal: 'always' });
    const comments = place(document.createElement('div'));
    comments.style.height = '3000px';
    scrollTo(0, comments.getBoundingClientRect().top + scrollY + 500);
    await nextFrame();
    const before = comments.getBoundingClientRect().top;
    await publish(mounted, feed(busy(list, one)));
    expect(Math.abs(comments.getBoundingClientRect().top - before)).to.be.at.most(1);
  });

  it('stays where it is when the entry being read is deleted: the next one takes no leap', async () => {
    const mounted = await load(feed(list), { order, 'page-size': '40' });
    const { article } = await read(mounted.blog, 15);
    const next = articlesOf(mounted.blog)[16]!;
    const before = next.getBoundingClientRect().top;
    const id = article.id.replace('entry-', '');
    await publish(mounted, feed(list.filter((one) => one.id !== id)));
    expect(article.isConnected).to.equal(false);
    expect(Math.abs(next.getBoundingClientRect().top - before)).to.be.at.most(1);
  });

  it('keeps the paragraphs of an edited entry that did not change', async () => {
    const original = entry(40, { html: '<p>One.</p><p>Two.</p><p>Three.</p>' });
    const mounted = await load(feed([original]));
    const [one, , three] = articlesOf(mounted.blog)[0]!.querySelectorAll('p');
    await publish(
      mounted,
      feed([{ ...original, html: '<p>One.</p><p>Two, corrected.</p><p>Three.</p>' }]),
    );
    const after = articlesOf(mounted.blog)[0]!.querySelectorAll('p');
    expect(after[0]).to.equal(one);
    expect(textOf(after[1])).to.equal('Two, corrected.');
    expect(after[2]).to.equal(three);
  });
};

for (const one of orders) describe(`what the reader is reading, ${one.order} first,`, suite(one));

describe('a reader at the live end', () => {
  it('sees new entries come in by themselves', async () => {
    const mounted = await load(feed(entries(1, 3)));
    const revealed = nextEvent(mounted.blog, 'live-blog-reveal');
    await publish(mounted, feed(entries(1, 4)));
    expect((await revealed).detail).to.deep.equal({ ids: ['4'], trigger: 'auto' });
    expect(articlesOf(mounted.blog)[0]!.id).to.equal('entry-4');
    expect(part(mounted.blog, 'banner')).to.equal(null);
  });

  it('goes on seeing the newest entry, and what is read moves no more than that needs', async () => {
    const list = story(1, 40);
    const mounted = await load(feed(list), { 'page-size': '40' });
    const first = articlesOf(mounted.blog)[0]!;
    // The first entry fills the eye's line, and there is some room above it.
    scrollTo(0, first.getBoundingClientRect().top + scrollY - 120);
    await nextFrame();
    const before = first.getBoundingClientRect().top;
    await publish(mounted, feed([...story(41, 41), ...list]));
    await nextFrame();
    const newest = articlesOf(mounted.blog)[0]!;
    expect(newest.id).to.equal('entry-41');
    expect(newest.getBoundingClientRect().top).to.be.at.least(0);
    const moved = first.getBoundingClientRect().top - before;
    expect(moved).to.be.within(-1, newest.offsetHeight);
  });

  it('is asked first after having looked at something else', async () => {
    const mounted = await load(feed(entries(1, 3)));
    showPage('hidden');
    await publish(mounted, feed(entries(1, 4)));
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('1 new update');
  });

  it('is asked first when at work inside an entry', async () => {
    const body = '<p>See <a href="https://example.org/">this</a>.</p>';
    const mounted = await load(feed([entry(1, { html: body })]));
    articlesOf(mounted.blog)[0]!.querySelector('a')!.focus();
    await publish(mounted, feed([entry(2), entry(1, { html: body })]));
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('1 new update');
  });
});
