// What a server wrote is taken over as it stands: the same nodes, nothing asked for that is there, nothing moves.
// Needs `npm run build`.
import { expect } from 'chai';
import { entries, entry, feed, type RawFeed } from '../support/feed.js';
import { story } from '../support/embeds.js';
import { nextFrame, textOf, until } from '../support/mount.js';
import { everyKind, everything, harbour, withPins } from '../support/stories.js';
import { elementsIn, lostOf, openWritten } from '../support/written-page.js';

const hour = 3_600_000;

const long = entries(1, 30).map((one) =>
  one.id === '28' ? { ...one, html: '<p>As long as the quay is wide.</p>'.repeat(150) } : one,
);
const key = entries(1, 30).map((one) => ({ ...one, key: Number(one.id) % 4 === 0 }));

const feeds: Readonly<Record<string, () => RawFeed>> = {
  'plain entries': () => feed(entries(1, 30)),
  'entries of all kinds': () => harbour(everyKind),
  'key events': () => feed(key),
  'all that there is': everything,
  pins: () => harbour(withPins),
  'a long entry': () => feed(long),
};

const ids = (blog: Element) => [...blog.querySelectorAll('article')].map(({ id }) => id);
const topOf = (element: Element) => element.getBoundingClientRect().top;

describe('what a server wrote', function () {
  this.timeout(30_000);

  for (const [what, payload] of Object.entries(feeds))
    for (const declarativeShadowRoot of [false, true])
      it(`stays node by node, unasked and unmoved (${what}${declarativeShadowRoot ? ', with a shadow root' : ''})`, async () => {
        const { page, blog, asked, begin } = await openWritten(payload(), {
          declarativeShadowRoot,
        });
        const before = elementsIn(blog);
        const first = page.document.querySelector('article')!;
        const top = topOf(first);
        await begin();
        expect(lostOf(before, blog)).to.deep.equal([]);
        expect(asked).to.deep.equal([]);
        expect([...new Set(page.told.map((one) => one.split(' ')[0]))]).to.deep.equal(['adopted']);
        expect(page.told).to.have.length(blog.entries.length);
        // A server cannot tell whether a pin is too tall, and would hide it from who has no script.
        if (!blog.shadowRoot!.querySelector('.folded')) {
          expect(topOf(first)).to.be.closeTo(top, 1);
          expect(page.shifts.reduce((sum, { value }) => sum + value, 0)).to.be.below(0.01);
        }
        // Nothing of what stood there before is left beside it.
        expect(blog.querySelectorAll('.live-blog-shell, script')).to.have.length(0);
        expect(blog.shadowRoot!.querySelectorAll('[part=entries]')).to.have.length(1);
      });

  it('catches up with what happened in the hour since, and only that is touched', async () => {
    const now = feed([
      entry(10),
      entry(9),
      ...entries(1, 8)
        .filter(({ id }) => id !== '4')
        .map((one) => (one.id === '6' ? entry(6, { html: '<p>Better.</p>' }) : one)),
    ]);
    const anHourAgo = new Date(Date.now() - hour).toISOString();
    const { page, blog, asked, begin } = await openWritten(feed(entries(1, 8)), {
      now,
      reveal: 'always',
      changed: (html) => html.replace(/data-at="[^"]*"/, `data-at="${anHourAgo}"`),
    });
    const kept = elementsIn(blog).filter(
      (element) => !element.closest('#entry-4, #entry-6 .live-blog-entry-body'),
    );
    await begin();
    await until(() => page.document.querySelector('#entry-10'), 'the news');
    await blog.updateComplete;
    expect(asked).to.deep.equal(['/feed.json']);
    expect(lostOf(kept, blog)).to.deep.equal([]);
    expect(ids(blog).map((id) => id.slice(6))).to.deep.equal('10 9 8 7 6 5 3 2 1'.split(' '));
    expect(textOf(page.document.querySelector('#entry-6'))).to.include('Better.');
  });

  it('is as new as the device thinks at most: one whose clock is behind asks no later', async () => {
    const tomorrow = new Date(Date.now() + 24 * hour).toISOString();
    const { blog, begin } = await openWritten(feed(entries(1, 3)), {
      changed: (html) => html.replace(/data-at="[^"]*"/, `data-at="${tomorrow}"`),
    });
    await begin();
    expect(blog.lastUpdated!.valueOf()).to.be.at.most(Date.now());
  });

  it('is shown in full, also if fewer entries would be shown at first', async () => {
    const { blog, begin } = await openWritten(feed(entries(1, 30)), { pageSize: 5 });
    await begin();
    expect(ids(blog)).to.have.length(30);
  });

  const useless: Readonly<Record<string, (html: string) => string>> = {
    'is of another address': (html) =>
      html.replace('data-src="/feed.json"', 'data-src="/other.json"'),
    'cannot be read': (html) => html.replace(/(<script[^>]*>)[^<]*/, '$1{"a": 1}'),
    'is not there': (html) => html.replace(/<script[^]*?<\/script>/, ''),
  };
  for (const [what, changed] of Object.entries(useless))
    it(`is taken over after a question if what was read ${what}`, async () => {
      const { page, blog, asked, begin } = await openWritten(feed(entries(1, 8)), { changed });
      const before = elementsIn(blog);
      await begin();
      expect(asked).to.deep.equal(['/feed.json']);
      expect(lostOf(before, blog)).to.deep.equal([]);
      expect(new Set(page.told.map((one) => one.split(' ')[0]))).to.deep.equal(
        new Set(['adopted']),
      );
    });

  it('is not hidden by what shows that something is loading', async () => {
    const { page, blog } = await openWritten(feed(entries(1, 3)), {
      initialData: false,
      changed: (html) => html,
    });
    blog.request = () => new Promise(() => undefined);
    void page.begin();
    await until(() => blog.connection === 'loading' && blog.shadowRoot, 'the question');
    await blog.updateComplete;
    expect(blog.shadowRoot!.querySelector('.skeleton')).to.equal(null);
    expect(page.document.querySelector('article')!.offsetHeight).to.be.above(20);
  });

  it('stays where it is when the element is paused, and nothing is asked', async () => {
    const { blog, asked, begin } = await openWritten(feed(entries(1, 3)), { paused: true });
    await begin();
    await nextFrame();
    expect(blog.connection).to.equal('paused');
    expect(asked).to.deep.equal([]);
    expect(ids(blog)).to.have.length(3);
  });

  it('shows in frames what the page has loaded; they stay, and the page hears of them', async () => {
    const { page, blog, begin } = await openWritten(story(), { embeds: 'load' });
    const frames = [...page.document.querySelectorAll('iframe')];
    expect(frames.length).to.be.above(0);
    const removed: string[] = [];
    new page.MutationObserver((changes) =>
      removed.push(
        ...changes.flatMap((one) => [...one.removedNodes].map(({ nodeName }) => nodeName)),
      ),
    ).observe(blog, { childList: true, subtree: true });
    const told: Element[] = [];
    blog.addEventListener('live-blog-embed', ({ detail }) => told.push(detail.element));
    const heights = frames.map(({ offsetHeight }) => offsetHeight);
    await begin();
    expect(page.document.querySelectorAll('iframe')).to.have.length(frames.length);
    expect(frames.map((frame) => blog.contains(frame))).to.not.include(false);
    expect(removed).to.not.include('IFRAME');
    expect(removed).to.not.include('ARTICLE');
    expect(frames.map(({ offsetHeight }) => offsetHeight)).to.deep.equal(heights);
    expect(told.length).to.be.at.least(frames.length);
  });

  it('leads to what other sites have to show, which is asked for only when the reader wants it', async () => {
    const { page, blog, begin } = await openWritten(story());
    const link = page.document.querySelector<HTMLAnchorElement>('.live-blog-embed a')!;
    expect(link.href).to.match(/^https:/);
    expect(page.document.querySelectorAll('iframe')).to.have.length(0);
    await begin();
    expect(blog.querySelectorAll('.live-blog-embed-ask').length).to.be.above(0);
  });
});
