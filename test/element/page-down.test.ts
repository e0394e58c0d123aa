// Page Down in a feed: where entries end, where it is the browser’s, what it goes below.
import { expect } from 'chai';
import { entries, feed, type RawFeed } from '../support/feed.js';
import { at, dispatch, inTime, open, press } from '../support/in-feed.js';
import { drawn, focused } from '../support/flat-tree.js';
import { articlesOf, nextFrame, part, place, publish, textOf, until } from '../support/mount.js';

describe('Page Down', () => {
  it('at the last entry loads older ones, and goes on there', async () => {
    const list = entries(1, 9);
    const { blog } = await open(feed(list), { 'page-size': '4' });
    articlesOf(blog).at(-1)!.focus();
    await press('PageDown');
    await until(() => at() === 'entry-5', 'the first older entry');
    expect(articlesOf(blog)).to.have.length(8);
    articlesOf(blog).at(-1)!.focus();
    await press('PageDown');
    await until(() => at() === 'entry-1', 'the last one');
  });

  it('does not call back who went elsewhere while they load, and says when they cannot be had', async () => {
    const mounted = await open(feed(entries(5, 9), { links: { older: '/older.json' } }));
    const { blog, newsroom } = mounted;
    const { promise, resolve } = inTime<RawFeed>();
    newsroom.answer = promise;
    articlesOf(blog).at(-1)!.focus();
    await press('PageDown');
    await press('PageDown');
    articlesOf(blog)[0]!.focus();
    resolve(feed(entries(1, 4), { links: { older: '/oldest.json' } }));
    await until(() => articlesOf(blog).length === 9, 'older entries');
    await nextFrame();
    expect(at()).to.equal('entry-9');
    expect(newsroom.requests.filter((url) => url.includes('older'))).to.have.length(1);
    newsroom.answer = new TypeError('no');
    articlesOf(blog).at(-1)!.focus();
    await press('PageDown');
    await until(
      () => textOf(blog.renderRoot.querySelector('[role=status]')),
      'that it cannot be had',
    );
    expect(at()).to.equal('entry-1');
  });

  it('at the very end, or with other keys held, is the browser’s', async () => {
    const { blog } = await open(feed(entries(1, 9)));
    const [first, second, ...rest] = articlesOf(blog);
    expect(dispatch(rest.at(-1)!, 'PageDown')).to.equal(true);
    expect(dispatch(first!, 'PageUp')).to.equal(true);
    for (const held of ['shiftKey', 'ctrlKey', 'altKey', 'metaKey'])
      expect(dispatch(second!, 'PageDown', { [held]: true }), held).to.equal(true);
    expect(dispatch(second!, 'Home')).to.equal(true);
    expect(dispatch(second!, 'End', { ctrlKey: true, shiftKey: true })).to.equal(true);
    expect(dispatch(second!, 'PageDown')).to.equal(false);
  });

  it('is not taken from what is at work in an entry, nor from the shell', async () => {
    const html = `<p><a href="https://example.org/">A link</a></p>
      <pre>${'wide '.repeat(99)}</pre>`;
    const list = entries(1, 9).map((one) => ({ ...one, html }));
    const { blog } = await open(feed(list));
    const [article] = articlesOf(blog);
    const field = document.createElement('input');
    article!.append(field);
    await until(() => article!.querySelector('pre[tabindex]'), 'a scroller');
    const inside = [article!.querySelector('a')!, article!.querySelector('pre')!, field];
    for (const one of [...inside, drawn(blog, '.keys-button')[0]!]) {
      one.focus();
      await press('PageDown');
      expect(focused() === one, one.localName).to.equal(true);
    }
    const title = article!.querySelector<HTMLElement>('.live-blog-entry-title')!;
    title.focus();
    await press('PageDown');
    expect(at()).to.equal('entry-8');
  });

  it('goes below what the page keeps at the top, and below the banner', async () => {
    const header = document.createElement('div');
    header.style.cssText = 'position: sticky; top: 0; height: 60px; background: #ccc; z-index: 5';
    document.body.prepend(place(header));
    const list = entries(1, 12);
    const mounted = await open(feed(list));
    mounted.blog.style.setProperty('--live-blog-sticky-offset', '60px');
    await publish(mounted, feed(entries(1, 13)));
    articlesOf(mounted.blog)[0]!.focus();
    for (let step = 0; step < 4; step++) await press('PageDown');
    const banner = part(mounted.blog, 'banner')!.getBoundingClientRect();
    expect(banner.top).to.be.at.least(60);
    expect(focused().getBoundingClientRect().top).to.be.at.least(banner.bottom - 1);
  });
});
