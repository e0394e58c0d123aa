import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  part,
  publish,
  shellOf,
  textOf,
} from '../support/mount.js';

const picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>";

describe('the header', () => {
  it('shows all that a blog says of itself', async () => {
    const { blog } = await load(
      feed(entries(1, 1), {
        label: 'Storm watch',
        kicker: 'Weather',
        title: 'Wind & <b>waves</b>',
        summary: ['One &; two', { text: 'Three', url: '/three' }],
        standfirst: '<p>First.</p><p>Second <em>thing</em>.</p>',
        authors: [{ name: 'Ann Able' }, { name: 'Bea Bold', url: '/bea' }],
        image: {
          src: '/wave.svg',
          width: 40,
          height: 30,
          alt: 'A wave',
          caption: 'The wave',
          credit: 'Drawing',
        },
        topics: [{ name: 'Weather', url: '/weather' }, { name: 'Sea' }],
      }),
    );
    const texts = ['label', 'kicker', 'title', 'standfirst', 'byline'].map((name) =>
      textOf(part(blog, name)),
    );
    expect(texts).to.deep.equal([
      'Storm watch',
      'Weather',
      'Wind & <b>waves</b>',
      'First.Second thing.',
      'By Ann Able and Bea Bold',
    ]);
    expect([...part(blog, 'summary')!.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'One &; two',
      'Three',
    ]);
    expect(part(blog, 'summary')!.querySelector('a')!.pathname).to.equal('/three');
    const image = part(blog, 'header')!.querySelector('img')!;
    expect([image.alt, image.width, image.height]).to.deep.equal(['A wave', 40, 30]);
    expect(textOf(part(blog, 'header')!.querySelector('figcaption'))).to.equal('The wave Drawing');
    expect(textOf(part(blog, 'topics'))).to.equal('WeatherSea');
  });

  it('follows the feed, also when something goes', async () => {
    const mounted = await load(feed(entries(1, 1), { kicker: 'K' }));
    await publish(mounted, feed(entries(1, 1), { title: 'Another title' }));
    expect(textOf(part(mounted.blog, 'title'))).to.equal('Another title');
    expect(part(mounted.blog, 'kicker')).to.equal(null);
  });

  it('never prints undefined, null or an object', async () => {
    const odd = {
      title: {},
      kicker: null,
      summary: [null, 5, {}],
      label: [],
      topics: 'x',
      authors: [{}],
      standfirst: 7,
      image: 1,
    };
    const { blog } = await load(
      feed([entry(1, { authors: [{ name: {} }], label: {}, source: 'x', title: null })], odd),
    );
    const seen = textOf(shellOf(blog).host) + shellOf(blog).textContent!;
    expect(seen).not.to.match(/undefined|null|\[object|NaN/);
  });
});

describe('the status line', () => {
  it('says live with a dot, and when the text last changed', async () => {
    const { blog } = await load(
      feed([entry(1, { updated: '2026-11-20T11:58:00Z' })], { now: '2026-11-20T12:00:00Z' }),
    );
    expect(textOf(part(blog, 'status'))).to.equal('Live · Updated 2 minutes ago');
    expect(part(blog, 'live-dot')).not.to.equal(null);
    expect(blog.matches(':state(live)')).to.equal(true);
  });

  it('says what a blog is that has not begun, or is on hold', async () => {
    const upcoming = await load(
      feed([], {
        status: 'upcoming',
        coverageStart: '2026-11-20T14:00:00Z',
        now: '2026-11-20T12:00:00Z',
      }),
      {
        'time-zone': 'UTC',
      },
    );
    expect(textOf(part(upcoming.blog, 'status'))).to.equal('Not started yet · Starts 14:00 UTC');
    const held = await load(feed(entries(1, 1), { status: 'paused' }));
    expect(textOf(part(held.blog, 'status'))).to.match(/^On hold · Updated/);
    expect(part(held.blog, 'live-dot')).to.equal(null);
  });
});

describe('entries', () => {
  it('show their kind, their label, their mark and who wrote them', async () => {
    const { blog } = await load(
      feed([
        entry(3, {
          key: true,
          kind: 'breaking',
          authors: [{ name: 'Cy', role: 'on the quay', url: '/cy', image: picture }],
        }),
        entry(2, { kind: 'summary', label: 'What we know' }),
        entry(1, {
          source: { name: 'Harbour radio', url: '/radio' },
          sponsored: 'The Ferry Company',
        }),
      ]),
    );
    const [third, second, first] = articlesOf(blog);
    const text = (article: Element, name: string) =>
      textOf(article.querySelector(`.live-blog-${name}`));
    expect([
      text(third!, 'key-label'),
      text(third!, 'entry-label'),
      text(third!, 'author'),
    ]).to.deep.equal(['Key event', 'Breaking', 'Cy, on the quay']);
    expect(third!.classList.contains('live-blog-key')).to.equal(true);
    expect(text(second!, 'entry-label')).to.equal('What we know');
    expect(text(first!, 'entry-footer')).to.equal(
      'Source: Harbour radioPaid for by The Ferry Company',
    );
    expect(first!.querySelector('footer a')!.getAttribute('href')).to.match(/\/radio$/);
  });

  it('link their time to their own page, if they have one', async () => {
    const { blog } = await load(
      feed([entry(1, { url: '/entries/1' }), entry(2, { url: 'javascript:alert(1)' })]),
    );
    const [second, first] = articlesOf(blog);
    expect(first!.querySelector('header a')!.getAttribute('href')).to.match(/\/entries\/1$/);
    expect(second!.querySelector('header a')).to.equal(null);
  });

  it('carry the language and direction of their text', async () => {
    const { blog } = await load(
      feed([entry(1), entry(2, { language: 'ar', direction: 'rtl' })], {
        language: 'cy',
        direction: 'ltr',
      }),
    );
    const [second, first] = articlesOf(blog);
    expect([first!.lang, first!.dir, second!.lang, second!.dir]).to.deep.equal([
      'cy',
      'ltr',
      'ar',
      'rtl',
    ]);
    expect(getComputedStyle(second!).direction).to.equal('rtl');
  });

  it('show blocks of every kind that is known, and leave an unknown one out', async () => {
    const blocks = [
      { type: 'text', text: 'One\n\nTwo\nlines' },
      { type: 'html', html: '<p>Marked <b>up</b></p>' },
      {
        type: 'image',
        src: picture.replace('data:', 'https://example.org/'),
        width: '640',
        height: 480,
        alt: 'Sea',
        caption: 'The sea',
        credit: 'Ann',
      },
      { type: 'quote', text: 'We rehearsed.', cite: 'The keeper', url: '/keeper' },
      { type: 'hologram', of: 'something' },
    ];
    const { blog } = await load(feed([entry(1, { html: undefined, blocks })]));
    const body = articlesOf(blog)[0]!.querySelector('.live-blog-entry-body')!;
    expect([...body.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
      'One',
      'Two\nlines',
      'Marked up',
      'We rehearsed.',
    ]);
    const image = body.querySelector('img')!;
    expect([image.alt, image.getAttribute('width'), image.loading]).to.deep.equal([
      'Sea',
      '640',
      'lazy',
    ]);
    expect([...body.querySelectorAll('figcaption')].map(textOf)).to.deep.equal([
      'The sea Ann',
      'The keeper',
    ]);
    expect(articlesOf(blog)).to.have.length(1);
  });
});

describe('older entries', () => {
  it('come from memory first, a page at a time, with the focus on the first of them', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 25)), { 'page-size': '10' });
    const button = () => part(blog, 'load-older') as HTMLButtonElement | null;
    expect(textOf(button())).to.equal('Load older updates (15 left)');
    button()!.click();
    await new Promise((resolve) => setTimeout(resolve));
    await blog.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(articlesOf(blog)).to.have.length(20);
    expect(document.activeElement).to.equal(
      document.getElementById('entry-15')!.querySelector('h3'),
    );
    await blog.loadOlder();
    expect(articlesOf(blog)).to.have.length(25);
    expect([button(), blog.hasOlder, newsroom.requests.length]).to.deep.equal([null, false, 1]);
  });

  it('come from the server after that, without a gap or a repeat, whatever happens meanwhile', async () => {
    const page = (first: number, last: number, older?: string) =>
      feed(entries(first, last), { total: 60, ...(older && { links: { older } }) });
    const mounted = await load(page(41, 60, '/feed.json?before=41'), { reveal: 'always' });
    const { blog, newsroom } = mounted;
    newsroom.answer = page(21, 42, '/feed.json?before=21');
    await blog.loadOlder();
    expect(newsroom.requests.at(-1)).to.match(/\?before=41$/);
    await publish(mounted, page(42, 61, '/feed.json?before=42'));
    newsroom.answer = page(1, 20);
    await blog.loadOlder();
    expect(newsroom.requests.at(-1)).to.match(/\?before=21$/);
    expect(idsOf(blog)).to.deep.equal(
      Array.from({ length: 61 }, (_, index) => `entry-${61 - index}`),
    );
    expect(blog.hasOlder).to.equal(false);
  });

  it('that cannot be had leave the button, tell the page and reject', async () => {
    const mounted = await load(feed(entries(1, 3), { links: { older: '/older.json' } }));
    mounted.newsroom.answer = new TypeError('no');
    const told = nextEvent(mounted.blog, 'live-blog-error');
    const failure = await mounted.blog.loadOlder().then(
      () => undefined,
      (reason: unknown) => reason as { code: string },
    );
    expect([failure!.code, (await told).detail.code]).to.deep.equal(['network', 'network']);
    expect(part(mounted.blog, 'load-older')).not.to.equal(null);
    expect(mounted.blog.connection).to.equal('live');
  });
});

describe('slots', () => {
  it('take the place of what the element would show', async () => {
    const { blog, newsroom } = mount(feed([]));
    for (const name of ['header', 'empty', 'footer']) {
      const child = document.createElement('p');
      child.slot = name;
      child.textContent = `Our own ${name}`;
      blog.append(child);
    }
    await nextEvent(blog, 'live-blog-load');
    for (const child of blog.children)
      expect((child as HTMLElement).offsetHeight, child.slot).to.be.above(0);
    expect(part(blog, 'header')!.offsetHeight).to.equal(0);
    newsroom.answer = feed([]);
  });
});
