// What a page does to an element while it is asking. README.md has the table.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed, Newsroom } from '../support/feed.js';
import { countListeners } from '../support/listeners.js';
import { canClearMemory, clearMemory } from '../support/memory.js';
import { articlesOf, load, nextEvent, part, place, textOf } from '../support/mount.js';
import { follow, followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;

/** Answers never, and says when it is given up. */
const silence = (onAbort: () => void) => (_url: string, init: RequestInit) =>
  new Promise<Response>((_resolve, reject) =>
    init.signal!.addEventListener('abort', () => {
      onAbort();
      reject(init.signal!.reason as Error);
    }),
  );

describe('an element that the page moves', () => {
  const { pass, rest, timers } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('41. a hundred times asks nothing, draws nothing anew and listens to nothing twice', async () => {
    const listeners = countListeners();
    const { blog, outcome } = await followLoaded(feed(entries(1, 3)));
    await rest();
    const box = place(document.createElement('div'));
    const [first] = articlesOf(blog);
    const before = [listeners(), timers()];
    for (let move = 0; move < 100; move++) (move % 2 ? document.body : box).append(blog);
    await pass(0);
    expect([listeners(), timers()]).to.deep.equal(before);
    expect(articlesOf(blog)[0]).to.equal(first);
    expect(outcome()).to.deep.equal({ asked: 1, shown: '3 2 1', told: [], line: 'live' });
  });

  it('41. out of the document keeps what is shown and rests, and back in it asks at once', async () => {
    const listeners = countListeners();
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    await rest();
    const before = [listeners(), timers()];
    for (let time = 0; time < 3; time++) {
      blog.remove();
      await pass(minute);
      await rest();
      expect([listeners(), timers()], 'while it is out').to.deep.equal([0, 0]);
      expect(outcome()).to.deep.include({ asked: 1 + time, shown: '3 2 1', told: [] });
      place(blog);
      await rest();
      expect([listeners(), timers()], 'when it is back').to.deep.equal(before);
    }
    newsroom.answer = feed(entries(1, 4));
    await pass(15_000);
    expect(outcome()).to.deep.equal({
      asked: 5,
      shown: '4 3 2 1',
      told: ['update +1 ~0 -0', 'reveal 1 auto'],
      line: 'live',
    });
  });
});

describe('an element that the page takes away', () => {
  it('42. while it asks gives the question up, and says nothing after', async () => {
    let given = 0;
    const { blog, outcome } = follow(silence(() => given++));
    await blog.updateComplete;
    blog.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(given).to.equal(1);
    expect(outcome()).to.deep.include({ asked: 1, shown: '', told: [] });
    const later = await followLoaded(feed(entries(1, 3)));
    const isAsked = new Promise<void>((resolve) => {
      later.newsroom.answer = (url, init) => {
        resolve();
        return silence(() => given++)(url, init);
      };
    });
    const refreshed = later.blog.refresh().catch((error: unknown) => (error as Error).message);
    await isAsked;
    later.blog.remove();
    expect(await refreshed).to.equal('The element was taken away.');
    expect(given).to.equal(2);
    expect(later.outcome()).to.deep.include({ asked: 2, shown: '3 2 1', told: [] });
  });

  it('42. is not kept in memory by anything of ours', async () => {
    // Only Chromium is started with the means to clear it.
    if (!canClearMemory) console.log('Memory cannot be cleared here: nothing was looked at.');
    const remember = async (isAsking: boolean) => {
      const blog = document.createElement('live-blog');
      const { request } = new Newsroom(isAsking ? silence(() => undefined) : feed(entries(1, 3)));
      Object.assign(blog, { request, src: '/feed.json' });
      document.body.append(blog);
      if (isAsking) await blog.updateComplete;
      else await nextEvent(blog, 'live-blog-load');
      blog.remove();
      return new WeakRef(blog);
    };
    const memories: WeakRef<LiveBlogElement>[] = [await remember(true), await remember(false)];
    const isKept = () => memories.some((memory) => memory.deref());
    expect(isKept()).to.equal(true);
    // What it waits for, such as a second of being looked at, may come first.
    while (canClearMemory && isKept()) await clearMemory();
  });
});

describe('an element whose address', () => {
  it('43. changes ten times while it asks shows the last one only, and gives up the others', async () => {
    let given = 0;
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    newsroom.answer = (url, init) =>
      url.endsWith('-19.json') ? feed([entry(19)]) : silence(() => given++)(url, init);
    const loaded = nextEvent(blog, 'live-blog-load');
    for (let n = 10; n < 20; n++) {
      blog.src = `/feed-${n}.json`;
      await blog.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
    }
    await loaded;
    await new Promise((resolve) => setTimeout(resolve));
    const { asked, shown, told, line } = outcome();
    expect({ asked, shown, line }).to.deep.equal({ asked: 11, shown: '19', line: 'live' });
    expect(given).to.equal(9);
    expect(told.filter((words) => words === 'load')).to.have.length(1);
    expect(told.filter((words) => words.startsWith('error'))).to.deep.equal([]);
  });

  it('44. goes, or is empty, shows nothing and asks nothing until there is one', async () => {
    for (const src of [undefined, '']) {
      const { blog, outcome } = await followLoaded(feed(entries(1, 3)));
      if (src === undefined) blog.removeAttribute('src');
      else blog.setAttribute('src', src);
      await blog.updateComplete;
      await new Promise((resolve) => setTimeout(resolve));
      const { told, ...rest } = outcome();
      expect(rest).to.deep.equal({ asked: 1, shown: '', line: 'idle' });
      expect(told.join()).not.to.include('error');
      const loaded = nextEvent(blog, 'live-blog-load');
      blog.src = '/feed.json';
      await loaded;
      expect(outcome()).to.deep.include({ asked: 2, shown: '3 2 1', line: 'live' });
      blog.remove();
    }
  });

  for (const src of [
    'javascript:alert(1)',
    'java\tscript:0',
    'data:application/json,{}',
    'blob:x',
    'ftp://example.org/',
    'http://news.example/feed.json',
  ])
    it(`44. must not be asked is not, and all is well when it is set right (${JSON.stringify(src)})`, async () => {
      const base = place(document.createElement('base'), document.head);
      if (src.startsWith('http:')) base.href = 'https://news.example/';
      const { blog, outcome, errors } = follow(feed(entries(1, 1)), { src });
      await nextEvent(blog, 'live-blog-error');
      expect(outcome()).to.deep.equal({
        asked: 0,
        shown: '',
        told: ['live, loading', 'live, idle', 'error security'],
        line: 'idle',
      });
      expect(errors[0]!.error.message).to.include(src);
      const loaded = nextEvent(blog, 'live-blog-load');
      blog.src = '/feed.json';
      await loaded;
      expect(blog.error).to.equal(undefined);
      expect(outcome()).to.deep.include({ asked: 1, shown: '1', line: 'live' });
    });
});

describe('an element whose events', () => {
  it('50. meet a handler that throws, each of them, goes on', async () => {
    const { onerror } = window;
    const failures: string[] = [];
    const note = (event: ErrorEvent) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      failures.push(event.message);
    };
    window.onerror = null;
    addEventListener('error', note, true);
    const { blog, newsroom, outcome } = follow(feed(entries(1, 2)), { reveal: 'always' });
    for (const name of ['load', 'update', 'entry', 'before-reveal', 'reveal', 'status', 'error'])
      blog.addEventListener(`live-blog-${name}`, () => {
        throw new Error(`of the page in ${name}`);
      });
    await nextEvent(blog, 'live-blog-load');
    newsroom.answer = feed([null, ...entries(1, 4)]);
    await blog.refresh();
    removeEventListener('error', note, true);
    window.onerror = onerror;
    expect(outcome()).to.deep.include({ asked: 2, shown: '4 3 2 1', line: 'live' });
    expect(new Set(failures.map((message) => message.split(' ').at(-1)))).to.deep.equal(
      new Set(['entry', 'load', 'status', 'update', 'before-reveal', 'reveal', 'error']),
    );
  });

  it('50. are objected to leaves what waits behind the banner', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 3)));
    blog.addEventListener('live-blog-before-reveal', (event) => event.preventDefault());
    newsroom.answer = feed(entries(1, 4));
    await blog.refresh();
    expect(articlesOf(blog)).to.have.length(3);
    expect(textOf(part(blog, 'banner'))).to.equal('1 new update');
    await blog.reveal();
    expect(articlesOf(blog)).to.have.length(3);
  });
});
