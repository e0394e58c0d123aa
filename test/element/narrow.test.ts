// 320 CSS pixels: a small phone, or a window of 1280 at 400 %. Nothing has to be read by scrolling to
// and fro (WCAG 1.4.10), nor is anything lost when the reader spaces the text out (1.4.12).
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { flatTree } from '../support/flat-tree.js';
import { nextFrame, place, shellOf } from '../support/mount.js';
import { scenes, showScene } from '../support/scenes.js';
import { isChromium } from '../support/this-engine.js';
import { openWindow } from '../support/window.js';

const width = 320;

/** Tables, code and the strip of key events scroll by themselves. */
const scrollsItself = (element: Element) =>
  !!element.parentElement?.closest('table, pre, .live-blog-table, [part="key-events"]');

const describeElement = (element: Element) => {
  const { left, right } = element.getBoundingClientRect();
  const name = element.getAttribute('part') ?? element.className;
  return `${element.localName} ${name} ${Math.round(left)}–${Math.round(right)}: ${element.textContent.trim().slice(0, 40)}`;
};

/** What is wider than there is room for. */
function stickingOut(blog: Element, box: Element): string[] {
  const room = box.getBoundingClientRect();
  return [...flatTree(blog)]
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isOut = right > room.right + 1 || left < room.left - 1;
      return isOut && element.getClientRects().length && !scrollsItself(element);
    })
    .map(describeElement);
}

/** What hides a part of itself. What is folded hides what is below, behind a button that says so. */
const clipping = (blog: Element): string[] =>
  [...flatTree(blog)]
    .filter((element) => {
      const hides = /hidden|clip/.test(getComputedStyle(element).overflow);
      const isFolded = element.matches('.folded, .live-blog-folded');
      const isFull =
        (!isFolded && element.scrollHeight > element.clientHeight + 1) ||
        element.scrollWidth > element.clientWidth + 1;
      return hides && isFull;
    })
    .map(describeElement);

/** Buttons whose words are taller or wider than they are. */
const overflowing = (blog: Element): string[] =>
  [...flatTree(blog)]
    .filter(
      (element) =>
        element.localName === 'button' &&
        (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
    )
    .map(describeElement);

const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
);

const rootsOf = (blog: LiveBlogElement) =>
  new Set<Document | ShadowRoot>([document, blog.shadowRoot!, shellOf(blog)]);

/** As a reader's own style sheet does it, in every root. */
async function spaceOut(blog: LiveBlogElement): Promise<void> {
  for (const root of rootsOf(blog)) root.adoptedStyleSheets.push(spacing);
  await nextFrame();
  await nextFrame();
  await blog.updateComplete;
}

function expectToFit(blog: LiveBlogElement, box: Element, when: string): void {
  for (const find of [stickingOut, clipping, overflowing])
    expect(find(blog, box).join('\n'), `${when}, ${find.name}`).to.equal('');
}

/** Both at both sizes in one engine; in the others large letters run from the right, and small ones do not. */
const directionsAt = (size: number): readonly string[] =>
  isChromium ? ['ltr', 'rtl'] : [size === 16 ? 'ltr' : 'rtl'];

describe('in a column of 320 pixels', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== spacing);
  });

  for (const size of [16, 32])
    for (const direction of directionsAt(size))
      for (const { name, show } of scenes)
        it(`all fits in the state “${name}”, ${direction} at ${size} px, also spaced out`, async () => {
          document.documentElement.style.fontSize = `${size}px`;
          const parent = place(document.createElement('div'));
          parent.style.width = `${width}px`;
          parent.dir = direction;
          const blog = await show({ parent, attributes: { dir: direction } });
          expectToFit(blog, parent, 'as it is');
          await spaceOut(blog);
          expectToFit(blog, parent, 'spaced out');
        });

  it('what is too wide is scrolled by itself, and reached by keyboard', async () => {
    const parent = place(document.createElement('div'));
    parent.style.width = `${width}px`;
    const blog = await showScene('much too wide', { parent });
    const scrollers = [...blog.querySelectorAll<HTMLElement>('table, pre')];
    expect(scrollers).to.have.length(3);
    for (const scroller of scrollers) {
      expect(scroller.tabIndex).to.equal(0);
      scroller.scrollLeft = 50;
      expect(scroller.scrollLeft).to.equal(50);
    }
  });

  it('what fits is no stop for the keyboard', async () => {
    const blog = await showScene('live');
    expect(blog.querySelector('table')!.tabIndex).to.equal(-1);
  });
});

describe('in a window of 320 pixels', () => {
  it('no page has to be scrolled sideways, in any state', async () => {
    const { scenes, cleanUp, root, close } = await openWindow(width);
    for (const { name, show } of scenes) {
      await show();
      expect(root.scrollWidth, name).to.be.at.most(root.clientWidth);
      cleanUp();
    }
    close();
  }).timeout(60_000);
});
