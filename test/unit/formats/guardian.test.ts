// The Guardian's page model: what its blocks become.
import { expect } from 'chai';
import type { Block } from '../../../src/model/block.js';
import {
  page,
  poll,
  parse,
  at,
  type,
  block,
  model,
  blocksOf,
  article,
} from '../../support/guardian.js';

describe('a live blog of the Guardian', () => {
  it('is asked for what is new and for what is changed in turn', () => {
    const updates = parse({ ...model(block()), mostRecentBlockId: 'block-6921bb' }).links!.updates!;
    const delta = new URL(updates);
    expect(delta.searchParams.get('lastUpdate')).to.equal('block-6921bb');
    expect(delta.searchParams.get('isLivePage')).to.equal('true');
    expect(parse({ numNewBlocks: 0, html: '' }, delta).links!.updates).to.equal(page.href);
  });

  it('has no next question but itself while it is empty', () => {
    expect(parse(model()).links).to.deep.equal({});
  });

  it('is read at once where a poll says more than it shows', () => {
    expect(parse({ numNewBlocks: 2 }, poll).partial).to.equal(true);
    expect(parse({ numNewBlocks: 0, html: '' }, poll).partial).to.equal(undefined);
    const five = article('<p>One.</p>').repeat(5);
    expect(parse({ numNewBlocks: 5, html: five }, poll).partial).to.equal(true);
    expect(parse({ numNewBlocks: 5 }, page).partial).to.equal(undefined);
  });

  it('goes on with older pages at the same address, a file without pages does not', () => {
    const paged = { ...model(block()), pagination: { older: '?page=with:block-6921aa' } };
    const { older, entry } = parse(paged).links!;
    expect(new URL(older!).searchParams.get('page')).to.equal('with:block-6921aa');
    expect(older).to.include('dcr=true');
    expect(entry).to.equal(`${page.href}&page=with:block-{id}`);
    expect(parse(paged, new URL(older!)).links!.older).to.equal(undefined);
  });

  it('is over when its design says so', () => {
    for (const design of ['DeadBlogDesign', 'DEAD_BLOG', 'DeadBlog'])
      expect(parse({ ...model(), format: { design } }).blog!.status).to.equal('ended');
    expect(parse(model()).blog!.status).to.equal(undefined);
  });

  it('shows the pinned block of another page, and marks key events where they are', () => {
    const pinned = block({ id: '6921aa', blockFirstPublished: at - 1e6 });
    const keyEvents = [{ id: '6921bb' }, { id: '692100' }];
    const { entries } = parse({ ...model(block()), pinnedPost: pinned, keyEvents });
    expect(entries.map(({ id, pinned, key }) => [id, pinned, key])).to.deep.equal([
      ['6921bb', undefined, true],
      ['6921aa', true, undefined],
    ]);
  });

  it('says of a block that it was corrected only if that was done later', () => {
    const updated = (blockLastUpdated: number) =>
      parse(model(block({ blockLastUpdated }))).entries[0]!.updated;
    expect(updated(at - 1_000)).to.equal(undefined);
    expect(updated(at + 59_000)).to.equal(undefined);
    expect(updated(at + 60_000)).to.equal(at + 60_000);
  });
});

describe('an element of a Guardian block', () => {
  it('is a picture in the sizes that there are', () => {
    const image = (width: string, more = {}) => ({
      url: `https://p.example/${width}.jpg`,
      fields: { width, height: '300', ...more },
    });
    const allImages = [image('4000', { isMaster: 'true' }), image('2000'), image('500')];
    const data = { alt: 'A quay', caption: 'The <b>quay</b>', credit: 'Ada Quill' };
    const [shown] = blocksOf('Image', { media: { allImages }, data });
    expect(shown).to.include({ src: 'https://p.example/500.jpg', width: '500', alt: 'A quay' });
    expect(shown).to.include({ caption: 'The quay', credit: 'Ada Quill' });
    expect(shown!['srcset']).to.equal(
      'https://p.example/500.jpg 500w, https://p.example/2000.jpg 2000w',
    );
    const [hidden] = blocksOf('Image', { media: { allImages }, data, displayCredit: false });
    expect(hidden!['credit']).to.not.equal('Ada Quill');
    expect(blocksOf('Image', { media: { allImages: [] } })).to.deep.equal([]);
  });

  it('is a gallery where several pictures belong together, and one picture is just that', () => {
    const picture = (name: string) => ({
      media: { allImages: [{ url: `https://p.example/${name}.jpg`, fields: { width: '500' } }] },
    });
    const [shown, ...others] = blocksOf('MultiImage', { images: [picture('a'), picture('b')] });
    const sources = (shown!['images'] as Block[]).map(({ src }) => src);
    expect([shown!.type, sources, others]).to.deep.equal([
      ...['gallery', ['https://p.example/a.jpg', 'https://p.example/b.jpg'], []],
    ]);
    expect(blocksOf('MultiImage', { images: [picture('a')] })[0]).to.include({ type: 'image' });
  });

  it('is a quotation, with who said it', () => {
    expect(
      blocksOf('Pullquote', { html: '<p>We wait.</p>', attribution: 'The mate' }),
    ).to.deep.equal([{ type: 'quote', html: '<p>We wait.</p>', cite: 'The mate', url: undefined }]);
    const html = '<blockquote class="quoted"> <p>We wait.</p> </blockquote>';
    expect(blocksOf('Blockquote', { html })[0]).to.include({ html: '<p>We wait.</p>' });
  });

  it('is words and a link where another site has it', () => {
    const words = '<blockquote>All lit. <a href="https://t.example/1">1</a></blockquote>';
    const shown = (name: string, fields: object) => {
      const { url, provider, title, html } = blocksOf(name, fields)[0]!;
      return [url, provider, title, html];
    };
    const none = undefined;
    expect(shown('Tweet', { html: words, url: 'https://t.example/1' })).to.deep.equal([
      ...['https://t.example/1', 'Twitter', none, words],
    ]);
    expect(shown('Youtube', { assetId: 'a&b', mediaTitle: 'The quay' })).to.deep.equal([
      ...['https://www.youtube.com/watch?v=a%26b', 'YouTube', 'The quay', none],
    ]);
    expect(shown('Embed', { html: words, source: 'TikTok' })[0]).to.equal('https://t.example/1');
    const frame = '<iframe width="9" src="https://m.example/?a=1&amp;b=2"></iframe>';
    expect(shown('Embed', { html: frame })[0]).to.equal('https://m.example/?a=1&b=2');
    expect(blocksOf('RichLink', { url: 'https://c.example/', text: 'More' })).to.deep.equal([
      { type: 'link', url: 'https://c.example/', title: 'More' },
    ]);
    expect(
      blocksOf('AudioAtom', { trackUrl: 'https://c.example/a.mp3', title: 'Waves' })[0],
    ).to.include({ type: 'audio', src: 'https://c.example/a.mp3', title: 'Waves' });
    expect(blocksOf('Embed', { html: '<p>No address.</p>' })[0]!.type).to.equal('html');
  });

  it('is read by what it has, if nobody knows its name', () => {
    expect(blocksOf('Novelty', { html: '<p>New.</p>' })[0]).to.include({ html: '<p>New.</p>' });
    expect(blocksOf('Novelty', { url: 'https://n.example/' })[0]).to.include({ type: 'embed' });
    expect(blocksOf('Novelty', { newsletter: { name: 'x' } })).to.deep.equal([]);
    const elements = [{ _type: type('Text'), html: '<p>In it.</p>' }];
    const items = [{ title: 'First & last', elements }];
    expect(blocksOf('List', { items })[0]!['html']).to.equal(
      '<h3>First &#38; last</h3><p>In it.</p>',
    );
  });

  it('is a film by its address, not by its name at a host', () => {
    const film = { url: 'https://m.example/1.mp4', mimeType: 'video/mp4' };
    const assets = [{ url: 'xYz_1' }, film];
    const posterImage = [2_000, 1_000].map((width) => ({
      url: `https://p.example/${width}`,
      width,
    }));
    const shown = blocksOf('MediaAtom', { assets, title: 'Waves', posterImage })[0];
    expect(shown).to.include({ type: 'video', caption: 'Waves', poster: 'https://p.example/1000' });
    expect(shown!['sources']).to.deep.equal([{ src: film.url, type: film.mimeType }]);
    expect(blocksOf('MediaAtom', { assets: [{ url: 'xYz_1' }] })).to.deep.equal([]);
  });

  it('is a link where its HTML is for scripts', () => {
    const atom = { url: 'https://e.example/atom/1', html: '<div id="root"></div>' };
    for (const name of ['GenericAtom', 'InteractiveAtom'])
      expect(blocksOf(name, atom)[0]).to.include({ url: atom.url, html: undefined });
  });

  it('tells events that have no words but their headings', () => {
    const events = [
      { date: '9.30', title: 'Aground' },
      { date: '11.00', body: '<p>Afloat.</p>' },
    ];
    expect(blocksOf('TimelineAtom', { title: 'So far', events })[0]!['html']).to.equal(
      '<h3>So far</h3><h4>9.30</h4><h3>Aground</h3><h4>11.00</h4><p>Afloat.</p>',
    );
  });

  it('may hold others as deep as it likes', () => {
    let elements: unknown = [{ html: '<p>Deep.</p>' }];
    for (let depth = 0; depth < 5_000; depth++) elements = [{ _type: type('List'), elements }];
    expect(blocksOf('List', { elements })).to.deep.equal([]);
  });
});
