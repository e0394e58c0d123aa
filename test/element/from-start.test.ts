// The way back to where a blog began, for who comes late.
import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import { load, nextEvent, nextFrame, part, shellOf, textOf, until } from '../support/mount.js';
import {
  oldest,
  numbers,
  shown,
  button,
  press,
  focusIsOn,
  paged,
  loadPaged,
} from '../support/order.js';
import { harbour } from '../support/stories.js';

describe('"Start from the beginning"', () => {
  const attributes = { controls: 'order', 'page-size': '10' };

  it('reads all older pages, and leads to the very first entry', async () => {
    const mounted = await loadPaged(attributes);
    const chosen = nextEvent(mounted.blog, 'live-blog-choice');
    press(mounted, 'Start from the beginning');
    expect((await chosen).detail).to.deep.equal({ control: 'order', value: 'oldest' });
    await until(() => focusIsOn('1'), 'the focus on the first entry');
    expect(numbers(mounted)).to.deep.equal(
      entries(1, 10)
        .map(({ id }) => `${id}`)
        .reverse(),
    );
    expect(mounted.newsroom.requests).to.have.length(4);
    expect(focused().getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
    expect(textOf(button(mounted, 'Show later'))).to.equal('Show later updates (25 left)');
    expect(button(mounted, 'Start from the beginning') === undefined).to.equal(true);
  });

  it('does so where the oldest that are known stand first already', async () => {
    const mounted = await loadPaged({ ...attributes, order: 'oldest' });
    press(mounted, 'Start from the beginning');
    await until(() => focusIsOn('1'), 'the focus on the first entry');
    expect(numbers(mounted)).to.have.length(10);
  });

  it('is not offered where the beginning is what is shown first', async () => {
    const mounted = await load(feed(entries(1, 12)), oldest);
    expect(button(mounted, 'Start from the beginning') === undefined).to.equal(true);
    // There the switch leads to it.
    const known = await load(feed(entries(1, 12)), attributes);
    expect(button(known, 'Start from the beginning') === undefined).to.equal(true);
  });

  it('says so when a page cannot be had, keeps what is there, and can be tried again', async () => {
    const mounted = await loadPaged(attributes);
    const before = shown(mounted);
    const answer = paged(35);
    mounted.newsroom.answer = (url) =>
      url.includes('before=16') ? new TypeError('no') : answer(url);
    press(mounted, 'Start from the beginning');
    const message = await until(() => part(mounted.blog, 'message'), 'the message');
    expect(textOf(message)).to.equal('The updates could not be loaded.');
    expect(textOf(shellOf(mounted.blog).querySelector('[role=status]'))).to.equal(
      'The updates could not be loaded.',
    );
    expect([shown(mounted), mounted.blog.order]).to.deep.equal([before, 'newest']);
    mounted.newsroom.answer = answer;
    press(mounted, 'Start from the beginning');
    await until(() => focusIsOn('1'), 'the focus on the first entry');
    expect(part(mounted.blog, 'message') === null).to.equal(true);
  });

  it('says that it is at work, is pressed once, and gives up with the blog', async () => {
    const mounted = await loadPaged(attributes);
    mounted.newsroom.answer = () => new Promise<Response>(() => undefined);
    const own = button(mounted, 'Start from the beginning')!;
    own.click();
    await mounted.blog.updateComplete;
    expect([textOf(own), own.getAttribute('aria-disabled')]).to.deep.equal([
      ...['Loading updates', 'true'],
    ]);
    own.click();
    await nextFrame();
    expect(mounted.newsroom.requests).to.have.length(2);
    const loaded = nextEvent(mounted.blog, 'live-blog-load');
    mounted.newsroom.answer = harbour(entries(1, 3));
    mounted.blog.src = '/other.json';
    await loaded;
    await mounted.blog.updateComplete;
    expect(part(mounted.blog, 'message') === null).to.equal(true);
    expect(mounted.blog.order).to.equal('newest');
  });
});
