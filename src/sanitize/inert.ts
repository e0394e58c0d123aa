// Looks into markup that nobody sees: parsed in a document that loads and runs nothing. What comes of it is
// text again, and is cleaned like any other before it is shown.
import { cut } from './sanitize.js';
import { policy } from './trusted-types.js';

/** What could pass for a property of the document, or of a form around it. */
const named = '[name], [id]';

export function parseInert(html: string): HTMLElement {
  const { body } = document.implementation.createHTMLDocument('');
  const whole = cut(html);
  body.innerHTML = policy ? policy.createHTML(whole) : whole;
  for (const element of body.querySelectorAll(named)) {
    element.removeAttribute('name');
    if (!element.matches('div')) element.removeAttribute('id');
  }
  return body;
}

/** The markup of some neighbours. */
export function markupOf(nodes: readonly Node[]): string {
  const box = document.implementation.createHTMLDocument('').body;
  box.append(...nodes);
  return box.innerHTML;
}
