// Pictures, large, above the page.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../support/axe.js';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import { articlesOf, load, publish, textOf, until, type Mounted } from '../support/mount.js';

const picture = (n: number, fields: Record<string, unknown> = {}) => ({
  src: `/test/support/pier.svg?${n}`,
  ...{ width: 1600, height: 400, alt: `Pier ${n}`, caption: `Caption ${n}`, credit: `C. ${n}` },
  ...fields,
});

const withPictures = (fields: Record<string, unknown> = {}): RawEntry =>
  entry(9, {
    html: undefined,
    blocks: [
      { type: 'image', ...picture(1) },
      { type: 'gallery', images: [2, 3, 4].map((n) => picture(n)) },
      { type: 'image', ...picture(5, { url: '/album' }) },
    ],
    ...fields,
  });

const show = (attributes: Record<string, string> = {}): Promise<Mounted> =>
  load(feed([withPictures(), ...entries(1, 6)]), attributes);

const dialog = (): HTMLDialogElement | null => document.querySelector('dialog.live-blog-lightbox');
const linksOf = ({ blog }: Mounted): HTMLAnchorElement[] => [
  ...articlesOf(blog)
    .find(({ id }) => id === 'entry-9')!
    .querySelectorAll<HTMLAnchorElement>('a.live-blog-enlarge'),
];
const place = () => textOf(dialog()!.querySelector('.live-blog-lightbox-place'));
const button = (name: string) =>
  dialog()!.querySelector<HTMLElement>(`.live-blog-lightbox-${name}`)!;

async function open(mounted: Mounted, at = 0): Promise<HTMLDialogElement> {
  const link = linksOf(mounted)[at]!;
  link.focus();
  link.click();
  await until(() => dialog()?.querySelector('.pswp__item > *'), 'the dialog');
  return dialog()!;
}

const closed = () => until(() => !dialog(), 'the end of the dialog');

afterEach(async () => {
  if (!dialog()) return;
  button('close').click();
  await closed();
});

describe('a picture that is pressed', () => {
  it('is shown large, with what is said of it, who made it and which it is', async () => {
    const shown = await open(await show(), 2);
    expect(shown.open).to.equal(true);
    expect(shown.ariaLabel).to.equal('Pictures');
    expect(place()).to.equal('3 of 4');
    expect(textOf(shown.querySelector('[role=status]'))).to.equal('3 of 4 Pier 3 Caption 3 C. 3');
    const image = shown.querySelector<HTMLImageElement>(
      '[aria-hidden=false] img.pswp__img:not([role])',
    )!;
    expect([image.alt, new URL(image.src).search]).to.deep.equal(['Pier 3', '?3']);
    expect(await violations()).to.deep.equal([]);
  });

  it('fills the window as far as its shape allows', async () => {
    const shown = await open(await show());
    const image = await until(
      () => shown.querySelector<HTMLElement>('[aria-hidden=false] img.pswp__img:not([role])'),
      'the picture',
    );
    expect(image.getBoundingClientRect().width).to.be.closeTo(
      document.documentElement.clientWidth,
      2,
    );
    expect(shown.getBoundingClientRect().height).to.equal(innerHeight);
  });

  it('leads to the others by arrow keys and buttons, and to the first and the last', async () => {
    await open(await show());
    await sendKeys({ press: 'ArrowRight' });
    expect(place()).to.equal('2 of 4');
    button('left').click();
    expect(place()).to.equal('1 of 4');
    await sendKeys({ press: 'End' });
    expect(place()).to.equal('4 of 4');
    await sendKeys({ press: 'Home' });
    expect(place()).to.equal('1 of 4');
  });

  it('leads to the left where people read to the left', async () => {
    await open(await show({ lang: 'ar', dir: 'rtl' }));
    expect(button('left').ariaLabel).to.equal('Next picture');
    await sendKeys({ press: 'ArrowLeft' });
    expect(place()).to.equal('2 of 4');
  });

  it('is enlarged further, and made small again', async () => {
    await open(await show());
    const before = button('zoom').ariaLabel;
    button('zoom').click();
    await until(() => button('zoom').ariaLabel !== before, 'the other words');
    expect([before, button('zoom').ariaLabel]).to.deep.equal(['Zoom in', 'Zoom out']);
  });

  for (const isolated of [false, true])
    it(`is left by Escape, and the focus is where it was${isolated ? ', in an isolated blog' : ''}`, async () => {
      const mounted = await show(isolated ? { isolated: '' } : {});
      // As whoever presses it has it; who gets the focus back is shown where it is.
      linksOf(mounted)[1]!.scrollIntoView({ block: 'center' });
      await open(mounted, 1);
      const { scrollY } = window;
      expect(focused() === button('close')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await closed();
      expect(focused() === linksOf(mounted)[1]).to.equal(true);
      expect(window.scrollY).to.equal(scrollY);
      expect(document.querySelector('.pswp')).to.equal(null);
    });

  it('keeps the focus inside', async () => {
    const mounted = await show();
    const shown = await open(mounted);
    const isInside = () => shown.contains(document.activeElement);
    const stops = [...shown.querySelectorAll('button')].filter((one) => one.checkVisibility());
    // Past the last one are the browser's own controls, from where no key leads back here.
    const [first, ...others] = stops;
    first!.focus();
    for (const next of others) {
      await sendKeys({ press: 'Tab' });
      expect(document.activeElement === next).to.equal(true);
    }
    linksOf(mounted)[0]!.focus();
    expect(isInside()).to.equal(true);
  });

  it('leaves its style sheet to nobody', async () => {
    const mounted = await show();
    const { length } = document.adoptedStyleSheets;
    await open(mounted);
    expect(document.adoptedStyleSheets.length).to.equal(length + 1);
    button('close').click();
    await closed();
    expect(document.adoptedStyleSheets.length).to.equal(length);
  });

  for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
    it(`is the browser’s with ${Object.keys(keys)[0]}`, async () => {
      const mounted = await show();
      await open(mounted);
      button('close').click();
      await closed();
      let isLeft = false;
      const onClick = (event: Event) => {
        isLeft = !event.defaultPrevented;
        event.preventDefault();
      };
      addEventListener('click', onClick, { once: true });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
      linksOf(mounted)[0]!.querySelector('img')!.dispatchEvent(click);
      expect(isLeft).to.equal(true);
      expect(dialog()).to.equal(null);
    });

  it('stays open whatever the newsroom does, and then the focus is among the entries', async () => {
    const mounted = await show();
    const shown = await open(mounted, 1);
    const more = { title: 'Other words' };
    const steps = [
      [entry(10), withPictures(), ...entries(1, 6)],
      [entry(10), withPictures(more), ...entries(2, 6), entry(1, { html: '<p>Edited.</p>' })],
      [entry(10), withPictures({ ...more, pinned: true }), ...entries(1, 6)],
      [entry(10), withPictures(more), ...entries(1, 6)],
      [entry(10), ...entries(1, 6)],
    ];
    for (const step of steps) {
      await publish(mounted, feed(step));
      expect(dialog() === shown && shown.open).to.equal(true);
      expect(place()).to.equal('2 of 4');
    }
    button('close').click();
    await closed();
    expect(focused().closest('article') !== null).to.equal(true);
  });

  it('goes when the blog goes', async () => {
    const mounted = await show();
    await open(mounted);
    mounted.blog.remove();
    await closed();
  });

  it('says so if it cannot be loaded', async () => {
    const blocks = [{ type: 'image', ...picture(1, { src: '/test/support/none.svg' }) }];
    const shown = await open(await load(feed([withPictures({ blocks })])));
    const words = await until(() => shown.querySelector('.pswp__error-msg'), 'the words');
    expect(textOf(words)).to.equal('The picture could not be loaded.');
  });
});
