// Any JSON, read by the map that a page gives.
import { expect } from 'chai';
import fc from 'fast-check';
import { LiveBlogError } from '../../../src/errors.js';
import { mapping } from '../../../src/formats/fields.js';
import { warningsOf } from '../../support/warnings.js';

const url = new URL('https://news.example/api/posts?page=1');
const parse = (fields: string, payload: unknown) => mapping(fields).parse(payload, { url });

const posts = {
  data: {
    posts: [
      {
        key: 7,
        heading: 'The pier is closed',
        body: { rendered: '<p>Nobody goes out.</p>' },
        ts: 1_795_341_600,
        meta: { 'og.title': 'Closed', type: 'milestone' },
        byline: [
          { full_name: 'Ada Quill', avatar: { url: '/ada.jpg' } },
          { full_name: 'Ben Quill' },
        ],
        terms: [{ name: 'pier' }, { name: 'storm' }],
        photo: { file: '/pier.jpg', w: '800', h: 500, description: 'A pier.' },
      },
    ],
    state: 'closed',
    next: '?page=2',
  },
};

const whole = `
  entries: data.posts; id: key; title: missing | heading; html: body.rendered; published: ts @s;
  key: meta.type = 'milestone'; label: 'Harbour'; tags: terms[*].name;
  authors: byline { name: full_name; image: avatar.url };
  image: photo { src: file; width: w; height: h; alt: description };
  blog.title: 'The storm; as it was'; ended: data.state = closed; links.older: data.next`;

function failure(fields: string, payload: unknown = posts): string {
  try {
    parse(fields, payload);
  } catch (error) {
    expect(error).to.be.instanceOf(LiveBlogError).with.property('code', 'shape');
    return (error as LiveBlogError).message;
  }
  throw new Error('It was read.');
}

describe('a map of fields', () => {
  it('finds what it names, in any JSON', () => {
    const { entries, blog, links, window } = parse(whole, posts);
    expect(entries).to.deep.equal([
      {
        id: '7',
        title: 'The pier is closed',
        published: 1_795_341_600_000,
        key: true,
        label: 'Harbour',
        authors: [{ name: 'Ada Quill', image: '/ada.jpg' }, { name: 'Ben Quill' }],
        tags: ['pier', 'storm'],
        blocks: [
          { type: 'html', html: '<p>Nobody goes out.</p>' },
          { type: 'image', src: '/pier.jpg', width: '800', height: 500, alt: 'A pier.' },
        ],
      },
    ]);
    expect(blog).to.include({ title: 'The storm; as it was', status: 'ended' });
    expect(links).to.deep.equal({ older: 'https://news.example/api/posts?page=2' });
    expect(window).to.equal('top');
  });

  it('goes into lists, and into names with dots', () => {
    const fields =
      'entries: data.posts; id: key; published: ts @s; title: meta["og.title"]; label: terms[1].name';
    expect(parse(fields, posts).entries[0]).to.include({ title: 'Closed', label: 'storm' });
  });

  it('takes our own names where nothing else is said, and a list as the entries', () => {
    const list = [{ id: 1, html: '<p>A</p>', at: 1_795_341_600_000 }];
    const { entries, window } = parse('published: at @ms', list);
    expect(entries[0]).to.deep.include({ id: '1', published: 1_795_341_600_000 });
    expect(entries[0]!.blocks).to.deep.equal([{ type: 'html', html: '<p>A</p>' }]);
    expect(window).to.equal('all');
  });

  it('reads a time that says no offset as UTC only if the map does', () => {
    const list = [{ id: 1, date: '2026-11-22 09:00:00' }];
    expect(parse('published: date @utc', list).entries[0]!.published).to.equal(
      Date.UTC(2026, 10, 22, 9),
    );
    expect(failure('published: date', list)).to.include('@utc');
  });

  it('says of a path to the entries how far it went, and what was there', () => {
    expect(failure('entries: data.items')).to.include('"data" has "posts", "state", "next"');
    expect(failure('entries: result.items')).to.include('the answer has "data"');
    expect(failure('entries: data.state')).to.include('"data.state" is "closed"');
  });

  it('says which field of the entries is missing, and what they have', () => {
    const words = failure('entries: data.posts; id: uuid; published: ts @s');
    expect(words).to.include('"id" is nothing that can be used at "uuid"').and.include('"heading"');
    expect(failure('entries: data.posts; id: key; published: ts')).to.include('@s or @ms');
  });

  it('warns of a field that no entry has, and goes on', async () => {
    const fields = 'entries: data.posts; id: key; published: ts @s; html: body.html';
    const warnings = await warningsOf(() => parse(fields, posts));
    expect(warnings.join()).to.include('"html"').and.include('"body" has "rendered"');
  });

  it('takes a line of HTML for its words, if it is told to', () => {
    const post = {
      ...{ id: 1, published: '2026-11-22T09:00:00Z' },
      title: { rendered: 'Ada&#8217;s <em>boat</em> &amp; more' },
      terms: [[{ name: 'Rock &amp; Sand' }], [{ name: 'Pier' }]],
    };
    const [only] = parse('title: title.rendered @text; tags: terms[*][*].name @text', [
      post,
    ]).entries;
    expect(only).to.include({ title: 'Ada’s boat & more' });
    expect(only!.tags).to.deep.equal(['Rock & Sand', 'Pier']);
  });

  it('puts words together that editors keep in pieces, and shows no object', async () => {
    const body = [
      { spans: [{ words: 'The ' }, { words: 'pier' }, { words: null }] },
      { picture: {} },
      { spans: [{ words: 'is closed.' }] },
    ];
    const list = [
      { id: 1, published: '2026-11-22T09:00:00Z', body, parts: ['<p>A</p>', '<p>B</p>'] },
    ];
    const blocks = (fields: string) => parse(fields, list).entries[0]!.blocks;
    expect(blocks('text: body[*].spans[*].words')).to.deep.equal([
      { type: 'text', text: 'The pier\n\nis closed.' },
    ]);
    expect(blocks('html: parts')).to.deep.equal([{ type: 'html', html: '<p>A</p><p>B</p>' }]);
    const warnings = await warningsOf(() => expect(blocks('html: body[0]')).to.deep.equal([]));
    expect(warnings.join()).to.include('"html"').and.include('"body.0" has "spans"');
  });

  it('reads times of .NET, and times said to be UTC that have an offset', () => {
    const time = (at: unknown, unit = '') =>
      parse(`published: at ${unit}`, [{ id: 1, at }]).entries[0]!.published;
    for (const unit of ['', '@ms'])
      expect(time('/Date(1795341600000+0100)/', unit)).to.equal(1_795_341_600_000);
    expect(time('2026-11-22 09:00:00', '@utc')).to.equal(Date.UTC(2026, 10, 22, 9));
    expect(time('2026-11-22T09:00:00+01:00', '@utc')).to.equal(Date.UTC(2026, 10, 22, 8));
  });

  it('says where the map itself is wrong', () => {
    expect(failure('entries')).to.include('"entries" is not "our field: path"');
    expect(failure('headline: title')).to.include('"headline", which is no field');
    expect(failure('published: ts @h')).to.include('"@h" is no unit');
    expect(failure('id: ')).to.include('"id:" is not');
  });

  it('reads whatever comes, or says what is wrong', () => {
    const read = mapping(whole);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (post, list) => {
        for (const payload of [
          list,
          { data: list },
          { data: { posts: [post, ...posts.data.posts] } },
        ])
          try {
            read.parse(payload, { url });
          } catch (error) {
            if (!(error instanceof LiveBlogError)) throw error;
          }
      }),
    );
  });
});
