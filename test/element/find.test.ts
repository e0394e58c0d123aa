// Only some of the entries, as the page or the reader chooses.
import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  controls,
  story,
  now,
  selectOf,
  lineOf,
  buttonOf,
  isSeen,
  seen,
  choose,
  choicesOf,
  choiceEvents,
} from '../support/finding.js';
import { load, nextEvent, part, publish, shellOf, textOf, until } from '../support/mount.js';

describe('a filter', () => {
  it('of the page works without a control, and is not spoken of', async () => {
    const { blog } = await load(feed(story(), now), { filter: 'tag:sea' });
    expect(seen(blog)).to.deep.equal(['10', '8', '6', '4', '2']);
    expect(blog.entries.map(({ id }) => id)).to.deep.equal(['10', '8', '6', '4', '2']);
    expect([lineOf(blog), shellOf(blog).querySelector('select')].map(Boolean)).to.deep.equal([
      ...[false, false],
    ]);
    blog.removeAttribute('filter');
    await until(() => seen(blog).length === 10, 'all are seen');
  });

  it('is chosen among what there is, with counts', async () => {
    const mounted = await load(feed(story(), now), controls);
    const { blog } = mounted;
    expect(choicesOf(blog)).to.deep.equal([
      ...['All updates (10)', 'Key events (2)', 'Breaking (1)', 'Sea (5)'],
      ...['Ann Able (9)', 'Bo Brisk (1)'],
    ]);
    expect(
      [...selectOf(blog).querySelectorAll('optgroup')].map(({ label }) => label),
    ).to.deep.equal(['Kinds', 'Topics', 'Authors']);
    const told = choiceEvents(blog);
    for (const [value, ids] of [
      ['key', '10 5'],
      ['kind:breaking', '3'],
      ['author:Bo Brisk', '2'],
      ['', '10 9 8 7 6 5 4 3 2 1'],
    ] as const) {
      await choose(mounted, value);
      expect(seen(blog).join(' '), value).to.equal(ids);
      expect(blog.filter ?? '').to.equal(value);
      expect(selectOf(blog).value).to.equal(value);
    }
    expect(told).to.deep.equal([
      ...['filter key', 'filter kind:breaking', 'filter author:Bo Brisk', 'filter '],
    ]);
  });

  it('that nothing passes is among the choices, and the way out is shown', async () => {
    const mounted = await load(feed(story(), now), { ...controls, filter: 'tag:Rain' });
    const { blog } = mounted;
    expect(selectOf(blog).selectedOptions[0]!.text).to.equal('Rain (0)');
    expect(textOf(lineOf(blog))).to.equal('None of 10 updates matches. Show all updates');
    const told = choiceEvents(blog);
    const button = buttonOf(blog, 'Show all updates');
    button.focus();
    button.click();
    await until(() => told.length, 'the page is told');
    expect([seen(blog).length, blog.filter, told.join()]).to.deep.equal([10, undefined, 'filter ']);
    expect(blog.matches(':focus-within')).to.equal(true);
    expect(lineOf(blog) === null).to.equal(true);
  });

  it('does not change what can be chosen while the reader is choosing', async () => {
    const mounted = await load(feed(story(), now), controls);
    const { blog } = mounted;
    selectOf(blog).focus();
    const more = entry(1, { tags: ['Boats'] });
    await publish(mounted, feed([...story().slice(0, 9), more], now));
    expect(choicesOf(blog)).not.to.include('Boats (1)');
    selectOf(blog).blur();
    await blog.updateComplete;
    expect(choicesOf(blog)).to.include('Boats (1)');
  });

  it('leaves no control where there is nothing to choose', async () => {
    const plain = entries(1, 3);
    const { blog } = await load(feed(plain, now), { controls: 'filter' });
    expect(shellOf(blog).querySelector('select') === null).to.equal(true);
  });

  it('follows what is new, edited and deleted, and hides the days that are left without an entry', async () => {
    const old = entry(-1_500, { tags: ['Sea'], title: 'Old' });
    const mounted = await load(feed([...story(), old], now), {
      ...controls,
      ...{ filter: 'tag:Sea', reveal: 'always' },
    });
    const { blog } = mounted;
    const days = () => [...blog.querySelectorAll<HTMLElement>('.live-blog-divider')].filter(isSeen);
    expect(days()).to.have.length(2);
    const news = [entry(12, { tags: ['Sea'] }), entry(11)];
    const edited = story(news)
      .filter(({ id }) => id !== '8')
      .map((one) => (one.id === '9' ? { ...one, tags: ['Sea'] } : one))
      .map((one) => (one.id === '6' ? { ...one, tags: [] } : one));
    await publish(mounted, feed([...edited, { ...old, tags: [] }], now));
    expect(seen(blog)).to.deep.equal(['12', '10', '9', '4', '2']);
    expect(days()).to.have.length(1);
    expect(textOf(lineOf(blog))).to.match(/^5 of 12 updates match\./);
  });

  it('does not hide pins, but their places', async () => {
    const pinned = story().map((one) => (one.id === '7' ? { ...one, pinned: true } : one));
    const old = entry(-1_500, { pinned: 1 });
    const { blog } = await load(feed([...pinned, old], now), { ...controls, filter: 'key' });
    expect(seen(blog)).to.deep.equal(['10', '7', '5', '-1500']);
    const lines = [...blog.querySelectorAll<HTMLElement>('.live-blog-place, .live-blog-divider')];
    expect(lines.filter(isSeen)).to.have.length(1);
    expect(blog.entries.map(({ id }) => id)).to.deep.equal(['-1500', '7', '10', '5']);
  });

  it('tells the banner what of the new updates matches, and revealing shows those', async () => {
    const mounted = await load(feed(story(), now), { ...controls, reveal: 'ask' });
    await choose(mounted, 'tag:Sea');
    const sea = [13, 12].map((n) => entry(n, { tags: ['Sea'] }));
    await publish(mounted, feed(story([...sea, entry(11)]), now));
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('2 new updates match · 1 does not');
    part(mounted.blog, 'banner')!.click();
    await nextEvent(mounted.blog, 'live-blog-reveal');
    expect(seen(mounted.blog).slice(0, 3)).to.deep.equal(['13', '12', '10']);
    expect(mounted.blog.pending).to.have.length(0);
    await publish(mounted, feed(story([entry(14), ...sea, entry(11)]), now));
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('0 new updates match · 1 does not');
  });
});
