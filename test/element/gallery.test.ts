// Several pictures as one grid.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entry, feed } from '../support/feed.js';
import { articlesOf, load, nextFrame, place, publish, textOf, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const pictures = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    src: `/test/support/pier.svg?${n}`,
    ...{ width: 1600, height: 400, alt: `Pier ${n + 1}`, caption: `Caption ${n + 1}` },
  }));

const holding = (images: readonly object[], caption = 'A') =>
  feed([entry(1, { html: undefined, title: caption, blocks: [{ type: 'gallery', images }] })]);

async function show(images: readonly object[], width?: number) {
  const box = document.createElement('div');
  if (width) box.style.inlineSize = `${width}px`;
  place(box);
  const mounted = await load(holding(images), {}, box);
  const gallery = articlesOf(mounted.blog)[0]!.querySelector<HTMLElement>('.live-blog-gallery')!;
  return { ...mounted, box, gallery };
}

const seen = (gallery: Element): HTMLElement[] =>
  [...gallery.querySelectorAll('a')].filter((link) => link.checkVisibility());

describe('a gallery', () => {
  it('shows its pictures as tiles, each a named link to its file', async () => {
    const { gallery } = await show(pictures(4));
    const links = seen(gallery) as HTMLAnchorElement[];
    expect(links.map(({ href }) => new URL(href).search)).to.deep.equal(['?0', '?1', '?2', '?3']);
    expect(links.map((link) => link.querySelector('img')!.alt)).to.deep.equal([
      'Pier 1',
      'Pier 2',
      'Pier 3',
      'Pier 4',
    ]);
    expect(await violations()).to.deep.equal([]);
  });

  for (const count of [2, 3, 4, 5, 9])
    for (const width of [288, 700])
      it(`of ${count} fills its room without overlaps, ${width} pixels wide`, async () => {
        const { gallery, box } = await show(pictures(count), width);
        const boxes = seen(gallery).map((link) => link.getBoundingClientRect());
        expect(boxes).to.have.length(Math.min(count, 5));
        const { right } = box.getBoundingClientRect();
        for (const one of boxes) {
          expect(one.width, 'width').to.be.above(48);
          expect(one.height, 'height').to.be.above(48);
          expect(one.right).to.be.at.most(right + 1);
        }
        const isApart = (a: DOMRect, b: DOMRect) =>
          a.right <= b.left + 1 ||
          b.right <= a.left + 1 ||
          a.bottom <= b.top + 1 ||
          b.bottom <= a.top + 1;
        for (const [at, one] of boxes.entries())
          for (const other of boxes.slice(at + 1)) expect(isApart(one, other)).to.equal(true);
      });

  it('says how many more there are', async () => {
    const { gallery } = await show(pictures(12));
    expect(textOf(gallery.querySelector('.live-blog-more-pictures'))).to.equal('+7');
  });

  it('of one is a picture', async () => {
    const { blog } = await show(pictures(1));
    expect(articlesOf(blog)[0]!.querySelectorAll('figure > a img')).to.have.length(1);
  });

  it('says a caption that all have once', async () => {
    const same = pictures(3).map((one) => ({ ...one, caption: 'The pier', credit: 'A. A.' }));
    const { gallery } = await show(same);
    expect(textOf(gallery.querySelector('figcaption'))).to.equal('The pier A. A.');
  });

  it('keeps its room while its pictures come, and when they break', async () => {
    const broken = pictures(3).map((one) => ({ ...one, src: one.src.replace('pier', 'none') }));
    const { gallery } = await show(broken);
    const before = gallery.getBoundingClientRect().height;
    const images = [...gallery.querySelectorAll('img')];
    for (const image of images) image.loading = 'eager';
    await until(() => images.every(({ complete }) => complete), 'the pictures');
    expect(gallery.getBoundingClientRect().height).to.equal(before);
  });

  it('is not touched by the same again', async () => {
    const { blog, newsroom } = await show(pictures(6));
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    const { records } = watch({ blog, newsroom });
    await publish({ blog, newsroom }, holding(pictures(6)));
    expect(records()).to.have.length(0);
  });
});
