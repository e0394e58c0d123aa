// What does not match is hidden, and still there; and who reads is not disturbed by that.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  controls,
  story,
  now,
  selectOf,
  fieldOf,
  isSeen,
  seen,
  choose,
  type,
} from '../support/finding.js';
import { articlesOf, load, nextFrame, part, place, shellOf, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';

describe('what does not match', () => {
  /** Whatever a page makes of its articles. */
  const rules = `article, p { display: flex; margin: 3em; padding: 2em; min-height: 9em }
    article { border: 1em solid; height: 12em } article::before { display: block; height: 3em }`;

  for (const isolated of [false, true])
    it(`takes no room, and is not seen, whatever the page does${isolated ? ' (isolated)' : ''}`, async () => {
      const style = document.createElement('style');
      style.textContent = rules;
      place(style, document.head);
      const { blog } = await load(feed(story(), now), {
        ...controls,
        ...(isolated && { isolated: '' }),
      });
      const entriesHeight = () => part(blog, 'entries')!.getBoundingClientRect().height;
      const whole = entriesHeight();
      await blog.search('ferry');
      const [one, ...more] = articlesOf(blog).filter(isSeen);
      expect([one!.id, more.length]).to.deep.equal(['entry-4', 0]);
      // As it would be without the others: those come out of the document, and nothing moves.
      const height = entriesHeight();
      expect(height).to.be.below(whole / 4);
      for (const article of articlesOf(blog)) if (article !== one) article.remove();
      expect(entriesHeight()).to.equal(height);
    });

  it('stays in the document as it is, so that find in page leads there and lifts the filter', async () => {
    const mounted = await load(feed(story(), now), { ...controls, filter: 'key' });
    const { blog } = mounted;
    const articles = articlesOf(blog);
    const rendered: string[] = [];
    blog.addEventListener('live-blog-entry', ({ detail }) => rendered.push(detail.id));
    await type(mounted, 'entry');
    const hidden = blog.querySelector('#entry-3')!;
    expect(hidden.getAttribute('hidden')).to.equal('until-found');
    hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => seen(blog).length === 10, 'all are seen');
    expect([blog.filter, fieldOf(blog).value, selectOf(blog).value]).to.deep.equal([
      ...[undefined, '', ''],
    ]);
    expect(articlesOf(blog).every((one, index) => one === articles[index])).to.equal(true);
    expect(rendered).to.deep.equal([]);
  });

  it('is left alone by what is found within an entry that is seen', async () => {
    const { blog } = await load(feed(story(), now), { ...controls, filter: 'key' });
    const body = blog.querySelector('#entry-5 .live-blog-entry-body')!;
    body.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await blog.updateComplete;
    expect(blog.filter).to.equal('key');
  });

  it('is shown when a link leads there', async () => {
    const { blog } = await load(feed(story(), now), { ...controls, filter: 'key' });
    await blog.search('entry');
    await blog.goTo('3');
    expect([seen(blog).length, blog.filter]).to.deep.equal([10, undefined]);
    expect(blog.querySelector('#entry-3')!.contains(document.activeElement)).to.equal(true);
    await blog.search('entry 1');
    await blog.goTo('10');
    expect(seen(blog)).to.deep.equal(['10', '1']);
  });
});

describe('under a filter', () => {
  const tall = (n: number) =>
    entry(n, {
      html: `<p>${'Much is said here. '.repeat(30)}</p>`,
      ...(n % 3 === 0 && { tags: ['Sea'] }),
      ...(n % 5 === 0 && { key: true }),
    });
  const long = Array.from({ length: 30 }, (_, index) => tall(30 - index));

  it('an answer without news touches nothing', async () => {
    const mounted = await load(feed(long, now), controls);
    await choose(mounted, 'tag:Sea');
    await type(mounted, 'much');
    await mounted.blog.refresh();
    const mutations = watch(mounted);
    await mounted.blog.refresh();
    await nextFrame();
    expect(mutations.records().map(({ type: kind }) => kind)).to.deep.equal([]);
  });

  it('the control that was used stays where it is, and has the focus', async () => {
    const mounted = await load(feed(long, now), controls);
    const { blog } = mounted;
    scrollTo(0, 60);
    selectOf(blog).focus({ preventScroll: true });
    const { top } = selectOf(blog).getBoundingClientRect();
    for (const value of ['tag:Sea', 'key', '']) {
      await choose(mounted, value);
      await nextFrame();
      expect(selectOf(blog).getBoundingClientRect().top).to.be.closeTo(top, 1);
      expect(shellOf(blog).activeElement === selectOf(blog)).to.equal(true);
    }
  });

  it('who reads goes on reading, in what is left, and in all again', async () => {
    const { blog } = await load(feed(long, now), { controls: 'filter', 'page-size': '30' });
    const article = blog.querySelector<HTMLElement>('#entry-18')!;
    article.scrollIntoView();
    await nextFrame();
    const before = article.getBoundingClientRect().top;
    blog.filter = 'tag:Sea';
    await blog.updateComplete;
    await nextFrame();
    expect(article.getBoundingClientRect().top).to.be.closeTo(before, 1);
    blog.filter = undefined;
    await blog.updateComplete;
    await nextFrame();
    expect(article.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('who reads what goes is where that was', async () => {
    const { blog } = await load(feed(long, now), { controls: 'filter', 'page-size': '30' });
    const article = blog.querySelector<HTMLElement>('#entry-20')!;
    article.scrollIntoView();
    await nextFrame();
    blog.filter = 'tag:Sea';
    await blog.updateComplete;
    await nextFrame();
    const next = blog.querySelector('#entry-18')!.getBoundingClientRect();
    expect(next.top).to.be.within(-50, innerHeight / 2);
  });

  it('the focus leaves what is hidden, for what stands there now', async () => {
    const { blog } = await load(feed(story(), now), controls);
    for (const focused of ['#entry-7', '#entry-7 h3']) {
      const target = blog.querySelector<HTMLElement>(focused)!;
      target.tabIndex = -1;
      target.focus();
      const { top } = target.getBoundingClientRect();
      blog.filter = 'tag:Sea';
      await blog.updateComplete;
      const heir = document.activeElement!.closest('article')!;
      const moved = heir.getBoundingClientRect().top - top;
      expect([isSeen(heir), Math.abs(moved) < innerHeight / 2], focused).to.deep.equal([
        ...[true, true],
      ]);
      blog.filter = undefined;
      await blog.updateComplete;
    }
  });

  it('a letter does not wait for hundreds of entries that were not on screen: they follow', async () => {
    const mounted = await load(feed(entries(1, 400), now), controls);
    await type(mounted, 'm');
    expect(seen(mounted.blog).length).to.be.within(20, 100);
    await until(() => seen(mounted.blog).length === 400, 'all are there');
    await type(mounted, 'mi');
    expect(seen(mounted.blog).length).to.be.within(20, 400);
    await type(mounted, '');
    expect(articlesOf(mounted.blog)).to.have.length(20);
  });
});
