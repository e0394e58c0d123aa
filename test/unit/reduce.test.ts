import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { reduce, type FeedAction } from '../../src/feed/reduce.js';
import { selectConnection, selectShown } from '../../src/feed/select.js';
import { selectHasOlder, selectOlderCount, selectPins } from '../../src/feed/select-more.js';
import { initialState, type FeedState } from '../../src/feed/state.js';
import type { Entry } from '../../src/model/entry.js';
import type { FeedUpdate } from '../../src/model/update.js';

const minute = 60_000;

const entry = (n: number, fields: Partial<Entry> = {}): Entry => ({
  id: `${n}`,
  title: `Entry ${n}`,
  published: n * minute,
  blocks: [],
  ...fields,
});

const list = (...numbers: readonly number[]): Entry[] => numbers.map((n) => entry(n));

const update = (entries: readonly Entry[], fields: Partial<FeedUpdate> = {}): FeedUpdate => ({
  entries,
  window: 'all',
  ...fields,
});

const received = (entries: readonly Entry[], fields?: Partial<FeedUpdate>): FeedAction => ({
  type: 'received',
  update: update(entries, fields),
  at: 0,
  pageSize: 20,
});

const run = (...actions: readonly FeedAction[]): FeedState => actions.reduce(reduce, initialState);

const shown = (state: FeedState): string =>
  selectShown(state)
    .map(({ id }) => id)
    .join(' ');

const known = (state: FeedState): string => [...state.entries.keys()].sort().join(' ');

const revealAll = (state: FeedState): FeedState =>
  reduce(state, { type: 'revealed', ids: [...state.pending] });

describe('the reducer', () => {
  describe('merging', () => {
    it('keeps one entry an id, and waits with new ones until they are revealed', () => {
      const state = run(received(list(1, 2)), received(list(1, 2, 3)));
      expect(shown(state)).to.equal('2 1');
      expect([...state.pending]).to.deep.equal(['3']);
      expect(shown(revealAll(state))).to.equal('3 2 1');
    });

    it('applies an edit at once, without counting it as new', () => {
      const state = run(received(list(1, 2)), received([entry(1, { title: 'Better' }), entry(2)]));
      expect(state.entries.get('1')!.title).to.equal('Better');
      expect(state.pending.size).to.equal(0);
    });

    it('is the very same state when the same comes again', () => {
      const once = run(received(list(1, 2), { blog: { title: 'Title' } }));
      expect(reduce(once, received(list(1, 2), { blog: { title: 'Title' } }))).to.equal(once);
    });

    it('keeps an entry that did not change the very same object', () => {
      const before = run(received(list(1, 2)));
      const after = reduce(before, received([entry(1), entry(2, { title: 'New' }), entry(3)]));
      expect(after.entries.get('1')).to.equal(before.entries.get('1'));
      expect(after.entries.get('2')).not.to.equal(before.entries.get('2'));
    });

    it('is not undone by an older revision', () => {
      const state = run(
        received([entry(1, { revision: 2, title: 'Second' })]),
        received([entry(1, { revision: 3, title: 'Third' })]),
        received([entry(1, { revision: 2, title: 'Second' })]),
      );
      expect(state.entries.get('1')!.title).to.equal('Third');
    });

    it('compares revisions as people count them', () => {
      const state = run(
        received([entry(1, { revision: '9', title: 'Ninth' })]),
        received([entry(1, { revision: '10', title: 'Tenth' })]),
        received([entry(1, { revision: '9', title: 'Ninth' })]),
      );
      expect(state.entries.get('1')!.title).to.equal('Tenth');
    });

    it('is not undone by a copy that was updated earlier, or never', () => {
      const state = run(
        received([entry(1, { updated: 9 * minute, title: 'Corrected' })]),
        received([entry(1, { updated: 5 * minute, title: 'Halfway' })]),
        received([entry(1, { title: 'Wrong' })]),
      );
      expect(state.entries.get('1')!.title).to.equal('Corrected');
    });

    it('takes the later answer where neither copy says which is newer', () => {
      const state = run(
        received([entry(1, { title: 'One' })]),
        received([entry(1, { title: 'Two' })]),
        received([entry(1, { title: 'One' })]),
      );
      expect(state.entries.get('1')!.title).to.equal('One');
    });

    it('takes the newer of two copies in one answer', () => {
      const copies = [
        entry(1, { revision: 2, title: 'New' }),
        entry(1, { revision: 1, title: 'Old' }),
      ];
      expect(run(received(copies)).entries.get('1')!.title).to.equal('New');
      expect(run(received([]), received(copies)).entries.get('1')!.title).to.equal('New');
    });

    it('ignores a document that is older than the last one', () => {
      const state = run(
        received(list(1, 2, 3), { blog: { updated: 100, title: 'Now' } }),
        received(list(1), { blog: { updated: 50, title: 'Then' } }),
      );
      expect(known(state)).to.equal('1 2 3');
      expect(state.blog.title).to.equal('Now');
    });

    it('treats ids like __proto__ as plain strings', () => {
      const ids = ['__proto__', 'constructor', 'toString', '1'];
      const state = run(received(ids.map((id) => entry(1, { id }))));
      expect(known(state)).to.equal([...ids].sort().join(' '));
      expect(({} as Record<string, unknown>)['title']).to.equal(undefined);
    });
  });

  describe('absence', () => {
    it('means deletion in a whole document', () => {
      expect(known(run(received(list(1, 2, 3)), received(list(1, 3))))).to.equal('1 3');
      expect(known(run(received(list(1, 2)), received([])))).to.equal('');
    });

    it('means deletion among the newest entries only for those that would be there', () => {
      const top = { window: 'top' as const };
      const state = run(received(list(1, 2, 3, 4, 5)), received(list(3, 5), top));
      expect(known(state)).to.equal('1 2 3 5');
    });

    it('is not misled by an old pin among the newest entries', () => {
      const pin = entry(1, { pinned: true });
      const top = { window: 'top' as const };
      const state = run(received([pin, ...list(2, 3, 4, 5)]), received([pin, ...list(4, 5)], top));
      expect(known(state)).to.equal('1 2 3 4 5');
    });

    it('takes a pin down that is not among the newest entries any more', () => {
      const top = { window: 'top' as const };
      const state = run(
        received([entry(1, { pinned: true }), ...list(4, 5)], top),
        received(list(4, 5), top),
      );
      expect(known(state)).to.equal('1 4 5');
      expect(selectPins(state)).to.deep.equal([]);
    });

    it('means nothing in a delta', () => {
      const state = run(received(list(1, 2, 3)), received(list(4), { window: 'delta' }));
      expect(known(state)).to.equal('1 2 3 4');
    });

    it('lets an entry come back that was merely missing', () => {
      const state = run(received(list(1, 2)), received(list(1)), received(list(1, 2)));
      expect(known(state)).to.equal('1 2');
    });
  });

  describe('tombstones', () => {
    it('remove an entry for good, whatever else says', () => {
      const state = run(
        received(list(1, 2)),
        received([], { window: 'delta', removed: ['1'] }),
        received(list(1, 2)),
        received([entry(1, { revision: 99 })], { window: 'delta' }),
      );
      expect(known(state)).to.equal('2');
    });

    it('beat an entry of the same answer, the first one too', () => {
      expect(known(run(received(list(1, 2), { removed: ['2'] })))).to.equal('1');
      expect(known(run(received(list(1)), received(list(1, 2), { removed: ['2'] })))).to.equal('1');
    });

    it('take a pending entry out of the count', () => {
      const state = run(
        received(list(1)),
        received(list(1, 2, 3)),
        received([], { window: 'delta', removed: ['3'] }),
      );
      expect([...state.pending]).to.deep.equal(['2']);
    });
  });

  describe('order', () => {
    it('is newest first, then by id, numbers as people count them', () => {
      const same = [entry(5, { id: '9' }), entry(5, { id: '10' }), entry(5, { id: '8' })];
      expect(shown(run(received([entry(1), ...same, entry(7)])))).to.equal('7 10 9 8 1');
    });

    it('follows sort where there is one', () => {
      const state = run(received([entry(1, { sort: 9 * minute }), entry(2), entry(3)]));
      expect(shown(state)).to.equal('1 3 2');
    });

    it('puts numbered pins first, lowest first, then the others, newest first', () => {
      const pins = [
        entry(1, { pinned: true }),
        entry(2, { pinned: 2 }),
        entry(3, { pinned: true }),
        entry(4, { pinned: 1 }),
      ];
      expect(selectPins(run(received([...pins, entry(5)]))).map(({ id }) => id)).to.deep.equal([
        '4',
        '2',
        '3',
        '1',
      ]);
    });

    it('puts a late entry in its place', () => {
      const state = revealAll(run(received(list(1, 2, 4)), received(list(1, 2, 3, 4))));
      expect(shown(state)).to.equal('4 3 2 1');
    });

    it('moves an entry without counting it as new', () => {
      const state = run(
        received(list(1, 2, 3)),
        received([entry(1, { sort: 9 * minute }), ...list(2, 3)]),
      );
      expect(shown(state)).to.equal('1 3 2');
      expect(state.pending.size).to.equal(0);
    });
  });

  describe('what is shown', () => {
    const many = Array.from({ length: 50 }, (_, index) => entry(index + 1));
    const first: FeedAction = { ...received(many), pageSize: 10 } as FeedAction;

    it('is the page size at first, and that much more each time', () => {
      const state = run(first);
      expect(selectShown(state)).to.have.length(10);
      expect(selectOlderCount(state)).to.equal(40);
      const more = reduce(state, { type: 'extended', pageSize: 10 });
      expect(selectShown(more)).to.have.length(20);
      expect(selectShown(more).at(-1)!.id).to.equal('31');
    });

    it('grows by what is new, and shrinks by what is deleted', () => {
      const state = run(first, received([...many.slice(0, 49), entry(51), entry(52)]));
      expect(selectShown(revealAll(state))).to.have.length(11);
    });

    it('does not grow by an entry from before the last one shown', () => {
      const late = entry(5, { id: 'late' });
      const state = run(first, received([...many, late]));
      expect(state.pending.size).to.equal(0);
      expect(selectShown(state)).to.have.length(10);
    });

    it('takes older pages without a gap or a repeat, and knows the way to the next', () => {
      const links = (page: number) => ({ links: { older: `https://example.org/${page}` } });
      const top = run({ ...received(many.slice(30), { window: 'top', ...links(2) }) });
      const page: FeedAction = {
        type: 'older-received',
        update: update(many.slice(5, 32), { window: 'top', ...links(3) }),
        pageSize: 10,
      };
      const state = reduce(top, page);
      expect(shown(state).split(' ')).to.have.length(30);
      expect(new Set(shown(state).split(' ')).size).to.equal(30);
      expect(state.links.older).to.equal('https://example.org/3');
      const polled = reduce(state, received(many.slice(30), { window: 'top', ...links(2) }));
      expect(polled.links.older).to.equal('https://example.org/3');
      expect(polled.entries.size).to.equal(45);
    });

    it('knows when there is nothing older', () => {
      expect(selectHasOlder(run(received(list(1, 2))))).to.equal(false);
      expect(selectHasOlder(run(first))).to.equal(true);
    });
  });

  describe('the line', () => {
    const error = new LiveBlogError('network', 'no answer');

    it('says nothing of one lost poll, and tells of the second', () => {
      const once = run(received(list(1)), { type: 'failed', error });
      expect(once.connection).to.equal('live');
      const twice = reduce(once, { type: 'failed', error });
      expect(twice.connection).to.equal('retrying');
      expect(twice.error).to.equal(error);
      expect(known(twice)).to.equal('1');
    });

    it('is good again after the next answer', () => {
      const state = run(
        received(list(1)),
        { type: 'failed', error },
        { type: 'failed', error },
        { type: 'confirmed' },
      );
      expect([state.connection, state.failures, state.error]).to.deep.equal(['live', 0, undefined]);
    });

    it('tells of the first failure when nothing is there yet', () => {
      expect(run({ type: 'opened' }, { type: 'failed', error }).connection).to.equal('retrying');
    });

    it('is ended when the blog is, whatever it was doing', () => {
      const state = run(received([], { blog: { status: 'ended' } }), {
        type: 'rested',
        reason: 'idle',
      });
      expect(selectConnection(state)).to.equal('ended');
    });

    it('counts time by the server when it says what time it is', () => {
      const state = run(received(list(1), { now: 7_200_000 }));
      expect(state.clockOffset).to.equal(7_200_000);
      const steady = reduce(state, received(list(1), { now: 7_200_900 }));
      expect(steady.clockOffset).to.equal(7_200_000);
      const jumped = reduce(state, received(list(1), { now: 0 }));
      expect(jumped.clockOffset).to.equal(0);
    });
  });

  describe('the blog', () => {
    it('is what a whole document says, and no more', () => {
      const state = run(
        received([], { blog: { title: 'One', kicker: 'K' } }),
        received([], { blog: { title: 'Two' } }),
      );
      expect(state.blog).to.deep.equal({ title: 'Two' });
    });

    it('keeps what a delta does not mention', () => {
      const state = run(
        received([], { blog: { title: 'One', kicker: 'K' } }),
        received([], { blog: { title: 'Two' }, window: 'delta' }),
      );
      expect(state.blog).to.deep.equal({ title: 'Two', kicker: 'K' });
    });
  });
});
