import { expect } from 'chai';
import { LiveBlogError } from '../../src/errors.js';
import { reduce, type FeedAction } from '../../src/feed/reduce.js';
import { selectHasOlder, selectOlderCount, selectPins } from '../../src/feed/select-more.js';
import { selectConnection, selectShown } from '../../src/feed/select.js';
import {
  entry,
  known,
  list,
  minute,
  received,
  revealAll,
  run,
  shown,
  update,
} from '../support/states.js';

describe('the reducer', () => {
  describe('documents', () => {
    it('older than the last applied are ignored, also after one that does not say how old it is', () => {
      const state = run(
        received(list(1, 2), { blog: { updated: 9 * minute } }),
        received(list(1, 2, 3)),
        received(list(1), { blog: { updated: 5 * minute } }),
      );
      expect(known(state)).to.equal('1 2 3');
    });

    it('say where older entries are, also when the first one had none', () => {
      const links = { older: 'https://news.example/2' };
      const state = run(received([]), received(list(3, 4), { window: 'top', links }));
      expect(selectHasOlder(state)).to.equal(true);
    });

    it('are not confirmed before there is one', () => {
      expect(run({ type: 'confirmed' }).ready).to.equal(false);
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

    it('does not count as new what came from beyond a gap, also after the last one shown was moved up', () => {
      const links = { older: 'https://news.example/2' };
      const state = run(
        received([]),
        { type: 'older-received', update: update(list(1), { links }), pageSize: 5 },
        { type: 'found', update: update(list(2)), id: '2' },
        received([entry(1, { sort: 3 * minute })]),
        received(list(2), { window: 'delta' }),
      );
      expect([shown(state), state.pending.size]).to.deep.equal(['1', 0]);
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
