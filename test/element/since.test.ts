// Readers who come back: what is new, where it begins, and the way there.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entry, timeOf } from '../support/feed.js';
import { articlesOf, load, mount, publish, textOf, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { showPage } from '../support/page-state.js';
import {
  articleOf,
  around,
  bar,
  button,
  divider,
  leave,
  led,
  markOf,
  memory,
  press,
  quay,
  readAt,
  remember,
  said,
  seen,
  story,
  wishes,
} from '../support/visits.js';

const all = { ...wishes, 'page-size': '99' };
const oldest = { ...wishes, order: 'oldest' };
const first = 'Go to the first unread update';

describe('a reader', () => {
  it('leaves nothing behind where the page does not remember', async () => {
    const mounted = await load(quay(story(1, 30)), { controls: 'order' });
    await seen(mounted.blog, 30);
    press(mounted.blog, 'Oldest first');
    leave();
    expect(localStorage).to.have.length(0);
  });

  it('who is here for the first time is told nothing of it', async () => {
    const { blog } = await load(quay(story(1, 30)), wishes);
    expect([bar(blog), divider(blog)]).to.deep.equal([null, null]);
  });

  it('who comes back when nothing is new is told nothing of it', async () => {
    remember({ seen: markOf(30) });
    const { blog } = await load(quay(story(1, 30)), wishes);
    expect([bar(blog), divider(blog)]).to.deep.equal([null, null]);
  });

  it('who was here at entry 30 of 30 and comes back at 60 gets to entry 31 by one press', async () => {
    const before = await load(quay(story(1, 30)), wishes);
    await seen(before.blog, 30);
    leave();
    before.blog.remove();
    const after = await load(quay(story(1, 60)), wishes);
    expect(said(after.blog)).to.equal('New since 09:30 UTC · 30 updates, 2 key');
    press(after.blog, first);
    await led(after, 31);
    expect(articleOf(after, 31).getBoundingClientRect().top).to.be.within(0, 80);
    expect(around(after.blog)).to.deep.equal(['entry-31', 'entry-30']);
    expect(bar(after.blog)).to.equal(null);
  });

  it('who reads oldest first and stopped at entry 30 of 60 gets to entry 31 by one press', async () => {
    const before = await load(quay(story(1, 60)), { ...oldest, 'page-size': '99' });
    await readAt(before, 30);
    await seen(before.blog, 30);
    leave();
    before.blog.remove();
    scrollTo(0, 0);
    const after = await load(quay(story(1, 60)), oldest);
    expect(said(after.blog)).to.equal('New since 09:30 UTC · 30 updates, 2 key');
    expect(divider(after.blog)).to.equal(null);
    press(after.blog, first);
    await led(after, 31);
    expect(around(after.blog)).to.deep.equal(['entry-30', 'entry-31']);
  });

  it('who has read oldest first to the end has nothing unread', async () => {
    const { blog } = await load(quay(story(1, 12)), oldest);
    scrollTo(0, document.documentElement.scrollHeight);
    await seen(blog, 12);
    expect(memory().read().seen?.id).to.equal('12');
  });

  for (const order of ['newest', 'oldest'])
    it(`who stopped at entry 30 of 60 with nothing new can go on there (${order} first)`, async () => {
      if (order === 'oldest') remember({ seen: markOf(60) });
      const before = await load(quay(story(1, 60)), { ...all, order });
      if (order === 'newest') await seen(before.blog, 60);
      await readAt(before, 30);
      leave();
      before.blog.remove();
      scrollTo(0, 0);
      const after = await load(quay(story(1, 60)), { ...wishes, order });
      expect(said(after.blog)).to.match(/^You left at .+ UTC\.$/);
      press(after.blog, 'Go on from there');
      await led(after, 30);
    });

  it('who stopped near the start is not led anywhere, nor who has not read on since', async () => {
    remember({ seen: markOf(60), left: { ...markOf(58), leftAt: Date.parse(timeOf(60)) } });
    const before = await load(quay(story(1, 60)), wishes);
    expect(bar(before.blog)).to.equal(null);
    before.blog.remove();
    remember({ left: { ...markOf(30), leftAt: Date.parse(timeOf(60)) } });
    const { blog } = await load(quay(story(1, 60)), wishes);
    expect(said(blog)).to.equal('You left at 10:00 UTC.');
    leave();
    expect(memory().read().left?.id).to.equal('30');
    press(blog, 'Dismiss');
    await blog.updateComplete;
    expect([bar(blog), memory().read().left]).to.deep.equal([null, undefined]);
  });

  it('has the place kept when the page goes out of sight, and when the element goes', async () => {
    const mounted = await load(quay(story(1, 60)), all);
    await readAt(mounted, 40);
    showPage('hidden');
    expect(memory().read().left?.id).to.equal('40');
    await readAt(mounted, 20);
    await until(() => memory().read().left?.id === '20', 'the place is kept');
    mounted.blog.remove();
    expect(memory().read().left?.id).to.equal('20');
  });
});

describe('what is new since the reader was here', () => {
  it('is counted without what is gone or waits, and grows when that is shown', async () => {
    remember({ seen: markOf(10) });
    const mounted = await load(quay(story(1, 20)), { ...wishes, reveal: 'ask' });
    await publish(mounted, quay(story(1, 22).filter(({ id }) => id !== '12')));
    expect(textOf(divider(mounted.blog))).to.equal('New since 09:10 UTC · 9 updates, 1 key');
    await mounted.blog.reveal();
    expect(textOf(divider(mounted.blog))).to.equal('New since 09:10 UTC · 11 updates, 1 key');
    expect(around(mounted.blog)).to.deep.equal(['entry-11', 'entry-10']);
  });

  it('begins where it did for the whole visit, and is forgotten by the next', async () => {
    remember({ seen: markOf(10) });
    const before = await load(quay(story(1, 12)), wishes);
    await seen(before.blog, 12);
    expect(around(before.blog)).to.deep.equal(['entry-11', 'entry-10']);
    before.blog.remove();
    document.body.append(before.blog);
    await before.blog.updateComplete;
    expect(around(before.blog)).to.deep.equal(['entry-11', 'entry-10']);
    before.blog.remove();
    const after = await load(quay(story(1, 12)), wishes);
    expect(divider(after.blog)).to.equal(null);
  });

  it('is there with the first entries: nothing moves for it, and focus and eye stay', async () => {
    remember({ seen: markOf(25) });
    const { blog } = mount(quay(story(1, 30)), wishes);
    const inSight = () => !!articlesOf(blog).length;
    await until(inSight, 'the first entries are there');
    expect([!!bar(blog), !!divider(blog)]).to.deep.equal([true, true]);
  });

  it('has its line between two days above the date of the second', async () => {
    const night = entry(-800, { title: 'The night before' });
    const list = [...story(1, 3), night];
    remember({ seen: markOf(-800) });
    const newest = await load(quay(list), wishes);
    const line = divider(newest.blog)!;
    expect(line.previousElementSibling!.id).to.equal('entry-1');
    expect(line.nextElementSibling!.classList.contains('live-blog-divider')).to.equal(true);
    newest.blog.remove();
    remember({ seen: markOf(-800) });
    const other = await load(quay(list), { ...oldest });
    expect(divider(other.blog)?.previousElementSibling?.id).to.equal('entry--800');
  });

  it('makes no mutation when a poll brings nothing', async () => {
    remember({ seen: markOf(10) });
    const list = quay(story(1, 20));
    const mounted = await load(list, wishes);
    const { records } = watch(mounted);
    for (let poll = 0; poll < 3; poll++) await publish(mounted, list);
    expect(records()).to.deep.equal([]);
  });

  it('is not what is pinned: that is seen in any case', async () => {
    remember({ seen: markOf(10) });
    const list = story(1, 12).map((one) => (one.id === '11' ? { ...one, pinned: true } : one));
    const mounted = await load(quay(list), wishes);
    expect(said(mounted.blog)).to.equal('New since 09:10 UTC · 1 update');
    press(mounted.blog, first);
    await led(mounted, 12);
  });

  it('begins again where the newest that was read is gone', async () => {
    remember({ seen: markOf(90) });
    const before = await load(quay(story(1, 20)), wishes);
    expect(bar(before.blog)).to.equal(null);
    before.blog.remove();
    const { blog } = await load(quay(story(1, 21)), wishes);
    expect(said(blog)).to.equal('New since 09:20 UTC · 1 update');
  });

  it('can be dismissed: the line stays, and the focus goes on', async () => {
    remember({ seen: markOf(18) });
    const mounted = await load(quay(story(1, 20)), wishes);
    button(mounted.blog, 'Dismiss')!.focus();
    press(mounted.blog, 'Dismiss');
    await mounted.blog.updateComplete;
    expect([bar(mounted.blog), !!divider(mounted.blog)]).to.deep.equal([null, true]);
    expect(mounted.blog.matches(':focus-within')).to.equal(true);
  });

  it('looks the same in a box of its own, and is a part there', async () => {
    remember({ seen: markOf(10) });
    const mounted = await load(quay(story(1, 20)), { ...wishes, isolated: '' });
    expect(around(mounted.blog)).to.deep.equal(['entry-11', 'entry-10']);
    expect(divider(mounted.blog)!.part.contains('divider')).to.equal(true);
    press(mounted.blog, first);
    await led(mounted, 11);
  });

  it('has nothing that axe finds wrong', async () => {
    remember({ seen: markOf(10) });
    await load(quay(story(1, 20)), wishes);
    expect(await violations()).to.deep.equal([]);
  });
});
