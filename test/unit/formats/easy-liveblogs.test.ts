// What readers and publishers notice of a blog that the plugin "Easy Liveblogs" keeps.
import { expect } from 'chai';
import { easyLiveblogs } from '../../../src/formats/easy-liveblogs.js';
import type { FeedUpdate } from '../../../src/model/update.js';

const url = new URL('https://courier.example/wp-json/easy-liveblogs/v1/liveblog/12');

const update = (id: number, more: object = {}) => ({
  ...{ id, title: `Entry ${id}`, content: `<p>${id}</p>` },
  ...{ datetime: '2026-11-22T10:00:00+01:00', modified: '2026-11-22T10:00:30+01:00', ...more },
});

const parse = (updates: object[], more: object = {}): FeedUpdate =>
  easyLiveblogs.parse(
    { title: 'Market', status: 'open', last_update: '2026-11-22T10:00:00+01:00', updates, ...more },
    { url },
  );

const authors = (one: object, more: object = {}) =>
  parse([update(1, { author: 'Jo Marsh', ...one })], more).entries[0]!.authors;

describe('a blog of Easy Liveblogs', () => {
  it('is all there is, so that what is missing was deleted', () => {
    expect(parse([update(1)])).to.include({ window: 'all' });
    expect(parse([], { last_update: null })).to.deep.include({ window: 'all', entries: [] });
  });

  it('does not grow younger when its newest entry is deleted', () => {
    expect(parse([update(1)]).blog).to.not.have.property('updated');
  });

  it('is over once it is closed, and has a title without markup', () => {
    const { blog } = parse([], { status: 'closed', title: 'Market &#8211; <b>live</b>' });
    expect(blog).to.include({ status: 'ended', title: 'Market – live' });
    expect(parse([], { status: '', url: false }).blog).to.not.have.any.keys('status', 'url');
  });

  it('says of an entry that it was changed, if that was after its publication', () => {
    const modified = '2026-11-22T11:30:00+01:00';
    const { entries } = parse([update(1), update(2, { modified })]);
    expect(entries.map(({ updated }) => updated)).to.deep.equal([undefined, Date.parse(modified)]);
  });

  it('does not say so when all entries were changed in the same second', () => {
    const modified = '2026-11-22T11:30:00+01:00';
    const { entries } = parse([update(1, { modified }), update(2, { modified })]);
    expect(entries.map(({ updated }) => updated)).to.deep.equal([undefined, undefined]);
    const unknown = parse([update(1, { modified: false })]).entries[0]!;
    expect(unknown).to.not.have.any.keys('updated', 'revision');
  });

  it('names the author only where the site does', () => {
    expect(authors({}, { settings: { showAuthor: true } })).to.deep.equal([{ name: 'Jo Marsh' }]);
    expect(authors({}, { settings: { showAuthor: false } })).to.deep.equal([]);
    expect(authors({ html: '<li><p>By Jo Marsh</p></li>' })).to.deep.equal([{ name: 'Jo Marsh' }]);
    expect(authors({ html: '<li><p>Forty stalls</p></li>' })).to.deep.equal([]);
    expect(authors({ author: null })).to.deep.equal([]);
  });

  it('has the time that an old release, which leaves the zone out, sends in UTC with the post', () => {
    const old = (id: number, changed: string, more: object = {}) => ({
      ...{ id, title: '', content: '<p>Fog</p>', datetime: '2026-11-22 10:00:00' },
      ...{ post: { ID: id, post_date_gmt: '2026-11-22 09:00:00', post_modified_gmt: changed } },
      ...more,
    });
    const { entries, problems } = parse([
      old(1, '2026-11-22 09:00:30'),
      old(2, '2026-11-22 11:15:00'),
      old(3, '0000-00-00 00:00:00'),
    ]);
    expect(problems).to.deep.equal([]);
    const published = Date.UTC(2026, 10, 22, 9);
    expect(entries.map((entry) => entry.published)).to.deep.equal([
      ...[published, published, published],
    ]);
    expect(entries.map(({ updated }) => updated)).to.deep.equal([
      ...[undefined, Date.UTC(2026, 10, 22, 11, 15), undefined],
    ]);
    for (const post of [null, [], { post_date_gmt: '0000-00-00 00:00:00' }, { post_date_gmt: 7 }])
      expect(parse([old(1, '', { post })]).problems).to.have.length(1);
  });

  it('shows the mistake where an old release leaves the zone out', () => {
    const { entries, problems } = parse([update(1, { datetime: '2026-11-22 10:00:00' })]);
    expect(entries).to.deep.equal([]);
    expect(problems![0]!.given).to.include({ published: '2026-11-22 10:00:00' });
  });
});
