// Hostile payloads that others published. They stand outside the project, in CORPUS_DIR.
import { expect } from 'chai';
import { createSanitize, type Engine } from '../../src/sanitize/sanitize.js';
import { engines } from '../support/engines.js';

/**
 * What a tree is made of, whatever the order: Firefox 153's setHTML puts words that are misplaced in a
 * table after it, where innerHTML and everybody else put them before it.
 */
const inventory = (tree: Element): string[] => [
  ...[...tree.querySelectorAll('*')]
    .map((element) => (element.cloneNode() as Element).outerHTML)
    .sort(),
  (tree.textContent.match(/\S/gu) ?? []).sort().join(''),
];

const forbidden =
  /^(on.*|id|name|is|slot|part|style|class|form|target|srcdoc|ping|action|formaction|nonce|data-.*)$/i;

const treeOf = (engine: Engine, payload: string): Element => {
  const tree = document.createElement('div');
  tree.append(createSanitize(engine, 4)(payload));
  tree.normalize();
  return tree;
};

function expectSame(trees: readonly Element[], payload: string): void {
  const isFoster = /<table/i.test(payload) && navigator.userAgent.includes('Firefox');
  for (const tree of trees)
    if (isFoster) expect(inventory(tree), payload).to.deep.equal(inventory(trees[0]!));
    else expect(tree.isEqualNode(trees[0]!), payload).to.equal(true);
}

function expectHarmless(tree: Element, payload: string): void {
  for (const element of tree.querySelectorAll('*')) {
    const names = element.getAttributeNames();
    expect(
      names.filter((name) => forbidden.test(name)),
      payload,
    ).to.deep.equal([]);
    for (const name of names.filter((one) => ['href', 'src', 'cite'].includes(one)))
      expect(new URL(element.getAttribute(name)!, document.baseURI).protocol, payload).to.match(
        /^(https?|mailto|tel):$/,
      );
  }
}

const json = async <T>(path: string): Promise<T | undefined> => {
  const response = await fetch(path);
  return response.ok ? (response.json() as Promise<T>) : undefined;
};

describe('published hostile payloads', () => {
  it('come out as the same harmless tree from every engine', async function () {
    this.timeout(120_000);
    const files = await json<string[]>('/corpus/xss/');
    if (!files) {
      console.log('The payloads are not here (CORPUS_DIR): nothing was looked at.');
      return;
    }
    const all = await engines();
    let count = 0;
    for (const file of files) {
      const corpus = await json<{ payloads?: { payload: string }[] }>(`/corpus/xss/${file}`);
      for (const { payload } of corpus?.payloads ?? []) {
        const trees = all.map(([, engine]) => treeOf(engine, payload));
        expectSame(trees, payload);
        expectHarmless(trees[0]!, payload);
        count++;
      }
    }
    console.log(`${count} payloads, ${all.length} engine(s).`);
  });
});
