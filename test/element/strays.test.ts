// Entries that are known although what lies between them and the others is not: from links, from pins,
// from edits farther down, from what was moved. Nothing is lost, repeated, or called new for their sake.
import { expect } from 'chai';
import { entries, entry, feed, timeOf, type RawEntry, type RawFeed } from '../support/feed.js';
import { idsOf, part, textOf } from '../support/mount.js';
import { followLoaded } from '../support/outcome.js';
import { holdTime } from '../support/time.js';

const size = 20;

/** Pages of twenty, newest first, and single entries, of a blog that may change. */
const serve = (blog: () => readonly RawEntry[]) => (address: string) => {
  const { searchParams } = new URL(address, location.href);
  const wanted = searchParams.get('entry');
  const fields = { links: { entry: '/feed.json?entry={id}' } };
  if (wanted)
    return feed(
      blog().filter(({ id }) => id === wanted),
      { window: 'delta', ...fields },
    );
  const from = Number(searchParams.get('before') ?? Infinity);
  const order = ({ sort, published }: RawEntry) =>
    Date.parse((sort as string | undefined) ?? published);
  const all = [...blog()].sort((a, b) => order(b) - order(a));
  const rest = all.filter((one) => !searchParams.has('before') || order(one) < from);
  const last = rest[size - 1];
  const older = rest.length > size ? `/feed.json?before=${order(last!)}` : undefined;
  return feed(rest.slice(0, size), { window: 'top', links: { ...fields.links, older } });
};

const numbers = (blog: Parameters<typeof idsOf>[0]) => idsOf(blog).map((id) => id.slice(6));
const down = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, n) => `${from - n}`);

describe('entries with a gap before them', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('are no end of a page: what came meanwhile is read whole after a pause', async () => {
    let last = 100;
    const answer = serve(() => entries(1, last));
    const { blog } = await followLoaded(answer, { 'page-size': '300', reveal: 'always' });
    expect(numbers(blog)).to.deep.equal(down(100, 81));
    blog.pause();
    last = 180;
    await blog.goTo('170');
    blog.resume();
    await pass(20_000);
    expect(numbers(blog)).to.deep.equal(down(180, 81));
  });

  it('are not made by one that was moved to the top meanwhile', async () => {
    let list = entries(1, 100);
    const { blog } = await followLoaded(
      serve(() => list),
      {
        ...{ 'page-size': '300', reveal: 'always' },
      },
    );
    blog.pause();
    list = entries(1, 160).map((one) => (one.id === '95' ? { ...one, sort: timeOf(500) } : one));
    blog.resume();
    await pass(20_000);
    const expected = ['95', ...down(160, 81).filter((id) => id !== '95')];
    expect(numbers(blog)).to.deep.equal(expected);
  });

  it('are led to one after the other and back, each with one line that says so', async () => {
    const { blog, newsroom } = await followLoaded(serve(() => entries(1, 100)));
    for (const id of ['30', '10', '30']) await blog.goTo(id);
    expect(numbers(blog)).to.deep.equal([...down(100, 81), '30']);
    const gaps = blog.querySelectorAll('.live-blog-gap');
    expect(gaps).to.have.length(1);
    expect(gaps[0]!.nextElementSibling!.id).to.equal('entry-30');
    const before = newsroom.requests.length;
    await blog.loadOlder();
    expect(newsroom.requests).to.have.length(before + 1);
    expect(numbers(blog)).to.deep.equal([...down(100, 61), '30']);
    for (let page = 0; page < 3; page++) await blog.loadOlder();
    expect(numbers(blog)).to.deep.equal(down(100, 1));
    expect(blog.querySelectorAll('.live-blog-gap')).to.have.length(0);
  });

  it('that are pins of last week are no older updates yet', async () => {
    const pin = entry(2, { pinned: true });
    const pages = serve(() => entries(1, 100));
    const withPin = (address: string): RawFeed => {
      const page = pages(address);
      return address.includes('before')
        ? page
        : { ...page, entries: [pin, ...page.entries.slice(0, size)] };
    };
    const { blog, newsroom } = await followLoaded(withPin);
    await blog.loadOlder();
    expect(newsroom.requests).to.have.length(2);
    expect(blog.querySelectorAll('.live-blog-place')).to.have.length(0);
    expect(numbers(blog).filter((id) => id !== '2')).to.deep.equal(down(100, 61));
  });
});

describe('what is not new', () => {
  const { pass } = holdTime(Date.UTC(2026, 10, 20, 12));

  it('is an entry that slides into the newest page because others were deleted', async () => {
    let list = entries(1, 100);
    const { blog } = await followLoaded(
      serve(() => list),
      { reveal: 'ask' },
    );
    list = entries(1, 101).filter(({ id }) => id !== '90' && id !== '91');
    await pass(16_000);
    expect(blog.pending.map(({ id }) => id)).to.deep.equal(['101']);
    await blog.reveal();
    await blog.loadOlder();
    expect(numbers(blog)).to.deep.equal(
      ['101', ...down(100, 60)]
        .filter((id) => id !== '90' && id !== '91')
        .slice(0, numbers(blog).length),
    );
  });

  it('is an edit of an entry that was never loaded', async () => {
    const page = (fields = {}) =>
      feed(entries(81, 100), {
        window: 'top',
        links: { older: '/feed.json?older', updates: '/feed.json?after' },
        ...fields,
      });
    const { blog } = await followLoaded((address) =>
      address.includes('after')
        ? feed([entry(5, { title: 'Better', updated: timeOf(300) })], { window: 'delta' })
        : address.includes('older')
          ? feed(entries(1, 80), { window: 'top' })
          : page(),
    );
    await pass(16_000);
    expect(blog.pending).to.have.length(0);
    expect(numbers(blog)).to.deep.equal(down(100, 81));
    for (let more = 0; more < 4; more++) await blog.loadOlder();
    expect(numbers(blog)).to.deep.equal(down(100, 1));
    expect(textOf(document.querySelector('#entry-5 h3'))).to.equal('Better');
  });

  it('is one that waits and is moved below what is shown: the banner counts what it shows', async () => {
    const list = entries(1, 40);
    const { blog, newsroom } = await followLoaded(feed(list), { reveal: 'ask' });
    newsroom.answer = feed([...entries(41, 42), ...list]);
    await pass(16_000);
    expect(textOf(part(blog, 'banner'))).to.equal('2 new updates');
    newsroom.answer = feed([entry(42), entry(41, { sort: timeOf(0) }), ...list]);
    await pass(16_000);
    expect(textOf(part(blog, 'banner'))).to.equal('1 new update');
    await blog.reveal();
    expect(numbers(blog)).to.deep.equal(down(42, 21).filter((id) => id !== '41'));
  });
});
