// Every state of an element, in light and dark, before axe. What a machine cannot know about keyboards,
// names, narrow screens and preferences is in the files of these names.
import type * as Axe from 'axe-core';
import { expect } from 'chai';
import { scenes } from '../support/scenes.js';

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
const rules = Object.fromEntries([...toggle(ofThePage, false), ...toggle(asWell, true)]);

// Contrast that axe cannot decide is no violation: of words beside a folded pin, which it takes to be
// covered, and in a table that is scrolled away. The same words are decided in other states.
const violations = ({ violations }: Axe.AxeResults): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );

describe('nothing that axe knows of is wrong', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  for (const scheme of ['light', 'dark'])
    for (const { name, show } of scenes)
      it(`in the state “${name}”, ${scheme}`, async () => {
        document.documentElement.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
        await show();
        expect(violations(await axe.run(document, { rules }))).to.deep.equal([]);
      });
});
