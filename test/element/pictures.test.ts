// Pictures in entries: their room is kept, whatever becomes of them.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entry, feed } from '../support/feed.js';
import { articlesOf, load, place, textOf, until, type Mounted } from '../support/mount.js';

const pier = '/test/support/pier.svg';
const none = '/test/support/none.svg';

const show = (blocks: readonly object[], fields: Record<string, unknown> = {}): Promise<Mounted> =>
  load(feed([entry(2), entry(1, { html: undefined, blocks, ...fields })]));

function pictureIn({ blog }: Mounted): HTMLImageElement {
  const image = articlesOf(blog)[1]!.querySelector('img')!;
  // Whether it is near enough to be loaded is not what is asked here.
  image.loading = 'eager';
  return image;
}

const sizeOf = (element: Element): readonly number[] => {
  const { width, height } = element.getBoundingClientRect();
  return [Math.round(width), Math.round(height)];
};

const settled = (image: HTMLImageElement) => until(() => image.complete, 'the picture');

describe('a picture', () => {
  it('has its room before it is there, and no other after that', async () => {
    const image = pictureIn(await show([{ type: 'image', src: pier, width: 1600, height: 400 }]));
    const before = sizeOf(image);
    expect(before[1]).to.be.closeTo(before[0]! / 4, 1);
    await image.decode();
    expect(sizeOf(image)).to.deep.equal(before);
  });

  it('of another shape than the feed says is shown whole in the room that was kept', async () => {
    const image = pictureIn(await show([{ type: 'image', src: pier, width: 800, height: 800 }]));
    const before = sizeOf(image);
    await image.decode();
    expect(sizeOf(image)).to.deep.equal(before);
    expect(getComputedStyle(image).objectFit).to.equal('contain');
  });

  it('of unknown size does not grow', async () => {
    const image = pictureIn(await show([{ type: 'image', src: pier, alt: 'A pier' }]));
    const before = sizeOf(image);
    expect(before[1]).to.be.above(100);
    await image.decode();
    expect(sizeOf(image)).to.deep.equal(before);
  });

  for (const size of [{ width: 1600, height: 400 }, {}])
    it(`that is broken leaves its words and its room, ${size.width ? 'its size known' : 'its size unknown'}`, async () => {
      const words = { alt: 'A pier', caption: 'The pier today', credit: 'A. A.' };
      const mounted = await show([{ type: 'image', src: none, ...words, ...size }]);
      const image = pictureIn(mounted);
      const before = sizeOf(image);
      await settled(image);
      expect(sizeOf(image)).to.deep.equal(before);
      expect(image.alt).to.equal('A pier');
      const caption = articlesOf(mounted.blog)[1]!.querySelector('figcaption');
      expect(textOf(caption)).to.equal('The pier today A. A.');
    });

  it('is as wide as itself at most, and as the column', async () => {
    const image = pictureIn(await show([{ type: 'image', src: pier, width: 60, height: 20 }]));
    expect(sizeOf(image)).to.deep.equal([60, 20]);
  });

  it('says nothing where the feed says that there is nothing to say, and its link still has a name', async () => {
    const mounted = await show([{ type: 'image', src: pier, width: 160, height: 40, alt: '' }]);
    const image = pictureIn(mounted);
    expect(image.getAttribute('alt')).to.equal('');
    expect(image.closest('a')!.ariaLabel).to.equal('Enlarge the picture');
    expect(await violations()).to.deep.equal([]);
  });

  it('is a link to the largest file of it', async () => {
    const srcset = `${pier}?small 400w, ${pier}?large 2400w, ${pier}?middle 1200w`;
    const sized = { width: 800, height: 200, alt: 'A pier' };
    const image = pictureIn(await show([{ type: 'image', src: pier, srcset, ...sized }]));
    const link = image.closest('a')!;
    expect(link.href).to.equal(new URL(`${pier}?large`, location.href).href);
  });

  it('that leads elsewhere leads there', async () => {
    const sized = { width: 800, height: 200, alt: 'A pier' };
    const image = pictureIn(await show([{ type: 'image', src: pier, url: '/album', ...sized }]));
    expect(image.closest('a')!.getAttribute('href')).to.match(/\/album$/);
    expect(image.closest('a')!.className).to.equal('');
  });

  it('of an address that may not be asked is no link', async () => {
    const image = pictureIn(await show([{ type: 'image', src: 'javascript:alert(1)', alt: 'A' }]));
    expect(image.hasAttribute('src')).to.equal(false);
    expect(!!image.closest('a')).to.equal(false);
  });

  it('alone in an entry stands right below the time', async () => {
    const sized = { src: pier, width: 1600, height: 400, alt: 'A pier' };
    const { blog } = await show([{ type: 'image', ...sized }], { title: undefined });
    const article = articlesOf(blog)[1]!;
    const header = article.querySelector('header')!.getBoundingClientRect();
    const image = article.querySelector('img')!.getBoundingClientRect();
    expect(image.top - header.bottom).to.be.within(0, 24);
  });

  it('fits into a window of 320 pixels', async () => {
    const narrow = document.createElement('div');
    narrow.style.inlineSize = '288px';
    place(narrow);
    const blocks = [{ type: 'image', src: pier, width: 1600, height: 400, alt: 'A pier' }];
    const { blog } = await load(feed([entry(1, { html: undefined, blocks })]), {}, narrow);
    expect(articlesOf(blog)[0]!.querySelector('img')!.getBoundingClientRect().right).to.be.at.most(
      narrow.getBoundingClientRect().right,
    );
  });
});
