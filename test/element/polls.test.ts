import { expect } from 'chai';
import { poll, showBlocks } from '../support/data-blocks.js';
import { entry, feed } from '../support/feed.js';
import { articlesOf, load, textOf } from '../support/mount.js';

describe('a poll', () => {
  it('has its figures in words, its bars beside them, and a way to vote', async () => {
    const { body, find } = await showBlocks({ ...poll, closes: '2096-11-20T18:00:00Z' });
    expect([...body.querySelectorAll('li')].map(textOf)).to.deep.equal([
      'Yes 75% 1,500 votes',
      'No 25% 500 votes',
    ]);
    const widths = [...body.querySelectorAll('rect')].map(
      (one) => one.getBoundingClientRect().width / find('svg')!.getBoundingClientRect().width,
    );
    expect(widths[0]).to.be.closeTo(0.75, 0.01);
    expect(widths[1]).to.be.closeTo(0.25, 0.01);
    expect(find('a')!.getAttribute('href')).to.equal('https://example.org/vote');
    expect(find('a')!.offsetHeight).to.be.at.least(24);
    const state = textOf(find('.live-blog-poll-state'));
    expect(state).to.match(/^Vote 2,000 votes Closes .*20 November 2096/);
  });

  it('grows from where the language begins', async () => {
    const { blog } = await load(
      feed([entry(1, { html: undefined, blocks: [poll], direction: 'rtl' })]),
    );
    const right = (one: Element) => one.getBoundingClientRect().right;
    const bars = [...articlesOf(blog)[0]!.querySelectorAll('svg')];
    for (const bar of bars) expect(right(bar.firstElementChild!)).to.be.closeTo(right(bar), 1);
  });

  it('that is over says so, and leads nowhere any more', async () => {
    const closes = '2020-01-01T12:00:00Z';
    const { find } = await showBlocks({ ...poll, closes });
    expect(find('a')).to.equal(null);
    expect(textOf(find('.live-blog-poll-state'))).to.match(/2,000 votes Closed .*2020/);
  });

  it('without votes shows what there is to choose', async () => {
    const { body } = await showBlocks({
      ...{ type: 'poll', question: 'Tea?', options: ['Yes', 'No'], url: 'javascript:alert(1)' },
    });
    expect([...body.querySelectorAll('p, li')].map(textOf)).to.deep.equal(['Tea?', 'Yes', 'No']);
    expect(body.querySelector('a, svg')).to.equal(null);
  });
});
