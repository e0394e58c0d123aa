// The style sheets of the entries, adopted by whatever root they stand in while an element is there.
import type { CSSResult } from 'lit';

export type EntryStyles = readonly (CSSResult | string)[];

interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}

const adopted = new WeakMap<object, Map<object, Adopted>>();

/** Adopts styles, once a root; the result gives them back. */
export function adoptEntryStyles(root: Document | ShadowRoot, styles: EntryStyles): () => void {
  const here = adopted.get(root) ?? new Map<object, Adopted>();
  adopted.set(root, here);
  let one = here.get(styles);
  if (!one) {
    here.set(styles, (one = { sheet: new CSSStyleSheet(), users: 0 }));
    // In a layer, any rule of the page wins.
    one.sheet.replaceSync(`@layer live-blog {${styles.join('')}}`);
    root.adoptedStyleSheets.push(one.sheet);
  }
  const { sheet } = one;
  one.users++;
  return () => {
    if (--one.users) return;
    here.delete(styles);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
