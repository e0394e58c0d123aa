// The strip of key events: what is in it, where it leads, and that nothing moves because of it.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, timeOf, type RawEntry } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import { allKeys, key, linksOf, live, stripOf } from '../support/key-events.js';
import {
  articlesOf,
  load,
  part,
  place,
  publish,
  shellOf,
  textOf,
  until,
} from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { standStill } from '../support/scenes.js';

/** Entries 1 … last, of which these are key. */
const withKeys = (last: number, ...keys: readonly number[]): RawEntry[] =>
  entries(1, last).map((one) => (keys.includes(Number(one.id)) ? { ...one, key: true } : one));

/** What they say after their times. */
const wordsOf = (blog: LiveBlogElement) =>
  linksOf(blog).map((link) => textOf(link.querySelector('span')));
const hrefsOf = (blog: LiveBlogElement) => linksOf(blog).map((link) => link.getAttribute('href'));

/** Settles when an entry has the focus and is marked. */
const arrival = (blog: LiveBlogElement, id: string) =>
  until(
    () =>
      articlesOf(blog).find(
        (article) =>
          article.id === id && article.ariaCurrent === 'true' && article.contains(focused()),
      ),
    `${id} is marked and has the focus`,
  );

describe('the strip of key events', () => {
  it('is a labelled list of links with times, in the order of the stream', async () => {
    const { blog } = await load(live(withKeys(30, 3, 12, 28)), { 'time-zone': 'UTC' });
    const strip = part(blog, 'key-events')!;
    expect([strip.localName, strip.ariaLabel]).to.deep.equal(['nav', 'Key events']);
    expect(linksOf(blog).map(textOf)).to.deep.equal([
      '09:28 UTC Entry 28',
      '09:12 UTC Entry 12',
      '09:03 UTC Entry 3',
    ]);
    expect(hrefsOf(blog)).to.deep.equal(['#entry-28', '#entry-12', '#entry-3']);
    expect(linksOf(blog)[0]!.querySelector('time')!.dateTime).to.equal(timeOf(28));
  });

  it('begins with the oldest where the stream does', async () => {
    const { blog } = await load(live(withKeys(30, 3, 12)), { order: 'oldest' });
    expect(wordsOf(blog)).to.deep.equal(['Entry 3', 'Entry 12']);
  });

  it('says the day of what was not today', async () => {
    const { blog } = await load(live([...entries(1, 5), key(-1_000)]));
    expect(textOf(linksOf(blog)[0])).to.match(/^Thursday,? 19 November/);
  });

  it('calls what has no title by its first words, without markup and not by all of them', async () => {
    const html = `<p>The <em>gate</em> &amp; the <a href="/lock">lock</a>: ${'all is shut, '.repeat(20)}</p>`;
    const score = {
      type: 'score',
      ...{ home: { name: 'East Quay', score: 2 }, away: { name: 'West Quay', score: 1 } },
    };
    const quote = { blocks: [{ type: 'quote', text: 'a < b, and b > c' }] };
    const { blog } = await load(
      live([
        key(4, { title: undefined, html }),
        key(3, { title: undefined, ...quote }),
        key(2, { title: undefined, blocks: [{ type: 'image', src: '/test/support/pier.svg' }] }),
        key(1, { title: undefined, blocks: [score] }),
      ]),
    );
    const [long, quoted, silent, scored] = wordsOf(blog);
    expect(long).to.match(/^The gate & the lock ?: all is shut, .* (all|is|shut),?…$/);
    expect(long!.length).to.be.within(50, 100);
    expect([quoted, silent]).to.deep.equal(['a < b, and b > c', 'Key event']);
    expect(scored).to.equal('East Quay 2 – West Quay 1');
  });

  it('says in which language its words are, and which way they run', async () => {
    const { blog } = await load(
      live([key(2, { title: 'המעבר סגור', language: 'he', direction: 'rtl' }), key(1)], {
        language: 'en',
      }),
    );
    const marks = linksOf(blog).map((link) => {
      const words = link.querySelector('span')!;
      return [words.lang, words.dir];
    });
    expect(marks).to.deep.equal([
      ['he', 'rtl'],
      ['en', ''],
    ]);
  });

  it('is not there where the page does not want it, nor where nothing is key', async () => {
    const unwanted = await load(live(withKeys(5, 3)), { 'no-key-events': '' });
    const without = await load(live(entries(1, 5)), { src: '/other.json' });
    for (const { blog } of [unwanted, without])
      expect([part(blog, 'key-events'), !!shellOf(blog).querySelector('.keys')]).to.deep.equal([
        null,
        false,
      ]);
  });

  for (const attributes of [{}, { isolated: '' }] as Record<string, string>[])
    it(`can be styled by the page${'isolated' in attributes ? ' (isolated)' : ''}`, async () => {
      const style = place(document.createElement('style'));
      style.textContent =
        'live-blog::part(key-events) { color: rgb(1, 2, 3) } live-blog::part(key-event) { color: rgb(4, 5, 6) }';
      const { blog } = await load(live(withKeys(5, 3)), attributes);
      expect(getComputedStyle(part(blog, 'key-events')!).color).to.equal('rgb(1, 2, 3)');
      expect(getComputedStyle(linksOf(blog)[0]!).color).to.equal('rgb(4, 5, 6)');
    });
});

describe('a key event that is followed', () => {
  for (const attributes of [{}, { isolated: '' }] as Record<string, string>[])
    it(`is brought before the reader, and the page’s address stays${'isolated' in attributes ? ' (isolated)' : ''}`, async () => {
      const { blog } = await load(live(withKeys(40, 8, 38)), { ...attributes, 'page-size': '10' });
      // Below it is enough to have it on top.
      place(document.createElement('div')).style.blockSize = '100vh';
      const { href } = location;
      expect(articlesOf(blog).some(({ id }) => id === 'entry-8')).to.equal(false);
      linksOf(blog)[1]!.click();
      const article = await arrival(blog, 'entry-8');
      await standStill(blog);
      expect(article.getBoundingClientRect().top).to.be.within(-1, 60);
      expect(location.href).to.equal(href);
    });

  it('is shown even if the reader had filtered it out', async () => {
    const { blog } = await load(live([entry(9, { kind: 'summary' }), ...withKeys(8, 4)]), {
      filter: 'kind:summary',
    });
    linksOf(blog)[0]!.click();
    const article = await arrival(blog, 'entry-4');
    expect(article.checkVisibility()).to.equal(true);
  });

  it('is left to the browser where a key says that it is to be opened elsewhere', async () => {
    const { blog } = await load(live(withKeys(30, 3)));
    const isOurs: boolean[] = [];
    const onClick = (event: Event) => {
      isOurs.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', onClick);
    for (const modifier of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, {}])
      linksOf(blog)[0]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...modifier }),
      );
    removeEventListener('click', onClick);
    expect(isOurs).to.deep.equal([false, false, false, true]);
  });
});

describe('as the blog goes on', () => {
  it('key events come, change and go with their entries, and the other links stay as they are', async () => {
    const mounted = await load(live(withKeys(8, 2, 5)), { reveal: 'ask' });
    const { blog } = mounted;
    const [, kept] = linksOf(blog);
    await publish(mounted, live([key(9), ...withKeys(8, 2, 5)]));
    expect(wordsOf(blog)).to.deep.equal(['Entry 5', 'Entry 2']);
    await blog.reveal();
    expect(wordsOf(blog)).to.deep.equal(['Entry 9', 'Entry 5', 'Entry 2']);
    const edited = [key(9, { title: 'Corrected', updated: timeOf(10) }), ...withKeys(8, 2)];
    await publish(mounted, live(edited));
    expect(wordsOf(blog)).to.deep.equal(['Corrected', 'Entry 2']);
    expect(linksOf(blog)[1] === kept).to.equal(true);
    await publish(mounted, live(withKeys(8, 2)));
    expect(wordsOf(blog)).to.deep.equal(['Entry 2']);
    await publish(mounted, live(withKeys(8)));
    expect(part(blog, 'key-events')).to.equal(null);
  });

  it('a poll that brings nothing new changes nothing in it', async () => {
    const mounted = await load(live(withKeys(30, 3, 9, 12, 15, 20, 28)));
    await standStill(mounted.blog);
    const { records } = watch(mounted);
    for (let poll = 0; poll < 3; poll++) await publish(mounted, mounted.newsroom.answer as never);
    expect(records()).to.deep.equal([]);
  });

  it('takes no room while all that is key waits behind the banner', async () => {
    const mounted = await load(live(entries(1, 8)), { reveal: 'ask' });
    const top = () => part(mounted.blog, 'entries')!.getBoundingClientRect().top;
    const before = top();
    await publish(mounted, live([key(9), ...entries(1, 8)]));
    await standStill(mounted.blog);
    expect(top()).to.equal(before);
    await mounted.blog.reveal();
    await until(() => part(mounted.blog, 'key-events'), 'the strip');
  });

  it('the focus stays on its key event when another comes in before it', async () => {
    const mounted = await load(live(withKeys(8, 2, 5)), { reveal: 'always' });
    const [, link] = linksOf(mounted.blog);
    link!.focus();
    await publish(mounted, live([key(9), ...withKeys(8, 2, 5)]));
    expect(wordsOf(mounted.blog)).to.have.length(3);
    expect([focused() === link, link!.getAttribute('href')]).to.deep.equal([true, '#entry-2']);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`what the reader scrolled to stays where it is when another comes in before it, ${dir}`, async () => {
      const mounted = await load(live(allKeys(8)), { reveal: 'always', dir });
      const strip = stripOf(mounted.blog);
      strip.scrollLeft = dir === 'ltr' ? 700 : -700;
      await standStill(mounted.blog);
      const box = strip.getBoundingClientRect();
      const seen = linksOf(mounted.blog).find((link) => {
        const { left, right } = link.getBoundingClientRect();
        return left >= box.left && right <= box.right;
      })!;
      const { left } = seen.getBoundingClientRect();
      await publish(mounted, live(allKeys(9)));
      await standStill(mounted.blog);
      expect(wordsOf(mounted.blog)[0]).to.equal('Entry 9');
      expect(seen.getBoundingClientRect().left).to.be.closeTo(left, 2);
    });

  it('who sees its start sees the newest', async () => {
    const mounted = await load(live(allKeys(8)), { reveal: 'always' });
    await publish(mounted, live(allKeys(9)));
    await standStill(mounted.blog);
    expect(stripOf(mounted.blog).scrollLeft).to.equal(0);
  });
});
