// Every state of an element before axe: in light and dark, from right to left, in a small window, in the
// reader's own colours. What a machine cannot know is in the files named after keyboard, focus, names,
// announcements, narrow windows and preferences.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { canEmulate, emulate } from '../support/emulate.js';
import { scenes } from '../support/scenes.js';
import { isChromium } from '../support/this-engine.js';
import { openWindow, type OpenedWindow } from '../support/window.js';

const root = document.documentElement;
const hasOwnColours = await canEmulate();

afterEach(() => {
  for (const name of ['style', 'lang', 'dir']) root.removeAttribute(name);
});

const paint = (scheme: string) =>
  (root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`);

describe('nothing that axe knows of is wrong', function () {
  // Axe looks at every node.
  this.timeout(60_000);

  // Axe reads what every engine is given alike: one of them is looked at from all sides.
  for (const scheme of isChromium ? ['light', 'dark'] : ['dark'])
    for (const { name, show } of scenes)
      it(`in the state “${name}”, ${scheme}`, async () => {
        paint(scheme);
        await show();
        expect(await violations()).to.deep.equal([]);
      });

  for (const { name, show } of isChromium ? scenes : [])
    it(`in the state “${name}”, on a page in Arabic`, async () => {
      paint('light');
      Object.assign(root, { lang: 'ar', dir: 'rtl' });
      await show({ attributes: { lang: 'ar' } });
      expect(await violations()).to.deep.equal([]);
    });
});

describe('nothing that axe knows of is wrong in a window of 320 pixels', () => {
  let opened: OpenedWindow;
  before(async () => (opened = await openWindow(320)));
  afterEach(() => opened.cleanUp());
  after(() => opened.close());

  for (const [index, { name }] of scenes.entries())
    it(`in the state “${name}”`, async () => {
      await opened.scenes[index]!.show();
      expect(await opened.violations()).to.deep.equal([]);
    });
});

describe('nothing that axe knows of is wrong in the reader’s own colours', () => {
  afterEach(() => emulate({}));

  for (const { name, show } of hasOwnColours ? scenes : [])
    it(`in the state “${name}”`, async () => {
      await emulate({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
      paint('light dark');
      await show();
      // axe compares the colours that were forced upon the page with those that we wished for.
      expect(await violations('color-contrast')).to.deep.equal([]);
    });
});
