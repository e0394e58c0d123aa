// The keys of the ARIA feed pattern: from entry to entry, and past them.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { violations } from '../support/axe.js';
import { entries, entry, feed } from '../support/feed.js';
import { drawn, focused } from '../support/flat-tree.js';
import { articlesOf, nextFrame, part, place, publish, textOf } from '../support/mount.js';
import { at, dispatch, inTime, open, press } from '../support/in-feed.js';
import { watch } from '../support/mutations.js';

const pinned = [entry(7, { pinned: 1 }), ...entries(1, 6)];

const box = (blog: LiveBlogElement) => part(blog, 'entries')!;
const setsOf = (blog: LiveBlogElement) =>
  articlesOf(blog).map((one) =>
    ['id', 'aria-posinset', 'aria-setsize', 'tabindex']
      .map((name) => one.getAttribute(name))
      .join(' '),
  );
function button(words: string): HTMLButtonElement {
  const one = document.createElement('button');
  one.textContent = words;
  return place(one);
}

for (const isolated of [false, true]) {
  const more: Record<string, string> = isolated ? { isolated: '' } : {};
  describe(`with keyboard="feed"${isolated ? ', isolated' : ''}`, () => {
    it('the stream is a feed of articles, each with its place, and the size once that is known', async () => {
      const list = entries(1, 5);
      const { blog } = await open(feed(list, { total: 5 }), { 'page-size': '3', ...more });
      const role = ['role', 'aria-label', 'aria-busy'].map((name) => box(blog).getAttribute(name));
      expect(role).to.deep.equal(['feed', 'A day at the harbour', 'false']);
      expect(setsOf(blog)).to.deep.equal(['entry-5 1 -1 0', 'entry-4 2 -1 0', 'entry-3 3 -1 0']);
      await blog.loadOlder();
      expect(setsOf(blog)).to.deep.equal(
        [5, 4, 3, 2, 1].map((n, index) => `entry-${n} ${index + 1} 5 0`),
      );
    });

    it('Page Down and Page Up lead from entry to entry, in sight and with the focus', async () => {
      const { blog } = await open(feed(entries(1, 9)), more);
      articlesOf(blog)[0]!.focus();
      for (const id of [8, 7, 6]) {
        await press('PageDown');
        expect(at()).to.equal(`entry-${id}`);
        expect(focused().localName).to.equal('article');
        const { top } = focused().getBoundingClientRect();
        expect(top).to.be.within(0, innerHeight / 2);
      }
      await press('PageUp');
      expect(at()).to.equal('entry-7');
    });

    it('Control + End and Control + Home lead to the stops right after and before them', async () => {
      const before = button('Before');
      const { blog } = await open(feed(entries(1, 9)), { controls: '', ...more });
      const after = button('After');
      const article = articlesOf(blog)[4]!;
      article.focus();
      expect(dispatch(article, 'End', { ctrlKey: true })).to.equal(false);
      expect(at()).to.equal('After');
      article.focus();
      expect(dispatch(article, 'Home', { ctrlKey: true })).to.equal(false);
      expect(at()).to.equal('Keys');
      before.remove();
      after.remove();
    });
  });
}

describe('the feed of a blog', () => {
  for (const more of [{}, { isolated: '' }] as Record<string, string>[])
    it(`is accessible, with pins, their places, dates and lines ${JSON.stringify(more)}`, async () => {
      const list = [...pinned, entry(3.5), entry(-3000)];
      const mounted = await open(feed(list), { 'page-size': '60', ...more });
      const { blog } = mounted;
      const apart = articlesOf(blog).filter(({ slot }) => slot);
      expect(apart.map((one) => one.getAttribute('aria-posinset'))).to.deep.equal([null]);
      articlesOf(blog)
        .find(({ id }) => id === 'entry-3.5')!
        .focus();
      await publish(mounted, feed([...pinned, entry(-3000)]));
      expect(textOf(focused())).to.contain('removed');
      expect(await violations()).to.deep.equal([]);
      drawn(blog, '.keys-button')[0]!.click();
      await blog.updateComplete;
      expect(await violations()).to.deep.equal([]);
    });

  it('is no feed as long as there is nothing in it', async () => {
    const mounted = await open(feed([]));
    expect(box(mounted.blog).getAttribute('role')).to.equal(null);
    await publish(mounted, feed(entries(1, 2)));
    await mounted.blog.reveal();
    expect(box(mounted.blog).getAttribute('role')).to.equal('feed');
  });

  it('is busy while entries change, and not any more when they have', async () => {
    const mounted = await open(feed(entries(1, 3)), { reveal: 'always' });
    const seen: string[] = [];
    const { promise, resolve } = inTime<undefined>();
    new MutationObserver((records) => {
      for (const { oldValue } of records) seen.push(oldValue ?? '');
      if (seen.length > 1) resolve(undefined);
    }).observe(box(mounted.blog), { attributeFilter: ['aria-busy'], attributeOldValue: true });
    await publish(mounted, feed(entries(1, 4)));
    await promise;
    expect([seen[0], seen[1], box(mounted.blog).ariaBusy]).to.deep.equal([
      'false',
      'true',
      'false',
    ]);
  });

  it('is not touched by answers without news', async () => {
    const mounted = await open(feed(entries(1, 30)));
    await nextFrame();
    const { records } = watch(mounted);
    await mounted.blog.refresh();
    await mounted.blog.refresh();
    expect(records().map(({ target }) => target.nodeName)).to.deep.equal([]);
  });

  it('is as before when the attribute goes', async () => {
    const { blog } = await open(feed(pinned));
    const article = articlesOf(blog).find(({ slot }) => !slot)!;
    blog.keyboard = 'none';
    await blog.updateComplete;
    await nextFrame();
    const left = drawn(
      blog,
      '[role=feed], [aria-posinset], [aria-setsize], [role=none], p[role]:not(.unseen), [part=entries] [aria-label]',
    );
    expect(left.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
    expect(new Set(articlesOf(blog).map(({ tabIndex }) => tabIndex))).to.deep.equal(new Set([-1]));
    article.focus();
    await press('PageDown');
    expect(at()).to.equal(article.id);
    expect(drawn(blog, '.keys-button')).to.deep.equal([]);
  });
});
