// A page that changes its mind, or was wrong at first: attributes, properties, places.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  place,
  publish,
  textOf,
} from '../support/mount.js';

const long = `<p>${'A long piece of advice, with many words to it. '.repeat(12)}</p>`.repeat(8);
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => 'settled',
    (error: unknown) => (error as Error).name,
  );

describe('an attribute', () => {
  it('that is taken away leaves the default', async () => {
    const attributes = { controls: '', 'id-prefix': 'mine-', interval: '30' };
    const { blog } = await load(feed(entries(1, 2)), attributes);
    for (const name of Object.keys(attributes)) blog.removeAttribute(name);
    await blog.updateComplete;
    expect(textOf(part(blog, 'control'))).to.equal('Pause');
    expect(idsOf(blog)).to.deep.equal(['entry-2', 'entry-1']);
    expect(blog.interval).to.equal(15);
  });

  for (const size of ['0', '-3', 'many'])
    it(`page-size="${size}" is the default from the first answer on`, async () => {
      const { blog } = await load(feed(entries(1, 30)), { 'page-size': size });
      expect(articlesOf(blog)).to.have.length(20);
    });

  it('lang is heeded when it changes', async () => {
    const { blog } = await load(feed(entries(1, 1)), { 'time-zone': 'UTC' });
    const clock = () => textOf(articlesOf(blog)[0]!.querySelector('time b'));
    expect(clock()).to.equal('09:01 UTC');
    blog.lang = 'en-US';
    await nextFrame();
    expect(clock()).to.match(/^9:01\sAM UTC$/);
  });

  it('interval is heeded at once: more often, or at all', async () => {
    const clock = useFakeTimers({
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
      shouldClearNativeTimers: true,
    });
    try {
      for (const before of ['0', '600']) {
        const { blog, newsroom } = await load(feed([entry(1)]), { interval: before });
        blog.interval = 5;
        await blog.updateComplete;
        // An answer takes real time to be read.
        for (let second = 0; second < 20; second++) {
          await clock.tickAsync(1_000);
          await nextFrame();
        }
        expect(newsroom.requests.length, before).to.be.within(3, 7);
        blog.remove();
      }
    } finally {
      clock.restore();
    }
  });
});

describe('a request of the page’s own', () => {
  it('that is set after the first question was asked is used at once', async () => {
    const { blog } = mount(() => new Promise<Response>(() => undefined));
    await blog.updateComplete;
    const loaded = nextEvent(blog, 'live-blog-load');
    blog.request = () => Promise.resolve(Response.json(feed(entries(1, 3))));
    await loaded;
    expect(articlesOf(blog)).to.have.length(3);
  });
});

describe('words of the page’s own', () => {
  it('in a language that is none are shown, with dates as in English', async () => {
    const { blog } = mount(feed([entry(1)]));
    blog.messages = { language: 'de_DE', label: 'Ticker' };
    await nextEvent(blog, 'live-blog-load');
    expect(textOf(part(blog, 'label'))).to.equal('Ticker');
  });
});

describe('another src', () => {
  const shellSheets = (blog: LiveBlogElement) => blog.shadowRoot!.adoptedStyleSheets.length;

  it('takes what was pending along, and adds nothing but what it shows', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'ask' });
    const { blog } = mounted;
    const sheets = [shellSheets(blog), document.adoptedStyleSheets.length];
    await publish(mounted, feed(entries(1, 5)));
    const counts: number[] = [];
    blog.addEventListener('live-blog-pending', ({ detail }) => counts.push(detail.count));
    for (const src of ['/two.json', '/three.json']) {
      const loaded = nextEvent(blog, 'live-blog-load');
      blog.src = src;
      await loaded;
    }
    expect(counts).to.deep.equal([0]);
    expect(idsOf(blog)).to.have.length(5);
    expect([shellSheets(blog), document.adoptedStyleSheets.length]).to.deep.equal(sheets);
    expect(blog.matches(':state(live)')).to.equal(true);
    expect(blog.matches(':state(loading)')).to.equal(false);
  });

  it('that goes leaves no style sheet in the page, and none of another element’s out of it', async () => {
    const [one, other] = [await load(feed([entry(1)])), await load(feed([entry(2)]))];
    const sheets = document.adoptedStyleSheets.length;
    one.blog.remove();
    one.blog.src = '/elsewhere.json';
    await nextFrame();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    place(one.blog);
    one.blog.remove();
    place(one.blog);
    one.blog.remove();
    await nextFrame();
    expect(document.adoptedStyleSheets).to.have.length(sheets);
    expect(other.blog.isConnected).to.equal(true);
  });
});

describe('another place', () => {
  it('has the looks of the entries there too, and the old one no more', async () => {
    const before = document.adoptedStyleSheets.length;
    const { blog } = await load(feed([entry(1, { pinned: true }), entry(2)]));
    const sheets = document.adoptedStyleSheets.length - before;
    const root = place(document.createElement('div')).attachShadow({ mode: 'open' });
    root.append(blog);
    await nextFrame();
    expect(root.adoptedStyleSheets).to.have.length(sheets);
    expect(document.adoptedStyleSheets).to.have.length(before);
    blog.remove();
    expect(root.adoptedStyleSheets).to.have.length(0);
  });

  it('none: questions are refused, and none is asked in secret', async () => {
    const { blog, newsroom } = await load(feed([entry(1)]));
    blog.remove();
    await nextFrame();
    expect(await rejection(blog.refresh())).to.equal('LiveBlogError');
    expect(newsroom.requests).to.have.length(1);
    expect(await rejection(document.createElement('live-blog').refresh())).to.equal(
      'LiveBlogError',
    );
  });

  it('as a copy shows each entry once', async () => {
    const { blog } = await load(feed([entry(1, { pinned: true, html: long }), entry(2)]));
    const copy = document.importNode(blog, true);
    copy.request = () => Promise.resolve(Response.json(feed([entry(1, { pinned: true })])));
    const loaded = nextEvent(copy, 'live-blog-load');
    blog.remove();
    place(copy);
    await loaded;
    expect(idsOf(copy)).to.deep.equal(['entry-1']);
  });
});
