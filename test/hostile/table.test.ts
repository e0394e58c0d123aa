// The project's own hostile markup, and all that may come out of it: from each engine, and from the built
// script tag.
import { expect } from 'chai';
import { createSanitize } from '../../src/sanitize/sanitize.js';
import { engines } from '../support/engines.js';
import { timeOf } from '../support/feed.js';
import { links, media } from './cases/addresses.js';
import { gadgets, names, structure, styles } from './cases/gadgets.js';
import { handlers, scripts } from './cases/scripts.js';
import { texts } from './cases/texts.js';
import { foreign, forms, frames } from './cases/trees.js';
import { interact } from './interact.js';
import { articleOf, openHostilePage, paths, showFeed } from './page.js';
import { watchPage } from './watch-page.js';

const groups = [
  ...[scripts, handlers, links, media, foreign, frames, forms, names, styles, gadgets, structure],
];
const all = groups.flatMap(({ cases }) => cases);

/** What is left of a body; frames of the web become something else, which asks. */
const wordsOf = (article: Element): string =>
  [...article.querySelectorAll('.live-blog-entry-body > div:not([class])')]
    .map(({ innerHTML }) => innerHTML)
    .join('');

const boxOf = (content: DocumentFragment | Element): string => {
  const box = document.createElement('div');
  box.append(content);
  return box.innerHTML;
};

describe('the table of hostile markup', () => {
  it('has at least 150 cases, and none twice', () => {
    expect(new Set(all.map(([hostile]) => hostile)).size)
      .to.equal(all.length)
      .and.to.be.at.least(150);
  });

  for (const { name, cases } of groups)
    it(`comes out as it should from every engine: ${name}`, async () => {
      for (const [engine, clean] of await engines())
        expect(
          cases.map(([hostile]) => [hostile, boxOf(createSanitize(clean, 4)(hostile))]),
          engine,
        ).to.deep.equal(cases);
    });

  for (const path of paths)
    for (const isStrict of [false, true])
      it(`comes to nothing in a page (${path}${isStrict ? ', strict' : ''})`, async () => {
        const page = await openHostilePage({ path, isStrict });
        const payloads = all.map(([payload], n) => ({ id: `case ${n}`, payload }));
        const judgePage = watchPage(page, payloads, isStrict);
        const entries = payloads.map(({ id, payload }, n) => ({
          id,
          published: timeOf(n),
          title: `Entry ${n}`,
          html: payload,
        }));
        const shown = await showFeed(page, { entries });
        for (const [n, [hostile, harmless]] of all.entries()) {
          // A heading in a body is one below the entry's.
          expect(wordsOf(articleOf(shown, `case ${n}`)!), hostile).to.equal(harmless);
          interact(articleOf(shown, `case ${n}`)!);
        }
        expect(judgePage()).to.deep.equal([]);
      });
});

describe('the table of words and addresses', () => {
  for (const path of paths)
    it(`shows words as words, and links to nowhere as none (${path})`, async () => {
      const page = await openHostilePage({ path, isStrict: true });
      const judgePage = watchPage(page, [], true);
      const entries = texts.map(({ fields }, n) => ({
        id: `${n}`,
        published: timeOf(n),
        ...fields,
      }));
      const shown = await showFeed(page, { entries });
      for (const [n, { fields, selector, text }] of texts.entries()) {
        const found = articleOf(shown, `${n}`)?.querySelector(selector);
        expect(found?.textContent.trim(), JSON.stringify(fields)).to.equal(text);
      }
      expect(judgePage()).to.deep.equal([]);
    });
});
