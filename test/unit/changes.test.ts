import { expect } from 'chai';
import fc from 'fast-check';
import { changes, type Change } from '../../src/timeline/changes.js';
import type { Item } from '../../src/timeline/items.js';

const item = (key: string, rank = 0, day = ''): Item => ({ kind: 'day', key, rank, day });

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

const items = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 0, max: 30 }), rank: fc.integer({ min: 0, max: 3 }) }),
  {
    selector: ({ key }) => key,
    maxLength: 25,
  },
);
const toItems = (list: readonly { key: number; rank: number }[]) =>
  list.map(({ key, rank }) => item(`k${key}`, rank));

describe('changes between two lists', () => {
  it('turn any list into any other', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const [from, to] = [toItems(before), toItems(after)];
        expect(apply(from, changes(from, to))).to.deep.equal(to.map(({ key }) => key));
      }),
    );
  });

  it('are none when nothing changed', () => {
    const list = toItems([
      { key: 1, rank: 0 },
      { key: 2, rank: 0 },
    ]);
    expect(changes(list, list)).to.deep.equal([]);
    expect(
      changes(
        list,
        list.map((one) => ({ ...one })),
      ),
    ).to.deep.equal([]);
  });

  it('are one insertion for one new item', () => {
    const [a, b, c] = [item('a'), item('b'), item('c')];
    expect(changes([a, c], [a, b, c])).to.deep.equal([{ type: 'insert', item: b, before: 'c' }]);
  });

  it('are one update for one item that changed', () => {
    const [a, b] = [item('a'), item('b')];
    const edited = item('b', 0, 'edited');
    expect(changes([a, b], [a, edited])).to.deep.equal([
      { type: 'update', item: edited, previous: b },
    ]);
  });

  it('move the item whose rank changed, and none of its neighbours', () => {
    const [a, b, c, d] = [item('a', 1), item('b', 2), item('c', 3), item('d', 4)];
    const up = item('d', 0);
    const steps = changes([a, b, c, d], [up, a, b, c]);
    expect(steps.filter(({ type }) => type === 'move').map((step) => step.item.key)).to.deep.equal([
      'd',
    ]);
    const down = item('a', 9);
    const back = changes([a, b, c, d], [b, c, d, down]);
    expect(back.filter(({ type }) => type === 'move').map((step) => step.item.key)).to.deep.equal([
      'a',
    ]);
  });
});
