// Which block of an entry is which of the same entry before an edit.
import { expect } from 'chai';
import { matchBlocks } from '../../src/blocks/match.js';

const text = (words: string) => ({ type: 'html', html: words });
const film = (src: string, more = {}) => ({ type: 'video', src, ...more });

describe('the blocks of an entry that was edited', () => {
  it('are what they were, when something comes in before them', () => {
    expect(matchBlocks([film('a')], [text('New'), film('a')])).to.deep.equal([undefined, 0]);
    expect(matchBlocks([text('A'), film('a')], [text('New'), text('A'), film('a')])).to.deep.equal([
      undefined,
      0,
      1,
    ]);
  });

  it('are the same film with another caption, and not another film', () => {
    expect(matchBlocks([film('a')], [film('a', { caption: 'Mended' })])).to.deep.equal([0]);
    expect(matchBlocks([film('a')], [film('b')])).to.deep.equal([undefined]);
  });

  it('are the same words, corrected, and the same score, later in the game', () => {
    expect(matchBlocks([text('A'), text('B')], [text('A'), text('C')])).to.deep.equal([0, 1]);
    const score = (home: number) => ({ type: 'score', home: { name: 'A', score: home } });
    expect(matchBlocks([score(1)], [text('Goal'), score(2)])).to.deep.equal([undefined, 0]);
  });

  it('are each one thing only', () => {
    expect(matchBlocks([text('A')], [text('A'), text('A')])).to.deep.equal([0, undefined]);
    expect(matchBlocks([film('a'), film('a')], [film('a')])).to.deep.equal([0]);
  });
});
