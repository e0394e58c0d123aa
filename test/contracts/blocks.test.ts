// What every kind of block keeps, whoever wrote it: walks the list.
import { expect } from 'chai';
import fc from 'fast-check';
import { render } from 'lit';
import type { BlockContext } from '../../src/blocks/block.js';
import { blocks as listings } from '../../src/blocks/index.js';
import { plainBlocks } from '../../src/blocks/plain.js';
import { blocks } from '../support/blocks.js';
import { locale } from '../support/locale.js';
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
  ...['type', 'duration', 'captions', 'srclang', 'kind'],
  ...['description', 'site', 'image', 'status', 'clock', 'question', 'closes'],
];
const leaf = fc.oneof(fc.constantFrom(...hostile), fc.jsonValue());
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const parts = (...keys: readonly string[]) =>
  fc.oneof(leaf, fc.dictionary(fc.constantFrom(...keys), leaf));
const side = parts('name', 'score', 'details', 'image');
/** What holds more of them. */
const structures = {
  header: some(leaf),
  rows: some(some(leaf)),
  home: side,
  away: side,
  events: some(parts('time', 'text', 'team')),
  options: some(parts('text', 'votes')),
};
const fields = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...names), leaf),
    fc.record(structures, { requiredKeys: [] }),
  )
  .map(([plain, rest]) => ({ ...plain, ...rest }));
/** All that any kind of block asks for. */
const whole = {
  ...{ text: 'Words', html: '<p>Words</p>', alt: 'A', src: '/a.jpg', url: 'https://example.org/' },
  ...{ title: 'Words', question: 'Which?', options: ['One', { text: 'Two', votes: 2 }] },
  ...{ header: ['', 'B'], rows: [['One', 2], ['Three']] },
  ...{ images: [{ src: '/a.jpg' }, { src: '/b.jpg' }], sources: ['/a.mp4'] },
  ...{ home: { name: 'Home', score: 1 }, away: 'Away', events: [{ team: 'home', text: 'A goal' }] },
};

const links = ['href', 'src', 'cite', 'poster', 'action', 'data', 'formaction'];

function expectHarmless(tree: Element): void {
  expect(tree.textContent).to.not.match(/\bundefined\b|\[object |\bNaN\b/);
  expect(tree.querySelector('script, object, embed, style, base, form')).to.equal(null);
  for (const element of tree.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      expect(name).to.not.match(/^(on|srcdoc$)/);
      // Of the feed's numbers, and by the script alone.
      if (name === 'style')
        expect(value).to.match(/^((aspect-ratio|inline-size): [\d ./%e+-]+;\s*)*$/);
      if (links.includes(name))
        expect(new URL(value, document.baseURI).protocol).to.match(/^(https?|mailto|tel):$/);
      if (name === 'srcset') expect(value).to.not.match(/script:/i);
    }
}

describe('the list of blocks', () => {
  it('loads what it names', () => {
    expect(blocks.slice(plainBlocks.length).map(({ type }) => type)).to.deep.equal(
      listings.map(({ type }) => type),
    );
  });

  it('has one definition for each type', () => {
    const types = blocks.map(({ type }) => type);
    expect(new Set(types).size).to.equal(types.length);
  });
});

for (const definition of blocks) {
  const { type } = definition;
  const read = definition.read!;
  describe(`the block "${type}"`, () => {
    let context: BlockContext;
    before(async () => {
      context = {
        sanitize: createSanitize(nativeEngine() ?? (await loadFallbackEngine()), 4),
        locale,
        now: Date.now,
      };
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
          render(definition.render(block, context, { id: '1' }), tree);
          if (!/undefined|\[object |NaN/.test(JSON.stringify(given))) expectHarmless(tree);
        }),
        { numRuns: 100 },
      );
    });

    it('draws the same data again without a change to the document', async () => {
      const block = read({ type, ...whole })!;
      const tree = document.createElement('div');
      render(definition.render(block, context, { id: '1' }), tree);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((list) => records.push(...list));
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(tree, all);
      render(definition.render(read({ type, ...whole })!, context, { id: '1' }), tree);
      await Promise.resolve();
      observer.disconnect();
      expect(records).to.have.length(0);
    });
  });
}
