// What a newsroom does to its entries in a day, at random: for tests of what has to hold all the time.
import fc from 'fast-check';
import { everyBlock } from './every-block.js';
import { entry, timeOf, type RawEntry } from './feed.js';

const sentence =
  'What was seen from the quay that day, told at some length and without any hurry. ';
const body = (n: number, version: number) =>
  Array.from(
    { length: 2 + (n % 3) },
    (_, p) => `<p>${sentence.repeat(1 + ((n + p + version) % 4))}</p>`,
  ).join('') + `<details><summary>More</summary><p>${sentence}</p></details>`;

const kinds = everyBlock({
  ...{ words: 'As seen from the quay', page: 'https://quay.example/', number: 160 },
  file: '/test/support/pier.svg',
});

/** What an entry is made of: words, and in every third something of another kind before or after them. */
function contentOf(n: number, version: number) {
  const html = body(n, version);
  if (n % 3) return { html, blocks: undefined };
  const other = kinds[(n / 3) % kinds.length];
  const words = { type: 'html', html };
  return { html: undefined, blocks: version % 2 ? [other, words] : [words, other] };
}

/** One thing that the newsroom does; `at` picks the entry it is done to. */
export interface Deed {
  readonly what: 'insert' | 'backdate' | 'edit' | 'remove' | 'pin' | 'unpin' | 'resort' | 'reverse';
  readonly at: number;
}

const what = fc.constantFrom<Deed['what']>(
  ...(['insert', 'insert', 'backdate', 'edit', 'edit', 'remove', 'pin', 'unpin'] as const),
  ...(['resort', 'reverse'] as const),
);

/** Some of them, which one answer brings together. */
export const deeds = fc.array(fc.record({ what, at: fc.nat(1_000) }), {
  minLength: 1,
  maxLength: 5,
});

export class Newsdesk {
  #last: number;
  #version = 0;
  list: readonly RawEntry[];

  constructor(count: number) {
    this.#last = count;
    this.list = Array.from({ length: count }, (_, n) =>
      entry(n + 1, contentOf(n + 1, 0)),
    ).reverse();
  }

  /** Says to which entry it was done, if to one. */
  do({ what, at }: Deed): void {
    const index = this.list.length ? at % this.list.length : 0;
    const change = (fields: Record<string, unknown>) => {
      this.list = this.list.map((one, place) => (place === index ? { ...one, ...fields } : one));
    };
    const add = (n: number) => {
      this.#last++;
      this.list = [
        entry(this.#last, { ...contentOf(this.#last, 0), published: timeOf(n) }),
        ...this.list,
      ];
    };
    const version = ++this.#version;
    const deeds: Record<Deed['what'], () => void> = {
      insert: () => add(1_000 + this.#last),
      backdate: () => add((at % 40) + 0.5),
      edit: () =>
        change({
          ...contentOf(Number(this.list[index]?.id ?? 0), version),
          updated: timeOf(2_000 + version),
        }),
      remove: () => (this.list = this.list.filter((_, place) => place !== index)),
      pin: () => change({ pinned: true }),
      unpin: () => change({ pinned: false }),
      resort: () => change({ sort: timeOf(at % 60) }),
      reverse: () =>
        (this.list = this.list.map((one) => ({ ...one, sort: -Date.parse(one.published) }))),
    };
    deeds[what]();
  }
}
