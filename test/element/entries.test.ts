import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import { articlesOf, load, textOf } from '../support/mount.js';

const picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='4' height='3'/>";

describe('entries', () => {
  it('show their kind, their label, their mark and who wrote them', async () => {
    const { blog } = await load(
      feed([
        entry(3, {
          key: true,
          kind: 'breaking',
          authors: [{ name: 'Cy', role: 'on the quay', url: '/cy', image: picture }],
        }),
        entry(2, { kind: 'summary', label: 'What we know' }),
        entry(1, {
          source: { name: 'Harbour radio', url: '/radio' },
          sponsored: 'The Ferry Company',
        }),
      ]),
    );
    const [third, second, first] = articlesOf(blog);
    const text = (article: Element, name: string) =>
      textOf(article.querySelector(`.live-blog-${name}`));
    expect([
      text(third!, 'key-label'),
      text(third!, 'entry-label'),
      text(third!, 'author'),
    ]).to.deep.equal(['Key event', 'Breaking', 'Cy, on the quay']);
    expect(third!.classList.contains('live-blog-key')).to.equal(true);
    expect(text(second!, 'entry-label')).to.equal('What we know');
    expect(text(first!, 'sponsored')).to.equal('Paid for by The Ferry Company');
    expect(text(first!, 'entry-footer')).to.equal('Source: Harbour radio Share');
    expect(first!.querySelector('footer a')!.getAttribute('href')).to.match(/\/radio$/);
  });

  it('link their time to their own page, if they have one', async () => {
    const { blog } = await load(
      feed([entry(1, { url: '/entries/1' }), entry(2, { url: 'javascript:alert(1)' })]),
    );
    const [second, first] = articlesOf(blog);
    expect(first!.querySelector('header a')!.getAttribute('href')).to.match(/\/entries\/1$/);
    expect(second!.querySelector('header a')).to.equal(null);
  });

  it('carry the language and direction of their text', async () => {
    const { blog } = await load(
      feed([entry(1), entry(2, { language: 'ar', direction: 'rtl' })], {
        language: 'cy',
        direction: 'ltr',
      }),
    );
    const [second, first] = articlesOf(blog);
    expect([first!.lang, first!.dir, second!.lang, second!.dir]).to.deep.equal([
      'cy',
      'ltr',
      'ar',
      'rtl',
    ]);
    expect(getComputedStyle(second!).direction).to.equal('rtl');
  });

  it('show blocks of every kind that is known, and leave an unknown one out', async () => {
    const blocks = [
      { type: 'text', text: 'One\n\nTwo\nlines' },
      { type: 'html', html: '<p>Marked <b>up</b></p>' },
      {
        type: 'image',
        src: picture.replace('data:', 'https://example.org/'),
        width: '640',
        height: 480,
        alt: 'Sea',
        caption: 'The sea',
        credit: 'Ann',
      },
      { type: 'quote', text: 'We rehearsed.', cite: 'The keeper', url: '/keeper' },
      { type: 'hologram', of: 'something' },
    ];
    const { blog } = await load(feed([entry(1, { html: undefined, blocks })]));
    const body = articlesOf(blog)[0]!.querySelector('.live-blog-entry-body')!;
    expect([...body.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal([
      'One',
      'Two\nlines',
      'Marked up',
      'We rehearsed.',
    ]);
    const image = body.querySelector('img')!;
    expect([image.alt, image.getAttribute('width'), image.loading]).to.deep.equal([
      'Sea',
      '640',
      'lazy',
    ]);
    expect([...body.querySelectorAll('figcaption')].map(textOf)).to.deep.equal([
      'The sea Ann',
      'The keeper',
    ]);
    expect(articlesOf(blog)).to.have.length(1);
  });
});
