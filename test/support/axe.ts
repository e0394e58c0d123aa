// What axe finds wrong in a document. It has to be loaded into the window that it looks at.
import type * as Axe from 'axe-core';

// It is no module, and makes itself a global.
await import('axe-core');
const { axe } = globalThis as unknown as { readonly axe: typeof Axe };

/** About the page around an element, which is an empty one here. */
const ofThePage = [
  'bypass',
  'document-title',
  'html-has-lang',
  'landmark-one-main',
  'page-has-heading-one',
  'region',
];

/** Not asked for by default: new in WCAG 2.2, or still on trial in axe. */
const asWell = [
  'focus-order-semantics',
  'label-content-name-mismatch',
  'p-as-heading',
  'table-fake-caption',
  'target-size',
  'td-has-header',
];

const toggle = (names: readonly string[], enabled: boolean) =>
  names.map((name) => [name, { enabled }] as const);
const known = [...toggle(ofThePage, false), ...toggle(asWell, true)];

/**
 * Contrast that axe cannot decide is no violation: of words beside a folded pin, which it takes to be
 * covered, and in a table that is scrolled away. The same words are decided in other states.
 * @param without Names of rules that do not fit.
 */
export async function violations(...without: readonly string[]): Promise<string[]> {
  const rules = Object.fromEntries([...known, ...toggle(without, false)]);
  const { violations: found } = await axe.run(document, { rules });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );
}
