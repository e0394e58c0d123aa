// DOMPurify as the engine, for browsers without a sanitiser of their own. Loaded only there.
import DOMPurify from 'dompurify';
import { allowed, unwrapped } from './allow-list.js';
import type { Engine } from './sanitize.js';
import { policy } from './trusted-types.js';

const known = [...allowed.keys(), ...unwrapped];

const configuration = {
  IN_PLACE: true,
  ALLOWED_TAGS: ['#text', 'div', ...known],
  ALLOWED_ATTR: [...new Set([...allowed.values()].flat())],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  KEEP_CONTENT: false,
  // Harmless here, since the nodes are never written out as a string again.
  SAFE_FOR_XML: false,
  TRUSTED_TYPES_POLICY: null as never,
};

/** More attributes than that are nobody's. */
const mostAttributes = 16;

/** The same element, with nothing but what may stay. */
function makeAnew(element: Element): void {
  const anew = element.ownerDocument.createElement(element.localName);
  for (const name of allowed.get(element.localName) ?? []) {
    const value = element.getAttribute(name);
    if (value !== null) anew.setAttribute(name, value);
  }
  anew.append(...element.childNodes);
  element.replaceWith(anew);
}

export const fallbackEngine: Engine = (box, html) => {
  box.innerHTML = policy ? policy.createHTML(html) : html;
  // What goes with all that is in it; DOMPurify would look into it first, however deep it is.
  box.querySelectorAll(`:not(${known.join()})`).forEach((element) => element.remove());
  for (const element of box.querySelectorAll('*'))
    // Parsed with `is`, it is taken for a custom element as soon as it is shown, also without that attribute.
    if (element.hasAttribute('is') || element.attributes.length > mostAttributes) makeAnew(element);
  DOMPurify.sanitize(box, configuration);
};
