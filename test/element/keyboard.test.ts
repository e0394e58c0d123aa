// The blog by keyboard: one way through it, in the order in which it is read, and always in sight.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { drawn, focused } from '../support/flat-tree.js';
import { entries, feed } from '../support/feed.js';
import { articlesOf, load, nextFrame, part, place, publish, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { showScene, standStill } from '../support/scenes.js';

interface Stop {
  readonly element: HTMLElement;
  readonly name: string;
  /** Its first line's box on the page, at the moment when it had the focus. */
  readonly box: DOMRect;
  readonly outline: { readonly style: string; readonly width: number };
  readonly isRinged: boolean;
}

const nameOf = (element: Element) =>
  textOf(element) || element.querySelector('img')?.alt || element.localName;

function stopAt(element: HTMLElement): Stop {
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { x, y, width, height } = element.getClientRects()[0]!;
  return {
    element,
    name: nameOf(element),
    box: new DOMRect(x + scrollX, y + scrollY, width, height),
    outline: { style: outlineStyle, width: parseFloat(outlineWidth) },
    isRinged: element.matches(':focus-visible'),
  };
}

function button(words: string): HTMLButtonElement {
  const one = document.createElement('button');
  one.textContent = words;
  return place(one);
}

/** Goes through a state with the Tab key, from a button before it to one after it. */
async function walk(
  name: string,
  controls = 'pause share',
): Promise<{ blog: LiveBlogElement; stops: Stop[] }> {
  const before = button('Before');
  const blog = await showScene(name, { attributes: { controls } });
  const after = button('After');
  const stops: Stop[] = [];
  before.focus();
  await sendKeys({ press: 'Tab' });
  for (let at = focused(); at !== after; at = focused()) {
    expect(blog.matches(':focus-within'), `lost after ${stops.at(-1)?.name}`).to.equal(true);
    // A player has stops of its own inside.
    if (at !== stops.at(-1)?.element) stops.push(stopAt(at));
    expect(stops.length, stops.map((stop) => stop.name).join()).to.be.below(60);
    await sendKeys({ press: 'Tab' });
    // What was folded around the focus unfolds.
    for (let frame = 0; frame < 2; frame++) await nextFrame();
  }
  return { blog, stops };
}

const states = [
  'live with everything around',
  'live and isolated',
  'a banner',
  'failed at first',
  'ended, and going on elsewhere',
  'much too wide',
];

/** What can be pressed, followed or scrolled, in the order of the document as it is drawn. */
const reachable = 'a[href], button, summary, [tabindex="0"], video, audio';

const isBelow = (one: Stop, other: Stop) => one.box.top >= other.box.bottom - 1;
const isBeside = (one: Stop, other: Stop) => one.box.left >= other.box.right - 1;

const least = 24;

/** Part of a line of other words, which a larger target would push apart. */
function isInSentence(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  let line = element.parentElement!;
  while (getComputedStyle(line).display === 'inline') line = line.parentElement!;
  return textOf(line) !== textOf(element);
}

const isLarge = ({ width, height }: DOMRect) => width >= least && height >= least;

/** Whether a circle of that size around a target's middle is its alone. */
function hasRoom(target: DOMRect, others: readonly DOMRect[]): boolean {
  const [x, y] = [target.x + target.width / 2, target.y + target.height / 2];
  return others.every((other) => {
    const nearest = new DOMPoint(
      Math.min(Math.max(x, other.left), other.right),
      Math.min(Math.max(y, other.top), other.bottom),
    );
    const gap = Math.hypot(nearest.x - x, nearest.y - y);
    return gap >= (isLarge(other) ? least / 2 : least);
  });
}

function expectReadingOrder(blog: LiveBlogElement, stops: readonly Stop[]): void {
  expect(stops.map((stop) => stop.name)).to.deep.equal(drawn(blog, reachable).map(nameOf));
  for (const [index, stop] of stops.slice(1).entries()) {
    const before = stops[index]!;
    const follows = isBelow(stop, before) || isBeside(stop, before);
    expect(follows, `${before.name} → ${stop.name}`).to.equal(true);
  }
}

function expectRings(stops: readonly Stop[]): void {
  for (const { isRinged, outline, name: stop } of stops) {
    expect(isRinged, stop).to.equal(true);
    const isSeen = outline.style === 'auto' || (outline.style === 'solid' && outline.width >= 2);
    expect(isSeen, `${stop}: ${JSON.stringify(outline)}`).to.equal(true);
  }
}

function expectTargets(stops: readonly Stop[]): void {
  const targets = stops.filter(({ element }) => element.matches('a, button'));
  const boxes = targets.map(({ element }) => element.getBoundingClientRect());
  const small = targets.filter(({ element }, index) => {
    const box = boxes[index]!;
    const others = boxes.filter((other) => other !== box);
    return !isLarge(box) && !isInSentence(element) && !hasRoom(box, others);
  });
  expect(small.map((stop) => stop.name)).to.deep.equal([]);
  const controls = targets.filter(({ element }) => element.localName === 'button');
  for (const { element, name: control } of controls)
    expect(isLarge(element.getBoundingClientRect()), control).to.equal(true);
}

describe('the Tab key', () => {
  for (const name of states)
    it(`goes through everything once, as it is read; each stop has a ring, and room for a shaky hand (${name})`, async () => {
      const { blog, stops } = await walk(name);
      expectReadingOrder(blog, stops);
      expectRings(stops);
      expectTargets(stops);
    }).timeout(30_000);
});

describe('a press', () => {
  it('that pauses, resumes, unfolds or folds leaves the focus where it is', async () => {
    const blog = await showScene('pins, one of them folded');
    const pause = part(blog, 'control')!;
    const unfold = part(blog, 'pinned')!.querySelector('button')!;
    for (const control of [pause, unfold]) {
      const words = textOf(control);
      control.focus();
      await sendKeys({ press: 'Enter' });
      await blog.updateComplete;
      expect(textOf(control)).not.to.equal(words);
      await sendKeys({ press: 'Enter' });
      await blog.updateComplete;
      expect([focused() === control, textOf(control)]).to.deep.equal([true, words]);
    }
  });
});

describe('the way past many entries', () => {
  const words = ['Skip the updates', 'Back to the start of the updates'];
  const waysIn = (blog: LiveBlogElement) =>
    drawn(blog, 'button').filter((one) => words.includes(textOf(one)));
  const isSeen = (element: Element) => getComputedStyle(element).clipPath === 'none';

  for (const attributes of [{}, { isolated: '' }] as Record<string, string>[])
    it(`is a button that is seen when it is reached, and leads there and back${'isolated' in attributes ? ' (isolated)' : ''}`, async () => {
      const { blog } = await load(feed(entries(1, 11)), { ...attributes, controls: 'pause' });
      const after = button('After');
      const [there, back] = waysIn(blog);
      const { top } = articlesOf(blog)[0]!.getBoundingClientRect();
      expect([there, back].map((way) => isSeen(way!))).to.deep.equal([false, false]);
      part(blog, 'control')!.focus();
      await sendKeys({ press: 'Tab' });
      expect([focused() === there, isSeen(there!)]).to.deep.equal([true, true]);
      expect(articlesOf(blog)[0]!.getBoundingClientRect().top).to.equal(top);
      const { href } = location;
      await sendKeys({ press: 'Enter' });
      expect([focused() === back, isSeen(back!)]).to.deep.equal([true, true]);
      await sendKeys({ press: 'Enter' });
      expect(focused() === there).to.equal(true);
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Tab' });
      expect([focused() === after, location.href]).to.deep.equal([true, href]);
    });

  it('is not there where there are few', async () => {
    const { blog } = await load(feed(entries(1, 10)));
    expect(waysIn(blog)).to.deep.equal([]);
  });

  it('is short: entries without links are no stops', async () => {
    const { stops } = await walk('two hundred entries', 'pause');
    expect(stops.map((stop) => stop.name)).to.deep.equal(['Pause', ...words]);
  });
});

/** Keys that readers, and their screen readers, use in pages. */
const keys = [
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789?/.,-'),
  'PageDown',
  'PageUp',
  'End',
];

describe('no key but those of buttons and links', () => {
  it('does anything, nor is it kept from the browser', async () => {
    const mounted = await load(feed(entries(1, 11)), { reveal: 'ask' });
    await publish(mounted, feed(entries(1, 12)));
    await standStill(mounted.blog);
    const { records } = watch(mounted);
    const places = [
      drawn(mounted.blog, '.live-blog-entry-title')[0]!,
      part(mounted.blog, 'banner')!,
    ];
    for (const at of places)
      for (const key of keys) {
        const options = { key, bubbles: true, composed: true, cancelable: true };
        for (const type of ['keydown', 'keypress', 'keyup'])
          expect(at.dispatchEvent(new KeyboardEvent(type, options)), key).to.equal(true);
      }
    await mounted.blog.updateComplete;
    expect(records()).to.deep.equal([]);
    expect(mounted.newsroom.requests).to.have.length(2);
  });
});

describe('the banner', () => {
  it('does not hide what has the focus, on the way up', async () => {
    // Where the banner is: in the middle.
    const style = place(document.createElement('style'));
    style.textContent = 'p { text-align: center }';
    const html = '<p><a href="https://example.org/">See</a></p>';
    const list = entries(1, 21).map((one) => ({ ...one, html }));
    const mounted = await load(feed(list.slice(1)), { reveal: 'ask' });
    await publish(mounted, feed(list));
    for (const article of articlesOf(mounted.blog).reverse()) {
      const link = article.querySelector('a')!;
      link.focus();
      // Not every engine scrolls at once.
      await standStill(mounted.blog);
      const { x, y, width, height } = link.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      expect(hit === link, `${article.id} at ${y}`).to.equal(true);
    }
  });
});
