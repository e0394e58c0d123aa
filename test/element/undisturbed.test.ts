// Whatever the newsroom does, in any order, wherever the reader is: what is read stays where it is, what
// plays goes on, what is selected stays selected. DAYS says how many random days; the seed of a run is in
// its log, and SEED runs it again.
import { expect } from 'chai';
import fc from 'fast-check';
import type { LiveBlogEntryEvent } from '../../src/events.js';
import { chance } from '../support/chance.js';
import { wordAtEye } from '../support/eye.js';
import { feed } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import {
  articlesOf,
  load,
  nextFrame,
  part,
  publish,
  textOf,
  type Mounted,
} from '../support/mount.js';
import { deeds, Newsdesk, type Deed } from '../support/newsdesk.js';
import { addPlayer, type Player } from '../support/players.js';

/** Engines that cannot move a node as it is can only spare what is in one place. */
const canMove = 'moveBefore' in Element.prototype;
const withPlayers = canMove ? ['5', '11', '17', '23'] : ['11'];

const players = new Map<string, Player>();

function embed(event: Event): void {
  const { id, element, reason } = (event as CustomEvent<LiveBlogEntryEvent['detail']>).detail;
  if (reason === 'added' && withPlayers.includes(id)) players.set(id, addPlayer(id, element));
}

interface Turn {
  readonly batch: readonly Deed[];
  readonly reader: 'scrolls' | 'selects' | 'works' | 'reveals' | 'unfolds' | 'waits';
  /** Where, as a share of the page. */
  readonly place: number;
  /** Something without a size gets one, in the entry of this number. */
  readonly grows: number | null;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  batch: deeds,
  reader: fc.constantFrom<Turn['reader']>(
    'scrolls',
    'scrolls',
    'selects',
    'works',
    'reveals',
    'unfolds',
    'waits',
  ),
  place: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  grows: fc.option(fc.nat(100)),
});

const page = document.scrollingElement!;
/** And what is lost where layout has fractions, and a window scrolls by whole pixels. */
const onePixel = 1.02;
/** How often a word was there to be looked at; where none is, nothing was tested. */
let looks = 0;
const isFree = () => page.scrollTop > 1 && page.scrollTop < page.scrollHeight - innerHeight - 1;
const bannerCount = ({ blog }: Mounted) => Number.parseInt(textOf(part(blog, 'banner')) || '0', 10);
const idsIn = ({ blog }: Mounted) => articlesOf(blog).map(({ id }) => id.slice('entry-'.length));

/** What the reader does before the newsroom's next answer. */
async function act(mounted: Mounted, { reader, place }: Turn): Promise<void> {
  const articles = articlesOf(mounted.blog);
  const article = articles[Math.floor(place * articles.length)];
  if (reader === 'scrolls') page.scrollTop = place * (page.scrollHeight - innerHeight);
  if (!article) return;
  if (reader === 'selects') getSelection()!.selectAllChildren(article.querySelector('p')!);
  if (reader === 'works') article.querySelector('summary')!.focus({ preventScroll: true });
  if (reader === 'unfolds') article.querySelector('details')!.open = true;
  if (reader === 'reveals') await reveal(mounted);
  // The scroll position is told of in the next frame, and what grew in the one after.
  for (let frame = 0; frame < 2; frame++) await nextFrame();
}

async function reveal(mounted: Mounted): Promise<void> {
  const [count, before] = [bannerCount(mounted), new Set(idsIn(mounted))];
  const check = note(mounted);
  // Who sees where new entries come in is shown them.
  const isInside = part(mounted.blog, 'entries')!.getBoundingClientRect().top < 0;
  await mounted.blog.reveal();
  for (let frame = 0; frame < 2; frame++) await nextFrame();
  if (isInside) check(new Set());
  expect(idsIn(mounted).filter((id) => !before.has(id))).to.have.length(count);
  expect(bannerCount(mounted)).to.equal(0);
}

/** Everything that is to be as it was, noted now and looked at later. */
function note({ blog }: Mounted): (removed: ReadonlySet<string>) => void {
  const word = wordAtEye(blog, 'article');
  const top = word?.top();
  const selected = String(getSelection());
  const holder = getSelection()!.anchorNode?.parentElement?.closest('article');
  const hadFocus = document.activeElement !== document.body;
  const open = [...blog.querySelectorAll('details[open]')];
  return (removed) => {
    if (word?.isThere() && isFree()) {
      expect(word.top(), 'the word').to.be.closeTo(top!, onePixel);
      looks++;
    }
    if (selected && holder && !removed.has(holder.id.slice('entry-'.length)))
      expect(String(getSelection()), 'the selection').to.equal(selected);
    if (hadFocus) expect(focused() === document.body, 'the focus is lost').to.equal(false);
    for (const details of open)
      if (details.isConnected) expect((details as HTMLDetailsElement).open).to.equal(true);
  };
}

function expectWhole(mounted: Mounted, desk: Newsdesk): void {
  const ids = idsIn(mounted);
  expect(new Set(ids).size, 'an id twice').to.equal(ids.length);
  expect(bannerCount(mounted)).to.equal(mounted.blog.pending.length);
  const known = [...ids, ...mounted.blog.pending.map(({ id }) => id)].sort();
  expect(known).to.deep.equal(desk.list.map(({ id }) => String(id)).sort());
  expect([...players.values()].flatMap((player) => player.mishaps())).to.deep.equal([]);
}

/** All that readers can use is there, and does nothing unasked. */
const everyFeature = {
  ...{ controls: 'pause order filter search catch-up share notify', keyboard: 'feed' },
  ...{ remember: '', 'title-count': '' },
};

async function live(turns: readonly Turn[], attributes: Record<string, string>): Promise<void> {
  players.clear();
  const desk = new Newsdesk(25);
  document.addEventListener('live-blog-entry', embed);
  const mounted = await load(feed(desk.list), { 'page-size': '500', ...attributes });
  let at = 0;
  await Promise.all([...players.values()].map(({ ready }) => ready));
  try {
    for (const [number, one] of turns.entries()) {
      at = number;
      await act(mounted, one);
      const check = note(mounted);
      const before = new Set(desk.list.map(({ id }) => String(id)));
      for (const deed of one.batch) desk.do(deed);
      const now = new Set(desk.list.map(({ id }) => String(id)));
      await publish(mounted, feed(desk.list));
      // What a reader sees is what is painted.
      for (let frame = 0; frame < 2; frame++) await nextFrame();
      check(new Set([...before].filter((id) => !now.has(id))));
      if (one.grows !== null) await grow(mounted, one.grows);
      expectWhole(mounted, desk);
    }
  } catch (error) {
    // Not every engine tells the message with the stack.
    console.log(`Turn ${at}: ${String(error)}`);
    throw error;
  } finally {
    document.removeEventListener('live-blog-entry', embed);
    getSelection()!.removeAllRanges();
    mounted.blog.remove();
  }
}

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>')}`;

/** A picture without a size comes late; what is read below it is where it was. */
async function grow(mounted: Mounted, at: number): Promise<void> {
  const articles = articlesOf(mounted.blog);
  const article = articles[at % articles.length];
  if (!article) return;
  const check = note(mounted);
  const late = document.createElement('img');
  late.style.display = 'block';
  article.append(late);
  late.src = picture;
  await late.decode();
  for (let frame = 0; frame < 3; frame++) await nextFrame();
  // What grows under the eye may push down what is below it.
  const { top, bottom } = article.getBoundingClientRect();
  if (bottom < innerHeight / 3 || top > innerHeight) check(new Set());
}

describe('a reader of a busy blog', () => {
  const { days, seed } = chance;
  afterEach(() => document.documentElement.removeAttribute('style'));

  const ways = (['newest', 'oldest'] as const).flatMap((order) =>
    (['auto', 'none'] as const).map((anchoring) => ({ order, anchoring })),
  );
  for (const [index, { order, anchoring }] of ways.entries())
    it(`is not disturbed by anything that the newsroom does (${order} first, overflow-anchor: ${anchoring})`, async function () {
      // Both orders together take as long as one did, and have other days each.
      const numRuns = Math.ceil(days / 2);
      this.timeout(Math.max(240_000, numRuns * 5_000));
      document.documentElement.style.overflowAnchor = anchoring;
      console.log(`Random days with seed ${seed}.`);
      const day = fc.array(turn, { minLength: 3, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(day, (turns) => live(turns, { ...everyFeature, reveal: 'ask', order })),
        { seed: seed + index, numRuns, endOnFailure: true, includeErrorInReport: true },
      );
    });

  it('was looked at often enough for that to mean something', () => {
    expect(looks).to.be.above(days);
  });
});
