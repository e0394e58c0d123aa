import { expect } from 'chai';
import { describeProblem } from '../../src/formats/describe-problem.js';
import { native } from '../../src/formats/native.js';
import { entry, feed } from '../support/feed.js';

const url = new URL('https://news.example/blog/feed.json');
const parse = (payload: unknown) => native.parse(payload, { url });

describe('the native format', () => {
  it('takes the smallest feed that works', () => {
    const { entries, window } = parse({
      entries: [{ id: '1', html: '<p>Doors open.</p>', published: '2026-11-22T09:00:00Z' }],
    });
    expect(window).to.equal('all');
    expect(entries).to.deep.equal([
      {
        id: '1',
        published: Date.UTC(2026, 10, 22, 9),
        blocks: [{ type: 'html', html: '<p>Doors open.</p>' }],
      },
    ]);
  });

  it('makes blocks of any body, and lets a title do without one', () => {
    const published = '2026-11-22T09:00:00Z';
    const bodies = parse({
      entries: [
        { id: 1, published, text: 'Plain' },
        { id: 2, published, blocks: [{ type: 'quote', text: 'Said' }, 'junk', { no: 'type' }] },
        { id: 3, published, title: 'Only a title' },
      ],
    }).entries.map(({ id, blocks }) => [id, blocks]);
    expect(bodies).to.deep.equal([
      ['1', [{ type: 'text', text: 'Plain' }]],
      ['2', [{ type: 'quote', text: 'Said' }]],
      ['3', []],
    ]);
  });

  it('leaves a malformed entry out, says why, and keeps the others', () => {
    const bad = [
      null,
      7,
      'text',
      [],
      {},
      { id: 'x' },
      { id: '', published: '2026-11-22T09:00:00Z' },
    ];
    const { entries, problems } = parse(feed([entry(1), ...bad, entry(2)]));
    expect(entries.map(({ id }) => id)).to.deep.equal(['1', '2']);
    expect(problems).to.have.length(bad.length);
  });

  it('refuses a time without an offset, and says what one looks like', () => {
    const { entries, problems } = parse(feed([entry(1, { published: '2026-11-22T09:00:00' })]));
    expect(entries).to.deep.equal([]);
    expect(describeProblem(problems![0]!))
      .to.include('"2026-11-22T09:00:00"')
      .and.to.include('with an offset');
  });

  it('takes offsets, fractions and lower case, and no date that is none', () => {
    const times = ['2026-11-22T10:30:00+01:30', '2026-11-22T09:00:00.000z', '2026-11-22t09:00:00Z'];
    const read = parse(feed(times.map((published, n) => entry(n, { published })))).entries;
    expect(read.map(({ published }) => published)).to.deep.equal(
      Array(3).fill(Date.UTC(2026, 10, 22, 9)),
    );
    const bad = [
      '2026-13-40T09:00:00Z',
      'yesterday',
      '1'.repeat(100_000),
      1_700_000_000_000,
      { toString: 1 },
    ];
    expect(parse(feed(bad.map((published, n) => entry(n, { published })))).entries).to.deep.equal(
      [],
    );
  });

  it('takes a field of a wrong type for absent', () => {
    const [read] = parse(
      feed([
        entry(1, {
          title: { toString: 'no' },
          key: 'yes',
          pinned: 'true',
          kind: 'shout',
          authors: 'Ann',
          tags: [1, 'a', null],
          updated: 'soon',
        }),
      ]),
    ).entries;
    expect(read).to.deep.equal({
      id: '1',
      published: Date.UTC(2026, 10, 20, 9, 1),
      tags: ['1', 'a'],
      blocks: [{ type: 'html', html: '<p>What happened in minute 1.</p>' }],
    });
  });

  it('never touches a prototype', () => {
    const hostile = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"polluted":1},"entries":[{"id":"__proto__","published":"2026-11-22T09:00:00Z","__proto__":{"polluted":1}}]}',
    ) as unknown;
    expect(parse(hostile).entries[0]!.id).to.equal('__proto__');
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('reads the document around the entries', () => {
    const { blog, window, cursor, pollInterval, now, removed, links } = parse(
      feed([], {
        kicker: 'K',
        summary: ['One', { text: 'Two', url: '#entry-2' }, { url: 'no text' }],
        status: 'paused',
        successor: { title: 'Next', url: '/next' },
        updated: '2026-11-22T09:00:00Z',
        total: 99,
        pollInterval: 30,
        now: '2026-11-22T09:00:10Z',
        cursor: 'c1',
        removed: ['a', 2],
        window: 'delta',
        links: {
          older: 'older.json',
          updates: '/updates',
          stream: 'javascript:alert(1)',
          entry: '/e/{id}',
        },
      }),
    );
    expect(blog).to.deep.equal({
      title: 'A day at the harbour',
      kicker: 'K',
      summary: [{ text: 'One' }, { text: 'Two', url: '#entry-2' }],
      status: 'paused',
      successor: { title: 'Next', url: '/next' },
      updated: Date.UTC(2026, 10, 22, 9),
      total: 99,
    });
    expect({ window, cursor, pollInterval, now, removed }).to.deep.equal({
      window: 'delta',
      cursor: 'c1',
      pollInterval: 30,
      now: Date.UTC(2026, 10, 22, 9, 0, 10),
      removed: ['a', '2'],
    });
    expect(links).to.deep.equal({
      older: 'https://news.example/blog/older.json',
      updates: 'https://news.example/updates',
      entry: '/e/{id}',
    });
  });

  it('takes a document with an older page for the newest entries only', () => {
    expect(parse(feed([], { links: { older: '/2' } })).window).to.equal('top');
    expect(parse(feed([])).window).to.equal('all');
  });

  it('orders by a sort that is a number, a time or a word', () => {
    const sorts = [5, '12', '2026-11-22T09:00:00Z', 'b'];
    const read = parse(feed(sorts.map((sort, n) => entry(n, { sort })))).entries;
    expect(read.map(({ sort }) => sort)).to.deep.equal([5, 12, Date.UTC(2026, 10, 22, 9), 'b']);
  });

  it('reads two thousand entries at the most, and says so', () => {
    const { entries, problems } = parse(feed(Array.from({ length: 2_100 }, (_, n) => entry(n))));
    expect(entries).to.have.length(2_000);
    expect(describeProblem(problems![0]!)).to.include('2000 of 2100');
  });

  it('recognises its own documents and no other JSON', () => {
    expect([feed([]), { entries: [] }, feed([entry(1)])].every(native.matches)).to.equal(true);
    const others = [
      ...[null, [], {}, 'text', 1, { entries: {} }, { items: [] }, { format: 'other' }],
      ...[{ format: 'live-blog/2', entries: [] }, { format: 'live-blog/1' }],
      { entries: [{ id: '1', date: '2026-11-22T09:00:00Z' }] },
    ];
    expect(others.filter(native.matches)).to.deep.equal([]);
  });
});
