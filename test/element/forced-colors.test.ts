// For readers whose system sets all colours, the words, edges and rings that are left are measured, in
// both of the palettes that Chromium has for it. Other engines cannot be told; what can be read from the
// rules is tested in the file on preferences, for all of them.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { backdrop, contrast } from '../support/contrast.js';
import { canEmulate, emulate } from '../support/emulate.js';
import { drawn, flatTree, focused } from '../support/flat-tree.js';
import { part } from '../support/mount.js';
import { scenes, showScene } from '../support/scenes.js';

const palettes = (await canEmulate()) ? ['light', 'dark'] : [];
const root = document.documentElement;

const hasWords = (element: Element) =>
  element.checkVisibility() &&
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim());

/** What is seen of a box: the line around it, against what is inside and outside. */
function expectEdge(box: Element): void {
  const { borderTopColor, borderTopStyle, borderTopWidth } = getComputedStyle(box);
  expect([borderTopStyle, parseFloat(borderTopWidth) >= 1], box.outerHTML).to.deep.equal([
    'solid',
    true,
  ]);
  expect(contrast(borderTopColor, backdrop(box)), box.outerHTML).to.be.at.least(3);
  expect(contrast(borderTopColor, backdrop(box.parentElement ?? box))).to.be.at.least(3);
}

for (const palette of palettes)
  describe(`in the reader’s own colours, ${palette}`, () => {
    beforeEach(async () => {
      await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': palette });
      root.style.cssText = 'color-scheme: light dark; background: Canvas; color: CanvasText';
    });
    afterEach(async () => {
      root.removeAttribute('style');
      await emulate({});
    });

    it('the page is in them, and not in ours', async () => {
      expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
      const banner = part(await showScene('a banner'), 'banner')!;
      const { backgroundColor, boxShadow } = getComputedStyle(banner);
      expect([backgroundColor, boxShadow]).to.deep.equal([backdrop(root), 'none']);
    });

    for (const { name, show } of scenes)
      it(`words are read and boxes have edges in the state “${name}”`, async () => {
        const blog = await show();
        for (const element of [...flatTree(blog)].filter(hasWords)) {
          const { color } = getComputedStyle(element);
          expect(contrast(color, backdrop(element)), element.outerHTML).to.be.at.least(4.5);
        }
        drawn(blog, 'button, [part="pin"], [part="ended"]').forEach(expectEdge);
      });

    it('the live dot, and the dots of the timeline, are seen', async () => {
      const blog = await showScene('news revealed');
      expectEdge(part(blog, 'live-dot')!);
      for (const article of drawn(blog, 'article')) {
        const { borderTopColor, borderTopStyle } = getComputedStyle(article, '::after');
        expect(borderTopStyle).to.equal('solid');
        expect(contrast(borderTopColor, backdrop(article))).to.be.at.least(3);
      }
    });

    it('a folded pin is cut, and does not fade into what cannot be read', async () => {
      const blog = await showScene('pins, one of them folded');
      const [folded] = drawn(blog, '.folded');
      expect(getComputedStyle(folded!).maskImage).to.equal('none');
    });

    for (const name of ['live with everything around', 'a banner'])
      it(`what has the focus has a ring that is seen, in the state “${name}”`, async () => {
        const blog = await showScene(name);
        const stops = drawn(blog, 'a[href], button');
        await sendKeys({ press: 'Tab' });
        for (const stop of stops) {
          stop.focus();
          expect(focused() === stop).to.equal(true);
          const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(stop);
          expect(outlineStyle, stop.outerHTML).not.to.equal('none');
          expect(parseFloat(outlineWidth), stop.outerHTML).to.be.at.least(1);
          const around = backdrop(stop.parentElement);
          expect(contrast(outlineColor, around), stop.outerHTML).to.be.at.least(3);
        }
      });
  });
