// What is remembered of a reader: choices, each blog by itself, and nothing where that is refused.
import { expect } from 'chai';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  until,
} from '../support/mount.js';
import {
  around,
  bar,
  button,
  divider,
  leave,
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

describe("a reader's choices", () => {
  const offered = { ...wishes, controls: 'order filter' };

  it('are as they were before the first entry is drawn', async () => {
    const before = await load(quay(story(1, 60)), offered);
    const chosen = nextEvent(before.blog, 'live-blog-choice');
    press(before.blog, 'Oldest first');
    await chosen;
    expect(memory().read().order).to.equal('oldest');
    before.blog.remove();
    const { blog } = mount(quay(story(1, 60)), offered);
    await until(() => articlesOf(blog).length, 'entries are drawn');
    expect([idsOf(blog)[0], blog.order]).to.deep.equal(['entry-1', 'oldest']);
    expect(!!button(blog, 'Newest first')).to.equal(true);
  });

  it('hold against what the page says, of a filter too', async () => {
    remember({ order: 'newest', filter: '' });
    const { blog } = await load(quay(story(1, 60)), {
      ...offered,
      order: 'oldest',
      filter: 'key',
    });
    expect([idsOf(blog)[0], blog.order, blog.filter]).to.deep.equal([
      'entry-60',
      'newest',
      undefined,
    ]);
  });

  it('are not taken up where the reader could not choose otherwise', async () => {
    remember({ order: 'oldest', filter: 'key' });
    const { blog } = await load(quay(story(1, 60)), wishes);
    expect([idsOf(blog)[0], blog.order, blog.filter]).to.deep.equal([
      'entry-60',
      'newest',
      undefined,
    ]);
  });

  it('do not turn the page over for somebody who reads already', async () => {
    remember({ order: 'oldest' });
    const mounted = await load(quay(story(1, 60)), { controls: 'order', 'page-size': '99' });
    await readAt(mounted, 40);
    mounted.blog.remember = true;
    await until(() => mounted.blog.updateComplete, 'the element has drawn');
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    expect(mounted.blog.order).to.equal('newest');
  });
});

describe('what is remembered', () => {
  it('is of each blog alone', async () => {
    remember({ seen: markOf(10) });
    remember({ seen: markOf(15) }, '/other.json');
    const mounted = await load(quay(story(1, 20)), wishes);
    expect(said(mounted.blog)).to.equal('New since 09:10 UTC · 10 updates, 1 key');
    mounted.blog.src = '/other.json';
    await until(() => said(mounted.blog).includes('09:15'), 'the other blog is there');
    expect(around(mounted.blog)).to.deep.equal(['entry-16', 'entry-15']);
  });

  it('goes when the attribute is taken away, and nothing comes after it', async () => {
    remember({ seen: markOf(10) });
    const { blog } = await load(quay(story(1, 20)), wishes);
    blog.remember = false;
    await blog.updateComplete;
    await blog.updateComplete;
    expect([localStorage.length, bar(blog), divider(blog)]).to.deep.equal([0, null, null]);
    leave();
    expect(localStorage).to.have.length(0);
  });

  for (const [what, descriptor] of Object.entries<PropertyDescriptor>({
    refused: {
      get() {
        throw new DOMException('Not here.', 'SecurityError');
      },
    },
    missing: { value: undefined },
  }))
    it(`is nothing where the storage is ${what}, and all else is as ever`, async () => {
      const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
      Object.defineProperty(window, 'localStorage', { configurable: true, ...descriptor });
      const mounted = await load(quay(story(1, 20)), { ...wishes, controls: 'order' });
      await seen(mounted.blog, 20);
      press(mounted.blog, 'Oldest first');
      leave();
      await mounted.blog.updateComplete;
      Object.defineProperty(window, 'localStorage', own);
      expect([idsOf(mounted.blog)[0], mounted.blog.error]).to.deep.equal(['entry-1', undefined]);
      expect(part(mounted.blog, 'message')).to.equal(null);
    });
});
