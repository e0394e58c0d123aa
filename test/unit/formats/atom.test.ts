import { expect } from 'chai';
import { atom } from '../../../src/formats/atom.js';
import { formats } from '../../../src/formats/index.js';
import { mediaOf } from '../../../src/formats/xml-feed-media.js';

const url = new URL('https://paper.example/live.atom');
const read = (xml: string) => atom(mediaOf).parse(xml, { url });
const feed = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">${inside}</feed>`;
const sample = async (name: string) =>
  read(await (await fetch(`/test/support/samples/atom/${name}.xml`)).text());

/** An entry at a minute past nine, changed at another. */
const entry = (minute: number, inside = '', changed = minute) =>
  `<entry><id>e${minute}</id><published>2026-11-22T09:0${minute}:00Z</published><updated>2026-11-22T09:0${changed}:00Z</updated>${inside}</entry>`;

describe('Atom', () => {
  it('reads texts of every type, and links from where the feed says they start', async () => {
    const { blog, entries, window } = await sample('every-kind-of-text');
    expect(window).to.equal('delta');
    expect(blog).to.deep.equal({
      id: 'tag:tide.example,2026:live',
      url: 'https://tide.example/blog/live',
      language: 'en-GB',
      title: 'High water — live',
      standfirst: 'Gauges &#38; gates',
      authors: [{ name: 'Tide Desk', url: 'https://tide.example/desk' }],
      updated: Date.UTC(2026, 10, 22, 12, 31),
    });
    const [xhtml, html, plain] = entries;
    expect(xhtml).to.deep.equal({
      id: 'tag:tide.example,2026:3',
      title: 'Hoger dan ooit',
      published: Date.UTC(2026, 10, 22, 12, 20),
      updated: Date.UTC(2026, 10, 22, 12, 31),
      authors: [{ name: 'Saar Dijk', url: 'https://tide.example/people/saar' }],
      tags: ['Gauges'],
      url: 'https://tide.example/blog/live/3',
      language: 'nl',
      blocks: [
        { type: 'html', html: '<p>4,10 m <em>&#38; stijgend</em>.<br>Blijf binnen.</p>' },
        {
          ...{ type: 'image', src: 'https://tide.example/blog/pictures/gauge.jpg', alt: '' },
          ...{ caption: undefined, credit: undefined },
        },
      ],
    });
    expect(html).to.deep.include({
      title: 'Gate two shut',
      blocks: [{ type: 'html', html: '<p>Shut at noon.</p>' }],
    });
    expect(plain).to.deep.include({
      title: 'If gauge < 3 m, don’t worry',
      source: { name: 'River Watch', url: 'https://river.example/' },
      blocks: [{ type: 'text', text: 'Plain words, 2 < 3.' }],
    });
  });

  it('does not say that an entry was changed where only its last change is known', async () => {
    const { entries } = await sample('every-kind-of-text');
    const { published, updated, revision } = entries[1]!;
    expect(updated).to.equal(undefined);
    expect(revision).to.equal(published);
  });

  it('was not changed in the minute of its publication, but still has a newest copy', () => {
    const saved = (second: number, title: string) =>
      `<entry><id>e</id><title>${title}</title><published>2026-11-22T09:00:00Z</published><updated>2026-11-22T09:00:${second}Z</updated></entry>`;
    const [only] = read(feed(saved(18, 'Open'))).entries;
    expect(only!.updated).to.equal(undefined);
    expect(only!.revision).to.equal(Date.UTC(2026, 10, 22, 9, 0, 18));
    expect(read(feed(entry(1, '', 2))).entries[0]!.updated).to.be.a('number');
  });

  it('finds pictures and links in XHTML from where an entry says they start', () => {
    const inside =
      '<content type="xhtml" xml:base="../2026/"><div xmlns="http://www.w3.org/1999/xhtml"><a href="#n1">1</a><img src="boat.jpg"/></div></content>';
    const [only] = read(feed(entry(1, inside))).entries;
    expect(only!.blocks[0]!['html']).to.equal(
      '<a href="#n1">1</a><img src="https://paper.example/2026/boat.jpg">',
    );
  });

  it('takes away what has a tombstone, unless it was published anew', async () => {
    const { removed, window, links } = await sample('with-tombstones');
    expect({ removed, window, links }).to.deep.equal({
      removed: ['urn:launch:8'],
      window: 'top',
      links: { older: 'https://paper.example/launch/feed.atom?page=2' },
    });
    const grave = (when: string) => `<at:deleted-entry ref="e1" when="${when}"/>`;
    expect(read(feed(grave('2026-11-22T09:00:00Z') + entry(1))).removed).to.deep.equal([]);
    expect(read(feed(grave('2026-11-22T09:02:00Z') + entry(1))).removed).to.deep.equal(['e1']);
    expect(read(feed('<at:deleted-entry/>')).removed).to.deep.equal([]);
  });

  it('infers no deletion from pages in the order of changes', () => {
    const next = '<link rel="next" href="?2"/>';
    const byPublication = next + entry(5) + entry(4, '', 6) + entry(3);
    expect(read(feed(byPublication)).window).to.equal('top');
    const byChange = next + entry(1, '', 6) + entry(5) + entry(4);
    expect(read(feed(byChange)).window).to.equal('delta');
    const either = next + entry(5) + entry(1, '', 4);
    expect(read(feed(either)).window).to.equal('delta');
    expect(read(feed(next)).entries).to.deep.equal([]);
  });

  it('shows the preview of a video, what is said of it, and where it plays', async () => {
    const [video] = (await sample('videos')).entries;
    expect(video!.url).to.equal('https://www.video.example/watch?v=abc');
    expect(video!.blocks).to.deep.equal([
      { type: 'text', text: 'Twelve metres down, and up again.' },
      {
        ...{
          type: 'image',
          src: 'https://i1.video.example/vi/abc/hqdefault.jpg',
          width: 480,
          height: 360,
        },
        ...{
          alt: 'The dog is safe',
          caption: undefined,
          credit: undefined,
        },
      },
      {
        type: 'embed',
        url: 'https://www.video.example/watch?v=abc',
        title: 'The dog is safe',
      },
    ]);
  });

  it('keeps the newest of several copies', () => {
    const copies = entry(1, '<title>Old</title>') + entry(1, '<title>New</title>', 3);
    expect(read(feed(copies)).entries.map(({ title }) => title)).to.deep.equal(['New']);
  });

  it('shows no content that is neither text nor markup', () => {
    const [inline] = read(
      feed(entry(1, '<content type="image/png">iVBORw0KGgo=</content>')),
    ).entries;
    expect(inline!.blocks).to.deep.equal([]);
    const [linked] = read(feed(entry(1, '<content type="image/png" src="/a.png"/>'))).entries;
    expect(linked!.blocks[0]).to.deep.include({
      type: 'image',
      src: 'https://paper.example/a.png',
    });
  });

  it('is recognised by its first tag and namespace', () => {
    const { matches } = formats.find(({ name }) => name === 'atom')!;
    expect(matches(feed(''))).to.equal(true);
    const no = [
      '<feed>',
      '<feed xmlns="urn:x">',
      '<rss xmlns:atom="http://www.w3.org/2005/Atom">',
      '{"feed":1}',
    ];
    expect(no.filter(matches)).to.deep.equal([]);
  });
});
