import { expect } from 'chai';
import fc from 'fast-check';
import { addSlots, keepSlots, roomFor } from '../../src/controllers/ad-slots.js';
import type { Entry } from '../../src/model/entry.js';
import type { Item } from '../../src/timeline/items.js';

/** "1 2" are entries, "(3)" one that a filter hides, "^4" the place of a pin, "D" a day, "a" … are slots. */
const read = (words: string): Item[] =>
  words.split(' ').flatMap((word): Item[] => {
    const id = word.replace(/\W/g, '');
    const entry = { id } as Entry;
    if (word.startsWith('^')) {
      const pin: Item = {
        ...{ kind: 'entry', key: `entry ${id}`, entry, isPinned: true, isFresh: false },
      };
      return [pin, { kind: 'place', key: `place ${id}`, entry }];
    }
    if (word === 'D') return [{ kind: 'day', key: 'day', day: 'D' }];
    if (/^[a-z]/.test(word)) return [{ kind: 'ad', key: word, id, isHidden: false }];
    const isHidden = word.startsWith('(');
    return [
      { kind: 'entry', key: `entry ${id}`, entry, isPinned: false, isFresh: false, isHidden },
    ];
  });

const write = (items: readonly Item[]): string =>
  items
    .flatMap((item) => {
      if (item.kind === 'ad') return item.isHidden ? `(${item.id})` : item.id;
      if (item.kind === 'day') return 'D';
      if (item.kind === 'place') return `^${item.entry.id}`;
      if (item.kind !== 'entry' || item.isPinned) return [];
      return item.isHidden ? `(${item.entry.id})` : item.entry.id;
    })
    .join(' ');

const alike = () => 1;
const keep = (now: string, before: string): string =>
  write(keepSlots(read(now), read(before), () => true, alike));
const place = (stream: string, every: number, isBelow: (id: string) => boolean = () => true) => {
  const items = read(stream);
  let last = 0;
  return write(
    addSlots(
      items,
      roomFor(items, every, ({ entry }) => isBelow(entry.id)),
      () => `new${++last}`,
    ),
  );
};

describe('slots in a stream that changes', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['what is new on top', '6 5 a 4 3', '7 6 5 4 3', '7 6 5 a 4 3'],
    ['what is new below', '5 4 a', '5 4 3 2', '5 4 a 3 2'],
    ['the one above goes', '6 5 a 4 3', '6 4 3', '6 a 4 3'],
    ['the one below goes', '6 5 a 4 3', '6 5 3', '6 5 a 3'],
    ['the one above goes elsewhere', '6 5 a 4 3', '5 6 4 3', '5 6 a 4 3'],
    ['the one above is pinned', '6 5 a 4 3', '6 ^5 4 3', '6 ^5 a 4 3'],
    ['all above go', '6 5 a 4 3', '4 3', '(a) 4 3'],
    ['all above go, and a day begins below', '6 5 a D 4 3', 'D 4 3', '(a) D 4 3'],
    ['all go', '6 5 a 4', '9 8', '(a) 9 8'],
    ['all above are hidden', '6 5 a 4 3', '(6) (5) 4 3', '(6) (5) (a) 4 3'],
    ['all between are hidden', '6 a 5 4 b 3', '6 (5) (4) 3', '6 a (5) (4) (b) 3'],
    ['the stream turns', '6 5 a 4 3 b 2 1', '1 2 3 4 5 6', '1 2 a 3 4 b 5 6'],
    ['the stream turns, unevenly', '6 a 5 4 3 b 2 1', '1 2 3 4 5 6', '1 2 a 3 4 5 b 6'],
    ['the stream turns, and the last slot has nothing before it', '3 a 2 b', '2 3', '(a) 2 b 3'],
  ];
  for (const [title, before, now, expected] of cases)
    it(`stay where they are when ${title}`, () => {
      expect(keep(now, before)).to.equal(expected);
    });

  it('are not kept if they are of another blog', () => {
    const items = read('2 1');
    expect(keepSlots(items, read('2 a 1'), () => false, alike) === items).to.equal(true);
  });

  it('are all there, in order, whatever becomes of the entries, and never next to each other', () => {
    const word = fc.integer({ min: 1, max: 30 });
    const stream = fc.uniqueArray(word, { maxLength: 25 });
    fc.assert(
      fc.property(stream, stream, fc.func(fc.boolean()), (from, to, hides) => {
        const before = read(
          ['0', ...from.flatMap((n) => (n % 4 ? [`${n}`] : [`${n}`, `a${n}`]))].join(' '),
        );
        const now = read(['99', ...to.map((n) => (hides(n) ? `(${n})` : `${n}`))].join(' '));
        const kept = keepSlots(now, before, () => true, alike);
        const ads = (items: readonly Item[]) =>
          items.flatMap((item) => (item.kind === 'ad' ? item.id : [])).join(' ');
        expect(ads(kept)).to.equal(ads(before));
        expect(write(kept.filter(({ kind }) => kind !== 'ad'))).to.equal(write(now));
        const seen = kept.filter(({ isHidden }) => !isHidden).map(({ kind }) => kind);
        expect(seen.some((kind, at) => kind === 'ad' && seen[at - 1] !== 'entry')).to.equal(false);
      }),
    );
  });
});

describe('new slots', () => {
  const cases: readonly (readonly [string, string, number, string])[] = [
    ['after every so many', '9 8 7 6 5 4 3', 3, '9 8 7 new1 6 5 4 new2 3'],
    ['at the very end, if so many come before', '9 8 7', 3, '9 8 7 new1'],
    ['not before so many', '9 8', 3, '9 8'],
    ['days and pins not counted', '9 D ^8 7 D 6 5', 3, '9 D ^8 7 D 6 new1 5'],
    ['hidden ones not counted', '9 (8) (7) 6 5 (4) 3', 3, '9 (8) (7) 6 5 new1 (4) 3'],
    ['not near the next one', '9 8 7 6 a 5', 3, '9 8 7 6 a 5'],
    ['between two that are far apart', '9 8 a 7 6 5 4 b 3', 2, '9 8 a 7 6 new1 5 4 b 3'],
    ['after the last one', '9 8 a 7 6 5', 2, '9 8 a 7 6 new1 5'],
  ];
  for (const [title, stream, every, expected] of cases)
    it(`come ${title}`, () => {
      expect(place(stream, every)).to.equal(expected);
    });

  it('come only below what the reader sees, and are counted from there', () => {
    const isBelow = (id: string) => Number(id) < 6;
    expect(place('9 8 7 6 5 4 3 2', 2, isBelow)).to.equal('9 8 7 6 5 new1 4 3 new2 2');
  });

  it('ask where things are only if there may be room', () => {
    const isBelow = () => expect.fail('asked');
    expect(place('9 8 a 7', 2, isBelow)).to.equal('9 8 a 7');
  });
});
