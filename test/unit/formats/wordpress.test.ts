// What readers and publishers notice of a blog that the WordPress plugin "Liveblog" keeps.
import { expect } from 'chai';
import { backends } from '../../../demo/server/backends/index.mjs';
import { formats } from '../../../src/formats/index.js';
import { wordpress } from '../../../src/formats/wordpress.js';
import type { FeedUpdate } from '../../../src/model/update.js';
import { TestDesk } from '../../support/desk.js';

const site = 'https://courier.example/wp-json/liveblog/v1/7/';
const latest = `${site}get-entries/1/latest`;
const date = Date.UTC(2026, 10, 22, 12, 0, 4);
const seconds = Date.UTC(2026, 10, 22, 11) / 1_000;

const entry = (id: number, more: object = {}) => ({
  ...{ id: String(id), type: 'new', render: `<p>${id}</p>\n`, content: `<p>${id}</p>` },
  ...{ css_classes: 'liveblog', timestamp: seconds + id, entry_time: seconds + id },
  ...{ authors: [], share_link: `https://courier.example/#${id}`, key_event: false, ...more },
});

const changes = (...entries: object[]) => ({
  ...{ entries, latest_timestamp: seconds, refresh_interval: 10, pages: 2 },
});

const parse = (payload: unknown, href = latest, at: number | undefined = date): FeedUpdate =>
  wordpress.parse(payload, { url: new URL(href), date: at });

const first = (more: object) => parse(changes(entry(1, more))).entries[0]!;

const ask = (href: string, cursor?: string) =>
  wordpress.url!(new URL(href), { cursor, now: date, interval: 10_000 }).href;

const backend = backends.find(({ name }) => name === 'wordpress')!;
const { matches } = formats.find(({ name }) => name === 'wordpress')!;

describe('an entry of the WordPress plugin', () => {
  it('is the text that readers get, not the one that editors edit', () => {
    const { blocks } = first({ render: '<p>A <b>film</b></p>', content: 'https://film.example/1' });
    expect(blocks).to.deep.equal([{ type: 'html', html: '<p>A <b>film</b></p>' }]);
    expect(first({ render: '', content: '<p>Raw</p>' }).blocks).to.have.length(1);
    expect(first({ render: null, content: '' }).blocks).to.deep.equal([]);
  });

  it('does not begin with the word of a command', () => {
    const render = '<p><span class="liveblog-command type-key">key</span> The pier is closed.</p>';
    expect(first({ render }).blocks).to.deep.equal([
      { type: 'html', html: '<p>The pier is closed.</p>' },
    ]);
  });

  it('has its authors with their portraits, whatever kind of quotes these are in', () => {
    const avatar = `<img alt='' data-src='/lazy' srcset="b 2x" src='https://a.example/?s=30&#038;d=mm'/>`;
    const authors = [
      { id: 1, name: 'Tom O&#8217;Neill', avatar },
      false,
      { name: 'Ada', avatar: 7 },
    ];
    expect(first({ authors }).authors).to.deep.equal([
      { name: 'Tom O’Neill', image: 'https://a.example/?s=30&d=mm' },
      { name: 'Ada' },
    ]);
    expect(first({ authors: [], author_link: 'Nobody' }).authors).to.deep.equal([]);
  });

  it('has the author that older releases write as a link', () => {
    const author_link = "<a href='https://ada.example/' class='url'>Ada Quill</a>";
    const avatar_img = '<img src="https://a.example/1.jpg">';
    expect(first({ authors: undefined, author_link, avatar_img }).authors).to.deep.equal([
      { name: 'Ada Quill', url: 'https://ada.example/', image: 'https://a.example/1.jpg' },
    ]);
  });

  it('stands where it was first published, and says when it was changed', () => {
    const { published, updated } = first({ type: 'update', timestamp: seconds + 900 });
    expect(published).to.equal((seconds + 1) * 1_000);
    expect(updated).to.equal((seconds + 900) * 1_000);
    expect(first({ timestamp: seconds + 900 }).updated).to.equal(undefined);
    expect(first({ type: 'update', timestamp: seconds + 30 }).updated).to.equal(undefined);
    expect(first({ entry_time: null }).published).to.equal((seconds + 1) * 1_000);
  });

  it('is a key event, pinned and tagged as its flags and classes say', () => {
    const css_classes = 'liveblog type-key term-harbour term-storm-2026';
    const one = first({ css_classes, key_event: undefined, pinned: true });
    expect(one)
      .to.include({ key: true, pinned: true })
      .and.deep.include({
        tags: ['harbour', 'storm-2026'],
      });
    expect(first({ css_classes, key_event: false }).key).to.equal(undefined);
    expect(first({ pinned: false }).pinned).to.equal(undefined);
  });

  it('has a headline and an address only where these are words', () => {
    const bare = first({ headline: '', share_link: 0 });
    expect(bare.title).to.equal(undefined);
    expect(bare.url).to.equal(undefined);
    expect(first({ headline: 'Doors &amp; <i>queues</i>' }).title).to.equal('Doors & queues');
  });
});

describe('what was done meanwhile', () => {
  it('is the last of several revisions', () => {
    const { entries } = parse(
      changes(
        entry(1, { type: 'update', timestamp: seconds + 60, render: '<p>Second</p>' }),
        entry(1, { type: 'update', timestamp: seconds + 90, render: '<p>Third</p>' }),
      ),
    );
    expect(entries.map(({ blocks }) => blocks)).to.deep.equal([
      [{ type: 'html', html: '<p>Third</p>' }],
    ]);
  });

  it('takes away what was deleted, and nothing else', () => {
    const update = parse(changes(entry(1, { type: 'delete', render: '', content: '' }), entry(2)));
    expect(update).to.include({ window: 'delta', pollInterval: 10 });
    expect(update.removed).to.deep.equal(['1']);
    expect(update.entries.map(({ id }) => id)).to.deep.equal(['2']);
  });

  it('is nothing where nothing was done, and follows on from there', () => {
    for (const latest_timestamp of [null, 0]) {
      const empty = { entries: [], latest_timestamp, refresh_interval: 10, pages: false };
      expect(matches(empty)).to.equal(true);
      const update = parse(empty);
      expect(update).to.include({ window: 'delta' }).and.not.have.property('cursor', '0');
      expect([update.entries, update.removed, update.problems]).to.deep.equal([[], [], []]);
    }
  });

  it('leaves drafts out, which may be published later', () => {
    const { entries, removed } = parse(changes(entry(1, { status: 'draft' })));
    expect([entries, removed]).to.deep.equal([[], []]);
  });
});

describe('the questions to the WordPress plugin', () => {
  it('are for what was done since the last revision, between times that all readers share', () => {
    const { cursor } = parse(changes(entry(7), entry(3)));
    const url = ask(latest, cursor);
    expect(url).to.equal(`${site}entries/${seconds}/${Date.UTC(2026, 10, 22, 12, 0, 10) / 1_000}/`);
    const later = wordpress.url!(new URL(latest), {
      cursor: String(seconds + 9),
      ...{ now: date + 3_000, interval: 10_000 },
    });
    expect(later.href).to.equal(url);
    expect(parse(changes(entry(99_999))).cursor).to.equal(String(date / 1_000));
  });

  it('find an edit of an entry that is on no page that was read', () => {
    const room = new TestDesk(25);
    const answer = (url: URL) => {
      const { body } = backend.answer(url, room.desk)!;
      return wordpress.parse(body, { url, date: room.desk.now });
    };
    const source = new URL(backend.src, 'https://courier.example/');
    const { cursor, entries } = answer(source);
    room.edit('e2', 'It was the mole.');
    room.remove('e3');
    const next = wordpress.url!(source, { cursor, now: room.desk.now, interval: 10_000 });
    const update = answer(next);
    expect(next.pathname).to.include('/entries/');
    expect(entries).to.have.length(10);
    expect(update.removed).to.have.length(1);
    expect(update.entries.map(({ blocks }) => blocks)).to.deep.include([
      { type: 'html', html: '<p>It was the mole.</p>\n' },
    ]);
  });

  it('are for the newest page while the clock of the server is not known', () => {
    const { cursor } = wordpress.parse(changes(entry(1)), { url: new URL(latest) });
    expect(cursor).to.equal(undefined);
    expect(ask(latest)).to.equal(latest);
    expect(ask(`${site}get-entries/1/3250-1511882674`)).to.equal(latest);
  });

  it('keep to the way in which the site writes its addresses', () => {
    const plain = 'https://courier.example/?rest_route=/liveblog/v1/7/get-entries/1/latest&lang=de';
    expect(ask(plain, '1795600000')).to.match(
      /\?rest_route=\/liveblog\/v1\/7\/entries\/\d+\/\d+\/&lang=de$/,
    );
    const coded =
      'https://courier.example/?rest_route=%2Fliveblog%2Fv1%2F7%2Fget-entries%2F1%2Flatest';
    expect(ask(coded, '1795600000')).to.include('%2F7/entries/');
    const { links } = parse({ entries: [entry(5)], page: 1, pages: 2 }, plain);
    expect(links!.older).to.include(`/7/get-entries/2/5-${seconds + 5}&lang=de`);
    expect(links!.entry).to.include('/7/entry/{id}&lang=de');
    expect(ask('https://proxy.example/blog', '1795600000')).to.equal('https://proxy.example/blog');
  });

  it('count older pages from the entry that was the newest at first', () => {
    const page = (number: number) => ({ entries: [entry(9)], page: number, pages: 3 });
    const older = (number: number, href: string) => parse(page(number), href).links!.older;
    const second = `${site}get-entries/2/9-${seconds + 9}`;
    expect(older(1, latest)).to.equal(second);
    expect(older(2, second)).to.equal(second.replace('/2/', '/3/'));
    expect(older(3, second.replace('/2/', '/3/'))).to.equal(undefined);
  });
});

describe('a page of the WordPress plugin', () => {
  it('is the top of the blog, or all of it', () => {
    expect(parse({ entries: [entry(1)], page: 1, pages: 2 }).window).to.equal('top');
    expect(parse({ entries: [entry(1)], page: 1, pages: 1 }).window).to.equal('all');
    const empty = { entries: [], page: 1, pages: 0, total: 0 };
    expect(matches(empty)).to.equal(true);
    expect(parse(empty).window).to.equal('all');
  });

  it('is not seen in an empty feed of ours, or in a list of something else', () => {
    for (const other of [{ entries: [] }, { entries: [{ payload: {} }] }, [], [{ id: 1 }]])
      expect(matches(other)).to.equal(false);
  });
});
