import { expect } from 'chai';
import { league, setWidth, showBlocks, withBlocks } from '../support/data-blocks.js';
import { nextFrame, publish, textOf, until } from '../support/mount.js';

describe('a table', () => {
  it('says of each cell what it is about', async () => {
    const { find, body } = await showBlocks(league);
    expect(textOf(find('table caption'))).to.equal('After nine rounds');
    const scopes = [...body.querySelectorAll('th')].map(({ scope, innerText }) => [
      scope,
      innerText,
    ]);
    expect(scopes).to.deep.equal([
      ...['Village', 'Played', 'Points'].map((name) => ['col', name]),
      ...['Overby', 'Marram'].map((name) => ['row', name]),
    ]);
  });

  it('has its numbers one below the other, a missing one too', async () => {
    const { body } = await showBlocks(league);
    const aligned = [...body.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => getComputedStyle(cell).textAlign),
    );
    for (const row of aligned) expect(row).to.deep.equal(['start', 'end', 'end']);
  });

  it('takes rows that are shorter or longer than others, and what is no row', async () => {
    const rows = [['One'], ['Two', 2, 'three'], 'nothing', [], [null, { deep: [1] }, 'x']];
    const { body } = await showBlocks({ type: 'table', header: ['A'], rows });
    const cells = [...body.querySelectorAll('tbody tr')].map((row) =>
      [...(row as HTMLTableRowElement).cells].map(textOf),
    );
    expect(cells).to.deep.equal([
      ['One', '', ''],
      ['Two', '2', 'three'],
      ['', '', 'x'],
    ]);
  });

  it('scrolls in a box that has its name, and can be reached by keyboard only then', async () => {
    setWidth(320);
    const wide = Array.from({ length: 12 }, (_, index) => `Column ${index}`);
    const { find, mounted } = await showBlocks({ type: 'table', caption: 'Gauges', rows: [wide] });
    const box = find('.live-blog-table')!;
    await until(() => box.tabIndex === 0, 'a box that can be reached');
    expect([box.role, box.ariaLabel]).to.deep.equal(['region', 'Gauges']);
    expect(mounted.blog.scrollWidth).to.be.at.most(320);
    expect(find('table')!.hasAttribute('tabindex')).to.equal(false);
    expect(getComputedStyle(find('table')!).display).to.equal('table');
    await publish(mounted, withBlocks({ type: 'table', caption: 'Gauges', rows: [['One']] }));
    await until(() => !find('.live-blog-table')!.hasAttribute('tabindex'), 'a box that fits');
  });

  it('keeps its caption in sight when it is scrolled', async () => {
    setWidth(320);
    const wide = Array.from({ length: 12 }, (_, index) => `Column ${index}`);
    const { find } = await showBlocks({
      type: 'table',
      caption: 'Gauges along the wall',
      rows: [wide],
    });
    const box = find('.live-blog-table')!;
    box.scrollLeft = 200;
    await nextFrame();
    const { left, right } = find('caption span')!.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    expect(left).to.be.at.least(around.left - 1);
    expect(right).to.be.at.most(around.right + 1);
  });

  it('of endless length is cut, and says by how much', async () => {
    const rows = Array.from({ length: 520 }, (_, n) => [n, ...Array<string>(31).fill('x')]);
    const { body } = await showBlocks({ type: 'table', rows });
    expect(body.querySelectorAll('tr')).to.have.length(500);
    expect(body.querySelectorAll('tr:first-child > *')).to.have.length(30);
    expect(textOf(body.querySelector('.live-blog-left-out'))).to.equal(
      '20 more rows are not shown. 2 more columns are not shown.',
    );
  });
});
