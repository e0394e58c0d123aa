// Shows untrusted HTML in an element. When it changes, the children that stay the same are kept.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Sanitize } from '../sanitize/sanitize.js';
import type { BlockContext } from './block.js';

export class MarkupDirective extends Directive {
  #html: string | undefined;
  #sanitize: Sanitize | undefined;

  render(_html: string, _context: BlockContext): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [html, context]: [string, BlockContext]): unknown {
    const { sanitize } = context;
    if (html !== this.#html || sanitize !== this.#sanitize) {
      const replaceChildren = context.more?.()?.replaceChildren;
      if (replaceChildren) replaceChildren(element, sanitize(html));
      else element.replaceChildren(sanitize(html));
    }
    this.#html = html;
    this.#sanitize = sanitize;
    return noChange;
  }
}

export const markup = directive(MarkupDirective);
