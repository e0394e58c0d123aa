// The Guardian's page model and its poll: that both say the same, and that each leads to the other.
import { expect } from 'chai';
import { merge } from '../../../src/feed/merge.js';
import { blocksIn } from '../../../src/formats/guardian-delta.js';
import { guardian } from '../../../src/formats/guardian.js';
import type { Entry } from '../../../src/model/entry.js';

const page = new URL('https://api.courier.example/live/quay.json?dcr=true');
const poll = new URL(`${page.href}&lastUpdate=block-6921aa&isLivePage=true`);

const parse = (payload: unknown, url = page) => guardian(blocksIn).parse(payload, { url });

const at = Date.UTC(2026, 10, 22, 10);
const type = (name: string) => `model.dotcomrendering.pageElements.${name}BlockElement`;

const block = (fields: object = {}) => ({
  id: '6921bb',
  blockFirstPublished: at,
  elements: [{ _type: type('Text'), html: '<p>She sails.</p>' }],
  ...fields,
});

const model = (...blocks: readonly unknown[]) => ({ format: { design: 'LiveBlogDesign' }, blocks });

const blocksOf = (name: string, fields: object) =>
  parse(model(block({ elements: [{ _type: type(name), ...fields }] }))).entries[0]!.blocks;

const article = (body: string, { head = '', foot = '' } = {}) =>
  `<article id="block-6921bb" class="block pending"><header><a href="#"><gu-island props="{&quot;a&quot;:&quot;>&quot;}" config="{}">` +
  `<time dateTime="2026-11-22T10:00:00.000Z">now</time></gu-island></a>${head}</header>${body}<footer><ul><li>Share</li></ul>${foot}</footer></article>`;

const news = (html: string, more: object = {}) => ({ numNewBlocks: 1, html, ...more });

const firstOf = (html: string): Entry => parse(news(html), poll).entries[0]!;

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
    expect(shown('RichLink', { url: 'https://c.example/', text: 'More' })[2]).to.equal('More');
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
    expect(blocksOf('MediaAtom', { assets, title: 'Waves' })[0]).to.include({ url: film.url });
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

describe('a block in the answer to a Guardian poll', () => {
  it('is the same as in the page model', () => {
    const element = {
      _type: type('Tweet'),
      ...{ url: 'https://t.example/1', html: '<blockquote>“All” lit</blockquote>' },
    };
    const props = JSON.stringify({ element }).replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const body =
      '<p class="dcr-1">One.</p><p class="dcr-1">Two.</p>' +
      `<figure data-spacefinder-type="${type('Tweet')}"><gu-island props="${props}"><div>…</div></gu-island></figure>` +
      '<blockquote class="dcr-2"><p>Three.</p></blockquote>';
    const head =
      '<h2 class="dcr-3">Lit &amp; afloat</h2><div><div><img src="https://p.example/a.png" alt="Ada"></div><span>Ada Quill</span></div>';
    const written = block({
      title: 'Lit & afloat',
      contributors: [{ name: 'Ada Quill', imageUrl: 'https://p.example/a.png' }],
      elements: [
        { _type: type('Text'), html: '<p>One.</p>' },
        { _type: type('Text'), html: '<p>Two.</p>' },
        element,
        { _type: type('Blockquote'), html: '<blockquote><p>Three.</p></blockquote>' },
      ],
    });
    const copy = firstOf(article(body, { head }));
    const original = parse(model(written)).entries[0]!;
    expect({ ...copy, revision: 0 }).to.deep.equal({ ...original, revision: 0 });
  });

  it('gives way to the page model, and never the other way round', () => {
    const copy = parse(news(article('<p>From the poll.</p>')), poll);
    const original = parse(model(block()));
    const state = { entries: new Map<string, Entry>(), removed: new Set<string>() };
    const first = merge(state, copy);
    const second = merge(first, original);
    expect(second.entries.get('6921bb')).to.equal(original.entries[0]);
    expect(merge(second, copy).entries).to.equal(second.entries);
    const foot = '<time dateTime="2026-11-22T10:05:00.000Z">10.05</time>';
    const corrected = parse(news(article('<p>Corrected.</p>', { foot })), poll);
    const third = merge(second, corrected);
    expect(third.entries.get('6921bb')!.updated).to.equal(at + 300_000);
    expect(merge(third, original).entries).to.equal(third.entries);
  });

  it('has its pictures with words and credit', () => {
    const [picture] = firstOf(
      article(
        `<figure data-spacefinder-type="${type('Image')}"><picture><source srcset="x"><img alt="a &quot;quay&quot; > b" src="https://p.example/1.jpg?a=1&amp;b=2" width="465" height="279"></picture>` +
          '<figcaption class="d"><span><svg><path d="M1"></path></svg></span><span>The <em>quay</em></span> Ada Quill</figcaption></figure>',
      ),
    ).blocks;
    expect(picture).to.include({ type: 'image', src: 'https://p.example/1.jpg?a=1&b=2' });
    expect(picture).to.include({ alt: 'a "quay" > b', width: '465', height: '279' });
    expect(picture).to.include({ caption: 'The quay', credit: 'Ada Quill' });
  });

  it('is a key event if the timeline has it', () => {
    const timeline = '<a data-event-id="block-6921bb">10.00</a>';
    const { entries } = parse(news(article('<p>One.</p>'), { timeline }), poll);
    expect(entries[0]!.key).to.equal(true);
  });

  it('is read as far as it goes, however it is broken', () => {
    const html = `<article id="block-6921bb"><time datetime="2026-11-22T10:00:00Z"><p>One.</p><figure`;
    expect(firstOf(html).blocks[0]!['html']).to.include('<p>One.</p>');
    expect(parse(news('<article><p>No id.</p></article>'), poll).entries).to.deep.equal([]);
  });
});
