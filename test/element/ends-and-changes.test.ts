// What pages and newsrooms do at the very moment when something else ends or begins.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { articlesOf, idsOf, mount, nextEvent, part, textOf } from '../support/mount.js';
import { followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const refuse =
  (status: number, headers = {}) =>
  () =>
    Promise.resolve(new Response('no', { status, headers }));

describe('a blog that goes on', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('is asked again after failures of all kinds, though the last of them was a 404', async () => {
    const { blog, newsroom, errors } = await followLoaded(feed(entries(1, 3)));
    for (const status of [502, 502, 502, 502, 502, 404]) {
      newsroom.answer = refuse(status);
      await pass(errors.at(-1)?.retryIn ?? 15_000);
    }
    expect(errors).to.have.length(6);
    newsroom.answer = feed(entries(1, 4));
    await pass(errors.at(-1)!.retryIn!);
    expect([articlesOf(blog).length, blog.connection]).to.deep.equal([4, 'live']);
  });

  it('is called reconnecting at once when the next question is far off', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = refuse(503, { 'Retry-After': '600' });
    await pass(16_000);
    expect(blog.connection).to.equal('retrying');
    expect(textOf(part(blog, 'status'))).to.match(/^Reconnecting · showing/);
  });

  it('keeps an entry with a mistake in its last edit as it was', async () => {
    const { blog, newsroom, errors } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = feed([entry(3), entry(2, { published: '2026-11-20 09:02' }), entry(1)]);
    await pass(16_000);
    expect(idsOf(blog)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
    expect(errors.map(({ code }) => code)).to.deep.equal(['entry']);
    newsroom.answer = feed([entry(3), entry(1)]);
    await pass(16_000);
    expect(idsOf(blog)).to.deep.equal(['entry-3', 'entry-1']);
  });

  it('is asked with legal credentials when the attribute is taken away', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)), { credentials: 'include' });
    const sent: unknown[] = [];
    newsroom.answer = (_url, { credentials }) => {
      sent.push(credentials);
      return feed(entries(1, 3));
    };
    blog.removeAttribute('credentials');
    await pass(40_000);
    expect(new Set(sent)).to.deep.equal(new Set(['same-origin']));
    expect(sent.length).to.be.at.least(2);
  });
});

describe('refresh()', () => {
  it('is answered twice in a row where nothing is asked by itself', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)), { interval: '0' });
    await blog.refresh();
    await blog.refresh();
    expect(newsroom.requests).to.have.length(3);
  });

  it('is answered when it is called as the blog ends', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = feed(entries(1, 3), { status: 'ended' });
    const again = nextEvent(blog, 'live-blog-end').then(() => blog.refresh());
    await blog.refresh();
    await again;
    expect(newsroom.requests).to.have.length(3);
  });
});

describe('another src', () => {
  it('can be gone into at once', async () => {
    const { blog, newsroom } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = feed([entry(8), entry(7)]);
    blog.src = '/other.json';
    await blog.goTo('7');
    expect(idsOf(blog)).to.deep.equal(['entry-8', 'entry-7']);
    expect(part(blog, 'message')).to.equal(null);
  });

  it('knows nothing of older updates of the one before, or of what was read there', async () => {
    const { blog, newsroom } = await followLoaded(
      feed(entries(1, 30), { links: { older: '/older.json' } }),
      { 'page-size': '30' },
    );
    articlesOf(blog)[9]!.scrollIntoView();
    newsroom.answer = () => new Promise(() => undefined);
    const older = blog.loadOlder().catch((error: unknown) => error);
    newsroom.answer = feed(entries(101, 130), { links: { older: '/older.json' } });
    blog.src = '/other.json';
    await nextEvent(blog, 'live-blog-load');
    await older;
    await blog.updateComplete;
    expect(textOf(part(blog, 'load-older')?.parentElement)).not.to.include('could not');
    expect(blog.querySelectorAll('.live-blog-removed')).to.have.length(0);
  });
});

describe('two elements with one address', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('do not hand on what one was answered to a request of its own', async () => {
    const real = window.fetch.bind(window);
    window.fetch = () => Promise.resolve(Response.json(feed(entries(1, 3))));
    try {
      const open = (prefix: string) => {
        const { blog } = mount(feed([]), {
          src: '/shared.json',
          'id-prefix': prefix,
          reveal: 'always',
        });
        blog.request = undefined;
        return blog;
      };
      const [one, two] = [open('one-'), open('two-')];
      await Promise.all([one, two].map((blog) => nextEvent(blog, 'live-blog-load')));
      one.request = () => Promise.resolve(Response.json(feed(entries(1, 9))));
      const answered = one.refresh();
      await pass(1);
      await answered;
      await pass(60_000);
      expect([articlesOf(one).length, articlesOf(two).length]).to.deep.equal([9, 3]);
    } finally {
      window.fetch = real;
    }
  });

  it('can each be stopped while they wait for one answer', async () => {
    const real = window.fetch.bind(window);
    window.fetch = () => Promise.resolve(Response.json(feed(entries(1, 3))));
    try {
      const open = (prefix: string) => {
        const { blog } = mount(feed([]), { src: '/slow.json', 'id-prefix': prefix });
        blog.request = undefined;
        return blog;
      };
      const [one, two] = [open('one-'), open('two-')];
      await Promise.all([one, two].map((blog) => nextEvent(blog, 'live-blog-load')));
      window.fetch = () => new Promise(() => undefined);
      await pass(15_100);
      two.pause();
      await pass(10);
      expect(two.connection).to.equal('paused');
    } finally {
      window.fetch = real;
    }
  });
});
