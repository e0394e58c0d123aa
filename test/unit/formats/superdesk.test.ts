// Superdesk Live Blog as readers see it.
import { expect } from 'chai';
import { answer, at, parse, post, sample, type Json } from '../../support/superdesk.js';

const oneItem = (item: Json, more: Json = {}) =>
  parse(answer([post('1', '09:00:00', { groups: [{ refs: [{ item }] }], ...more })])).entries[0]!;

describe('a post of Superdesk Live Blog', () => {
  it('keeps the words of a type that the newsroom made for itself, though they are grouped as in a form', () => {
    const text = '<style>a{}</style><fieldset><legend>Home</legend><div>Ternsay 1</div></fieldset>';
    const { blocks } = oneItem({ item_type: 'Scorecard', text });
    expect(blocks[0]!['html']).to.include('<p>Home</p><div>Ternsay 1</div>');
    expect(blocks[0]!['html']).to.not.match(/fieldset|legend/);
  });

  it('shows each kind of item once, as what it is', async () => {
    const { entries } = parse(await sample('posts'));
    const types = entries.map(({ blocks }) => blocks.map(({ type }) => type).join(' '));
    expect(types).to.deep.equal([
      'html image',
      'quote',
      'embed',
      'embed',
      'html',
      'quote html',
      'poll',
      'html',
      'html',
      'html',
    ]);
  });

  it('has its picture in all its sizes, with what is written about it', async () => {
    const [entry] = parse(await sample('posts')).entries;
    expect(entry!.blocks[1]).to.deep.equal({
      type: 'image',
      src: 'https://pictures.example/ferry-640.jpg',
      srcset:
        'https://pictures.example/ferry-640.jpg 640w, https://pictures.example/ferry-1400.jpg 1400w, ' +
        'https://pictures.example/ferry-240.jpg 240w, https://api.example/api/upload/ferry/raw?_schema=http 3000w',
      width: 640,
      height: 400,
      alt: 'A ferry beside a wet quay',
      caption: 'The ferry, an hour late',
      credit: 'Ada Quill',
    });
  });

  it('has no alternative text that only repeats the caption', async () => {
    const [entry] = parse(await sample('page-2')).entries;
    expect(entry!.blocks[0]).to.include({ alt: '', caption: 'The mole at nine' });
  });

  it('is what readers may see of an older server, which keeps an embed as a text', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries[3]!.blocks[0]).to.include({
      url: 'https://social.example/harbour/1',
      provider: 'Social Example',
    });
  });

  it('leads to the page of a player that is an element which only a script would fill', () => {
    const player = (more: string) =>
      `<div><video class="video-js" controls="" data-account="41" data-video-id='7'${more}></video>` +
      '<script src="//players.brightcove.net/41/a-B_default/index.min.js"></script></div>';
    const embedded = (html: string, meta: Json = {}) =>
      oneItem({ item_type: 'embed', text: html, meta: { html, ...meta } }).blocks[0];
    const page = 'https://players.brightcove.net/41/a-B_default/index.html?videoId=7';
    expect(embedded(player(' data-player="a-B"'))).to.include({ type: 'embed', url: page });
    expect(embedded(player(' data-player="a-B" data-embed="x"'))!['url']).to.include('/a-B_x/');
    const told = { original_url: 'https://film.example/7', description: 'The ferry & the mole' };
    expect(embedded(player(' data-player="a-B"'), told)).to.include({
      url: 'https://film.example/7',
      html: '<p>The ferry &#38; the mole</p>',
    });
    // What is missing is not made up.
    expect(embedded(player(''))).to.include({ type: 'html' });
  });

  it('is read at once, however long a picture’s tag goes on', () => {
    const media = { renditions: { viewImage: { href: 'https://pictures.example/1.jpg' } } };
    const begun = performance.now();
    const text = '<img '.repeat(60_000);
    expect(oneItem({ item_type: 'image', text, meta: { media } }).blocks).to.have.length(1);
    expect(performance.now() - begun).to.be.below(1_500);
  });

  it('quotes with the words and the name, without markup', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries[1]!.blocks[0]).to.deep.equal({
      type: 'quote',
      text: 'Nobody goes out today & that is that.',
      cite: 'The harbour master',
    });
  });

  it('shows a poll with what was answered', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries[6]!.blocks[0]).to.deep.equal({
      type: 'poll',
      question: 'Were you out in the storm?',
      options: [
        { text: 'Yes, & it was fine', votes: 12 },
        { text: 'No', votes: 0 },
      ],
      closes: '2026-11-23T10:00:00.000Z',
    });
  });

  it('shows the score of a match as the form of the system has it', () => {
    const side = (id: string, name: string, score: string) =>
      `<div><span id="${id}.name" necessary="true">${name}</span><span id="${id}.score" number="true">${score}</span></div>`;
    const text = `<style>a{}</style>${side('home', 'Marram &amp; Overby', '2')}${side('away', 'Skerry', '0')}`;
    expect(oneItem({ item_type: 'Scorecard', text }).blocks).to.deep.equal([
      {
        type: 'score',
        home: { name: 'Marram & Overby', score: '2' },
        away: { name: 'Skerry', score: '0' },
      },
    ]);
  });

  it('shows a page that has nothing to embed as a link with what it is about', () => {
    const meta = {
      ...{ original_url: 'https://courier.example/lens', provider_name: 'The Courier' },
      ...{
        title: 'The lens',
        description: 'Eleven <b>rings</b>',
        thumbnail_url: 'https://p.example/1',
      },
    };
    expect(oneItem({ item_type: 'embed', meta }).blocks).to.deep.equal([
      {
        ...{ type: 'link', url: 'https://courier.example/lens', site: 'The Courier' },
        ...{ title: 'The lens', description: 'Eleven rings', image: 'https://p.example/1' },
      },
    ]);
  });

  it('credits a comment to who wrote it, and the answer to who answered', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries[4]!.authors).to.deep.equal([{ name: 'Cleo from Westhaven' }]);
    expect(entries[5]!.blocks[0]).to.include({ cite: 'Dan', html: 'Is the school open?' });
    expect(entries[5]!.authors![0]!.name).to.equal('Ada Quill');
  });

  it('is not by the editor where it is a comment of which nobody says who wrote it', () => {
    const publisher = { display_name: 'Ada Quill', picture_url: '' };
    const byReader = oneItem({ item_type: 'comment', text: 'Is the pier open?' }, { publisher });
    expect(byReader.authors).to.deep.equal([]);
    expect(oneItem({ item_type: 'text', text: 'It is.' }, { publisher }).authors).to.deep.equal([
      { name: 'Ada Quill' },
    ]);
  });

  it('names people, never what they log in with', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries[0]!.authors).to.deep.equal([
      { name: 'Ada Quill', image: 'https://pictures.example/ada.jpg' },
    ]);
    expect(entries[8]!.authors).to.deep.equal([{ name: 'Ben Finch' }]);
    expect(JSON.stringify(entries)).to.not.match(/courier\.example"|@courier|aquill|bfinch/);
    const publisher = { display_name: 'someone@news.example', username: 'someone' };
    const { authors } = oneItem({ item_type: 'text', text: 'x' }, { publisher });
    expect(authors).to.deep.equal([]);
  });

  it('says that an advertisement is one', async () => {
    const { entries } = parse(await sample('posts'));
    expect(entries.map(({ sponsored }) => !!sponsored).indexOf(true)).to.equal(8);
  });

  it('is pinned, is a key event, was updated only when its text was', async () => {
    const { entries } = parse(await sample('posts'));
    const [first, second] = entries;
    expect([first!.pinned, first!.key, first!.updated]).to.deep.equal([true, undefined, undefined]);
    expect([second!.pinned, second!.key]).to.deep.equal([undefined, true]);
    expect(second!.updated).to.equal(Date.parse(at('10:44:10')));
    // It was pinned long after it was published.
    expect(entries.at(-1)!.updated).to.equal(undefined);
  });

  it('is shown with what is there of it', () => {
    const odd: readonly Json[] = [
      { item_type: 'image', text: '<figure>x</figure>', meta: null },
      { item_type: 'embed', text: '<p>x</p>', meta: [] },
      { item_type: 'quote', text: '<blockquote>x</blockquote>', meta: { quote: { a: 1 } } },
      { item_type: 'poll', text: '<p>x</p>', poll_body: 'x' },
      { item_type: 7, text: 'x', filemeta_json: '{' },
    ];
    for (const item of odd) {
      const { blocks } = oneItem(item);
      expect(blocks).to.have.length(1);
      expect(blocks[0]).to.include({ type: 'html', html: item['text'] });
    }
    expect(oneItem({ item_type: 'text', text: null }).blocks).to.deep.equal([]);
    expect(
      oneItem({ item_type: 'ogg', meta: { url: 'https://a.example/b' } }).blocks[0],
    ).to.include({
      type: 'embed',
      url: 'https://a.example/b',
    });
  });
});
