// The oldest first: what is shown, what comes in, what leads where.
import { expect } from 'chai';
import { readFrom } from '../support/eye.js';
import { entries, entry, feed, timeOf } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  publish,
  shellOf,
  textOf,
  until,
} from '../support/mount.js';
import {
  oldest,
  numbers,
  shown,
  button,
  press,
  focusIsOn,
  story,
  loadPaged,
} from '../support/order.js';
import { standStill } from '../support/scenes.js';

describe('order="oldest"', () => {
  it('is there from the first paint on: the other order is never in the document', async () => {
    const mounted = mount(feed(entries(1, 12)), oldest);
    const seen = new Set<string>();
    const observer = new MutationObserver(() => seen.add(shown(mounted)));
    observer.observe(mounted.blog, { childList: true });
    await nextEvent(mounted.blog, 'live-blog-load');
    await nextFrame();
    observer.disconnect();
    expect([...seen]).to.deep.equal(['1 2 3 4 5']);
    expect(mounted.blog.entries.map(({ id }) => id)).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('shows later updates by a button below, a page at a time, with the focus on the first', async () => {
    const mounted = await load(feed(entries(1, 12)), oldest);
    const later = () => button(mounted, 'Show later updates');
    expect(textOf(later())).to.equal('Show later updates (7 left)');
    const { bottom } = part(mounted.blog, 'entries')!.getBoundingClientRect();
    expect(later()!.getBoundingClientRect().top).to.be.at.least(bottom);
    later()!.click();
    await until(() => shown(mounted) === '1 2 3 4 5 6 7 8 9 10', 'the next page');
    await until(() => focusIsOn('6'), 'the focus on the first of it');
    later()!.click();
    await until(() => focusIsOn('11'), 'the focus on the next');
    expect(later() === undefined).to.equal(true);
    expect(mounted.newsroom.requests).to.have.length(1);
  });

  it('has older pages above, and leads to the first entry of the page that came', async () => {
    const mounted = await loadPaged({ ...oldest, 'page-size': '10' });
    expect(numbers(mounted)[0]).to.equal('26');
    const above = () => part(mounted.blog, 'load-older');
    expect(textOf(above())).to.equal('Load older updates (25 left)');
    const { top } = part(mounted.blog, 'entries')!.getBoundingClientRect();
    expect(above()!.getBoundingClientRect().bottom).to.be.at.most(top);
    above()!.click();
    await until(() => focusIsOn('16'), 'the focus on the oldest');
    expect(numbers(mounted)).to.deep.equal(
      entries(16, 35)
        .map(({ id }) => `${id}`)
        .reverse(),
    );
    expect(focused().getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
  });

  it('does not move what is read when the page has older ones loaded', async () => {
    const mounted = await loadPaged({ ...oldest, 'page-size': '10' });
    const word = await readFrom(document.getElementById('entry-29')!);
    const before = word.top();
    await mounted.blog.loadOlder();
    await nextFrame();
    expect(numbers(mounted)[0]).to.equal('16');
    expect(word.top()).to.be.closeTo(before, 1);
  });

  it('changes nothing in the document when nothing is new', async () => {
    const mounted = await load(feed(entries(1, 12)), oldest);
    await standStill(mounted.blog);
    const observer = new MutationObserver(() => undefined);
    for (const root of [mounted.blog, shellOf(mounted.blog)])
      observer.observe(root, { subtree: true, childList: true, attributes: true });
    await mounted.blog.refresh();
    await nextFrame();
    expect(observer.takeRecords()).to.have.length(0);
  });

  it('has dates where days begin, and the line of a gap after what stands before it', async () => {
    const links = { older: '/older.json', entry: '/entry.json?{id}' };
    const night = [...entries(1, 2), entry(-1_000)];
    const mounted = await load(feed(night, { links }), oldest);
    const lines = () =>
      [...mounted.blog.querySelectorAll('article, .live-blog-divider, .live-blog-gap')].map(
        (node) => node.id || node.className,
      );
    const day = 'live-blog-divider';
    const rest = [day, 'entry--1000', day, 'entry-1', 'entry-2'];
    expect(lines()).to.deep.equal(rest);
    mounted.newsroom.answer = feed([entry(-9_999)]);
    await mounted.blog.goTo('-9999');
    expect(lines()).to.deep.equal([day, 'entry--9999', 'live-blog-gap', ...rest]);
  });

  it('leaves a line where the entry was that is deleted under the reader', async () => {
    const mounted = await load(feed(entries(1, 4)), oldest);
    articlesOf(mounted.blog)[1]!.focus();
    await publish(mounted, feed(entries(1, 4).filter(({ id }) => id !== '2')));
    const nodes = [...mounted.blog.querySelectorAll('article, .live-blog-removed')];
    expect(nodes.map(({ id, className }) => id || className)).to.deep.equal([
      ...['entry-1', 'live-blog-removed', 'entry-3', 'entry-4'],
    ]);
  });

  it('leads to an entry that is farther down, with all before it', async () => {
    const mounted = await load(feed(story(1, 30)), oldest);
    await mounted.blog.goTo('17');
    expect(numbers(mounted)).to.have.length(17);
    expect(focusIsOn('17')).to.equal(true);
    expect(button(mounted, 'Show later updates (13 left)') === undefined).to.equal(false);
  });

  it('is the same in a shadow root of its own', async () => {
    const mounted = await load(feed(entries(1, 12)), { ...oldest, isolated: '' });
    expect(shown(mounted)).to.equal('1 2 3 4 5');
    press(mounted, 'Show later updates');
    await until(() => numbers(mounted).length === 10, 'the next page');
    press(mounted, 'Newest first');
    await until(() => shown(mounted) === '12 11 10 9 8', 'the other order');
  });
});

describe('new entries, where the oldest stand first,', () => {
  it('are counted below, and revealing them leads to the first of them', async () => {
    const mounted = await load(feed(story(1, 12)), oldest);
    await publish(mounted, feed(story(1, 15)));
    expect(shown(mounted)).to.equal('1 2 3 4 5');
    const banner = part(mounted.blog, 'banner')!;
    expect(textOf(banner)).to.equal('3 new updates below');
    const { top, bottom } = banner.getBoundingClientRect();
    expect(top).to.be.above(innerHeight / 2);
    expect(bottom).to.be.at.most(innerHeight);
    banner.click();
    await until(() => focusIsOn('13'), 'the focus on the first new one');
    expect(numbers(mounted)).to.have.length(15);
    expect(focused().getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
    expect(part(mounted.blog, 'banner') === null).to.equal(true);
  });

  it('are announced by their number', async () => {
    const mounted = await load(feed(story(1, 12)), oldest);
    await publish(mounted, feed(story(1, 13)));
    expect(textOf(shellOf(mounted.blog).querySelector('[role=status]'))).to.equal('1 new update');
  });

  it('are not said to be below where one of them belongs above', async () => {
    const mounted = await load(feed(story(1, 12)), oldest);
    const late = entry(2, { id: 'late', published: timeOf(2.5) });
    await publish(mounted, feed([...story(1, 13), late]));
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('2 new updates');
  });

  it('come in at once to a reader who sees the end of the stream', async () => {
    const mounted = await load(feed(story(1, 4)), oldest);
    document.getElementById('entry-4')!.scrollIntoView();
    await nextFrame();
    const revealed = nextEvent(mounted.blog, 'live-blog-reveal');
    await publish(mounted, feed(story(1, 5)));
    expect((await revealed).detail).to.deep.equal({ ids: ['5'], trigger: 'auto' });
    expect(shown(mounted)).to.equal('1 2 3 4 5');
  });

  it('wait for one who is above it, and for one who sees no more than a part', async () => {
    const long = await load(feed(story(1, 20)), { ...oldest, 'page-size': '40' });
    await publish(long, feed(story(1, 21)));
    expect(textOf(part(long.blog, 'banner'))).to.equal('1 new update below');
    long.blog.remove();
    for (const reveal of ['auto', 'always']) {
      const part5 = await load(feed(entries(1, 12)), { ...oldest, 'page-size': '2', reveal });
      await publish(part5, feed(entries(1, 13)));
      expect(shown(part5)).to.equal('1 2');
      expect(textOf(part(part5.blog, 'banner'))).to.equal('1 new update below');
      part5.blog.remove();
    }
  });

  it('do not move what is read above them', async () => {
    const mounted = await load(feed(story(1, 20)), {
      ...{ ...oldest, 'page-size': '40', reveal: 'always' },
    });
    const word = await readFrom(document.getElementById('entry-9')!);
    const before = word.top();
    await publish(mounted, feed(story(1, 23)));
    await nextFrame();
    expect(numbers(mounted)).to.have.length(23);
    expect(word.top()).to.be.closeTo(before, 1);
  });
});

describe('what has the focus, where the oldest stand first,', () => {
  it('is not covered by the banner at the foot of the window', async () => {
    const linked = story(1, 14).map((one) => ({
      ...one,
      html: `${one.html}<p><a href="/${one.id}">More of minute ${one.id}</a></p>`,
    }));
    const mounted = await load(feed(linked.slice(1)), {
      ...oldest,
      'page-size': '20',
      reveal: 'ask',
    });
    await publish(mounted, feed(linked));
    const banner = part(mounted.blog, 'banner')!;
    for (const link of mounted.blog.querySelectorAll('a')) {
      link.focus();
      await nextFrame();
      const { top, bottom, left } = link.getBoundingClientRect();
      const { x, y, right, bottom: end } = banner.getBoundingClientRect();
      const isCovered = bottom > y + 1 && top < end - 1 && left < right && left >= x;
      // Firefox leaves what is in sight where it is; what is half covered counts as such there.
      expect(isCovered && top >= y - 1 && bottom <= end + 1, textOf(link)).to.equal(false);
    }
  });
});
