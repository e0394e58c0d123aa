// Links to single entries, in pages of their own: by address, by a change of it, by click, by script.
import { expect } from 'chai';
import type { RawEntry } from '../support/feed.js';
import { late, newest, openLinkedPage, type LinkedPage } from '../support/linked-page.js';
import { nextFrame, textOf, until } from '../support/mount.js';
import type { PageWindow } from '../support/pages.js';

/** The article of an entry, as soon as the focus is on its title. */
const arrival = ({ document }: PageWindow, id: number): Promise<HTMLElement> =>
  until(() => {
    const article = document.getElementById(`entry-${id}`);
    return article?.ariaCurrent === 'true' && article.contains(document.activeElement) && article;
  }, `entry ${id} is marked and has the focus`);

/** Everything late comes: what the page itself puts above, and the pictures near by. */
async function becomesLate(page: PageWindow, article: HTMLElement): Promise<void> {
  page.document.getElementById('ad')!.style.height = '250px';
  const before =
    article.previousElementSibling?.querySelector('img') ?? article.querySelector('img')!;
  if (!before.complete || !before.naturalWidth)
    await new Promise((resolve) => {
      before.loading = 'eager';
      before.addEventListener('load', resolve, { once: true });
    });
  for (let frame = 0; frame < 4; frame++) await nextFrame();
}

function expectInPlace(page: PageWindow, article: HTMLElement, sticky: number): void {
  const { top } = article.getBoundingClientRect();
  expect(top).to.be.within(sticky, sticky + 60);
  expect(article.getAttribute('aria-current')).to.equal('true');
  expect(textOf(page.document.activeElement)).to.equal(`Entry ${article.id.replace('entry-', '')}`);
}

const pinned = (list: RawEntry[]) =>
  list.map((one) => (one.id === '30' ? { ...one, pinned: true } : one));
const withNews = (list: RawEntry[]) => [late(newest + 1), ...list];

const blogOf = (page: PageWindow) => page.document.querySelector('live-blog')!;

interface Case {
  readonly id: number;
  readonly options?: Parameters<typeof openLinkedPage>[0];
  /** What happens before the link is followed, if it is not followed at load. */
  readonly prepare?: (opened: LinkedPage) => Promise<unknown>;
}

const targets: Readonly<Record<string, Case>> = {
  'on the first page': { id: 45 },
  'on a later page': { id: 12 },
  'far away, and with an address of its own': { id: 7, options: { byEntry: true } },
  'that is pinned': { id: 30, options: { changed: pinned } },
};

const pending: Case = {
  id: newest + 1,
  prepare: async ({ page, change }) => {
    change(withNews);
    await blogOf(page).refresh();
  },
};

const without = (id: string) => (list: RawEntry[]) => list.filter((one) => one.id !== id);
const gone = 'The update that the link leads to is not there any more.';

/** How somebody comes to follow a link. */
const ways: Readonly<Record<string, (page: PageWindow, hash: string) => unknown>> = {
  'at load': () => undefined,
  'when the address changes': (page, hash) => (page.location.hash = hash),
  'by click': ({ document }, hash) => {
    const link = document.querySelector('a')!;
    link.href = hash;
    link.click();
  },
};

describe('a link to an entry', () => {
  for (const sticky of [0, 120])
    for (const [where, { id, options }] of Object.entries(targets)) {
      it(`${where} leads there when the page opens, and what comes late does not push it away (header ${sticky} px)`, async () => {
        const { page } = await openLinkedPage({ ...options, sticky, hash: `#entry-${id}` });
        const article = await arrival(page, id);
        expectInPlace(page, article, sticky);
        await becomesLate(page, article);
        expectInPlace(page, article, sticky);
      });

      it(`${where} leads there when the address changes (header ${sticky} px)`, async () => {
        const { page } = await openLinkedPage({ ...options, sticky });
        page.location.hash = `#entry-${id}`;
        const article = await arrival(page, id);
        await becomesLate(page, article);
        expectInPlace(page, article, sticky);
      });
    }

  for (const sticky of [0, 120])
    it(`that waits behind the banner shows it (header ${sticky} px)`, async () => {
      const opened = await openLinkedPage({ sticky });
      await pending.prepare!(opened);
      expect(blogOf(opened.page).pending).to.have.length(1);
      opened.page.location.hash = `#entry-${pending.id}`;
      const article = await arrival(opened.page, pending.id);
      await becomesLate(opened.page, article);
      expectInPlace(opened.page, article, sticky);
      expect(blogOf(opened.page).pending).to.have.length(0);
    });

  for (const sticky of [0, 120])
    for (const [where, { id, options }] of Object.entries({ ...targets, 'that waits': pending }))
      it(`${where} is followed by click (header ${sticky} px)`, async () => {
        const opened = await openLinkedPage({ ...options, sticky });
        const { page } = opened;
        if (id === pending.id) await pending.prepare!(opened);
        ways['by click']!(page, `#entry-${id}`);
        const article = await arrival(page, id);
        await becomesLate(page, article);
        expectInPlace(page, article, sticky);
      });

  for (const sticky of [0, 120])
    for (const [how, follow] of Object.entries(ways))
      it(`that was deleted is said to be gone, ${how}, and the reader stays (header ${sticky} px)`, async () => {
        const opened = await openLinkedPage({
          ...{ sticky, byEntry: true, changed: without('50') },
          hash: how === 'at load' ? '#entry-50' : '',
        });
        const { page } = opened;
        follow(page, '#entry-50');
        const shell = blogOf(page).shadowRoot!;
        const message = await until(() => shell.querySelector('[part=message]'), 'a message');
        expect(textOf(message)).to.equal(gone);
        expect(page.scrollY).to.equal(0);
      });

  it('is still led to when something above comes five seconds late, and not held for ever', async () => {
    const { page } = await openLinkedPage({ sticky: 120, hash: '#entry-45' });
    const article = await arrival(page, 45);
    const now = page.performance.now.bind(page.performance);
    page.performance.now = () => now() + 5_000;
    await becomesLate(page, article);
    expectInPlace(page, article, 120);
    expect(page.scrollY).to.be.above(250);
  });

  it('to the place of a pin leads to the entry when it is none any more', async () => {
    const { page } = await openLinkedPage({ hash: '#entry-45-place' });
    expectInPlace(page, await arrival(page, 45), 0);
  });

  it('is followed by script, with the focus left alone if so wished', async () => {
    const { page } = await openLinkedPage({});
    await blogOf(page).goTo('12', { focus: false });
    const article = page.document.getElementById('entry-12')!;
    expect(article.getBoundingClientRect().top).to.be.within(0, 60);
    expect(page.document.activeElement).to.equal(page.document.body);
  });

  it('reads the pages between, no more than once, and shows them down to it', async () => {
    const { page, asked } = await openLinkedPage({ hash: '#entry-12' });
    await arrival(page, 12);
    expect(asked).to.deep.equal(['/feed.json', '?before=41', '?before=21'].map(absolute));
    expect(blogOf(page).entries).to.have.length(49);
  });

  it('asks for one entry where the feed has addresses for them, and says that there is a gap', async () => {
    const { page, asked } = await openLinkedPage({ hash: '#entry-7', byEntry: true });
    const article = await arrival(page, 7);
    expect(asked).to.deep.equal(['/feed.json', '?entry=7'].map(absolute));
    expect(textOf(article.previousElementSibling)).to.equal(
      'There may be more updates between these two.',
    );
    const blog = blogOf(page);
    await blog.loadOlder();
    expect(textOf(article.previousElementSibling)).to.include('There may be more');
    await blog.loadOlder();
    const ids = blog.entries.map((one) => Number(one.id));
    expect(ids).to.deep.equal(Array.from({ length: 60 }, (_, n) => 60 - n));
    expect(article.previousElementSibling!.id).to.equal('entry-8');
  });

  for (const byEntry of [true, false])
    it(`that leads nowhere is said to, politely (${byEntry ? 'asked for' : 'looked for'})`, async () => {
      const { page } = await openLinkedPage({ hash: '#entry-999', byEntry });
      const shell = blogOf(page).shadowRoot!;
      const message = await until(() => shell.querySelector('[part=message]'), 'a message');
      expect(textOf(message)).to.equal(gone);
      expect(textOf(shell.querySelector('[role=status]'))).to.equal(gone);
      expect(page.document.activeElement).to.equal(page.document.body);
      page.location.hash = '#entry-45';
      await arrival(page, 45);
      expect(shell.querySelectorAll('[part=message]')).to.have.length(0);
    });

  it('to an entry that was deleted before the reader’s eyes rejects', async () => {
    const { page, asked, change } = await openLinkedPage({ byEntry: true });
    change((list) => list.filter(({ id }) => id !== '50'));
    await blogOf(page).refresh();
    const outcome = await blogOf(page)
      .goTo('50')
      .catch((error: unknown) => (error as { code: string }).code);
    expect(outcome).to.equal('entry');
    expect(asked.at(-1)).to.equal(absolute('?entry=50'));
  });

  it('of another kind is the page’s own business', async () => {
    const { page, asked } = await openLinkedPage({ hash: '#comments' });
    page.location.hash = '#entries';
    await nextFrame();
    expect(asked).to.have.length(1);
    expect(blogOf(page).shadowRoot!.querySelectorAll('[part=message]')).to.have.length(0);
  });

  it('never changes the page’s address', async () => {
    const opened = await openLinkedPage({ hash: '#top' });
    const { page } = opened;
    const before = [page.location.href, page.history.length];
    await blogOf(page).goTo('12');
    await pending.prepare!(opened);
    await blogOf(page).reveal();
    expect([page.location.href, page.history.length]).to.deep.equal(before);
  });
});

const absolute = (path: string): string =>
  new URL(path.startsWith('?') ? `/feed.json${path}` : path, location.href).href;
