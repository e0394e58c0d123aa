// Words that were found are marked where they stand.
import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import { controls, story, now, type } from '../support/finding.js';
import { load, publish, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const marks = () => CSS.highlights.get('live-blog-search');

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}
const marked = () => [...(marks() ?? [])].map(textOf);

describe('the words that were found', () => {
  it('are marked where they stand, and the entries are not touched', async () => {
    const words = '<p>The har<b>bour</b> is open.</p><p>Harb</p><p>our and HÄRBOUR</p>';
    const mounted = await load(
      feed([entry(2, { title: 'Harbour', html: words }), entry(1)], now),
      controls,
    );
    const { blog } = mounted;
    const mutations = watch(mounted);
    await type(mounted, 'harbour');
    await until(marks, 'they are marked');
    const inEntry = mutations
      .records()
      .filter(({ target }) => blog.querySelector('#entry-2')!.contains(target));
    expect(inEntry).to.deep.equal([]);
    expect(marked()).to.deep.equal(['Harbour', 'harbour', 'HÄRBOUR']);
    await type(mounted, '');
    expect(marks()).to.equal(undefined);
  });

  it('are marked anew after an edit, and for each blog on the page on its own', async () => {
    const first = await load(feed([entry(1, { title: 'One ferry' })], now), controls);
    const second = await load(feed([entry(2, { title: 'Two ferries' })], now), controls);
    await type(first, 'ferr');
    await type(second, 'two');
    await until(() => marked().sort().join() === 'Two,ferr', 'both are marked');
    await publish(first, feed([entry(1, { title: 'Ferry, ferry', revision: 2 })], now));
    expect(marked().sort()).to.deep.equal(['Ferr', 'Two', 'ferr']);
    second.blog.remove();
    await until(() => marked().length === 2, 'its own are gone');
    first.blog.remove();
    await until(() => !marks(), 'all are gone');
    document.body.append(first.blog);
    await until(() => marked().length === 2, 'they are there again');
    first.blog.remove();
  });

  it('have a style of their own', async () => {
    const { blog } = await load(feed(story(), now), controls);
    await blog.search('ferry');
    const { backgroundColor, color } = getComputedStyle(
      blog.querySelector('#entry-4 h3')!,
      '::highlight(live-blog-search)',
    );
    // Not every engine tells.
    if (backgroundColor !== 'rgba(0, 0, 0, 0)')
      expect([backgroundColor, color]).to.deep.equal(['rgb(255, 224, 138)', 'rgb(27, 27, 31)']);
  });
});
