// Room for advertisements: where it comes.
import { expect } from 'chai';
import {
  every,
  openWithAds as open,
  seenSlots,
  settle,
  slotsOf,
  streamSeen,
} from '../support/advertiser.js';
import { violations } from '../support/axe.js';
import { controls } from '../support/finding.js';
import { entries, feed } from '../support/feed.js';
import { mount, nextEvent, place } from '../support/mount.js';
import { paged, story } from '../support/order.js';

const positions = (list: readonly string[]) =>
  list.flatMap((one, at) =>
    one === 'ad' ? list.slice(0, at).filter((id) => id !== 'ad').length : [],
  );

describe('slots for advertisements', () => {
  it('come after every so many entries, below what the reader sees, each told of once', async () => {
    const { blog, advertiser } = await open(feed(story(1, 30)), every(5));
    await settle();
    const [first, ...rest] = positions(streamSeen(blog));
    expect(first).to.be.at.least(5);
    // From the first place that is out of sight, one after every five.
    expect(rest).to.deep.equal(Array.from({ length: rest.length }, (_, n) => first! + 5 * (n + 1)));
    expect(first! + 5 * (rest.length + 1)).to.be.above(30);
    expect(advertiser.placed).to.have.length(slotsOf(blog).length);
    advertiser.expectApart(5);
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('are not there unless the page asks for them', async () => {
    const { blog } = mount(feed(story(1, 30)), { 'page-size': '60' });
    await nextEvent(blog, 'live-blog-load');
    await settle();
    expect(slotsOf(blog)).to.have.length(0);
  });

  it('are empty boxes with room that is kept, as high as the page says', async () => {
    const mounted = mount(feed(story(1, 30)), every(10));
    await nextEvent(mounted.blog, 'live-blog-ad-slot');
    const [slot] = slotsOf(mounted.blog);
    expect([slot!.localName, slot!.childNodes.length]).to.deep.equal(['div', 0]);
    expect(slot!.offsetHeight).to.equal(250);
    mounted.blog.style.setProperty('--live-blog-ad-height', '90px');
    expect(slot!.offsetHeight).to.equal(90);
    expect(await violations()).to.deep.equal([]);
  });

  it('do not count pins, nor what a filter hides', async () => {
    const list = story(1, 30).map((one, n) => ({
      ...one,
      ...(n < 4 && { pinned: true }),
      tags: n % 2 ? ['Sea'] : [],
    }));
    const { blog, advertiser } = await open(
      feed(list),
      every(3, { ...controls, filter: 'tag:Sea' }),
    );
    await settle();
    advertiser.expectApart(3);
    expect(advertiser.mishaps()).to.deep.equal([]);
    expect(seenSlots(blog)).to.have.length(slotsOf(blog).length);
  });

  it('come with older entries, and where many new ones were shown', async () => {
    const { blog, advertiser, newsroom } = await open(
      paged(35),
      every(4, { 'page-size': '10', reveal: 'always' }),
    );
    await settle();
    const before = slotsOf(blog).length;
    await blog.loadOlder();
    await settle();
    const more = slotsOf(blog).length;
    expect(more).to.be.above(before);
    newsroom.answer = paged(60);
    await blog.refresh();
    await blog.loadOlder();
    await settle();
    expect(slotsOf(blog).length).to.be.above(more);
    advertiser.expectApart(4);
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('come where the blog scrolls by itself, too', async () => {
    const box = place(document.createElement('div'));
    box.style.cssText = 'height: 300px; overflow-y: scroll';
    const { blog } = mount(feed(story(1, 12)), every(3), box);
    let top = 0;
    blog.addEventListener('live-blog-ad-slot', ({ detail }) => {
      top ||= detail.element.getBoundingClientRect().top;
    });
    await nextEvent(blog, 'live-blog-ad-slot');
    expect(top).to.be.at.least(box.getBoundingClientRect().bottom);
  });

  it('have ids of their own in two blogs on a page', async () => {
    const one = await open(feed(story(1, 12)), every(5));
    const two = await open(feed(story(1, 12)), every(5, { 'id-prefix': 'b-' }));
    const ids = [one, two].flatMap(({ blog }) => slotsOf(blog).map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('slots of an isolated blog', () => {
  it('are found by id in the document, and shown in the stream', async () => {
    const { blog, advertiser } = await open(feed(story(1, 30)), every(5, { isolated: '' }));
    await settle();
    advertiser.expectApart(5);
    expect(advertiser.mishaps()).to.deep.equal([]);
    const { element } = advertiser.placed[0]!;
    expect(element.parentElement === blog).to.equal(true);
    const box = slotsOf(blog)[0]!;
    expect(box.getAttribute('part')).to.equal('ad');
    expect(box.offsetHeight).to.be.at.least(250);
    const { top, bottom, height } = element.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    expect(top).to.be.at.least(around.top);
    expect(bottom).to.be.at.most(around.bottom + 1);
    expect(height).to.be.above(199);
    blog.adEvery = 0;
    await blog.updateComplete;
    await settle();
    expect(blog.querySelector('[id^=live-blog-ad]') === null).to.equal(true);
  });
});

describe('a page that shows entries without any room for advertisements', () => {
  it('has none after fewer entries than it wants between them', async () => {
    const { blog } = mount(feed(entries(1, 4)), every(5));
    await nextEvent(blog, 'live-blog-load');
    await settle();
    expect(slotsOf(blog)).to.have.length(0);
  });
});
