// The walk that both engines end in: it enforces the allow-list and the rules for URLs, whatever came
// before it, and gives what is left the manners of a guest.
import { linkHref, mediaHref } from '../lib/url.js';
import { allowed, unwrapped } from './allow-list.js';

/** Attributes that hold a URL, and what that must be fit for. */
export const urlAttributes: Readonly<Record<string, typeof linkHref | undefined>> = {
  href: linkHref,
  cite: linkHref,
  src: mediaHref,
};

const player = { controls: '', preload: 'none' };
export const added: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  audio: player,
  img: {
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'strict-origin-when-cross-origin',
  },
  video: player,
};

function cleanAttributes(element: Element, legal: readonly string[]): void {
  for (const { name, value } of [...element.attributes]) {
    const toUrl = urlAttributes[name];
    if (!legal.includes(name) || (toUrl && !toUrl(value))) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(added[element.localName] ?? {}))
    element.setAttribute(name, value);
}

/** A heading inside a body stands below the entry's own. */
function lowerHeading(heading: Element, highest: number): void {
  const lower = heading.ownerDocument.createElement(`h${highest}`);
  for (const { name, value } of heading.attributes) lower.setAttribute(name, value);
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
}

/** @param highest The level (1–6) of the highest heading that may stand here. */
export function walk(root: Element, highest: number): void {
  const nodes = root.ownerDocument.createNodeIterator(root, ~NodeFilter.SHOW_TEXT);
  nodes.nextNode();
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    // Foreign content, comments and the like are no HTML elements.
    const name = node instanceof HTMLElement ? node.localName : '';
    const element = node as Element;
    const legal = allowed.get(name);
    if (legal) {
      cleanAttributes(element, legal);
      if (/^h\d/.test(name) && +name[1]! < highest) lowerHeading(element, highest);
    } else if (unwrapped.includes(name)) element.replaceWith(...element.childNodes);
    else element.remove();
  }
}
