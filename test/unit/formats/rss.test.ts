import { expect } from 'chai';
import { reduce } from '../../../src/feed/reduce.js';
import { initialState } from '../../../src/feed/state.js';
import { formats } from '../../../src/formats/index.js';
import { rss } from '../../../src/formats/rss.js';
import { mediaOf } from '../../../src/formats/xml-feed-media.js';

const url = new URL('https://paper.example/live.rss');
const read = (xml: string) => rss(mediaOf).parse(xml, { url });
const names = 'xmlns:m="http://search.yahoo.com/mrss" xmlns:dc="http://purl.org/dc/elements/1.1/"';
const channel = (inside: string) => `<rss ${names}><channel>${inside}</channel></rss>`;

/** An item at a minute past nine. */
const item = (minute: number, inside = '', id = `<guid>g${minute}</guid>`) =>
  `<item>${id}<pubDate>22 Nov 2026 09:${String(minute).padStart(2, '0')}:00 GMT</pubDate>${inside}</item>`;
const entryWith = (inside: string) => read(channel(item(1, inside))).entries[0]!;
const sample = async (name: string) =>
  read(await (await fetch(`/test/support/samples/rss/${name}.xml`)).text());

describe('RSS', () => {
  it('shows what a weblog sends: words without markup in titles, the full text, no e-mail, no logo', async () => {
    const { blog, entries } = await sample('weblog');
    expect(blog).to.deep.equal({
      url: 'https://gazette.example/regatta',
      language: 'en-US',
      title: 'Regatta day – Harbour Gazette',
      standfirst: 'Boats, weather & results',
    });
    const [first, second] = entries;
    expect(first).to.deep.include({
      id: 'https://gazette.example/?p=4711',
      title: '“Kittiwake” leads at the second mark & holds on',
      published: Date.UTC(2026, 10, 22, 10, 40, 12),
      tags: ['Regatta', 'Rock & Sand'],
      url: 'https://gazette.example/regatta/kittiwake-leads',
    });
    expect(first!.authors).to.deep.equal([
      { name: 'Noor Halvorsen', image: 'https://1.gravatar.com/avatar/abc?s=96&d=identicon&r=G' },
    ]);
    expect(first!.blocks).to.have.length(1);
    expect(first!.blocks[0]!['html']).to.include('wind is turning').and.to.include('<figure>');
    expect(second).to.deep.include({
      authors: [],
      blocks: [{ type: 'html', html: 'The fog has lifted.' }],
    });
    expect(second!.title).to.equal(undefined);
  });

  it('shows a picture once in all its sizes, videos and sounds as links, and whose they are', async () => {
    const { entries, pollInterval, blog } = await sample('newspaper');
    const [picture, video, sound] = entries;
    expect(pollInterval).to.equal(60);
    expect(blog!.image).to.equal(undefined);
    expect(picture!.blocks[1]).to.deep.equal({
      type: 'image',
      src: 'https://img.ledger.example/5f/master/dam.jpg?width=700&s=22',
      srcset:
        'https://img.ledger.example/5f/master/dam.jpg?width=700&s=22 700w, https://img.ledger.example/5f/master/dam.jpg?width=140&s=11 140w',
      ...{ width: 700, height: 420, alt: '', caption: undefined },
      credit: 'Photograph: Iris Mbeki/The Ledger',
    });
    expect(picture!.authors!.map(({ name }) => name)).to.deep.equal(['Iris Mbeki', 'Tom Ansel']);
    expect(video!.authors).to.deep.equal([{ name: 'Night Desk' }]);
    expect(video!.published).to.equal(Date.UTC(2026, 10, 23, 1, 3));
    expect(video!.blocks[1]).to.deep.include({
      src: 'https://video.ledger.example/spillway-960.jpg',
      alt: 'The spillway opens',
    });
    expect(video!.blocks[2]).to.deep.equal({
      type: 'embed',
      url: 'https://video.ledger.example/play/spillway',
      title: 'The spillway opens',
    });
    expect(sound!.blocks.slice(1)).to.deep.equal([
      { type: 'embed', url: 'https://valley.example/farmer.mp3', title: undefined },
    ]);
    expect(sound!.source).to.deep.equal({
      name: 'Valley Radio',
      url: 'https://valley.example/rss',
    });
  });

  it('corrects an item that comes again with other words, and takes nothing away', async () => {
    const received = async (name: string) =>
      ({ type: 'received', update: await sample(name), at: 0, pageSize: 9 }) as const;
    const before = reduce(initialState, await received('newspaper'));
    const after = reduce(before, await received('newspaper-after-an-edit'));
    expect([...after.entries.keys()]).to.deep.equal([...before.entries.keys()]);
    const [corrected] = [...after.entries.values()];
    expect(corrected!.blocks[0]!['html']).to.include('second pump');
  });

  it('reads RSS 1.0, where the items stand beside the channel', async () => {
    const { blog, entries } = await sample('rdf');
    expect(blog).to.deep.include({ title: 'Bergrennen: Ticker', language: 'de' });
    expect(entries.map(({ id, title }) => [id, title])).to.deep.equal([
      ['https://blatt.example/ticker/2', 'Start verschoben – Nebel'],
      ['https://blatt.example/ticker/1', 'Guten Morgen'],
    ]);
  });

  it('pages, and tells deletions, only where it goes on elsewhere in the order of publication', async () => {
    const paged = await sample('with-pages');
    expect(paged.window).to.equal('top');
    expect(paged.links!.older).to.equal('https://council.example/live.rss?page=2');
    expect(paged.entries[0]).to.deep.include({
      updated: Date.UTC(2026, 10, 22, 19, 44),
      authors: [{ name: 'Piet Vos' }],
    });
    const next = '<atom:link rel="next" href="/p2" xmlns:atom="http://www.w3.org/2005/Atom"/>';
    expect(read(channel(next + item(2) + item(1))).window).to.equal('top');
    expect(read(channel(next + item(1) + item(2))).window).to.equal('delta');
    expect(read(channel(item(2) + item(1))).window).to.equal('delta');
    const edited = '<updated xmlns="http://www.w3.org/2005/Atom">2026-11-22T09:02:30Z</updated>';
    // Whether the second is here for its age or for its correction cannot be told.
    expect(read(channel(next + item(3) + item(1, edited))).window).to.equal('delta');
  });

  it('gives items without an own id one that tells them apart', () => {
    const link = '<link>https://paper.example/live</link>';
    const ids = (xml: string) => read(channel(xml)).entries.map(({ id }) => id);
    expect(new Set(ids(item(1, '', link) + item(2, '', link))).size).to.equal(2);
    expect(ids(item(1, '', link))).to.deep.equal(['https://paper.example/live']);
    expect(ids(item(1, '<title>No link</title>', ''))).to.have.length(1);
    const long = (end: string) => `<guid>https://paper.example/${'x'.repeat(400)}${end}</guid>`;
    const [one, two] = ids(item(1, '', long('1')) + item(2, '', long('2')));
    expect(one).to.have.lengthOf.at.most(256).and.not.equal(two);
  });

  it('keeps the first of two copies in one answer', () => {
    const { entries } = read(
      channel(item(1, '<title>New</title>') + item(1, '<title>Old</title>')),
    );
    expect(entries.map(({ title }) => title)).to.deep.equal(['New']);
  });

  it('shows names without addresses, however they are written', () => {
    const name = (written: string) => entryWith(`<author>${written}</author>`).authors![0]?.name;
    expect(name('ada@paper.example (Ada Quill)')).to.equal('Ada Quill');
    expect(name('Ada Quill &lt;ada@paper.example&gt;')).to.equal('Ada Quill');
    expect(name('Ada Quill ada@paper.example')).to.equal('Ada Quill');
    expect(name('<name>Ada Quill</name><email>ada@paper.example</email>')).to.equal('Ada Quill');
    expect(name('@ada')).to.equal('@ada');
    expect(name('ada@paper.example')).to.equal(undefined);
  });

  it('asks no less often than the page says for a time that was meant for feed readers', () => {
    const interval = (ttl: string) => read(channel(`<ttl>${ttl}</ttl>`)).pollInterval;
    expect([interval('1'), interval('5')]).to.deep.equal([60, 300]);
    for (const ttl of ['60', '0', '-1', 'soon', '']) expect(interval(ttl)).to.equal(undefined);
  });

  it('takes pictures with their words from wherever a feed puts them', () => {
    const words = '<m:description>The pier &amp; the mole</m:description><m:credit>Ada</m:credit>';
    const beside = entryWith(`<m:content url="/a.jpg" medium="image" width="900"/>${words}`);
    expect(beside.blocks).to.deep.equal([
      {
        ...{ type: 'image', src: 'https://paper.example/a.jpg', alt: '' },
        ...{ caption: 'The pier & the mole', credit: 'Ada' },
      },
    ]);
    const enclosed = entryWith(
      '<enclosure url="https://p.example/b.png" type="image/png" length="1"/>',
    );
    expect(enclosed.blocks.map(({ src }) => src)).to.deep.equal(['https://p.example/b.png']);
    const odd =
      '<m:content/><m:content url=""/><enclosure/><m:content url="http://["/><m:group/><m:thumbnail/>';
    expect(entryWith(odd).blocks).to.deep.equal([]);
  });

  it('reads a body that was put in as elements', () => {
    const { blocks } = entryWith('<description><p>One &amp; <b>two</b><br/></p></description>');
    expect(blocks).to.deep.equal([{ type: 'html', html: '<p>One &#38; <b>two</b><br></p>' }]);
  });

  it('is recognised by its first tag', () => {
    const { matches } = formats.find(({ name }) => name === 'rss')!;
    const yes = ['<rss>', '<!-- x --><rss version="0.91">', '\uFEFF<?xml version="1.0"?>\n<rss>'];
    expect(yes.filter(matches)).to.deep.equal(yes);
    const no = [
      '<rssx>',
      'rss',
      '<html><rss>',
      '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/">',
      '<feed>',
    ];
    expect(no.filter(matches)).to.deep.equal([]);
  });

  it('takes the first of several times that is one, also in the language of the newsroom', () => {
    const published = (inside: string) =>
      read(channel(`<item><guid>g</guid>${inside}</item>`)).entries[0]?.published;
    const time = Date.UTC(2026, 8, 24, 22, 42);
    expect(published('<pubDate>Qui, 24 Set 2026 19:42:00 -0300</pubDate>')).to.equal(time);
    const iso = '<dc:date>2026-09-24T22:42:00Z</dc:date>';
    expect(published(`<pubDate>last Thursday</pubDate>${iso}`)).to.equal(time);
  });

  it('reads the letters of every language in titles, however they are written', () => {
    const title = (words: string) => entryWith(`<title><![CDATA[${words}]]></title>`).title;
    expect(title('Caf&eacute; M&uuml;ller &Ccedil;a &szlig; &#146;n&#8217;')).to.equal(
      'Café Müller Ça ß ’n’',
    );
    expect(title('&xacute; &eacutes; &constructor;')).to.equal('&xacute; &eacutes; &constructor;');
  });

  it('says what a podcast says of itself, and no caption twice', () => {
    const summary = '<itunes:summary>An hour at sea.</itunes:summary>';
    expect(entryWith(summary).blocks).to.deep.equal([{ type: 'html', html: 'An hour at sea.' }]);
    expect(entryWith(`${summary}<description>More.</description>`).blocks).to.deep.equal([
      { type: 'html', html: 'More.' },
    ]);
    const media =
      '<m:content url="https://img.example/a.jpg" medium="image"><m:description>A pier &amp; a boat</m:description></m:content>';
    const captions = (inside: string) => entryWith(inside + media).blocks.at(-1)!['caption'];
    expect(captions('<description>Look: A pier &amp;amp; a boat.</description>')).to.equal(
      undefined,
    );
    expect(captions('<description>Look.</description>')).to.equal('A pier & a boat');
  });
});
