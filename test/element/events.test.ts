import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  place,
  publish,
  type Mounted,
} from '../support/mount.js';

const names = [
  'load',
  'update',
  'pending',
  'before-reveal',
  'reveal',
  'status',
  'end',
  'error',
  'entry',
  'entry-removed',
] as const;

/** Everything that the page hears of an element, in order. */
function listen({ blog }: Mounted, root: EventTarget = blog) {
  const heard: { name: string; detail: unknown; event: CustomEvent }[] = [];
  for (const name of names)
    root.addEventListener(`live-blog-${name}`, (event) =>
      heard.push({
        name,
        detail: (event as CustomEvent).detail as unknown,
        event: event as CustomEvent,
      }),
    );
  return {
    heard,
    of: <T>(name: (typeof names)[number]) =>
      heard.filter((one) => one.name === name).map(({ detail }) => detail as T),
  };
}

describe('events', () => {
  it('tell of the first data once, when it is on screen', async () => {
    const mounted = mount(feed(entries(1, 3)), { 'page-size': '2' });
    const { of } = listen(mounted);
    const { detail } = await nextEvent(mounted.blog, 'live-blog-load');
    expect(detail.blog.title).to.equal('A day at the harbour');
    expect(detail.entries.map(({ id }) => id)).to.deep.equal(['3', '2']);
    expect(articlesOf(mounted.blog)).to.have.length(2);
    expect(of('load')).to.have.length(1);
    expect(of('update')).to.have.length(0);
  });

  it('tell of every rendering of an entry once, with its element', async () => {
    const mounted = mount(feed(entries(1, 2)), { reveal: 'always' });
    const { of } = listen(mounted);
    await nextEvent(mounted.blog, 'live-blog-load');
    await publish(mounted, feed([entry(3), entry(2, { title: 'Edited' }), entry(1)]));
    await publish(mounted, feed([entry(3), entry(2, { title: 'Edited' })]));
    const rendered = of<{ id: string; element: Element; reason: string }>('entry');
    expect(rendered.map(({ id, reason }) => `${id} ${reason}`).sort()).to.deep.equal([
      '1 added',
      '2 added',
      '2 updated',
      '3 added',
    ]);
    for (const { id, element } of rendered) expect(element.id).to.equal(`entry-${id}`);
    expect(of('entry-removed')).to.deep.equal([{ id: '1', reason: 'deleted' }]);
  });

  it('tell an entry that is only not shown any more from one that is deleted', async () => {
    const pinned = entry(1, { pinned: true });
    const mounted = await load(feed([...entries(2, 9), pinned]), { 'page-size': '5' });
    const { of } = listen(mounted);
    await publish(mounted, feed([...entries(3, 9), entry(1)]));
    expect(of('entry-removed')).to.deep.equal([{ id: '1', reason: 'unshown' }]);
    await publish(mounted, feed([...entries(3, 8), entry(1)]));
    expect(of('entry-removed').at(-1)).to.deep.equal({ id: '9', reason: 'deleted' });
  });

  it('tell what changed in the feed, shown or not', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'ask' });
    const { of } = listen(mounted);
    await publish(mounted, feed([entry(4), entry(3, { title: 'Edited' }), entry(2)]));
    expect(of('update')).to.deep.equal([{ added: ['4'], updated: ['3'], removed: ['1'] }]);
    await publish(mounted, feed([entry(4), entry(3, { title: 'Edited' }), entry(2)]));
    expect(of('update')).to.have.length(1);
  });

  it('tell of the number in the banner, and of its going', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'ask' });
    const { of, heard } = listen(mounted);
    await publish(mounted, feed(entries(1, 5)));
    await mounted.blog.reveal();
    expect(of('pending')).to.deep.equal([
      { count: 2, ids: ['5', '4'] },
      { count: 0, ids: [] },
    ]);
    const order = heard.map(({ name }) => name).filter((name) => /reveal|pending/.test(name));
    expect(order).to.deep.equal(['pending', 'before-reveal', 'pending', 'reveal']);
  });

  it('tell of nothing pending when new entries are shown at once', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'always' });
    const { of } = listen(mounted);
    await publish(mounted, feed(entries(1, 5)));
    expect(of('pending')).to.deep.equal([]);
    expect(of('reveal')).to.deep.equal([{ ids: ['5', '4'], trigger: 'auto' }]);
  });

  it('tell how the line and the blog are, with what they were', async () => {
    const mounted = await load(feed(entries(1, 1)));
    const { of } = listen(mounted);
    await publish(mounted, feed(entries(1, 1), { status: 'paused' }));
    expect(of('status')).to.deep.equal([
      {
        status: 'paused',
        connection: 'live',
        previous: { status: 'live', connection: 'live' },
      },
    ]);
  });

  it('bubble out of shadow roots, and carry plain data', async () => {
    const host = place(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const mounted = mount(feed(entries(1, 2)), {}, inner);
    const { heard } = listen(mounted, document);
    await nextEvent(mounted.blog, 'live-blog-load');
    expect(heard.length).to.be.above(2);
    for (const { event, name } of heard) {
      expect([event.bubbles, event.composed], name).to.deep.equal([true, true]);
      const data = { ...(event.detail as { element?: unknown }), element: undefined };
      expect(() => structuredClone(data), name).not.to.throw();
    }
  });

  it('tell that an entry was before the reader’s eyes, once', async () => {
    const mounted = mount(feed(entries(1, 1)));
    const seen: string[] = [];
    mounted.blog.addEventListener('live-blog-seen', ({ detail }) => seen.push(detail.id));
    const { detail } = await nextEvent(mounted.blog, 'live-blog-seen');
    expect(detail.element).to.equal(document.getElementById('entry-1'));
    await publish(mounted, feed([entry(1, { title: 'Edited' })]));
    // Also when it went and came back.
    for (const list of [[], entries(1, 1)]) await publish(mounted, feed(list));
    await mounted.blog.reveal();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(seen).to.deep.equal(['1']);
  });
});

describe('what an element says of itself', () => {
  it('is what is on screen', async () => {
    const mounted = await load(feed([entry(1, { pinned: true }), ...entries(2, 30)]), {
      'page-size': '3',
      reveal: 'ask',
    });
    const { blog } = mounted;
    await publish(mounted, feed([entry(1, { pinned: true }), ...entries(2, 31)]));
    expect(blog.entries.map(({ id }) => id)).to.deep.equal(['1', '30', '29', '28']);
    expect(blog.pending.map(({ id }) => id)).to.deep.equal(['31']);
    expect([blog.status, blog.connection, blog.hasOlder, blog.error]).to.deep.equal([
      'live',
      'live',
      true,
      undefined,
    ]);
    expect(Date.now() - blog.lastUpdated!.getTime()).to.be.within(0, 5_000);
  });
});
