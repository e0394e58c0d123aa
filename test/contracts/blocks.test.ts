// What every kind of block keeps, whoever wrote it: walks the list.
import { expect } from 'chai';
import fc from 'fast-check';
import { render } from 'lit';
import type { BlockContext } from '../../src/blocks/block.js';
import { blocks } from '../../src/blocks/index.js';
import { createSanitize, loadFallbackEngine, nativeEngine } from '../../src/sanitize/sanitize.js';

const hostile = [
  'javascript:alert(1)',
  'java\u200bscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<p onclick="alert(1)">Words</p><script>alert(1)</script>',
  'https://example.org/a.jpg 1x, javascript:alert(1) 2x',
  '{{constructor.constructor("alert(1)")()}}',
  'Words',
  'https://example.org/page',
];
const names = [
  ...['text', 'html', 'title', 'caption', 'credit', 'cite', 'alt', 'label', 'language', 'provider'],
  ...['src', 'srcset', 'sizes', 'url', 'poster', 'width', 'height', 'images', 'sources', 'items'],
];
const leaf = fc.oneof(fc.constantFrom(...hostile), fc.jsonValue());
const fields = fc.dictionary(fc.constantFrom(...names), leaf);

const links = ['href', 'src', 'cite', 'poster', 'action', 'data', 'formaction'];

function expectHarmless(tree: Element): void {
  expect(tree.textContent).to.not.match(/\bundefined\b|\[object |\bNaN\b/);
  expect(tree.querySelector('script, object, embed, style, base, form')).to.equal(null);
  for (const element of tree.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name).to.not.match(/^(on|style$|srcdoc$)/);
      if (links.includes(name))
        expect(new URL(value, document.baseURI).protocol).to.match(/^(https?|mailto|tel):$/);
      if (name === 'srcset') expect(value).to.not.match(/script:/i);
    }
}

describe('the list of blocks', () => {
  it('has one definition for each type', () => {
    const types = blocks.map(({ type }) => type);
    expect(new Set(types).size).to.equal(types.length);
  });
});

for (const definition of blocks) {
  const { type, read } = definition;
  describe(`the block "${type}"`, () => {
    let context: BlockContext;
    before(async () => {
      context = { sanitize: createSanitize(nativeEngine() ?? (await loadFallbackEngine()), 4) };
    });

    it('leaves out what cannot be shown, whatever it is', () => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          const block = read(value);
          expect(block === undefined || typeof block === 'object').to.equal(true);
        }),
      );
    });

    it('shows whatever it reads harmlessly, and without words that no newsroom wrote', () => {
      fc.assert(
        fc.property(fields, (given) => {
          const block = read({ ...given, type });
          if (!block) return;
          const tree = document.createElement('div');
          render(definition.render(block, context), tree);
          if (!/undefined|\[object |NaN/.test(JSON.stringify(given))) expectHarmless(tree);
        }),
        { numRuns: 300 },
      );
    });

    it('draws the same data again without a change to the document', async () => {
      const words = { text: 'Words', html: '<p>Words</p>', alt: 'A' };
      const block = read({ type, ...words, src: '/a.jpg', url: 'https://example.org/' })!;
      const tree = document.createElement('div');
      render(definition.render(block, context), tree);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(tree, all);
      render(definition.render(read({ ...block, type })!, context), tree);
      await Promise.resolve();
      observer.disconnect();
      expect(records).to.have.length(0);
    });
  });
}
