import { expect } from 'chai';
import { entry, known, list, minute, received, revealAll, run, shown } from '../support/states.js';
import { reduce } from '../../src/feed/reduce.js';
import { selectPins } from '../../src/feed/select-more.js';

describe('an answer', () => {
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

    it('ignores a document that is older than the last one', () => {
      const state = run(
        received(list(1, 2, 3), { blog: { updated: 100, title: 'Now' } }),
        received(list(1), { blog: { updated: 50, title: 'Then' } }),
      );
      expect(known(state)).to.equal('1 2 3');
      expect(state.blog.title).to.equal('Now');
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
});
