// What every format keeps, whoever wrote it: walks the list, so that a newcomer is tested at once. Each
// has a folder of samples of its own name.
import { expect } from 'chai';
import fc from 'fast-check';
import { LiveBlogError } from '../../src/errors.js';
import { formats } from '../../src/formats/index.js';
import type { FeedUpdate } from '../../src/model/update.js';

const url = new URL('https://news.example/blog/feed.json');
const sampleOf = async (name: string): Promise<unknown> =>
  (
    await fetch(new URL(`../support/samples/${name}/every-entry-field.json`, import.meta.url))
  ).json();

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
};

/** A copy of a document with one value, anywhere in it, replaced by another. */
function spoil(document: unknown, choose: () => number, other: unknown): unknown {
  if (typeof document !== 'object' || document === null || choose() < 0.1) return other;
  const keys = Object.keys(document);
  const key = keys[Math.floor(choose() * keys.length)];
  if (key === undefined) return other;
  const copy = Array.isArray(document) ? [...(document as unknown[])] : { ...document };
  const fields = copy as Record<string, unknown>;
  fields[key] = spoil(fields[key], choose, other);
  return copy;
}

function expectWellFormed({ entries, window, removed = [] }: FeedUpdate): void {
  expect(window).to.be.oneOf(['all', 'top', 'delta']);
  for (const { id, published, blocks } of entries) {
    expect(id).to.be.a('string').and.not.equal('');
    expect(published).to.satisfy(Number.isFinite);
    for (const { type } of blocks) expect(type).to.be.a('string');
  }
  for (const id of removed) expect(id).to.be.a('string');
}

describe('the list of formats', () => {
  it('has a name for each, used once', () => {
    const names = formats.map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    for (const name of names) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
  });
});

for (const format of formats) {
  const { name, matches } = format;
  const parse = (payload: unknown) => format.parse(payload, { url });
  describe(`the format "${name}"`, () => {
    it('is the first that recognises its own documents', async () => {
      const sample = await sampleOf(name);
      expect(formats.find((one) => one.matches(sample))?.name).to.equal(name);
      expect(parse(sample).entries).to.not.have.length(0);
      expectWellFormed(parse(sample));
    });

    it('says yes or no to any JSON at all', () => {
      fc.assert(fc.property(fc.jsonValue(), (value) => typeof matches(value) === 'boolean'));
    });

    it('reads a document without changing it, and twice the same', async () => {
      const sample = await sampleOf(name);
      freeze(sample);
      expect(parse(sample)).to.deep.equal(parse(sample));
    });

    it('gives what can be used of a spoilt document, or one error that says its shape is wrong', async () => {
      const sample = await sampleOf(name);
      fc.assert(
        fc.property(fc.jsonValue(), fc.gen(), (other, gen) => {
          const choose = () => gen(fc.double, { min: 0, max: 0.999, noNaN: true });
          const spoilt = spoil(sample, choose, other);
          if (!matches(spoilt)) return;
          try {
            expectWellFormed(parse(spoilt));
          } catch (error) {
            if (!(error instanceof LiveBlogError)) throw error;
            expect(error.code).to.equal('shape');
          }
        }),
        { numRuns: 500 },
      );
    });
  });
}
