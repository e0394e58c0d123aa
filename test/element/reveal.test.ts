import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  idsOf,
  load,
  nextEvent,
  part,
  publish,
  shellOf,
  textOf,
  type Mounted,
} from '../support/mount.js';

const banner = ({ blog }: Mounted) => part(blog, 'banner') as HTMLButtonElement | null;

/** Thirty entries, and a reader somewhere in the middle of them. */
async function readingBelow(attributes: Record<string, string> = {}): Promise<Mounted> {
  const mounted = await load(feed(entries(1, 30)), { 'page-size': '30', ...attributes });
  articlesOf(mounted.blog)[15]!.scrollIntoView();
  return mounted;
}

const inBothOrders = (order: 'newest' | 'oldest', where: string) => () => {
  it('is a button that counts what is new, in the right form', async () => {
    const mounted = await readingBelow({ order });
    expect(banner(mounted)).to.equal(null);
    await publish(mounted, feed(entries(1, 31)));
    expect(banner(mounted)!.localName).to.equal('button');
    expect(textOf(banner(mounted))).to.equal(`1 new update${where}`);
    await publish(mounted, feed(entries(1, 34)));
    expect(textOf(banner(mounted))).to.equal(`4 new updates${where}`);
  });

  it('counts no edit, and goes when what it counts is deleted', async () => {
    const mounted = await readingBelow({ order });
    await publish(mounted, feed([entry(31), entry(30, { title: 'Edited' }), ...entries(1, 29)]));
    expect(textOf(banner(mounted))).to.equal(`1 new update${where}`);
    await publish(mounted, feed(entries(1, 30)));
    expect(banner(mounted)).to.equal(null);
  });

  it('works by keyboard', async () => {
    const mounted = await readingBelow({ order });
    await publish(mounted, feed(entries(1, 31)));
    const revealed = nextEvent(mounted.blog, 'live-blog-reveal');
    banner(mounted)!.focus();
    await sendKeys({ press: 'Enter' });
    await revealed;
    expect(idsOf(mounted.blog)).to.include('entry-31');
    expect(document.activeElement!.closest('article')!.id).to.equal('entry-31');
  });

  it('takes the reader to an entry without a title as well', async () => {
    const mounted = await readingBelow({ order });
    await publish(mounted, feed([entry(31, { title: undefined }), ...entries(1, 30)]));
    const revealed = nextEvent(mounted.blog, 'live-blog-reveal');
    banner(mounted)!.click();
    await revealed;
    await Promise.resolve();
    expect(document.activeElement).to.equal(document.getElementById('entry-31'));
  });

  it('takes no room in the page', async () => {
    const mounted = await readingBelow({ order });
    const height = mounted.blog.offsetHeight;
    await publish(mounted, feed(entries(1, 31)));
    expect(mounted.blog.offsetHeight).to.equal(height);
  });
};

describe('the banner, newest first,', inBothOrders('newest', ''));
describe('the banner, oldest first,', inBothOrders('oldest', ' below'));

describe('the banner', () => {
  it('shows everything that is new when pressed, and takes the reader to the first of it', async () => {
    const mounted = await readingBelow();
    await publish(mounted, feed(entries(1, 33)));
    const revealed = nextEvent(mounted.blog, 'live-blog-reveal');
    banner(mounted)!.click();
    const { ids, trigger } = (await revealed).detail;
    expect([...ids].sort()).to.deep.equal(['31', '32', '33']);
    expect(trigger).to.equal('reader');
    expect(idsOf(mounted.blog).slice(0, 4)).to.deep.equal([
      'entry-33',
      'entry-32',
      'entry-31',
      'entry-30',
    ]);
    await Promise.resolve();
    const heading = document.getElementById('entry-33')!.querySelector('h3')!;
    expect(document.activeElement).to.equal(heading);
    const { top } = heading.getBoundingClientRect();
    expect(top).to.be.within(0, innerHeight / 2);
    expect(banner(mounted)).to.equal(null);
  });

  it('stays below what the page keeps at the top of the window', async () => {
    const mounted = await readingBelow();
    mounted.blog.style.setProperty('--live-blog-sticky-offset', '120px');
    await publish(mounted, feed(entries(1, 31)));
    expect(banner(mounted)!.getBoundingClientRect().top).to.be.within(120, 150);
    banner(mounted)!.click();
    await nextEvent(mounted.blog, 'live-blog-reveal');
    await Promise.resolve();
    expect(document.activeElement!.getBoundingClientRect().top).to.be.at.least(120);
  });

  it('is in sight of a reader who has not come to the entries yet', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'ask' });
    mounted.blog.style.marginTop = '2000px';
    mounted.blog.style.setProperty('--live-blog-gap', `${innerHeight}px`);
    mounted.blog.scrollIntoView({ block: 'start' });
    scrollBy(0, -innerHeight / 2);
    await publish(mounted, feed(entries(1, 4)));
    const { top, bottom } = banner(mounted)!.getBoundingClientRect();
    expect(top).to.be.above(0);
    expect(bottom).to.be.below(innerHeight);
  });
});

describe('new entries', () => {
  it('are marked with a word, and others are not', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'always' });
    await publish(mounted, feed(entries(1, 4)));
    const marks = articlesOf(mounted.blog).map((article) =>
      textOf(article.querySelector('.live-blog-fresh-label')),
    );
    expect(marks).to.deep.equal(['New', '', '', '']);
  });

  it('are announced once, politely, and nothing is on first load', async () => {
    const mounted = await readingBelow();
    const region = shellOf(mounted.blog).querySelector('[role="status"]')!;
    expect(textOf(region)).to.equal('');
    await publish(mounted, feed(entries(1, 33)));
    expect(textOf(region)).to.equal('3 new updates');
    await publish(mounted, feed(entries(1, 34)));
    expect(textOf(region)).to.equal('3 new updates');
  });

  it('wait for the reader with reveal="ask", even at the live end', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'ask' });
    await publish(mounted, feed(entries(1, 4)));
    expect(articlesOf(mounted.blog)).to.have.length(3);
    expect(textOf(banner(mounted))).to.equal('1 new update');
    expect(mounted.blog.pending.map(({ id }) => id)).to.deep.equal(['4']);
  });

  it('are shown by the page when it says so', async () => {
    const mounted = await readingBelow({ reveal: 'ask' });
    await publish(mounted, feed(entries(1, 32)));
    await mounted.blog.reveal();
    expect(idsOf(mounted.blog)[0]).to.equal('entry-32');
    expect(mounted.blog.pending).to.deep.equal([]);
  });
});
