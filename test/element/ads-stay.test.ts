// Room for advertisements stays where it is, whatever becomes of the entries around it.
import { expect } from 'chai';
import {
  Advertiser,
  every,
  openWithAds as open,
  seenSlots,
  settle,
  slotsOf,
  streamSeen,
} from '../support/advertiser.js';
import { readFrom } from '../support/eye.js';
import { entry, feed, timeOf } from '../support/feed.js';
import { choose, controls } from '../support/finding.js';
import { mount, nextEvent, place, publish, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { story } from '../support/order.js';

describe('slots for advertisements', () => {
  it('are never seen next to each other: what a filter leaves nothing before is hidden until that is back', async () => {
    const list = story(1, 30).map((one) => ({ ...one, key: one.id === '30' }));
    const mounted = await open(feed(list), every(5, controls));
    const { blog, advertiser } = mounted;
    const all = streamSeen(blog);
    await until(() => blog.shadowRoot!.querySelector('select'), 'the filter');
    await choose(mounted, 'key');
    await settle();
    expect(streamSeen(blog)).to.deep.equal(['30', 'ad']);
    await choose(mounted, '');
    await settle();
    expect(streamSeen(blog)).to.deep.equal(all);
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('stay where they are when the stream turns: entries move around them', async () => {
    const { blog, advertiser } = await open(feed(story(1, 30)), every(5));
    await settle();
    const [slots, before] = [slotsOf(blog), streamSeen(blog)];
    for (const order of ['oldest', 'newest'] as const) {
      blog.order = order;
      await blog.updateComplete;
      await settle();
      const same = slots.every((slot, at) => slotsOf(blog)[at] === slot);
      expect(same, 'the same, in the same order').to.equal(true);
    }
    expect(streamSeen(blog)).to.deep.equal(before);
    blog.order = 'oldest';
    await settle();
    expect(streamSeen(blog).filter((one) => one !== 'ad')[0]).to.equal('1');
    expect(seenSlots(blog).length).to.be.at.least(slots.length - 1);
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('stay when the entries around them go', async () => {
    const list = story(1, 30);
    const mounted = await open(feed(list), every(5));
    const { blog, advertiser } = mounted;
    await settle();
    const slots = slotsOf(blog).length;
    const seen = streamSeen(blog);
    const at = seen.indexOf('ad');
    const around = [seen[at - 1], seen[at + 1]];
    await publish(mounted, feed(list.filter(({ id }) => !around.includes(id as string))));
    await settle();
    expect(streamSeen(blog)[at - 1]).to.equal('ad');
    expect(slotsOf(blog)).to.have.length(slots);
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('do not move the word that is read when they come', async () => {
    const { blog } = mount(feed(story(1, 40)), { 'page-size': '60' });
    await nextEvent(blog, 'live-blog-load');
    const advertiser = new Advertiser(blog);
    const word = await readFrom(document.getElementById('entry-24')!);
    const before = word.top();
    blog.adEvery = 3;
    await nextEvent(blog, 'live-blog-ad-slot');
    await settle();
    expect(word.top()).to.be.closeTo(before, 1);
    // Nothing was placed above: who reads there has it behind.
    expect(streamSeen(blog).indexOf('ad')).to.be.above(streamSeen(blog).indexOf('24'));
    expect(advertiser.mishaps()).to.deep.equal([]);
  });

  it('are left alone by an answer that brings nothing new', async () => {
    const mounted = await open(feed(story(1, 30)), every(5));
    await settle();
    const watched = watch(mounted);
    await mounted.blog.refresh();
    await settle();
    const ofStream = watched.records().filter(({ target }) => mounted.blog.contains(target));
    expect(ofStream).to.have.length(0);
  });

  it('go when they are not wanted any more, or another blog is shown; ids are never given twice', async () => {
    const { blog, advertiser, newsroom } = await open(feed(story(1, 30)), every(5));
    await settle();
    const first = advertiser.placed.map(({ element }) => element.id);
    blog.adEvery = 0;
    await blog.updateComplete;
    await settle();
    expect(slotsOf(blog)).to.have.length(0);
    blog.adEvery = 5;
    await nextEvent(blog, 'live-blog-ad-slot');
    await settle();
    newsroom.answer = feed([entry(70), ...story(31, 60)]);
    blog.src = '/other.json';
    await nextEvent(blog, 'live-blog-ad-slot');
    await settle();
    const ids = advertiser.placed.map(({ element }) => element.id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(
      slotsOf(blog)
        .map(({ id }) => id)
        .some((id) => first.includes(id)),
    ).to.equal(false);
    expect(advertiser.placed.filter(({ index }) => index === 0)).to.have.length(3);
  });

  it('are there when the blog comes back into the document', async () => {
    const { blog, advertiser } = await open(feed(story(1, 30)), every(5));
    await settle();
    const slots = slotsOf(blog);
    const aside = place(document.createElement('section'));
    blog.remove();
    await settle();
    aside.append(blog);
    await settle();
    expect(slotsOf(blog).every((slot, at) => slot === slots[at])).to.equal(true);
    expect(advertiser.placed).to.have.length(slotsOf(blog).length);
  });

  it('come in below at the live end where the oldest stand first', async () => {
    const mounted = await open(feed(story(1, 30)), every(5, { order: 'oldest', reveal: 'always' }));
    const { blog, advertiser } = mounted;
    await settle();
    const before = slotsOf(blog).length;
    await publish(mounted, feed([...story(31, 41), ...story(1, 30)], { now: timeOf(60) }));
    await settle();
    expect(slotsOf(blog).length).to.be.above(before);
    expect(slotsOf(blog).map(({ id }) => id)).to.deep.equal(
      advertiser.placed.map(({ element }) => element.id),
    );
    expect(advertiser.mishaps()).to.deep.equal([]);
  });
});
