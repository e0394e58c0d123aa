// Row 26 of the table of faults: an edit of the very entry that is being quoted.
import { expect } from 'chai';
import sinon from 'sinon';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { articlesOf, load, publish, textOf, type Mounted } from '../support/mount.js';

const body = (words: string) => `<p>One ${words}.</p><p>Two ${words}.</p>`;
const list = (words: string): RawEntry[] =>
  entries(1, 4).map((one) => (one.id === '2' ? { ...one, html: body(words) } : one));

const second = ({ blog }: Mounted) =>
  articlesOf(blog)
    .find(({ id }) => id === 'entry-2')!
    .querySelector('.live-blog-entry-body')!;

/** Selects the words of the first paragraph of an entry. */
function selectIn(mounted: Mounted): string {
  getSelection()!.selectAllChildren(second(mounted).querySelector('p')!);
  return String(getSelection());
}

const suite = (order: 'newest' | 'oldest') => () => {
  afterEach(() => {
    sinon.restore();
    getSelection()!.removeAllRanges();
  });

  it('26. and keeps them, while an edit of that entry waits until they are let go', async () => {
    const mounted = await load(feed(list('was said')), { order });
    const words = selectIn(mounted);
    await publish(mounted, feed(list('was meant')));
    expect(String(getSelection())).to.equal(words);
    expect(textOf(second(mounted))).to.equal('One was said.Two was said.');
    const drawn = new Promise((resolve) =>
      mounted.blog.addEventListener('live-blog-entry', resolve, { once: true }),
    );
    getSelection()!.removeAllRanges();
    await drawn;
    expect(textOf(second(mounted))).to.equal('One was meant.Two was meant.');
  });

  it('26. and a correction comes after half a minute all the same', async () => {
    const mounted = await load(feed(list('was said')), { order });
    selectIn(mounted);
    const clock = sinon.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout'],
      shouldClearNativeTimers: true,
    });
    const published = publish(mounted, feed(list('was meant')));
    await clock.tickAsync(500);
    await published;
    await clock.tickAsync(29_000);
    await mounted.blog.updateComplete;
    expect(textOf(second(mounted))).to.include('was said');
    await clock.tickAsync(1_100);
    await mounted.blog.updateComplete;
    expect(textOf(second(mounted))).to.equal('One was meant.Two was meant.');
  });

  it('26. and gets the latest of several edits', async () => {
    const mounted = await load(feed(list('was said')), { order });
    selectIn(mounted);
    for (const words of ['was heard', 'was meant']) await publish(mounted, feed(list(words)));
    expect(textOf(second(mounted))).to.include('was said');
    const drawn = new Promise((resolve) =>
      mounted.blog.addEventListener('live-blog-entry', resolve, { once: true }),
    );
    getSelection()!.removeAllRanges();
    await drawn;
    expect(textOf(second(mounted))).to.include('was meant');
  });

  it('26. and keeps them while other entries come, change, move and go', async () => {
    const mounted = await load(feed(list('was said')), { order, reveal: 'always' });
    const words = selectIn(mounted);
    const others = list('was said').filter(({ id }) => id !== '3');
    const sunk = others.map((one) => (one.id === '4' ? { ...one, sort: 0 } : one));
    await publish(mounted, feed([...entries(5, 6), ...sunk]));
    const ids = ['6', '5', '2', '1', '4'];
    expect(articlesOf(mounted.blog).map(({ id }) => id.slice(6))).to.deep.equal(
      order === 'newest' ? ids : ids.reverse(),
    );
    expect(String(getSelection())).to.equal(words);
  });

  it('26. and an edit of another entry does not wait', async () => {
    const mounted = await load(feed(list('was said')), { order });
    selectIn(mounted);
    const edited = list('was said').map((one) =>
      one.id === '3' ? { ...one, html: '<p>Corrected.</p>' } : one,
    );
    await publish(mounted, feed(edited));
    const other = articlesOf(mounted.blog).find(({ id }) => id === 'entry-3');
    expect(textOf(other)).to.include('Corrected.');
  });

  it('26. and a deletion does not wait', async () => {
    const mounted = await load(feed(list('was said')), { order });
    selectIn(mounted);
    await publish(mounted, feed([entry(4), entry(3), entry(1)]));
    expect(articlesOf(mounted.blog).map(({ id }) => id)).not.to.include('entry-2');
  });
};

for (const order of ['newest', 'oldest'] as const)
  describe(`26. the reader has selected words of an entry, ${order} first`, suite(order));
