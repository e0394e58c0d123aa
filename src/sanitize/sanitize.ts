// The only door from a string to markup. A body is parsed in a document that loads and runs nothing,
// cleaned by an engine (the browser's sanitiser, or the fallback), walked once by our own list, and
// adopted as nodes: no string is ever parsed again.
import { warnOnce } from '../lib/warn.js';
import { allowed, globalAttributes, unwrapped } from './allow-list.js';
import { walk } from './walk.js';

/** Turns untrusted HTML into nodes that are safe to show. */
export type Sanitize = (html: string) => DocumentFragment;

/** Parses HTML into an element of an inert document and takes out what could do harm. */
export type Engine = (box: HTMLElement, html: string) => void;

const mostCharacters = 256 * 1_024;
/** Deeply nested elements cost a parser the square of their number. */
const mostElements = 5_000;

function cut(html: string): string {
  let end = html.length > mostCharacters ? mostCharacters : html.length;
  let elements = 0;
  for (let at = html.indexOf('<'); at >= 0 && at < end; at = html.indexOf('<', at + 1))
    if (html[at + 1] !== '/' && ++elements > mostElements) end = at;
  if (end < html.length)
    warnOnce(`A body of over ${mostCharacters} characters or ${mostElements} elements was cut.`);
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
    elements: [...elements, ...unwrapped.map((name) => ({ name }))],
    attributes: globalAttributes,
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
    walk(box, document.baseURI, highestHeading);
    const fragment = document.createDocumentFragment();
    fragment.append(...box.childNodes);
    return fragment;
  };
}
