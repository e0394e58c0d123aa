import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  shellOf,
  textOf,
} from '../support/mount.js';

const answer =
  (body: BodyInit | null, init: ResponseInit = {}) =>
  () =>
    Promise.resolve(new Response(body, init));

/** The first error that the page hears of. */
async function errorOf(given: Parameters<typeof mount>[0], attributes?: Record<string, string>) {
  const mounted = mount(given, attributes);
  const { detail } = await nextEvent(mounted.blog, 'live-blog-error');
  return { ...mounted, ...detail };
}

const isWaiting = (blog: LiveBlogElement) => [blog.connection, blog.matches(':state(retrying)')];

describe('what goes wrong', () => {
  it('on first load is said where the entries would be, with a button that tries again', async () => {
    const { blog, newsroom } = await errorOf(new TypeError('no'));
    expect(isWaiting(blog)).to.deep.equal(['retrying', true]);
    expect(textOf(part(blog, 'message'))).to.equal('The updates could not be loaded. Try again');
    newsroom.answer = feed(entries(1, 2));
    const loaded = nextEvent(blog, 'live-blog-load');
    part(blog, 'message')!.querySelector('button')!.click();
    await loaded;
    expect(articlesOf(blog)).to.have.length(2);
    expect(part(blog, 'message')).to.equal(null);
  });

  it('later leaves the entries as they are, and the first lost poll unmentioned', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 3)));
    newsroom.answer = new TypeError('no');
    await blog.refresh().catch(() => undefined);
    expect(blog.connection).to.equal('live');
    expect(blog.error!.code).to.equal('network');
    await blog.refresh().catch(() => undefined);
    await blog.updateComplete;
    expect(isWaiting(blog)).to.deep.equal(['retrying', true]);
    expect(textOf(part(blog, 'status'))).to.match(/^Reconnecting · showing \d\d:\d\d$/);
    expect(articlesOf(blog)).to.have.length(3);
    newsroom.answer = feed(entries(1, 3));
    await blog.refresh();
    expect([blog.connection, blog.error]).to.deep.equal(['live', undefined]);
  });

  it('rejects the promise of a refresh with the same error', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 3)));
    newsroom.answer = answer('', { status: 502 });
    const error = await blog.refresh().then(
      () => undefined,
      (reason: unknown) => reason as { name: string; code: string; status: number },
    );
    expect([error!.name, error!.code, error!.status]).to.deep.equal(['LiveBlogError', 'http', 502]);
  });

  it('shows that it is loading before the first answer', async () => {
    const { blog } = mount(() => new Promise<Response>(() => undefined));
    await blog.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(blog.matches(':state(loading)')).to.equal(true);
    expect(shellOf(blog).querySelector('slot[name="loading"]')).not.to.equal(null);
  });
});

describe('an address that the feed named and that is gone', () => {
  const page = (url: string, documents: Record<string, ReturnType<typeof feed>>) => {
    const document = documents[url.slice(url.lastIndexOf('/'))];
    return document ?? new Response('gone', { status: 410 });
  };

  it('for updates is given up for the feed’s own', async () => {
    const links = { updates: '/after-2.json' };
    const mounted = await load(feed(entries(1, 2), { links }), { reveal: 'always' });
    mounted.newsroom.answer = (url) => page(url, { '/feed.json': feed(entries(1, 3)) });
    await mounted.blog.refresh();
    expect(mounted.newsroom.requests.slice(1)).to.have.length(2);
    expect(articlesOf(mounted.blog)).to.have.length(3);
  });

  it('for what is between does not keep the news away', async () => {
    const links = { older: '/page-2.json' };
    const mounted = await load(feed(entries(1, 5), { links }), { reveal: 'always' });
    mounted.newsroom.answer = (url) =>
      page(url, { '/feed.json': feed(entries(20, 25), { links }) });
    await mounted.blog.refresh();
    expect(articlesOf(mounted.blog)).to.have.length(11);
    expect(mounted.blog.connection).to.equal('live');
  });

  it('for older entries is said where they were asked for, and can be tried again', async () => {
    const links = { older: '/page-2.json' };
    const { blog, newsroom } = await load(feed(entries(3, 5), { links }));
    newsroom.answer = (url) => page(url, {});
    const button = () => part(blog, 'load-older')!;
    const failed = nextEvent(blog, 'live-blog-error');
    button().click();
    expect((await failed).detail.error.message).to.match(/answered 410/);
    await nextFrame();
    expect(textOf(button().parentElement)).to.match(/^The updates could not be loaded/);
    newsroom.answer = feed(entries(1, 2));
    await blog.loadOlder();
    expect(articlesOf(blog)).to.have.length(5);
    expect(shellOf(blog).querySelector('.older')).to.equal(null);
  });
});
