// Shows untrusted HTML in an element. When it changes, the children that stay the same are kept.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import { replaceChildren } from '../sanitize/replace-children.js';
import type { Sanitize } from '../sanitize/sanitize.js';

class MarkupDirective extends Directive {
  #html: string | undefined;
  #sanitize: Sanitize | undefined;

  render(_html: string, _sanitize: Sanitize): unknown {
    return noChange;
  }

  override update(part: ElementPart, [html, sanitize]: [string, Sanitize]): unknown {
    if (html !== this.#html || sanitize !== this.#sanitize)
      replaceChildren(part.element, sanitize(html));
    this.#html = html;
    this.#sanitize = sanitize;
    return noChange;
  }
}

export const markup = directive(MarkupDirective);
