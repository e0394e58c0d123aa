import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { articlesOf, idsOf, load, nextEvent, part, publish, textOf } from '../support/mount.js';

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
