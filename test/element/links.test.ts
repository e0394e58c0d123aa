import { expect } from 'chai';
import { card, showBlocks } from '../support/data-blocks.js';
import { nextFrame, textOf } from '../support/mount.js';

describe('a card', () => {
  it('can be pressed anywhere, and is one link', async () => {
    const { body, find } = await showBlocks(card);
    expect(body.querySelectorAll('a')).to.have.length(1);
    expect(textOf(find('a'))).to.equal('How to read a table of tides');
    const { left, top, width, height } = find('.live-blog-link')!.getBoundingClientRect();
    for (const [x, y] of [
      [0.05, 0.1],
      [0.9, 0.5],
      [0.3, 0.9],
    ] as const) {
      const hit = document.elementFromPoint(left + x * width, top + y * height);
      expect(hit?.localName).to.equal('a');
    }
    expect(textOf(find('.live-blog-link-site'))).to.equal('example.org');
  });

  it('is as high before its picture is there as after', async () => {
    const { find } = await showBlocks({ ...card, image: '/never.jpg' });
    const before = find('.live-blog-link')!.offsetHeight;
    const picture = find('img') as HTMLImageElement;
    picture.src = '/pier.svg';
    await picture.decode().catch(() => undefined);
    await nextFrame();
    expect(find('.live-blog-link')!.offsetHeight).to.equal(before);
    expect(picture.alt).to.equal('');
  });

  it('without an address that can be followed is its words', async () => {
    const { find } = await showBlocks({ ...card, url: 'javascript:alert(1)', image: 'data:,x' });
    expect(textOf(find('.live-blog-link-title'))).to.equal('How to read a table of tides');
    expect(find('a')).to.equal(null);
    expect(find('img')).to.equal(null);
  });
});

describe('a quote', () => {
  it('has who said it below, upright, as a link if that may be followed', async () => {
    const said = { type: 'quote', text: 'We rehearsed.', cite: 'The keeper' };
    const { body } = await showBlocks(
      { ...said, url: '/keeper' },
      { ...said, url: 'javascript:x' },
    );
    const [kept, refused] = [...body.querySelectorAll<HTMLElement>('cite')];
    expect(kept!.querySelector('a')!.href).to.match(/^http.*\/keeper$/);
    expect(getComputedStyle(kept!).fontStyle).to.equal('normal');
    expect(refused!.querySelector('a')).to.equal(null);
    expect(body.querySelector('blockquote[cite^="java"]')).to.equal(null);
  });

  it('of which only an address is known names that', async () => {
    const { find } = await showBlocks({
      type: 'quote',
      text: 'Yes.',
      url: 'https://example.org/a',
    });
    expect(textOf(find('figcaption'))).to.equal('example.org');
  });
});
