// Sets styles that are data. A policy may forbid style attributes, but not this.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Property → value; empty: as if it were not set. */
export type Styles = Readonly<Record<string, string>>;

/** Sets those that are others than before. */
export function setStyles(element: Element, before: Styles, now: Styles): void {
  const { style } = element as HTMLElement;
  for (const [name, value] of Object.entries(now))
    if ((before[name] ?? '') !== value) style.setProperty(name, value);
}

export class StyledDirective extends Directive {
  #styles: Styles = {};

  render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    setStyles(element, this.#styles, styles);
    this.#styles = styles;
    return noChange;
  }
}

export const styled = directive(StyledDirective);
