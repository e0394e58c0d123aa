// The Guardian's poll: it says the same as the page model, and gives way to that.
import { expect } from 'chai';
import { merge } from '../../../src/feed/merge.js';
import type { Entry } from '../../../src/model/entry.js';
import {
  poll,
  parse,
  at,
  type,
  block,
  model,
  article,
  news,
  firstOf,
} from '../../support/guardian.js';

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

  it('has its galleries as the page model has them', () => {
    const images = ['a', 'b'].map(
      (name) => `<img src="https://p.example/${name}.jpg" width="465">`,
    );
    const figure = `<figure data-spacefinder-type="${type('MultiImage')}">${images.join('')}</figure>`;
    const [shown] = firstOf(article(figure)).blocks;
    expect(shown!.type).to.equal('gallery');
    expect(shown!['images']).to.have.length(2);
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
