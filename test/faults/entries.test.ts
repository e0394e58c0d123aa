// What becomes of entries when answers race, contradict each other, or bring very many. README.md has the table.
import { expect } from 'chai';
import { entries, entry, feed, type RawFeed } from '../support/feed.js';
import { articlesOf, load, nextEvent, part, shellOf, textOf } from '../support/mount.js';
import { follow, followLoaded, notesOf, realAddress, realNetwork } from '../support/outcome.js';
import { showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';
import { warningsOf } from '../support/warnings.js';

/** Has an element that shows new entries at once get these answers one after the other. */
async function followThrough(first: RawFeed, ...later: readonly RawFeed[]) {
  const followed = await followLoaded(first, { reveal: 'always' });
  for (const answer of later) {
    followed.newsroom.answer = answer;
    await followed.blog.refresh();
  }
  return followed;
}

const title = (id: string) => textOf(document.getElementById(`entry-${id}`)!.querySelector('h3'));

describe('answers that contradict each other', () => {
  it('24. because one was overtaken: it is given up, and what is newer stays', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 3)));
    const address = realAddress('overtaken');
    newsroom.answer = (_url, init) => realNetwork(address, init);
    const first = blog.refresh();
    await notesOf(address, 'asked');
    await Promise.all([first, blog.refresh()]);
    expect(await notesOf(address, 'given up')).to.have.members(['asked', 'asked', 'given up']);
    expect(outcome()).to.deep.equal({
      asked: 3,
      shown: '1',
      told: ['update +0 ~1 -2'],
      line: 'live',
    });
    expect(textOf(blog.querySelector('.live-blog-entry-body'))).to.equal('Real.');
  });

  it('25. about an edit: the highest revision stays', async () => {
    const revision = (n: number) => feed([entry(1, { revision: n, title: `Revision ${n}` })]);
    const { outcome } = await followThrough(revision(1), revision(3), revision(2));
    expect(title('1')).to.equal('Revision 3');
    expect(outcome()).to.deep.equal({
      asked: 3,
      shown: '1',
      told: ['update +0 ~1 -0'],
      line: 'live',
    });
  });

  it('28. about a deletion: what was called deleted never comes back', async () => {
    const delta = { window: 'delta' };
    const { outcome } = await followThrough(
      feed(entries(1, 2)),
      feed([], { ...delta, removed: ['1'] }),
      feed(entries(1, 2)),
      feed([entry(1, { revision: 99, updated: entry(500).published })], delta),
    );
    expect(outcome()).to.deep.equal({
      asked: 4,
      shown: '2',
      told: ['update +0 ~0 -1'],
      line: 'live',
    });
  });

  it('29. about a pin: it is on top once, in the stream again, and gone with its entry', async () => {
    const pinned = feed([entry(3), entry(2), entry(1, { pinned: true })]);
    const followed = await followThrough(feed(entries(1, 3)), pinned, pinned);
    const { blog, newsroom, outcome } = followed;
    const pins = () => part(blog, 'pinned')?.querySelectorAll('[part="pin"]').length ?? 0;
    const tops = () =>
      [...articlesOf(blog)]
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map(({ id }) => id.slice(6));
    expect([pins(), tops()]).to.deep.equal([1, ['1', '3', '2']]);
    newsroom.answer = feed(entries(1, 3));
    await blog.refresh();
    expect([pins(), tops()]).to.deep.equal([0, ['3', '2', '1']]);
    newsroom.answer = pinned;
    await blog.refresh();
    newsroom.answer = feed(entries(2, 3), { removed: ['1'] });
    await blog.refresh();
    expect([pins(), tops()]).to.deep.equal([0, ['3', '2']]);
    expect(outcome()).to.deep.include({ asked: 6, shown: '3 2', line: 'live' });
  });

  it('30. about a place: the entry moves, is not counted as new, and stays the same element', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(entries(1, 3)), { reveal: 'ask' });
    const moved = document.getElementById('entry-1');
    newsroom.answer = feed([...entries(2, 3), entry(1, { published: entry(9).published })]);
    await blog.refresh();
    expect(document.getElementById('entry-1')).to.equal(moved);
    expect(part(blog, 'banner')).to.equal(null);
    expect(outcome()).to.deep.equal({
      asked: 2,
      shown: '1 3 2',
      told: ['update +0 ~1 -0'],
      line: 'live',
    });
  });
});

describe('very many entries', () => {
  it('31. at first load: twenty articles, one problem, and nothing else', async () => {
    const all = feed(entries(1, 5_000));
    const warnings = await warningsOf(async () => {
      const { blog, outcome, errors } = follow(all);
      await nextEvent(blog, 'live-blog-load');
      await Promise.resolve();
      const newest = Array.from({ length: 20 }, (_, n) => 5_000 - n).join(' ');
      expect(outcome()).to.deep.equal({
        asked: 1,
        shown: newest,
        told: ['load', 'live, live', 'error entry'],
        line: 'live',
      });
      expect(blog.querySelectorAll('*').length).to.be.below(20 * 12);
      expect(errors[0]!.error.message).to.equal(
        'Only 2000 of 5000 entries are read. Page the feed with links.older.',
      );
      await blog.refresh();
      expect(outcome().told).to.deep.equal([]);
    });
    expect(warnings).to.have.length(1);
  });

  describe('while nobody looked', () => {
    const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

    it('32. are one banner and one announcement', async () => {
      const mounted = await load(feed(entries(1, 30)), { 'page-size': '30' });
      const { blog, newsroom } = mounted;
      articlesOf(blog)[15]!.scrollIntoView();
      const region = shellOf(blog).querySelector('[role="status"]')!;
      const said: string[] = [];
      new MutationObserver(() => said.push(textOf(region))).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      showPage('hidden');
      newsroom.answer = feed(entries(1, 330));
      await pass(3_600_000);
      showPage('visible');
      await pass(60_000);
      expect(textOf(part(blog, 'banner'))).to.equal('300 new updates');
      expect(said.filter(Boolean)).to.deep.equal(['300 new updates']);
      expect(articlesOf(blog)).to.have.length(30);
      expect(newsroom.requests).to.have.length(5);
    });
  });
});
