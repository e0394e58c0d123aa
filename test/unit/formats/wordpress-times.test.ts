// What readers notice of a WordPress site whose plugin sends its own clock's times as if they were UTC, or
// the oldest entries first.
import { expect } from 'chai';
import { formats } from '../../../src/formats/index.js';
import { wordpress } from '../../../src/formats/wordpress.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const latest = 'https://courier.example/wp-json/liveblog/v1/7/get-entries/1/latest';
const date = Date.UTC(2026, 10, 22, 12, 0, 4);
const seconds = Date.UTC(2026, 10, 22, 11) / 1_000;

const entry = (id: number, more: object = {}) => ({
  ...{ id, type: 'new', render: `<p>${id}</p>\n`, css_classes: 'liveblog', authors: [] },
  ...{ timestamp: seconds + id, entry_time: seconds + id, ...more },
});

const changes = (...entries: object[]) => ({ entries, latest_timestamp: seconds });

const parse = (payload: unknown, href = latest): FeedUpdate =>
  wordpress.parse(payload, { url: new URL(href), date });

const ask = (href: string, cursor?: string) =>
  wordpress.url!(new URL(href), { cursor, now: date, interval: 10_000 }).href;

const { matches } = formats.find(({ name }) => name === 'wordpress')!;

describe('a release that sends the times which the clocks of the site show', () => {
  const hours = 3_600;
  // Five hours behind, as in New York.
  const local = (id: number, more: object = {}) =>
    entry(id, { entry_time: String(seconds + id - 5 * hours), ...more });
  const edited = local(1, { type: 'update', timestamp: seconds + 900 });

  it('is read with the real ones, of entries that were edited too', () => {
    const { entries } = parse({ entries: [local(60), edited], page: 1, pages: 1 });
    expect(entries.map(({ published }) => published)).to.deep.equal([
      ...[(seconds + 60) * 1_000, (seconds + 1) * 1_000],
    ]);
    expect(entries.map(({ updated }) => updated)).to.deep.equal([
      ...[undefined, (seconds + 900) * 1_000],
    ]);
  });

  it('goes on so where an answer tells of nothing but an edit', () => {
    for (const href of [
      latest,
      'https://courier.example/?rest_route=/liveblog/v1/7/entries/1/2/',
    ]) {
      const { cursor } = parse(changes(local(60)), href);
      const next = ask(href, cursor);
      expect(next).to.match(new RegExp(`entries(/|%2F)${seconds + 60}\\1`));
      const update = parse(changes(edited), next);
      expect(update.entries[0]!.published).to.equal((seconds + 1) * 1_000);
      expect(ask(href, update.cursor)).to.include('ahead=-18000');
    }
    const { links } = parse({ entries: [local(60)], page: 1, pages: 2 });
    expect(
      parse({ entries: [edited], page: 2, pages: 2 }, links!.older).entries[0]!.published,
    ).to.equal((seconds + 1) * 1_000);
  });

  it('is not seen where two times differ by anything else', () => {
    for (const more of [{ entry_time: seconds + 31 }, { entry_time: seconds + 90_001 }]) {
      const { entries, cursor } = parse(changes(entry(1, more)));
      expect(entries[0]!.published).to.equal(more.entry_time * 1_000);
      expect(cursor).to.equal(String(seconds + 1));
    }
  });

  it('sends key events as a list that is recognised, though none says that it is one', () => {
    const one = local(60, { key_event: undefined, css_classes: 'liveblog type-key' });
    const list = JSON.parse(JSON.stringify([one])) as unknown;
    expect(matches(list)).to.equal(true);
    expect(parse(list).entries[0]).to.include({ key: true, published: (seconds + 60) * 1_000 });
  });
});

describe('a blog that a WordPress site has from the oldest entry on', () => {
  const page = (number: number, ...entries: object[]) => ({ entries, page: number, pages: 3 });
  const last = latest.replace('/1/latest', '/3/latest');

  it('is read from its last page, which has the news', () => {
    const pinned = entry(0, { pinned: true });
    const first = parse(page(1, entry(1), entry(2), entry(2), pinned));
    expect(first).to.deep.include({ window: 'delta', partial: true, entries: [] });
    expect(first.links!.updates).to.equal(last);
    const newest = parse(page(3, entry(5), entry(6)), last);
    expect(newest.window).to.equal('top');
    expect(newest.entries.map(({ id }) => id)).to.deep.equal(['5', '6']);
    expect(newest.cursor).to.equal(String(seconds + 6));
    expect(newest.links!.older).to.match(new RegExp(`/get-entries/2/6-${seconds + 6}$`));
  });

  it('goes on to its first page, also from a last one with a single entry', () => {
    const { links } = parse(page(3, entry(5)), last);
    const second = parse(page(2, entry(3), entry(4)), links!.older);
    const end = parse(page(1, entry(1), entry(2)), second.links!.older);
    expect(second.links!.older).to.include('/get-entries/1/5-');
    expect([second, end].map(({ entries }) => entries.length)).to.deep.equal([2, 2]);
    expect(end.links!.older).to.equal(undefined);
  });

  it('is asked for its last page once, if every page is answered with the first', () => {
    const update = parse(page(1, entry(1), entry(2)), last);
    expect(update.partial).to.equal(undefined);
    expect(update.entries).to.have.length(2);
  });

  it('is not seen where the newest come first, or all at once', () => {
    for (const entries of [[entry(2), entry(1)], [entry(1), entry(1, { id: 9 })], [entry(1)]]) {
      const update = parse(page(1, ...entries));
      expect(update).to.include({ window: 'top', partial: undefined });
      expect(update.links!.older).to.include('/get-entries/2/');
    }
    expect(parse({ entries: [entry(1), entry(2)], page: 1, pages: 1 }).window).to.equal('all');
    expect(parse(page(1, entry(1), entry(2)), 'https://proxy.example/blog').entries).to.have.length(
      2,
    );
  });
});
