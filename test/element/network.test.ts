// The element on its own network, with its behaviour stood in for.
import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, feed } from '../support/feed.js';
import { articlesOf, nextEvent, place } from '../support/mount.js';
import { worker } from '../support/worker.js';

const address = 'https://news.example/feed.json';

/** An element that asks by itself, from another origin. */
function open(src = address): LiveBlogElement {
  const blog = document.createElement('live-blog');
  blog.src = src;
  return place(blog);
}

describe('on the network', () => {
  it('asks another origin without anything that needs its leave', async () => {
    const seen: Request[] = [];
    worker.use(
      http.all(address, ({ request }) => {
        seen.push(request.clone());
        return HttpResponse.json(feed(entries(1, 3)));
      }),
    );
    const blog = open();
    await nextEvent(blog, 'live-blog-load');
    expect(articlesOf(blog)).to.have.length(3);
    expect(seen.map(({ method, credentials }) => [method, credentials])).to.deep.equal([
      ['GET', 'same-origin'],
    ]);
    const own = [...seen[0]!.headers.keys()].filter(
      (name) => !/^(accept|user-agent|sec-.*)/.test(name),
    );
    expect(
      own.filter((name) => !['cache-control', 'pragma', 'referer'].includes(name)),
    ).to.deep.equal([]);
  });

  it('fetches the pages between after a long sleep, and misses nothing', async () => {
    let newest = 20;
    const asked: string[] = [];
    worker.use(
      http.get(address, ({ request }) => {
        const { search, searchParams } = new URL(request.url);
        asked.push(search);
        const last = Number(searchParams.get('before') ?? newest + 1) - 1;
        const first = Math.max(1, last - 9);
        const links = first > 1 ? { older: `?before=${first}` } : {};
        return HttpResponse.json(feed(entries(first, last), { window: 'top', links }));
      }),
    );
    const blog = open();
    blog.revealMode = 'always';
    await nextEvent(blog, 'live-blog-load');
    newest = 55;
    await blog.refresh();
    expect(asked).to.deep.equal(['', '', '?before=46', '?before=36', '?before=26']);
    expect(blog.entries.map(({ id }) => Number(id))).to.deep.equal(
      Array.from({ length: 45 }, (_, n) => 55 - n),
    );
  });

  it('asks where the feed says, when it says so', async () => {
    const asked: string[] = [];
    worker.use(
      http.get('https://news.example/*', ({ request }) => {
        asked.push(new URL(request.url).pathname);
        const links = { updates: '/since/7' };
        return HttpResponse.json(
          asked.length === 1
            ? feed(entries(1, 3), { links })
            : feed(entries(4, 4), {
                window: 'delta',
                removed: ['1'],
                links: { updates: '/since/8' },
              }),
        );
      }),
    );
    const blog = open();
    blog.revealMode = 'always';
    await nextEvent(blog, 'live-blog-load');
    await blog.refresh();
    await blog.refresh();
    expect(asked).to.deep.equal(['/feed.json', '/since/7', '/since/8']);
    expect(blog.entries.map(({ id }) => id)).to.deep.equal(['4', '3', '2']);
  });
});
