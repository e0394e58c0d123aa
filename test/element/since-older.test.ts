// What is new to readers who come back, where it reaches farther back than what was loaded.
import { expect } from 'chai';
import { timeOf, type RawFeed } from '../support/feed.js';
import { idsOf, mount, nextEvent, shellOf, textOf, until } from '../support/mount.js';
import {
  around,
  bar,
  button,
  divider,
  led,
  markOf,
  press,
  quay,
  remember,
  said,
  story,
  wishes,
} from '../support/visits.js';

const first = 'Go to the first unread update';

describe('what is new, and farther back than what was loaded', () => {
  const pages = (url: string): RawFeed => {
    const before = Number(new URL(url, document.baseURI).searchParams.get('before') ?? 61);
    const links = before > 21 ? { older: `/feed.json?before=${before - 20}` } : {};
    return quay(story(before - 20, before - 1), { links });
  };

  it('is not counted before it is known, and is read without a gap', async () => {
    remember({ seen: markOf(15) });
    const mounted = mount(pages, wishes);
    await nextEvent(mounted.blog, 'live-blog-load');
    expect(said(mounted.blog)).to.equal('New since 09:15 UTC');
    expect(divider(mounted.blog)).to.equal(null);
    press(mounted.blog, first);
    await led(mounted, 16);
    expect(textOf(divider(mounted.blog))).to.equal('New since 09:15 UTC · 45 updates, 3 key');
    expect(idsOf(mounted.blog).slice(0, 46)).to.deep.equal(
      Array.from({ length: 45 }, (_, index) => `entry-${60 - index}`).concat(
        idsOf(mounted.blog)[45]!,
      ),
    );
  });

  it('gets its line when the reader comes there by another way', async () => {
    remember({ seen: markOf(35) });
    const mounted = mount(pages, wishes);
    await nextEvent(mounted.blog, 'live-blog-load');
    await mounted.blog.loadOlder();
    expect(around(mounted.blog)).to.deep.equal(['entry-36', 'entry-35']);
  });

  it('that cannot be had is said, and can be tried again', async () => {
    remember({ seen: markOf(15) });
    const mounted = mount(pages, wishes);
    const { blog, newsroom } = mounted;
    await nextEvent(blog, 'live-blog-load');
    newsroom.answer = new TypeError('no');
    const told = nextEvent(blog, 'live-blog-error');
    button(blog, first)!.focus();
    press(blog, first);
    await told;
    await until(() => textOf(bar(blog)).includes('could not be loaded'), 'it is said');
    expect(textOf(shellOf(blog).querySelector('[role=status]'))).to.contain('could not be loaded');
    expect(shellOf(blog).activeElement === button(blog, first)).to.equal(true);
    newsroom.answer = pages;
    press(blog, first);
    await led(mounted, 16);
  });

  it('is where the reader stopped, too', async () => {
    remember({ seen: markOf(60), left: { ...markOf(12), leftAt: Date.parse(timeOf(60)) } });
    const mounted = mount(pages, wishes);
    await nextEvent(mounted.blog, 'live-blog-load');
    press(mounted.blog, 'Go on from there');
    await led(mounted, 12);
  });
});
