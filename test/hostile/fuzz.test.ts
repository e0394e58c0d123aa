// Any JSON at any place of a feed: it is read and shown, or refused, and nothing else happens.
// FUZZ_RUNS says how many documents; the seed of a run is in its log, and SEED runs it again.
import { expect } from 'chai';
import fc from 'fast-check';
import {
  createSanitize,
  loadFallbackEngine,
  nativeEngine,
  type Sanitize,
} from '../../src/sanitize/sanitize.js';
import { chance } from '../support/chance.js';
import { nextFrame } from '../support/mount.js';
import { isSlow } from '../support/this-engine.js';
import { changed, changes, wordsOf } from './fuzz-document.js';
import { Show, show } from './fuzz-show.js';

const names = [
  'every-document-field',
  'every-entry-field',
  'every-block',
  'other-forms',
  'delta-with-removed',
  'ended-with-successor',
  'top-with-links',
  'unknown-fields',
];

/** Milliseconds: to read a document, and to show it. All its fields and entries together take no longer. */
const limits = { reading: 50, showing: isSlow ? 2_500 : 250 };

/** Documents between two frames. */
const portion = 500;

/** What a template prints where a value is missing. */
const slips = /undefined|null|\[object |NaN|Invalid Date/;

const prototypes = [Object, Array, String, Number, Function, Map, Set, Promise, Element];
const ownKeys = () =>
  prototypes.map((one) => Reflect.ownKeys(one.prototype as object).length).join();

const textOf = ({ stream, shell }: Show): string =>
  [stream, shell]
    .flatMap((root) => [
      root.textContent,
      ...[...root.querySelectorAll('*')].flatMap((one) =>
        [...one.attributes].map(({ value }) => value),
      ),
    ])
    .join('\n');

/** Shows two documents after each other; what went wrong is thrown. */
function tryOut(sanitize: Sanitize, first: unknown, second: unknown) {
  const view = new Show(sanitize);
  let reading = 0;
  const start = performance.now();
  for (const one of [first, second]) {
    show(view, one);
    reading = Math.max(reading, view.reading);
  }
  return { view, reading, showing: (performance.now() - start) / 2 };
}

/** A busy machine gets ten tries. */
function isInTime(sanitize: Sanitize, first: unknown, second: unknown): boolean {
  for (let turn = 0; turn < 10; turn++) {
    const { reading, showing } = tryOut(sanitize, first, second);
    if (reading <= limits.reading && showing <= limits.showing) return true;
  }
  return false;
}

describe('any JSON at any place of a feed', () => {
  const { warn } = console;
  // Of each kind of block that is not known there is one.
  before(() => (console.warn = () => undefined));
  after(() => (console.warn = warn));

  it('is shown or refused, in time, without a trace in prototypes or words that nobody wrote', async function () {
    const { documents, seed } = chance;
    this.timeout(documents > 20_000 ? 3_600_000 : 240_000);
    const samples = await Promise.all(
      names.map(
        async (name) =>
          (await fetch(`/test/support/samples/live-blog/${name}.json`)).json() as Promise<unknown>,
      ),
    );
    const sanitize = createSanitize(nativeEngine() ?? (await loadFallbackEngine()), 4);
    const before = ownKeys();
    const start = performance.now();
    const property = fc.property(fc.nat(names.length - 1), changes, changes, (n, some, more) => {
      const first = changed(samples[n], some);
      const second = changed(first, more);
      const { view, reading, showing } = tryOut(sanitize, first, second);
      if (reading > limits.reading || showing > limits.showing)
        expect(isInTime(sanitize, first, second)).to.equal(true);
      if (!slips.test(wordsOf([first, second]))) expect(textOf(view)).to.not.match(slips);
      expect(ownKeys()).to.equal(before);
    });
    for (let done = 0; done < documents; done += portion) {
      const numRuns = Math.min(portion, documents - done);
      fc.assert(property, { numRuns, seed: seed + done, includeErrorInReport: true });
      // A browser that gets no turn forgets nothing.
      await nextFrame();
    }
    console.log(
      `${documents} documents twice, seed ${seed}, ${Math.round((performance.now() - start) / 1_000)} s.`,
    );
  });
});
