// Style sheets that a page may have, and what must not become of either side.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { contrastOf } from '../support/contrast.js';
import { drawn } from '../support/flat-tree.js';
import { part, place } from '../support/mount.js';
import { showScene } from '../support/scenes.js';

const sheets: Readonly<Record<string, string>> = {
  'everything unset': '* { all: unset }',
  'everything initial': '* { all: initial }',
  'everything reverted': '* { all: revert }',
  'a reset': `*, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; border: 0;
    font: inherit; list-style: none }`,
  'a root of 62.5 %': 'html { font-size: 62.5% }',
  'tiny text': 'html, body { font-size: 4px }',
  'buttons of its own': `button { font-size: 9px; color: #ccc; background: #ddd; padding: 0; width: 100%;
    text-transform: uppercase; letter-spacing: 3px }`,
  'articles in columns':
    'article { float: left; width: 30% } p, header, h3 { margin: 40px; line-height: 3 }',
  'narrow lines': '* { line-height: 0.5 }',
  'text that does not wrap': '* { white-space: nowrap; text-align: right }',
  'text as it is written': '* { white-space: pre }',
  'spaced capitals':
    '* { letter-spacing: 5px; word-spacing: 9px; text-indent: 5em; text-transform: uppercase }',
  'no pointer': 'live-blog { pointer-events: none; cursor: wait; user-select: none }',
  'a body that is flexible': 'body { display: flex; flex-direction: column; align-items: stretch }',
  'light text on dark': 'body { background: #111; color: #eee }',
};

const scenes = ['a banner', 'live with everything around', 'failed at first'];
const controls = ['control', 'banner', 'load-older'];
/** From top to bottom. */
const parts = ['header', 'toolbar', 'pinned', 'entries', 'load-older', 'topics'];
/** Lengths that are rounded to device pixels on the way. */
const rounding = 1;

function expectUsable(button: HTMLElement, name: string): void {
  const { width, height } = button.getBoundingClientRect();
  expect(Math.min(width, height), `${name}: size`).to.be.at.least(24);
  const { fontSize, pointerEvents, visibility, whiteSpace } = getComputedStyle(button);
  expect(parseFloat(fontSize), `${name}: text`).to.be.at.least(13);
  expect({ pointerEvents, visibility, whiteSpace }, name).to.deep.equal({
    ...{ pointerEvents: 'auto', visibility: 'visible', whiteSpace: 'normal' },
  });
  expect(contrastOf(button), `${name}: contrast`).to.be.at.least(4.5);
}

function expectStacked(blog: LiveBlogElement): void {
  let end = -Infinity;
  for (const name of parts) {
    const box = part(blog, name)?.getBoundingClientRect();
    if (!box) continue;
    expect(box.top, `${name} comes after what is above it`).to.be.at.least(end - rounding);
    end = box.bottom;
  }
  for (const { id, bottom } of [...blog.querySelectorAll('article:not([slot])')].map((article) => ({
    id: article.id,
    bottom: article.getBoundingClientRect().bottom,
  })))
    expect(bottom, `${id} ends with the entries`).to.be.at.most(
      part(blog, 'entries')!.getBoundingClientRect().bottom + rounding,
    );
}

describe('a page with', () => {
  for (const [what, css] of Object.entries(sheets))
    it(`${what} leaves readable controls, and nothing that covers another thing`, async () => {
      const style = place(document.createElement('style'), document.head);
      style.textContent = css;
      for (const scene of scenes) {
        const blog = await showScene(scene);
        for (const name of controls)
          for (const button of drawn(blog, `[part=${name}]`))
            expectUsable(button, `${scene}, ${name}`);
        expect(part(blog, 'toolbar')!.offsetWidth, 'as wide as a block').to.be.at.least(160);
        expectStacked(blog);
        blog.remove();
      }
    });
});

const tags =
  `a abbr address article aside b blockquote button caption cite code dd details div dl dt em
  fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input label legend li main mark
  nav ol p pre q section select small span strong sub summary sup table tbody td textarea th time tr u ul
  video my-element`.split(/\s+/);
const classes = `banner older skeleton unseen folded clip entry header live-dot status fresh`.split(
  ' ',
);

/** One of each element, and of what our own templates have for names, out of the flow of the page. */
function sampleWall(): HTMLElement {
  const wall = place(document.createElement('div'));
  wall.style.cssText =
    'position: fixed; inset: 0 auto auto 0; width: 600px; height: 400px; overflow: hidden';
  for (const [index, tag] of tags.entries()) {
    const sample = wall.appendChild(document.createElement(tag));
    sample.className = classes[index % classes.length]!;
    sample.setAttribute('part', 'control');
    sample.append('Words');
  }
  return wall;
}

/** What depends on how much is on the page, for what is as large as the page. */
const size = /size|width|height|origin|inset|^(top|right|bottom|left)$/;

/** Every computed style of the page, of every sample, and of what is generated in them. */
const stylesOf = (wall: HTMLElement): string[] =>
  [document.documentElement, document.body, ...wall.children].flatMap((element) =>
    ['', '::before', '::after', '::marker'].flatMap((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      const names = [...style].filter((name) => wall.contains(element) || !size.test(name));
      return names.map(
        (name) => `${element.localName}${pseudo} { ${name}: ${style.getPropertyValue(name)} }`,
      );
    }),
  );

describe('the rules of the element', () => {
  for (const scene of ['live with everything around', 'live and isolated', 'news revealed'])
    it(`change nothing outside of it: ${scene}`, async () => {
      const wall = sampleWall();
      const before = new Set(stylesOf(wall));
      const blog = await showScene(scene);
      expect(before.size).to.be.above(10_000);
      expect(stylesOf(wall).filter((style) => !before.has(style))).to.deep.equal([]);
      blog.remove();
      expect(document.adoptedStyleSheets).to.have.length(0);
    });
});
