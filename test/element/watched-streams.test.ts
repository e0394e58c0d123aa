// What is pushed while the page is out of sight, for the sake of its title.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { nextEvent, place, until } from '../support/mount.js';
import { showPage } from '../support/page-state.js';
import { openWire } from '../support/wire.js';

describe('a stream', () => {
  afterEach(() => document.querySelector('head > title')!.remove());

  it('stays open while the page is out of sight, if its title counts, and after that', async () => {
    document.title = 'The harbour';
    const wire = await openWire(feed([]));
    const links = { stream: new URL(wire.stream, location.href).href };
    await wire.put(feed(entries(1, 3), { links }));
    const blog = document.createElement('live-blog');
    blog.titleCount = true;
    blog.src = wire.src;
    place(blog);
    await nextEvent(blog, 'live-blog-load');
    await wire.heardBy(1);
    showPage('hidden');
    await wire.push(feed([entry(4)], { window: 'delta' }));
    await until(() => document.title === '(1) The harbour', 'the number');
    showPage('visible');
    expect(document.title).to.equal('The harbour');
    await wire.push(feed([entry(5)], { window: 'delta' }));
    await until(() => blog.querySelector('#entry-5') ?? blog.pending.length === 2, 'the next one');
    const { opened, open } = await wire.log();
    expect([opened.length, open]).to.deep.equal([1, 1]);
  });
});
