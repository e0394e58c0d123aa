// A reader comes back after half an hour, and after half a day, to a blog that went on meanwhile.
import { expect } from 'chai';
import { entries, entry, feed, type RawEntry, type RawFeed } from '../support/feed.js';
import { articlesOf, idsOf, textOf } from '../support/mount.js';
import { followLoaded } from '../support/outcome.js';
import { goOffline, goOnline, showPage } from '../support/page-state.js';
import { isChromium } from '../support/this-engine.js';
import { holdTime, type PageTime } from '../support/time.js';

const minute = 60_000;

/** Ways to be away, and back; time goes on between. */
const sleeps: Readonly<Record<string, (time: PageTime, milliseconds: number) => Promise<void>>> = {
  async hidden({ pass }, milliseconds) {
    showPage('hidden');
    await pass(milliseconds);
    showPage('visible');
  },
  async offline({ pass }, milliseconds) {
    goOffline();
    await pass(milliseconds);
    goOnline();
  },
  async 'in the back/forward cache'({ clock }, milliseconds) {
    showPage('hidden');
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    clock().jump(milliseconds);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    showPage('visible');
    return Promise.resolve();
  },
  async frozen({ clock }, milliseconds) {
    document.dispatchEvent(new Event('freeze'));
    clock().jump(milliseconds);
    document.dispatchEvent(new Event('resume'));
    return Promise.resolve();
  },
};

const before = entries(1, 30);

/** 200 new entries, three edits, two deletions. */
const afterwards: readonly RawEntry[] = [...entries(31, 230), ...before]
  .filter(({ id }) => id !== '28' && id !== '12')
  .map((one) =>
    ['5', '20', '30'].includes(String(one.id)) ? { ...one, title: `Corrected ${one.id}` } : one,
  );

/** The blog in pages of fifty, newest first, by the address. */
function pageOf(list: readonly RawEntry[], url: string): RawFeed {
  const from = Number(new URL(url, location.href).searchParams.get('before') ?? Infinity);
  const rest = list.filter(({ id }) => Number(id) < from);
  const page = rest.slice(0, 50);
  const links = rest.length > 50 ? { older: `/feed.json?before=${page.at(-1)!.id}` } : {};
  return feed(page, { window: 'top', links });
}

/** The changes since a place in the feed in pages of fifty; the place is how many there were. */
function changesAfter(list: readonly RawEntry[], place: number): RawFeed {
  const isKnown = (one: RawEntry) =>
    before.some(({ id, title }) => one.id === id && one.title === title);
  const changes = [
    ...list.filter((one) => !isKnown(one)).reverse(),
    ...before.filter(({ id }) => !list.some((one) => one.id === id)).map(({ id }) => String(id)),
  ];
  const page = changes.slice(place, place + 50);
  const end = place + page.length;
  return feed(
    page.filter((one) => typeof one !== 'string'),
    {
      window: 'delta',
      partial: end < changes.length,
      removed: page.filter((one) => typeof one === 'string'),
      cursor: `${end}`,
      links: { updates: `/feed.json?since=${end}` },
    },
  );
}

/** Everything, or by the address what changed since; a place that is known no more is gone. */
const withChanges =
  (isExpired: boolean) =>
  (list: readonly RawEntry[]) =>
  (url: string): RawFeed | Response => {
    const since = new URL(url, location.href).searchParams.get('since');
    if (since === null)
      return feed(list, { window: 'all', links: { updates: '/feed.json?since=0' } });
    return isExpired && list !== before
      ? new Response(null, { status: 410 })
      : changesAfter(list, Number(since));
  };

const kinds: Readonly<
  Record<
    string,
    { answer: (list: readonly RawEntry[]) => (url: string) => RawFeed | Response; asks: number }
  >
> = {
  'whole answers': { answer: (list) => () => feed(list), asks: 1 },
  // Of 228 entries in pages of fifty, the fifth is the first to have one that was known.
  'pages of fifty': { answer: (list) => (url) => pageOf(list, url), asks: 5 },
  // 200 are new, three were corrected, two are gone.
  'changes, fifty at a time': { answer: withChanges(false), asks: 5 },
  'changes that go back too far': { answer: withChanges(true), asks: 2 },
};

/** Half a day of a page's timers is work, and the same work in all engines. */
const spans = isChromium ? { 'half an hour': 30, 'half a day': 720 } : { 'half an hour': 30 };

describe('after sleep', () => {
  const time = holdTime(Date.UTC(2026, 10, 20, 12));

  for (const [how, sleep] of Object.entries(sleeps))
    for (const [span, minutes] of Object.entries(spans))
      for (const [what, { answer, asks }] of Object.entries(kinds))
        it(`of ${span}, ${how}, the page is what the feed is: ${what}`, async function () {
          this.timeout(45_000);
          const { blog, newsroom, errors } = await followLoaded(answer(before), {
            'page-size': '300',
          });
          expect(articlesOf(blog)).to.have.length(30);
          newsroom.answer = answer(afterwards);
          await sleep(time, minutes * minute);
          // Asked anew, one may take another second.
          await time.pass(what.includes('too far') ? 2_000 : 1_000);
          expect(newsroom.requests.slice(1)).to.have.length(asks);
          await blog.reveal();
          expect(idsOf(blog)).to.deep.equal(afterwards.map(({ id }) => `entry-${id}`));
          expect(articlesOf(blog).map((one) => textOf(one.querySelector('h3')))).to.deep.equal(
            afterwards.map(({ title }) => title),
          );
          expect(blog.connection).to.equal('live');
          expect(errors).to.deep.equal([]);
          await time.pass(12_000);
          expect(newsroom.requests.slice(1)).to.have.length(asks);
        });

  it('an entry that came and went meanwhile is never seen', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed(before));
    await sleeps['hidden']!(time, 30 * minute);
    newsroom.answer = feed([entry(32), ...before], { removed: ['31'] });
    await time.pass(1_000);
    expect(outcome().told).to.deep.equal(['update +1 ~0 -0', 'reveal 1 auto']);
    expect(idsOf(blog)[0]).to.equal('entry-32');
  });
});
