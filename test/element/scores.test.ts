import { expect } from 'chai';
import { match, setWidth, showBlocks, withBlocks } from '../support/data-blocks.js';
import { nextFrame, publish, textOf } from '../support/mount.js';

describe('a score', () => {
  it('is one sentence for who hears it, and figures for who sees it', async () => {
    const { find } = await showBlocks(match);
    expect(textOf(find('.live-blog-score > p'))).to.equal('Overby 2, Marram 1. Second half, 63′');
    expect(find('.live-blog-score-board')!.ariaHidden).to.equal('true');
    expect(find('.live-blog-score-board')!.innerText.split(/\s+/)).to.include.members([
      ...['Overby', '2', 'Marram', '1', '63′'],
    ]);
  });

  it('says of each event whose it is', async () => {
    const { body } = await showBlocks(match);
    expect([...body.querySelectorAll('li')].map(textOf)).to.deep.equal([
      '12′ Overby: Goal: Lund',
      '40′ Marram: Goal: Weir',
      'The wind has turned',
    ]);
  });

  it('goes on in place, without a word to screen readers', async () => {
    const { find, mounted } = await showBlocks(match);
    const [score, figure] = [find('.live-blog-score'), find('.live-blog-score-away > b')];
    const away = { name: 'Marram', score: 2 };
    await publish(mounted, withBlocks({ ...match, away, clock: '64′' }));
    expect(find('.live-blog-score') === score).to.equal(true);
    expect(find('.live-blog-score-away > b') === figure).to.equal(true);
    expect(textOf(figure)).to.equal('2');
    expect(score!.closest('[aria-live], [role=status], [role=alert], [role=log]')).to.equal(null);
  });

  it('needs two names, and nothing else', async () => {
    const { body } = await showBlocks(
      { type: 'score', home: 'Overby', away: 'Marram' },
      { type: 'score', home: 'Overby' },
    );
    expect(body.querySelectorAll('.live-blog-score')).to.have.length(1);
    expect(textOf(body.querySelector('.live-blog-score > p'))).to.equal('Overby against Marram');
  });

  it('fits into a narrow column, and has the teams side by side in a wide one', async () => {
    setWidth(320);
    const { find } = await showBlocks({
      ...match,
      home: { name: 'O'.repeat(60), score: '214 for 6' },
    });
    const top = (place: string) =>
      find(`.live-blog-score-side.live-blog-score-${place}`)!.getBoundingClientRect().top;
    expect(find('.live-blog-score')!.scrollWidth).to.be.at.most(320);
    expect(top('away')).to.be.above(top('home'));
    setWidth(700);
    await nextFrame();
    expect(top('away')).to.be.closeTo(top('home'), 30);
  });
});
