// Which entries are said to replace or to repeat each other.
import { expect } from 'chai';
import { changedRelations, relationsOf } from '../../src/feed/related.js';
import type { Entry } from '../../src/model/entry.js';

const words = 'How the tide table is read, and what the letters in it mean. '.repeat(4);

const entry = (id: string, published: number, fields: Partial<Entry> = {}): Entry => ({
  id,
  published,
  title: `Entry ${id}`,
  blocks: [{ type: 'html', html: `<p>Words of ${id}.</p>` }],
  ...fields,
});

const relate = (entries: readonly Entry[], pending: readonly string[] = []) =>
  relationsOf(new Map(entries.map((one) => [one.id, one])), new Set(pending));

/** The same as ids, so that it can be compared: what it replaces, what replaced it, what repeats it. */
function named(entries: readonly Entry[], pending?: readonly string[]) {
  const all = [...relate(entries, pending)].map(([id, { replaces, replacedBy, repeats }]) => [
    id,
    [replaces?.id, replacedBy?.id, repeats.map((one) => one.id).join()],
  ]);
  return Object.fromEntries(all) as Record<string, unknown>;
}

describe('entries that replace others', () => {
  it('are named by what they replace, and name it', () => {
    const found = named([entry('a', 1), entry('b', 2, { supersedes: 'a' }), entry('c', 3)]);
    expect(found).to.deep.equal({ a: [undefined, 'b', ''], b: ['a', undefined, ''] });
  });

  it('in a row lead to the newest, and each to the one before', () => {
    const found = named([
      entry('a', 1),
      entry('b', 2, { supersedes: 'a' }),
      entry('c', 3, { supersedes: 'b' }),
    ]);
    expect(found).to.deep.equal({
      a: [undefined, 'c', ''],
      b: ['a', 'c', ''],
      c: ['b', undefined, ''],
    });
  });

  it('that are two for the same lead to the later of them', () => {
    const list = [entry('b', 3, { supersedes: 'a' }), entry('c', 2, { supersedes: 'a' })];
    expect(named([entry('a', 1), ...list])['a']).to.deep.equal([undefined, 'b', '']);
  });

  it('name nothing that is not there, that waits, or that is themselves', () => {
    const gone = entry('b', 2, { supersedes: 'gone' });
    const own = entry('c', 3, { supersedes: 'c' });
    expect(named([gone, own])).to.deep.equal({});
    const pair = [entry('a', 1), entry('b', 2, { supersedes: 'a' })];
    expect(named(pair, ['b'])).to.deep.equal({});
    expect(named(pair, ['a'])).to.deep.equal({});
  });

  it('in a circle are led nowhere', () => {
    const circle = [entry('a', 1, { supersedes: 'b' }), entry('b', 2, { supersedes: 'a' })];
    expect(named(circle)).to.deep.equal({});
    const end = named([...circle, entry('c', 3, { supersedes: 'b' })]);
    expect(end['c']).to.deep.equal(['b', undefined, '']);
    expect(end['b']).to.deep.equal(['a', 'c', '']);
  });
});

describe('entries that say the same', () => {
  const explainer = (id: string, published: number, fields: Partial<Entry> = {}) =>
    entry(id, published, {
      title: 'Explained',
      blocks: [{ type: 'text', text: words }],
      ...fields,
    });

  it('name the nearest before and the nearest after them', () => {
    const list = [4, 1, 3, 2].map((at) => explainer(`e${at}`, at));
    const found = named(list);
    expect(found['e1']).to.deep.equal([undefined, undefined, 'e2']);
    expect(found['e3']).to.deep.equal([undefined, undefined, 'e2,e4']);
  });

  it('are the same word for word only', () => {
    const other = explainer('b', 2, { blocks: [{ type: 'text', text: `${words}!` }] });
    expect(named([explainer('a', 1), other])).to.deep.equal({});
    expect(named([explainer('a', 1), explainer('b', 2, { title: 'Other' })])).to.deep.equal({});
  });

  it('are not called so where that may be chance', () => {
    const goal = (id: string, at: number, fields: Partial<Entry>) =>
      entry(id, at, { blocks: [{ type: 'html', html: '<p>Goal!</p>' }], ...fields });
    const titled = { title: 'Goal!' };
    expect(named([goal('a', 1, titled), goal('b', 2, titled)])).to.deep.equal({});
    const markup = `<p>${'<b></b>'.repeat(99)}Goal!</p>`;
    const untitled = { title: undefined, blocks: [{ type: 'html', html: markup }] } as object;
    expect(named([goal('a', 1, untitled), goal('b', 2, untitled)])).to.deep.equal({});
    const long = { ...untitled, blocks: [{ type: 'html', html: `<p>${words}</p>` }] };
    expect(named([goal('a', 1, long), goal('b', 2, long)])).not.to.deep.equal({});
  });

  it('are not named when they are outdated, or wait', () => {
    const pair = [explainer('a', 1), explainer('b', 2, { supersedes: 'a' })];
    expect(named(pair)['a']).to.deep.equal([undefined, 'b', '']);
    expect(named([explainer('a', 1), explainer('b', 2)], ['b'])).to.deep.equal({});
  });
});

describe('the relations of many entries', () => {
  it('are found in a moment, be it one long row, or all leading to one', () => {
    const at = (index: number) => String(index);
    const row = Array.from({ length: 2_000 }, (_, index) =>
      entry(at(index), index, {
        supersedes: at(index - 1),
        blocks: [{ type: 'text', text: words }],
      }),
    );
    const fan = row.map((one, index) =>
      entry(`f${index}`, 5_000 + index, { supersedes: one.id, title: 'The same' }),
    );
    const start = performance.now();
    const found = relate([...row, ...fan]);
    expect(performance.now() - start).to.be.below(500);
    expect(found.get('0')!.replacedBy!.id).to.equal('f1999');
    expect(found).to.have.property('size', 4_000);
  });

  it('are found in a moment in text that is made to be slow', () => {
    const blocks = [{ type: 'html', html: '<'.repeat(500_000) }];
    const start = performance.now();
    relate([entry('a', 1, { blocks }), entry('b', 2, { blocks })]);
    expect(performance.now() - start).to.be.below(500);
  });

  it('have changed only for those that lead elsewhere now', () => {
    const first = [entry('a', 1), entry('b', 2, { supersedes: 'a' }), entry('x', 1)];
    const more = [...first, entry('y', 2, { supersedes: 'x' })];
    expect([...changedRelations(relate(first), relate(more))]).to.have.members(['x', 'y']);
    expect([...changedRelations(relate(more), relate(first))]).to.have.members(['x', 'y']);
    expect([...changedRelations(relate(more), relate(more))]).to.deep.equal([]);
  });
});
