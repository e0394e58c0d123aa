// The same documents through the whole element: its line, its stages, what it says and tells.
import { expect } from 'chai';
import fc from 'fast-check';
import { LiveBlogError } from '../../src/errors.js';
import { chance } from '../support/chance.js';
import { articlesOf, mount, shellOf } from '../support/mount.js';
import '../support/outcome.js';
import { isSlow } from '../support/this-engine.js';
import { changed, changes, wordsOf } from './fuzz-document.js';

const slips = /undefined|null|\[object |NaN|Invalid Date/;
const names = ['every-document-field', 'every-entry-field', 'every-block', 'top-with-links'];

const json = async (path: string): Promise<unknown> => (await fetch(path)).json();

describe('any JSON as the answer to an element', () => {
  const { warn } = console;
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  for (const attributes of [{}, { isolated: '' }] as Record<string, string>[])
    it(`is shown or refused, and the next good one is shown${'isolated' in attributes ? ' (isolated)' : ''}`, async function () {
      this.timeout(240_000);
      const samples = await Promise.all(
        names.map((name) => json(`/test/support/samples/live-blog/${name}.json`)),
      );
      const { seed } = chance;
      console.log(`Random answers with seed ${seed}.`);
      const run = fc.asyncProperty(
        fc.nat(names.length - 1),
        changes,
        changes,
        async (n, some, more) => {
          const first = changed(samples[n], some);
          const second = changed(first, more);
          const answer = { now: first };
          const { blog } = mount(() => Response.json(answer.now), {
            ...attributes,
            reveal: 'always',
          });
          for (const document of [first, second]) {
            answer.now = document;
            await blog.refresh().catch((error: unknown) => {
              if (!(error instanceof LiveBlogError)) throw error;
            });
            await blog.goTo('1').catch(() => undefined);
            if (blog.hasOlder) await blog.loadOlder().catch(() => undefined);
          }
          const words = [...articlesOf(blog), shellOf(blog)].map((one) => one.textContent);
          if (!slips.test(wordsOf([first, second]))) expect(words.join('\n')).to.not.match(slips);
          answer.now = {
            entries: [{ id: 'good', published: '2999-01-01T00:00:00Z', title: 'Good' }],
          };
          blog.src = '/good.json';
          await blog.refresh();
          expect(articlesOf(blog).map(({ id }) => id)).to.deep.equal([`${blog.idPrefix}good`]);
          blog.remove();
        },
      );
      await fc.assert(run, { seed, numRuns: isSlow ? 20 : 60, includeErrorInReport: true });
    });
});
