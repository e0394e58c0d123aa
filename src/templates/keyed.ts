// A list whose items keep their nodes, whatever comes in before them: the focus stays where it is. Lit's
// own "repeat" does more, and would make the first file larger.
import { noChange, render } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

export interface KeyedItem {
  /** Unique in the list, and the same as long as it is the same thing. */
  readonly key: string;
  readonly content: unknown;
}

export class KeyedDirective extends Directive {
  readonly #nodes = new Map<string, HTMLElement>();

  render(_items: readonly KeyedItem[]): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [items]: [readonly KeyedItem[]]): unknown {
    const keys = new Set(items.map(({ key }) => key));
    for (const [key, node] of this.#nodes) if (!keys.has(key)) this.#remove(key, node);
    let next = element.firstElementChild;
    for (const { key, content } of items) {
      const node = this.#nodes.get(key) ?? document.createElement('li');
      this.#nodes.set(key, node);
      render(content, node);
      if (node === next) next = node.nextElementSibling;
      else element.insertBefore(node, next);
    }
    return noChange;
  }

  #remove(key: string, node: Element): void {
    node.remove();
    this.#nodes.delete(key);
  }
}

export const keyed = directive(KeyedDirective);
