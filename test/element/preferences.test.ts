// What readers asked of their systems: less motion, other colours. Only Chromium lets a test ask for
// them, so the rules themselves are read: what is not in them cannot happen.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { canEmulate, emulate } from '../support/emulate.js';
import { entries, feed } from '../support/feed.js';
import { drawn, focused } from '../support/flat-tree.js';
import { load, nextEvent, part, publish, shellOf, textOf } from '../support/mount.js';
import { showScene, standStill } from '../support/scenes.js';

interface Found {
  readonly style: CSSStyleDeclaration;
  readonly text: string;
  /** The conditions of the media queries around it. */
  readonly media: readonly string[];
}

function rulesIn(list: CSSRuleList, media: readonly string[]): Found[] {
  return [...list].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return { style: rule.style, text: rule.cssText, media };
    if (rule instanceof CSSMediaRule) return rulesIn(rule.cssRules, [...media, rule.conditionText]);
    return rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules, media) : [];
  });
}

/** Every rule that is ours, of the shell and of the entries. */
const rulesOf = (blog: LiveBlogElement): Found[] =>
  [document, blog.shadowRoot!, shellOf(blog)].flatMap((root) =>
    root.adoptedStyleSheets.flatMap((sheet) => rulesIn(sheet.cssRules, [])),
  );

const isMoving = ({ style }: Found) =>
  [style.animationName, style.transitionProperty, style.transitionDuration].some(
    (value) => value && value !== 'none' && value !== '0s',
  ) || style.scrollBehavior === 'smooth';

/** What moves at the moment, wherever it is. */
const motions = (blog: LiveBlogElement) =>
  [...new Set([document, blog.shadowRoot!, shellOf(blog)])]
    .flatMap((root) => root.getAnimations())
    .map((animation) => (animation as CSSAnimation).animationName);

const canBeTold = await canEmulate();
const calm = '(prefers-reduced-motion: no-preference)';

describe('for readers who want less motion', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));
  afterEach(() => emulate({}));

  for (const name of ['live with everything around', 'live and isolated'])
    it(`nothing moves in the state “${name}”`, async () => {
      const moving = rulesOf(await showScene(name)).filter(isMoving);
      // The dot and what comes in: or else this would have read the wrong rules.
      expect(moving).to.have.length.at.least(2);
      for (const { media, text } of moving) expect(media, text).to.include(calm);
    });

  for (const name of canBeTold ? ['live', 'news revealed', 'loading'] : [])
    it(`nothing is in motion in the state “${name}”`, async () => {
      await emulate({ 'prefers-reduced-motion': 'reduce' });
      expect(motions(await showScene(name))).to.deep.equal([]);
    });

  it('pausing stops what moves, too', async () => {
    const blog = await showScene('live');
    // Or else there would be nothing to stop.
    if (matchMedia(calm).matches) expect(motions(blog)).to.deep.equal(['pulse']);
    part(blog, 'control')!.click();
    await standStill(blog);
    expect(motions(blog)).to.deep.equal([]);
  });

  it('what was asked for is there at once, even on a page that scrolls softly', async () => {
    document.documentElement.style.scrollBehavior = 'smooth';
    const mounted = await load(feed(entries(1, 20)), { reveal: 'ask' });
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await publish(mounted, feed(entries(1, 21)));
    part(mounted.blog, 'banner')!.click();
    await nextEvent(mounted.blog, 'live-blog-reveal');
    await Promise.resolve();
    expect(textOf(focused())).to.equal('Entry 21');
    expect(focused().getBoundingClientRect().top).to.be.within(0, innerHeight);
  });
});

/** A line around it that is there in every colour, even if it is not seen in ours. */
function hasEdge(element: Element): boolean {
  const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
  return borderTopStyle === 'solid' && parseFloat(borderTopWidth) >= 1;
}

const isShown = (element: Element) =>
  element.checkVisibility() && getComputedStyle(element).clipPath === 'none';

describe('for readers with colours of their own', () => {
  it('those colours are not refused', async () => {
    const blog = await showScene('live with everything around');
    const refusing = rulesOf(blog).filter(({ text }) => /forced-color-adjust/.test(text));
    expect(refusing).to.deep.equal([]);
  });

  for (const name of ['a banner', 'pins, one of them folded', 'failed at first', 'ended'])
    it(`boxes and buttons keep their edges in the state “${name}”`, async () => {
      const blog = await showScene(name);
      // Words that are a button get theirs with the colours.
      const buttons = 'button:not(.live-blog-share)';
      const boxes = drawn(blog, `${buttons}, [part="pin"], [part="message"], [part="ended"]`);
      expect(boxes).not.to.have.length(0);
      for (const box of boxes) expect(hasEdge(box), box.outerHTML).to.equal(true);
    });

  it('what has the focus has an outline, which no colours take away', async () => {
    const rules = rulesOf(await showScene('live')).filter(({ text }) =>
      /:focus-visible/.test(text),
    );
    expect(rules).not.to.have.length(0);
    for (const { style, text } of rules) expect(style.outline, text).to.match(/solid/);
  });
});

describe('without telling colours apart', () => {
  it('the reader knows what is new, breaking, key or corrected, by words that are seen', async () => {
    await showScene('news revealed');
    const marks = (id: string) =>
      [...document.getElementById(id)!.querySelectorAll('[class$="-label"]')]
        .filter(isShown)
        .map(textOf);
    expect(marks('entry-31')).to.deep.equal(['New', 'Breaking']);
    expect(marks('entry-32')).to.deep.equal(['New']);
    expect(marks('entry-30')).to.deep.equal(['Key event', 'Summary']);
    expect(marks('entry-28')).to.deep.equal(['Correction']);
  });

  const words = { live: 'Live', 'paused by the reader': 'Paused', offline: 'Offline' };
  for (const [name, word] of Object.entries(words))
    it(`the reader knows how live the blog is, by a word, in the state “${name}”`, async () => {
      const status = part(await showScene(name), 'status')!;
      expect(isShown(status)).to.equal(true);
      expect(textOf(status)).to.match(new RegExp(`^${word}`));
    });

  for (const name of ['live with everything around', 'live and isolated'])
    it(`links are underlined in the state “${name}”`, async () => {
      for (const link of drawn(await showScene(name), 'a[href]'))
        expect(getComputedStyle(link).textDecorationLine, link.outerHTML).to.equal('underline');
    });
});
