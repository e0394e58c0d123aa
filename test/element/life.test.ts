import { expect } from 'chai';
import { entries, feed, type RawFeed } from '../support/feed.js';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  part,
  place,
  publish,
  shellOf,
  textOf,
} from '../support/mount.js';

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

describe('the life of an element', () => {
  it('takes properties that were set before it was defined or attached', async () => {
    const blog = document.createElement('live-blog');
    blog.src = '/early.json';
    blog.pageSize = 1;
    blog.request = () => Promise.resolve(Response.json(feed(entries(1, 3))));
    const loaded = nextEvent(blog, 'live-blog-load');
    place(blog);
    await loaded;
    expect(articlesOf(blog)).to.have.length(1);
  });

  it('shows the fallback of the page until the first data, and then no more', async () => {
    const holder = place(document.createElement('div'));
    holder.innerHTML =
      '<live-blog><p class="fallback">Our reporters are on their way.</p><b slot="footer">Foot</b></live-blog>';
    const blog = holder.querySelector('live-blog')!;
    let answer!: (response: Response) => void;
    blog.request = () => new Promise((resolve) => (answer = resolve));
    blog.src = '/late.json';
    await blog.updateComplete;
    expect(holder.querySelector<HTMLElement>('.fallback')!.offsetHeight).to.be.above(0);
    const loaded = nextEvent(blog, 'live-blog-load');
    answer(Response.json(feed(entries(1, 1))));
    await loaded;
    expect(holder.querySelector('.fallback')).to.equal(null);
    expect(blog.querySelector('[slot="footer"]')!.assignedSlot).not.to.equal(null);
  });

  it('can be there twice, each with its own feed', async () => {
    const one = await load(feed(entries(1, 2)));
    const two = await load(feed(entries(5, 7)), { src: '/other.json', 'id-prefix': 'other-' });
    expect(idsOf(one.blog)).to.deep.equal(['entry-2', 'entry-1']);
    expect(idsOf(two.blog)).to.deep.equal(['other-7', 'other-6', 'other-5']);
  });
});

describe('pause', () => {
  it('stops requests and changes until resume, then shows everything at once', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'always' });
    const { blog, newsroom } = mounted;
    const paused = nextEvent(blog, 'live-blog-status');
    blog.pause();
    expect((await paused).detail.connection).to.equal('paused');
    expect(blog.connection).to.equal('paused');
    expect(blog.hasAttribute('paused')).to.equal(true);
    newsroom.answer = feed(entries(1, 9));
    expect(textOf(part(blog, 'status'))).to.include('Paused');
    expect(articlesOf(blog)).to.have.length(3);
    const revealed = nextEvent(blog, 'live-blog-reveal');
    blog.resume();
    await blog.refresh();
    await revealed;
    expect(articlesOf(blog)).to.have.length(9);
    expect(blog.connection).to.equal('live');
  });

  it('has a control that says what it will do, and tells the page', async () => {
    const { blog } = await load(feed(entries(1, 3)));
    const control = part(blog, 'control')!;
    expect(textOf(control)).to.equal('Pause');
    const choice = nextEvent(blog, 'live-blog-choice');
    control.click();
    expect((await choice).detail).to.deep.equal({ control: 'pause', value: true });
    await blog.updateComplete;
    expect(textOf(part(blog, 'control'))).to.equal('Resume');
  });

  it('from the start makes no request until the page or the reader resumes', async () => {
    const { blog, newsroom } = mount(feed(entries(1, 3)), { paused: '' });
    await nextEvent(blog, 'live-blog-status');
    await pause();
    expect(newsroom.requests).to.deep.equal([]);
    expect(blog.connection).to.equal('paused');
    const loaded = nextEvent(blog, 'live-blog-load');
    part(blog, 'control')!.click();
    await loaded;
    expect(articlesOf(blog)).to.have.length(3);
  });

  it('has no control when the page does not want one, or the blog has ended', async () => {
    const none = await load(feed(entries(1, 1)), { controls: '' });
    expect(textOf(part(none.blog, 'control'))).to.equal('');
    const ended = await load(feed(entries(1, 1), { status: 'ended' }), { controls: 'pause' });
    expect(textOf(part(ended.blog, 'control'))).to.equal('');
  });
});

describe('the end', () => {
  it('stops all requests, says when and where it goes on, and tells the page once', async () => {
    const closing: RawFeed = feed(entries(1, 3), {
      status: 'ended',
      coverageEnd: '2026-11-20T22:15:00Z',
      successor: { title: 'The morning after', url: '/morning' },
    });
    const mounted = await load(feed(entries(1, 3)), { 'time-zone': 'UTC' });
    const { blog, newsroom } = mounted;
    let ends = 0;
    blog.addEventListener('live-blog-end', () => ends++);
    const end = nextEvent(blog, 'live-blog-end');
    await publish(mounted, closing);
    expect((await end).detail.successor).to.deep.equal({
      title: 'The morning after',
      url: '/morning',
    });
    expect(textOf(part(blog, 'status'))).to.match(/^Ended .*22:15 UTC$/);
    const link = part(blog, 'ended')!.querySelector('a')!;
    expect([textOf(link), link.pathname]).to.deep.equal(['The morning after', '/morning']);
    expect(blog.matches(':state(ended)')).to.equal(true);
    expect(shellOf(blog).querySelector('[part="live-dot"]')).to.equal(null);
    await pause();
    expect([newsroom.requests.length, ends, blog.connection]).to.deep.equal([2, 1, 'ended']);
  });

  it('of a blog that is closed already takes one request in all', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 3), { status: 'ended' }));
    await pause();
    expect(newsroom.requests).to.have.length(1);
    expect(textOf(part(blog, 'ended'))).to.equal('This coverage has ended.');
  });
});
