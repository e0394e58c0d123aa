// Sets styles that are data. A policy may forbid style attributes, but not this.
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';

/** Property → value; empty: as if it were not set. */
export type Styles = Readonly<Record<string, string>>;

export class StyledDirective extends Directive {
  #styles: Styles = {};

  render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [styles]: [Styles]): unknown {
    for (const [name, value] of Object.entries(styles))
      if ((this.#styles[name] ?? '') !== value)
        (element as HTMLElement).style.setProperty(name, value);
    this.#styles = styles;
    return noChange;
  }
}

export const styled = directive(StyledDirective);
