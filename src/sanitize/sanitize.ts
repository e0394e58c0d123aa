// The only door from a string to markup. A body is parsed in a document that loads and runs nothing,
// cleaned by an engine (the browser's sanitiser, or the fallback), walked once by our own list, and
// adopted as nodes: no string is ever parsed again.
import { warnOnce } from '../lib/warn.js';
import { allowed, unwrapped } from './allow-list.js';
import { walk } from './walk.js';

/** Turns untrusted HTML into nodes that are safe to show. */
export type Sanitize = (html: string) => DocumentFragment;

/** Parses HTML into an element of an inert document and takes out what could do harm. */
export type Engine = (box: HTMLElement, html: string) => void;

const mostCharacters = 256 * 1_024;
/** 6,000 tags, if none of them marks words; an end is a tag too. */
const mostCost = 12_000;
/** Characters from one tag to the next; very many attributes cost the square of their number. */
const longestRun = 32 * 1_024;
/** An end; the start of what a parser opens anew in every block until it is closed; any other tag. */
const tags = /<?(?:(\/)|([bius]|big|code|em|font|nobr|small|str\w+|tt)(?:(>)|[\s/]))?[^<]*/gi;
/** Layout may cost more than the square of how deep elements are. */
const tooDeep = `:scope${'>*'.repeat(33)}`;

/** What may be left open makes every tag after it cost more. */
export function cut(html: string): string {
  const marks = new Set<unknown>();
  let end = 0;
  let cost = 0;
  let depth = 0;
  for (const [run, isEnd, mark, isBare] of html.slice(0, mostCharacters).matchAll(tags)) {
    if (mark) marks.add(isBare ? mark : end);
    if (isEnd) depth &&= depth - 1;
    else depth++;
    cost += 2 + marks.size + depth / 50;
    if (cost > mostCost || run[longestRun]) break;
    end += run.length;
  }
  if (end < html.length) warnOnce('A body is too long, or has too many tags: it was cut.');
  return html.slice(0, end);
}

// The Sanitizer API, https://wicg.github.io/sanitizer-api/, as far as it is used here.
declare const Sanitizer: new (configuration: object) => object;
interface NativeElement extends HTMLElement {
  setHTML(html: string, options: { sanitizer: object }): void;
}

/** The browser's own sanitiser, if it has one. */
export function nativeEngine(): Engine | undefined {
  if (!('setHTML' in Element.prototype)) return undefined;
  const elements = [...allowed].map(([name, attributes]) => ({ name, attributes }));
  const sanitizer = new Sanitizer({
    elements: [...elements, ...unwrapped],
    attributes: [],
    comments: false,
    dataAttributes: false,
  });
  return (box, html) => (box as unknown as NativeElement).setHTML(html, { sanitizer });
}

/** Where no engine is to be had, a body is its words. */
export const textEngine: Engine = (box, html) => {
  box.textContent = html.replace(/<[^>]*>/g, ' ');
};

/** Loads the engine for browsers that have none. */
export const loadFallbackEngine = async (): Promise<Engine> =>
  (await import('./fallback.js')).fallbackEngine;

/** @param highestHeading The level (1–6) of the highest heading that may stand in a body. */
export function createSanitize(engine: Engine, highestHeading: number): Sanitize {
  const inert = document.implementation.createHTMLDocument('');
  return (html) => {
    const box = inert.createElement('div');
    engine(box, cut(html));
    for (const element of box.querySelectorAll(tooDeep)) element.remove();
    walk(box, highestHeading);
    const fragment = document.createDocumentFragment();
    fragment.append(...box.childNodes);
    return fragment;
  };
}
