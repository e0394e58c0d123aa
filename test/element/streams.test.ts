// Updates by push, over real sockets; the same for each transport on which the server speaks by itself.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed } from '../support/feed.js';
import { idsOf, nextEvent, place, until } from '../support/mount.js';
import { showPage } from '../support/page-state.js';
import { openWire, type Wire } from '../support/wire.js';

/** What is new or changed, and what went, as a stream tells it. */
const delta = (list: readonly unknown[], removed: readonly string[] = []) =>
  feed(list, { window: 'delta', removed });

/** An element on a feed that names its stream, by default without another attribute. */
function open(src: string, attributes: Record<string, string> = {}): LiveBlogElement {
  const blog = document.createElement('live-blog');
  const all = { src, reveal: 'always', interval: '5', ...attributes };
  for (const [name, value] of Object.entries(all)) blog.setAttribute(name, value);
  return place(blog);
}

const shows = (blog: LiveBlogElement, ids: string) =>
  until(
    () =>
      idsOf(blog)
        .map((id) => id.replace(blog.idPrefix, ''))
        .join(' ') === ids,
    `entries ${ids}, not ${idsOf(blog).join(' ')}`,
  );

const kinds = {
  'event-source': ({ stream }: Wire) => new URL(stream, location.href).href,
  'web-socket': ({ socket }: Wire) => socket,
} as const;

for (const [transport, addressOf] of Object.entries(kinds)) {
  /** A wire whose feed has three entries and names its stream. */
  const openNewsroom = async () => {
    const wire = await openWire(feed([]));
    const links = { stream: addressOf(wire) };
    const whole = (last: number, list = entries(1, last)) => feed(list, { links });
    await wire.put(whole(3));
    return { ...wire, whole };
  };

  describe(`updates by ${transport}`, () => {
    it('are shown when they are sent: new, corrected, deleted', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      await wire.push(delta([entry(4), entry(2, { title: 'Corrected', revision: 2 })], ['1']));
      await shows(blog, '4 3 2');
      await until(
        () => blog.querySelector('#entry-2')!.textContent.includes('Corrected'),
        'the correction',
      );
      expect(blog.connection).to.equal('live');
      // The first answer, and one when the line was open.
      expect((await wire.log()).asked.length).to.be.at.most(2);
    });

    it('are complete although something was published before anybody listened', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await nextEvent(blog, 'live-blog-load');
      await wire.put(wire.whole(5));
      await shows(blog, '5 4 3 2 1');
    });

    it('go on after the line was cut, with what was missed', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      await wire.put(wire.whole(4));
      await wire.cut();
      await shows(blog, '4 3 2 1');
      await wire.heardBy(1);
      await wire.push(delta([entry(5)]));
      await shows(blog, '5 4 3 2 1');
    }).timeout(30_000);

    it('come by questions while the stream cannot be had, and the page is told', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      const told = nextEvent(blog, 'live-blog-error');
      await wire.put(wire.whole(4));
      await wire.cut(204);
      const { code, willRetry, retryIn, error } = (await told).detail;
      expect([code, willRetry]).to.deep.equal(['stream', true]);
      expect(retryIn).to.be.within(1_000, 9_000);
      expect(error.message).to.match(/stream .* polled/);
      await shows(blog, '4 3 2 1');
      expect(blog.connection).to.equal('live');
      expect(blog.error).to.equal(undefined);
    });

    it('do not come to a page that is out of sight, and are caught up with when it is back', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      showPage('hidden');
      await wire.heardBy(0);
      await wire.put(wire.whole(4));
      showPage('visible');
      await shows(blog, '4 3 2 1');
      await wire.heardBy(1);
    });

    it('end when the element is taken away, is paused, or the blog is over', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      blog.pause();
      await wire.heardBy(0);
      blog.resume();
      await wire.heardBy(1);
      blog.remove();
      await wire.heardBy(0);
      document.body.append(blog);
      await wire.heardBy(1);
      await wire.push({ ...delta([]), status: 'ended' });
      await wire.heardBy(0);
      expect(blog.status).to.equal('ended');
    });

    it('are not disturbed by signs of life and other words that are no document', async () => {
      const wire = await openNewsroom();
      const blog = open(wire.src);
      await wire.heardBy(1);
      for (const words of ['ping', '0', '<p>hello</p>']) await wire.push(words);
      await wire.push(delta([entry(4)]));
      await shows(blog, '4 3 2 1');
      expect((await wire.log()).opened).to.have.length(1);
    });

    it('reach two elements of a page on one line', async () => {
      const wire = await openNewsroom();
      const blogs = ['one-', 'two-'].map((prefix) => open(wire.src, { 'id-prefix': prefix }));
      await wire.heardBy(1);
      // The second one may come a moment later, and then asks for itself.
      await wire.put(wire.whole(4));
      await wire.push(delta([entry(4)]));
      for (const blog of blogs) await shows(blog, '4 3 2 1');
      const { asked, opened } = await wire.log();
      expect(opened).to.have.length(1);
      expect(asked.length).to.be.at.most(3);
      blogs[0]!.remove();
      await wire.push(delta([entry(5)]));
      await shows(blogs[1]!, '5 4 3 2 1');
    });

    it('come from where the page says, whatever the feed offers, or not at all', async () => {
      const wire = await openNewsroom();
      await wire.put(feed(entries(1, 3)));
      const blog = open(wire.src, { stream: addressOf(wire) });
      await wire.heardBy(1);
      blog.setAttribute('transport', 'polling');
      await wire.heardBy(0);
      blog.setAttribute('transport', transport);
      await wire.heardBy(1);
      await wire.push(delta([entry(4)]));
      await shows(blog, '4 3 2 1');
    });
  });
}

describe('a stream that the browser opens again', () => {
  it('says which message was its last', async () => {
    const wire = await openWire(feed([]));
    await wire.put(feed(entries(1, 3), { links: { stream: wire.stream } }));
    const blog = open(wire.src);
    await wire.heardBy(1);
    await wire.push(delta([entry(4)]));
    await shows(blog, '4 3 2 1');
    await wire.cut();
    await until(async () => (await wire.log()).opened.length === 2, 'the second opening');
    expect((await wire.log()).opened).to.deep.equal(['', '1']);
  });

  it('is not opened with transport="none", which asks once', async () => {
    const wire = await openWire(feed([]));
    await wire.put(feed(entries(1, 3), { links: { stream: wire.stream } }));
    const blog = open(wire.src, { transport: 'none' });
    await nextEvent(blog, 'live-blog-load');
    await until(() => blog.connection === 'idle', 'rest');
    const { asked, opened } = await wire.log();
    expect([asked.length, opened.length]).to.deep.equal([1, 0]);
    await wire.put(feed(entries(1, 4)));
    await blog.refresh();
    await shows(blog, '4 3 2 1');
  });
});
