import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { load, mount, nextEvent, part, publish, shellOf, textOf } from '../support/mount.js';

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
    const seen = textOf(shellOf(blog).host) + shellOf(blog).textContent;
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
