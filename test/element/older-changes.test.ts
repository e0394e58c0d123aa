// The blog goes on, and is corrected, while a reader goes back in it page by page.
import { expect } from 'chai';
import { entries, feed, type RawEntry, type RawFeed } from '../support/feed.js';
import { idsOf } from '../support/mount.js';
import { followLoaded, type Followed } from '../support/outcome.js';

const size = 10;

/** How a server cuts a blog into pages, newest first, by the address that it is asked at. */
type Paging = (list: readonly RawEntry[], address: URL) => RawFeed;

const pagings: Readonly<Record<string, Paging>> = {
  'by the last id': (list, { searchParams }) => {
    const before = Number(searchParams.get('before') ?? Infinity);
    const rest = list.filter(({ id }) => Number(id) < before);
    const page = rest.slice(0, size);
    const links = rest.length > size ? { older: `?before=${page.at(-1)!.id}` } : {};
    return feed(page, { window: 'top', links });
  },
  'by number': (list, { searchParams }) => {
    const from = Number(searchParams.get('from') ?? 0);
    const links = from + size < list.length ? { older: `?from=${from + size}` } : {};
    return feed(list.slice(from, from + size), { window: 'top', links });
  },
};

class Desk {
  list: RawEntry[] = entries(1, 50);
  readonly #cut: Paging;

  constructor(cut: Paging) {
    this.#cut = cut;
  }

  readonly answer = (url: string) => this.#cut(this.list, new URL(url, location.href));

  change(coming: readonly number[], going: readonly number[] = []): void {
    const more = coming.flatMap((n) => entries(n, n));
    this.list = [...this.list, ...more]
      .filter(({ id }) => !going.includes(Number(id)))
      .sort((a, b) => Number(b.id) - Number(a.id));
  }
}

type Order = 'newest' | 'oldest';

/** Goes back to the first entry; between two pages something happens, and perhaps a poll. */
async function goBack(
  order: Order,
  paging: string,
  happens: readonly ((desk: Desk) => void)[],
  hasPolls: boolean,
): Promise<{ followed: Followed; desk: Desk; order: Order }> {
  const desk = new Desk(pagings[paging]!);
  const followed = await followLoaded(desk.answer, {
    ...{ order, 'page-size': `${size}`, reveal: 'always' },
  });
  const { blog } = followed;
  for (let page = 0; blog.hasOlder; page++) {
    expect(page).to.be.below(20);
    happens[page]?.(desk);
    if (hasPolls) await blog.refresh();
    await blog.loadOlder();
  }
  await blog.refresh();
  return { followed, desk, order };
}

/** As they are on screen, from newest to oldest. */
const newestFirst = (ids: readonly string[], order: Order) =>
  order === 'newest' ? ids : ids.toReversed();

const expectTheBlog = ({ followed, desk, order }: Awaited<ReturnType<typeof goBack>>) => {
  const ids = newestFirst(idsOf(followed.blog), order);
  expect(ids).to.deep.equal(desk.list.map(({ id }) => `entry-${id}`));
  expect(followed.errors).to.deep.equal([]);
};

const suite = (order: Order) => () => {
  for (const hasPolls of [true, false]) {
    const when = hasPolls ? 'with polls between' : 'without a poll between';
    for (const paging of Object.keys(pagings))
      it(`leaves no gap and repeats nothing when entries come, in pages ${paging}, ${when}`, async () => {
        const happens = [
          (desk: Desk) => desk.change([51, 52, 53]),
          (desk: Desk) => desk.change([54]),
          (desk: Desk) => desk.change([55, 56]),
        ];
        expectTheBlog(await goBack(order, paging, happens, hasPolls));
      });

    it(`leaves no gap and repeats nothing when entries come and go, in pages by the last id, ${when}`, async () => {
      const happens = [
        (desk: Desk) => desk.change([51, 52], [41, 45]),
        (desk: Desk) => desk.change([53], [50, 29]),
        // The one that the next page begins after.
        (desk: Desk) => desk.change([], [21]),
      ];
      const result = await goBack(order, 'by the last id', happens, hasPolls);
      const { blog } = result.followed;
      const ids = newestFirst(idsOf(blog), order).map((id) => Number(id.slice(6)));
      expect(ids).to.deep.equal([...ids].sort((a, b) => b - a));
      expect(new Set(ids).size).to.equal(ids.length);
      for (const { id } of result.desk.list) expect(ids, `${id}`).to.include(Number(id));
      // What is deleted farther down than the newest page reaches is known by name only: `removed`.
      const left = ids.filter((id) => !result.desk.list.some((one) => Number(one.id) === id));
      if (hasPolls) expect(left).to.deep.equal([41, 21]);
    });
  }

  it('leaves no gap when entries go, though pages that are counted from the top slide up then', async () => {
    const happens = [
      (desk: Desk) => desk.change([], [45]),
      (desk: Desk) => desk.change([], [44, 46]),
      (desk: Desk) => desk.change([51], [47]),
    ];
    expectTheBlog(await goBack(order, 'by number', happens, true));
  });

  it('shows a late entry of a page that was read already', async () => {
    const desk = new Desk(pagings['by the last id']!);
    desk.change([], [47, 33]);
    const { blog, newsroom } = await followLoaded(desk.answer, {
      ...{ order, 'page-size': `${size}`, reveal: 'always' },
    });
    await blog.loadOlder();
    desk.change([47]);
    await blog.refresh();
    expect(idsOf(blog)).to.include('entry-47');
    expect(newsroom.requests).to.have.length(3);
  });
};

for (const order of ['newest', 'oldest'] as const)
  describe(`going back while the blog goes on, ${order} first,`, suite(order));
