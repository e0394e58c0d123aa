import { expect } from 'chai';
import fc from 'fast-check';
import { changes, type Change } from '../../src/timeline/changes.js';
import type { Item } from '../../src/timeline/items.js';

const item = (key: string, day = ''): Item => ({ kind: 'day', key, day });
const alike = () => 1;

/** Does to a list of keys what the changes say. */
function apply(list: readonly Item[], steps: readonly Change[]): string[] {
  const keys = list.map(({ key }) => key);
  for (const step of steps) {
    const { key } = step.item;
    if (step.type === 'update') continue;
    if (step.type !== 'insert') keys.splice(keys.indexOf(key), 1);
    if (step.type === 'remove') continue;
    keys.splice(step.before === undefined ? keys.length : keys.indexOf(step.before), 0, key);
  }
  return keys;
}

const items = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 25 })
  .map((keys) => keys.map((key) => item(`k${key}`)));

/** The keys of what is moved. */
const moved = (steps: readonly Change[]): string[] =>
  steps.filter(({ type }) => type === 'move').map((step) => step.item.key);

describe('changes between two lists', () => {
  it('turn any list into any other', () => {
    fc.assert(
      fc.property(items, items, fc.func(fc.integer({ min: 1, max: 9 })), (from, to, weight) => {
        const steps = changes(from, to, weight);
        expect(apply(from, steps)).to.deep.equal(to.map(({ key }) => key));
      }),
    );
  });

  it('are none when nothing changed', () => {
    const list = [item('a'), item('b')];
    expect(changes(list, list, alike)).to.deep.equal([]);
    const copy = list.map((one) => ({ ...one }));
    expect(changes(list, copy, alike)).to.deep.equal([]);
  });

  it('are one insertion for one new item', () => {
    const [a, b, c] = [item('a'), item('b'), item('c')];
    expect(changes([a, c], [a, b, c], alike)).to.deep.equal([
      { type: 'insert', item: b, before: 'c' },
    ]);
  });

  it('are one update for one item that changed', () => {
    const [a, b] = [item('a'), item('b')];
    const edited = item('b', 'edited');
    expect(changes([a, b], [a, edited], alike)).to.deep.equal([
      { type: 'update', item: edited, previous: b },
    ]);
  });

  it('move the one item that went elsewhere, and none of its neighbours', () => {
    const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];
    expect(moved(changes([a, b, c, d], [d, a, b, c], alike))).to.deep.equal(['d']);
    expect(moved(changes([a, b, c, d], [b, c, d, a], alike))).to.deep.equal(['a']);
  });

  it('move what is light around what is heavy', () => {
    const [a, b, c, d] = [item('a'), item('b'), item('c'), item('d')];
    const weight = ({ key }: Item) => (key === 'd' ? 9 : 1);
    expect(moved(changes([a, b, c, d], [d, a, b, c], weight)).sort()).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
  });

  it('move as little weight as any order allows', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(order, weights, (to, weigh) => {
        const at = ({ key }: Item) => weigh[Number(key)]!;
        const all = to.toSorted().map((key) => item(`${key}`));
        const steps = changes(
          all,
          to.map((key) => item(`${key}`)),
          at,
        );
        const cost = moved(steps).reduce((sum, key) => sum + weigh[Number(key)]!, 0);
        // Every set of items that could stay, since they are in order already.
        const kept = Array.from({ length: 64 }, (_, set) => to.filter((key) => set & (1 << key)))
          .filter((keys) => keys.every((key, index) => !index || key > keys[index - 1]!))
          .map((keys) => keys.reduce((sum, key) => sum + weigh[key]!, 0));
        const total = weigh.reduce((sum, one) => sum + one, 0);
        expect(cost).to.equal(total - Math.max(...kept));
      }),
    );
  });
});
