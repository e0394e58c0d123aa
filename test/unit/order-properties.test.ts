// The stream in both orders, whatever happens to a feed.
import { expect } from 'chai';
import fc from 'fast-check';
import { compareEntries } from '../../src/feed/position.js';
import { reduce, type FeedAction } from '../../src/feed/reduce.js';
import { inFlow, selectEntries, selectHidden, selectKnown } from '../../src/feed/select-more.js';
import { selectShown } from '../../src/feed/select.js';
import { initialState, type FeedState } from '../../src/feed/state.js';
import type { Entry } from '../../src/model/entry.js';
import type { FeedUpdate } from '../../src/model/update.js';
import { entry, received, revealAll, run, update } from '../support/states.js';

const turn = (flow: 1 | -1, pageSize?: number): FeedAction => ({ type: 'ordered', flow, pageSize });
const older = { links: { older: 'https://news.example/2' } };

/** Whatever happens to a feed. Numbers are those of entries; there are 40 of them. */
const number = fc.integer({ min: 1, max: 40 });
const some = fc.uniqueArray(number, { maxLength: 6 });
const entryOf = fc.record({ n: number, sort: fc.option(number), pinned: fc.boolean() });
const entriesOf = fc
  .uniqueArray(entryOf, { selector: ({ n }) => n, maxLength: 12 })
  .map((all) =>
    all.map(({ n, sort, pinned }) =>
      entry(n, { ...(sort && { sort: sort * 60_000 }), ...(pinned && n % 7 === 0 && { pinned }) }),
    ),
  );
const answerOf = fc.record({
  entries: entriesOf,
  window: fc.constantFrom('all', 'top', 'delta' as const),
  removed: some.map((numbers) => numbers.filter((n) => n % 5 === 0).map(String)),
  hasOlder: fc.boolean(),
});
type Answer = typeof answerOf extends fc.Arbitrary<infer A> ? A : never;

const updateOf = ({ hasOlder, entries, window, removed }: Answer): FeedUpdate => ({
  entries,
  window: window,
  removed,
  ...(hasOlder && older),
});
const actionOf: fc.Arbitrary<FeedAction> = fc.oneof(
  answerOf.map(
    (one): FeedAction => ({ ...received(one.entries, updateOf(one)), pageSize: 5 }) as FeedAction,
  ),
  answerOf.map((one): FeedAction => ({
    type: 'older-received',
    update: update(one.entries, updateOf(one)),
    pageSize: 5,
  })),
  fc.record({ one: answerOf, n: number }).map(({ one, n }): FeedAction => ({
    type: 'found',
    update: updateOf({ ...one, entries: [entry(n)] }),
    id: `${n}`,
  })),
  number.map((n): FeedAction => ({ type: 'sought', id: `${n}` })),
  some.map((numbers): FeedAction => ({ type: 'revealed', ids: numbers.map(String) })),
  fc.constant<FeedAction>({ type: 'extended', pageSize: 5 }),
  fc
    .record({ flow: fc.constantFrom(1, -1), size: fc.constantFrom(5, undefined) })
    .map(({ flow, size }) => turn(flow, size)),
);

/** What is shown without a gap. */
const stretch = (state: FeedState) => selectShown(state).filter(({ id }) => !state.strays.has(id));
const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

function expectStretch(state: FeedState): void {
  const [shown, known] = [stretch(state), selectKnown(state)];
  const cut =
    state.flow > 0 ? known.slice(0, shown.length) : known.slice(known.length - shown.length);
  expect(idsOf(shown), 'a stretch of what is known, from where it starts').to.deep.equal(
    idsOf(cut),
  );
  const stream = inFlow(state, selectShown(state));
  const sorted = stream.toSorted((a, b) => compareEntries(a, b) * state.flow);
  expect(idsOf(stream), 'sorted').to.deep.equal(idsOf(sorted));
  const all = idsOf(selectEntries(state));
  expect(new Set(all).size, 'an id twice').to.equal(all.length);
  for (const id of state.pending) {
    expect(state.entries.has(id), 'what waits is known').to.equal(true);
    expect(all, 'and not shown').not.to.include(id);
  }
}

describe('whatever happens to a feed', () => {
  it('what is shown is one stretch, sorted, without an id twice, in both orders', () => {
    fc.assert(
      fc.property(fc.array(actionOf, { maxLength: 25 }), (actions) => {
        let state: FeedState = initialState;
        for (const action of actions) {
          state = reduce(state, action);
          expectStretch(state);
          for (const flow of [1, -1] as const) expectStretch(reduce(state, turn(flow, 5)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('both orders show the same entries to who is in the middle', () => {
    fc.assert(
      fc.property(fc.array(actionOf, { maxLength: 25 }), (actions) => {
        const state = reduce(run(...actions), turn(1));
        const turned = reduce(state, turn(-1));
        expect(idsOf(selectShown(turned))).to.deep.equal(idsOf(selectShown(state)));
        expect(selectHidden(turned)).to.equal(0);
      }),
      { numRuns: 300 },
    );
  });

  it('what is revealed is on screen, and waits no more', () => {
    fc.assert(
      fc.property(fc.array(actionOf, { maxLength: 25 }), (actions) => {
        const state = run(...actions);
        const after = revealAll(state);
        const shown = new Set(idsOf(selectEntries(after)));
        expect([...state.pending].filter((id) => !shown.has(id))).to.deep.equal([]);
        expect(after.pending.size).to.equal(0);
      }),
      { numRuns: 300 },
    );
  });
});
