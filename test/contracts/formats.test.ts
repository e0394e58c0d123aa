// What every format keeps, whoever wrote it: walks the list, so that a newcomer is tested at once. Each
// has a folder of samples of its own name.
import { expect } from 'chai';
import fc from 'fast-check';
import { LiveBlogError } from '../../src/errors.js';
import { reduce } from '../../src/feed/reduce.js';
import { initialState } from '../../src/feed/state.js';
import { formats } from '../../src/formats/index.js';
import type { FeedUpdate } from '../../src/model/update.js';
import { toPayload } from '../../src/transports/to-payload.js';

const url = new URL('https://news.example/blog/feed.json');

interface Sample {
  readonly path: string;
  readonly data: unknown;
}

/** All samples, by the name of their format: what servers send, in each of its shapes. */
const samples = new Map<string, Sample[]>();

before(async () => {
  const paths = (await (await fetch('/samples')).json()) as string[];
  for (const path of paths.filter((one) => !one.includes('-invalid/'))) {
    const payload = toPayload({ text: await (await fetch(path)).text(), url });
    const name = path.split('/').at(-2)!;
    samples.set(name, [...(samples.get(name) ?? []), { path, data: payload.data }]);
  }
});

const freeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
};

/** Any JSON, and what cannot be made a text or a number. */
const junk = fc.oneof(fc.jsonValue(), fc.constant({ toString: 1, valueOf: 0 }));

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

/** The same for a text: a piece of it is another. */
function spoilText(text: string, choose: () => number, other: unknown): string {
  const from = Math.floor(choose() * text.length);
  const to = from + Math.floor(choose() * 200);
  return text.slice(0, from) + JSON.stringify(other) + text.slice(to);
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

for (const { name, matches, load } of formats) {
  describe(`the format "${name}"`, () => {
    let parse: (payload: unknown) => FeedUpdate;
    let own: readonly Sample[];
    before(async () => {
      const reader = await load();
      parse = (payload) => reader.parse(payload, { url, date: Date.UTC(2026, 10, 22, 12) });
      own = samples.get(name) ?? [];
    });

    it('recognises its own documents, and nobody else’s', () => {
      expect(own).to.not.have.length(0);
      for (const [owner, theirs] of samples)
        for (const { path, data } of theirs) expect(matches(data), path).to.equal(owner === name);
    });

    it('finds entries in them, each with an id and a time', () => {
      const updates = own.map(({ data }) => parse(data));
      expect(updates.some(({ entries }) => entries.length)).to.equal(true);
      for (const update of updates) {
        expectWellFormed(update);
        expect(update.problems ?? []).to.deep.equal([]);
        const ids = update.entries.map(({ id }) => id);
        expect(new Set(ids).size).to.equal(ids.length);
      }
    });

    it('says yes or no to any JSON at all', () => {
      fc.assert(fc.property(fc.jsonValue(), (value) => typeof matches(value) === 'boolean'));
    });

    it('reads a document without changing it, and twice the same', () => {
      for (const { data } of own) {
        freeze(data);
        expect(parse(data)).to.deep.equal(parse(data));
      }
    });

    it('changes nothing when the same comes again', () => {
      for (const { data } of own) {
        const received = { type: 'received', update: parse(data), at: 0, pageSize: 20 } as const;
        const first = reduce(initialState, received);
        const { entries, removed } = reduce(first, received);
        expect(entries).to.equal(first.entries);
        expect([...removed]).to.deep.equal([...first.removed]);
      }
    });

    it('gives what can be used of a spoilt document, or one error that says its shape is wrong', () => {
      fc.assert(
        fc.property(junk, fc.gen(), (other, gen) => {
          const choose = () => gen(fc.double, { min: 0, max: 0.999, noNaN: true });
          const { data } = own[Math.floor(choose() * own.length)]!;
          const spoilt =
            typeof data === 'string' ? spoilText(data, choose, other) : spoil(data, choose, other);
          if (!matches(spoilt)) return;
          try {
            expectWellFormed(parse(spoilt));
          } catch (error) {
            if (!(error instanceof LiveBlogError)) throw error;
            expect(error.code).to.be.oneOf(['shape', 'type']);
          }
        }),
        { numRuns: 500 },
      );
    });
  });
}
