// Whatever the newsroom and the reader do: each slot comes once, out of sight, and stays. DAYS and SEED as in
// undisturbed.test.ts.
import { expect } from 'chai';
import fc from 'fast-check';
import { Advertiser, slotsOf, streamSeen } from '../support/advertiser.js';
import { chance } from '../support/chance.js';
import { wordAtEye } from '../support/eye.js';
import { feed } from '../support/feed.js';
import { mount, nextEvent, nextFrame, part, type Mounted } from '../support/mount.js';
import { deeds, Newsdesk, type Deed } from '../support/newsdesk.js';

interface Turn {
  readonly batch: readonly Deed[];
  readonly reader: 'scrolls' | 'turns' | 'filters' | 'waits' | 'loads older';
  /** Where, per cent of the page. */
  readonly place: number;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  batch: deeds,
  reader: fc.constantFrom<Turn['reader']>(
    'scrolls',
    'scrolls',
    'scrolls',
    'scrolls',
    'turns',
    'filters',
    'waits',
    'loads older',
  ),
  place: fc.integer({ min: 2, max: 90 }),
});

const between = 3;
const page = document.scrollingElement!;
const isFree = () => page.scrollTop > 1 && page.scrollTop < page.scrollHeight - innerHeight - 1;
let looks = 0;
let slots = 0;

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await nextFrame();
}

async function act({ blog }: Mounted, { reader, place }: Turn): Promise<void> {
  if (reader === 'scrolls') page.scrollTop = (place / 100) * (page.scrollHeight - innerHeight);
  if (reader === 'turns') blog.order = blog.order === 'newest' ? 'oldest' : 'newest';
  if (reader === 'filters') blog.filter = blog.filter ? undefined : 'tag:Sea';
  if (reader === 'loads older' && blog.hasOlder) await blog.loadOlder();
  await frames(2);
}

function expectInOrder(blog: Mounted['blog'], advertiser: Advertiser): void {
  expect(advertiser.mishaps()).to.deep.equal([]);
  advertiser.expectApart(between);
  expect(slotsOf(blog)).to.have.length(advertiser.placed.length);
  const seen = streamSeen(blog);
  expect(
    seen.some((one, at) => one === 'ad' && (!at || seen[at - 1] === 'ad')),
    seen.join(),
  ).to.equal(false);
}

/** Half of it is of the sea. */
const sent = ({ list }: Newsdesk) =>
  feed(list.map((one) => ({ ...one, tags: Number(one.id) % 2 ? ['Sea'] : [] })));

async function live(turns: readonly Turn[], attributes: Record<string, string>): Promise<void> {
  const desk = new Newsdesk(25);
  const mounted = mount(sent(desk), attributes);
  const { blog, newsroom } = mounted;
  const advertiser = new Advertiser(blog);
  let at = 0;
  try {
    await nextEvent(blog, 'live-blog-load');
    await frames(2);
    for (const [number, one] of turns.entries()) {
      at = number;
      await act(mounted, one);
      // Who sees where new entries come in is shown them.
      const isInside = part(blog, 'entries')!.getBoundingClientRect().top < 0;
      const word = isInside ? wordAtEye(blog, 'article') : undefined;
      const top = word?.top();
      for (const deed of one.batch) desk.do(deed);
      newsroom.answer = sent(desk);
      await blog.refresh();
      await frames(2);
      if (word?.isThere() && isFree()) {
        expect(word.top(), 'the word').to.be.closeTo(top!, 1.02);
        looks++;
      }
      expectInOrder(blog, advertiser);
    }
    slots += advertiser.placed.length;
  } catch (error) {
    console.log(`Turn ${at}: ${String(error)}`);
    throw error;
  } finally {
    blog.remove();
  }
}

describe('slots for advertisements in a busy blog', () => {
  const { days, seed } = chance;
  for (const [index, order] of (['newest', 'oldest'] as const).entries())
    it(`come once, out of sight, and stay, and nothing moves for them (${order} first)`, async function () {
      const numRuns = Math.ceil(days / 8);
      this.timeout(Math.max(120_000, numRuns * 5_000));
      console.log(`Random days with seed ${seed}.`);
      const attributes = {
        ...{ order, reveal: 'always', 'ad-every': `${between}`, 'page-size': '10' },
        controls: 'order filter',
      };
      const day = fc.array(turn, { minLength: 3, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(day, (turns) => live(turns, attributes)),
        { seed: seed + index, numRuns, endOnFailure: true, includeErrorInReport: true },
      );
    });

  it('were there often enough for that to mean something', () => {
    expect(
      [looks, slots].every((count) => count >= days / 8),
      `${looks}, ${slots}`,
    ).to.equal(true);
  });
});
