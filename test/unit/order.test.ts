// The stream in both orders: what is shown, what waits, what comes in.
import { expect } from 'chai';
import { reduce, type FeedAction } from '../../src/feed/reduce.js';
import {
  inFlow,
  selectEntries,
  selectHasOlder,
  selectHidden,
  selectOlderCount,
} from '../../src/feed/select-more.js';
import { selectShown } from '../../src/feed/select.js';
import { initialState, type FeedState } from '../../src/feed/state.js';
import type { Entry } from '../../src/model/entry.js';
import type { FeedUpdate } from '../../src/model/update.js';
import { entry, list, received, revealAll, run, update } from '../support/states.js';

const range = (first: number, last: number) =>
  list(...Array.from({ length: last - first + 1 }, (_, index) => last - index));
const turn = (flow: 1 | -1, pageSize?: number): FeedAction => ({ type: 'ordered', flow, pageSize });
const oldestFirst = turn(-1, 5);
const first = (entries: readonly Entry[], fields?: Partial<FeedUpdate>): FeedAction =>
  ({ ...received(entries, fields), pageSize: 5 }) as FeedAction;
const olderPage = (entries: readonly Entry[], fields?: Partial<FeedUpdate>): FeedAction => ({
  type: 'older-received',
  update: update(entries, { window: 'top', ...fields }),
  pageSize: 5,
});
const older = { links: { older: 'https://news.example/2' } };

/** As a reader sees them, from top to bottom. */
const seen = (state: FeedState) =>
  inFlow(state, selectShown(state))
    .map(({ id }) => id)
    .join(' ');
const waiting = (state: FeedState) => [...state.pending].sort().join(' ');

describe('the oldest first', () => {
  it('is shown from the first answer on, a page of it', () => {
    const state = run(oldestFirst, first(range(1, 12)));
    expect(seen(state)).to.equal('1 2 3 4 5');
    expect([selectHidden(state), selectHasOlder(state), selectOlderCount(state)]).to.deep.equal([
      ...[7, false, 0],
    ]);
  });

  it('is all of it where that is no more than a page', () => {
    const state = run(oldestFirst, first(range(1, 5)));
    expect(seen(state)).to.equal('1 2 3 4 5');
    expect(state.horizon).to.equal(undefined);
  });

  it('grows by later ones, a page at a time, up to the last', () => {
    const more: FeedAction = { type: 'extended', pageSize: 5 };
    const once = run(oldestFirst, first(range(1, 12)), more);
    expect(seen(once)).to.equal('1 2 3 4 5 6 7 8 9 10');
    const twice = reduce(once, more);
    expect(seen(twice)).to.equal('1 2 3 4 5 6 7 8 9 10 11 12');
    expect([selectHidden(twice), twice.horizon]).to.deep.equal([0, undefined]);
    expect(reduce(twice, more)).to.equal(twice);
  });

  for (const window of ['all', 'top', 'delta'] as const)
    it(`counts what is new, and shows it with all between when it is revealed (window: ${window})`, () => {
      const news = window === 'delta' ? range(13, 14) : range(1, 14);
      const state = run(oldestFirst, first(range(1, 12)), received(news, { window }));
      expect(seen(state)).to.equal('1 2 3 4 5');
      expect(waiting(state)).to.equal('13 14');
      expect(selectHidden(state)).to.equal(7);
      const all = revealAll(state);
      expect(seen(all)).to.equal('1 2 3 4 5 6 7 8 9 10 11 12 13 14');
      expect([...all.fresh].sort()).to.deep.equal(['13', '14']);
    });

  it('counts a late entry, and shows no more than that one when it is revealed', () => {
    const late = entry(3.5, { id: 'late' });
    const state = run(oldestFirst, first(range(1, 12)), received([late, ...range(1, 12)]));
    expect(waiting(state)).to.equal('late');
    expect(seen(revealAll(state))).to.equal('1 2 3 late 4 5');
  });

  it('counts a new pin, which is on screen without all between', () => {
    const pin = entry(13, { pinned: true });
    const state = revealAll(
      run(oldestFirst, first(range(1, 12)), received([pin, ...range(1, 12)])),
    );
    expect(selectEntries(state).map(({ id }) => id)).to.deep.equal(['13', '1', '2', '3', '4', '5']);
  });

  it('shrinks by what is deleted, also by the last one that is shown', () => {
    const rest = range(1, 12).filter(({ id }) => id !== '5' && id !== '2');
    const state = run(oldestFirst, first(range(1, 12)), received(rest));
    expect(seen(state)).to.equal('1 3 4');
    const gone = run(
      oldestFirst,
      first(range(1, 3)),
      received([], { window: 'delta', removed: ['1'] }),
    );
    expect(seen(gone)).to.equal('2 3');
  });

  it('counts no more what was deleted before it was seen', () => {
    const state = run(
      oldestFirst,
      first(range(1, 6)),
      received(range(1, 7)),
      received(range(1, 6)),
    );
    expect(waiting(state)).to.equal('');
  });

  it('has older pages of the server before all others, and all of them', () => {
    const top = run(oldestFirst, first(range(11, 20), { window: 'top', ...older }));
    expect([selectHasOlder(top), selectOlderCount(top)]).to.deep.equal([true, undefined]);
    const state = reduce(top, olderPage(range(1, 10)));
    expect(seen(state)).to.equal('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15');
    expect([selectHasOlder(state), selectHidden(state)]).to.deep.equal([false, 5]);
  });

  it('knows how many there are on the server, whatever waits or is not shown here', () => {
    const fields = { window: 'top', ...older, blog: { total: 31 } } as const;
    const state = run(
      oldestFirst,
      first(range(11, 30), fields),
      received(range(12, 31), { ...fields, blog: { total: 31 } }),
    );
    expect(waiting(state)).to.equal('31');
    expect(selectOlderCount(state)).to.equal(10);
  });

  it('has what was found beyond a gap before all others, until the gap is closed', () => {
    const found: FeedAction = { type: 'found', update: update([entry(2)]), id: '2' };
    const top = first(range(11, 20), { window: 'top', ...older });
    const state = run(oldestFirst, top, found);
    expect(seen(state)).to.equal('2 11 12 13 14 15');
    expect(state.apart).to.equal('2');
    const closed = reduce(state, olderPage(range(1, 10)));
    expect(seen(closed)).to.equal('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15');
    expect(closed.apart).to.equal(undefined);
  });

  it('has what was looked for where it belongs, if that came by itself meanwhile', () => {
    const found: FeedAction = { type: 'found', update: update([entry(13)]), id: '13' };
    const state = run(oldestFirst, first(range(1, 12)), received(range(1, 13)), found);
    expect([state.strays.size, state.apart, waiting(state)]).to.deep.equal([0, undefined, '13']);
    expect(selectShown(revealAll(state))).to.have.length(13);
  });

  it('is shown up to what somebody wants to see, and no farther', () => {
    const state = run(oldestFirst, first(range(1, 12)), { type: 'sought', id: '9' });
    expect(seen(state)).to.equal('1 2 3 4 5 6 7 8 9');
    expect(reduce(state, { type: 'sought', id: '3' })).to.equal(state);
  });
});

describe('turning the order', () => {
  it('begins with a page of the other end for who is at the start', () => {
    const state = run(first(range(1, 12)), oldestFirst);
    expect(seen(state)).to.equal('1 2 3 4 5');
    expect(seen(reduce(state, turn(1, 5)))).to.equal('12 11 10 9 8');
  });

  it('shows all that is known to who is in the middle', () => {
    const state = run(first(range(1, 7)), turn(-1));
    expect(seen(state)).to.equal('1 2 3 4 5 6 7');
    expect(seen(reduce(state, turn(1)))).to.equal('7 6 5 4 3 2 1');
  });

  it('keeps what waits, and counts no more what is farther down than what is shown', () => {
    const late = entry(2.5, { id: 'late' });
    const state = run(
      oldestFirst,
      first(range(1, 12)),
      received([...range(1, 13), late]),
      turn(1, 5),
    );
    expect(waiting(state)).to.equal('13');
    expect(seen(revealAll(state))).to.equal('13 12 11 10 9 8');
    const again = reduce(state, oldestFirst);
    expect(seen(again)).to.equal('1 2 late 3 4');
    expect(waiting(again)).to.equal('13');
  });

  it('to what it is already changes nothing', () => {
    const state = run(first(range(1, 4)));
    expect(reduce(state, turn(1))).to.equal(state);
  });

  it('before the first answer is kept for it', () => {
    const state = reduce(initialState, oldestFirst);
    expect([state.flow, state.horizon, state.ready]).to.deep.equal([-1, undefined, false]);
  });
});
