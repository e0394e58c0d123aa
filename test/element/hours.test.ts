// Hours with a reader, by a clock that is told to go on.
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { entry, feed, type RawEntry } from '../support/feed.js';
import { articlesOf, load, nextFrame, part, textOf, type Mounted } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { showPage } from '../support/page-state.js';

const minute = 60_000;
const start = Date.UTC(2026, 10, 22, 12);

const at = (minutesAgo: number): RawEntry =>
  entry(minutesAgo, { published: new Date(start - minutesAgo * minute).toISOString() });

/** Lets promises that wait for nothing but each other settle. */
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('over hours', () => {
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({
      now: start,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
  });

  afterEach(() => clock.restore());

  const pass = async (milliseconds: number) => {
    await clock.tickAsync(milliseconds);
    const settled = settle();
    await clock.tickAsync(0);
    await settled;
  };

  const open = async (
    list: RawEntry[],
    attributes: Record<string, string> = {},
  ): Promise<Mounted> => load(feed(list), { 'time-zone': 'UTC', ...attributes });

  const ages = ({ blog }: Mounted) =>
    articlesOf(blog).map((article) => textOf(article.querySelector('.live-blog-ago')));

  it('asks about four times a minute, and not in step with others', async () => {
    const { newsroom } = await open([at(1)]);
    await pass(60 * minute);
    expect(newsroom.requests.length).to.be.within(200, 280);
  });

  it('asks as often as the feed wishes', async () => {
    const mounted = await load(feed([at(1)], { pollInterval: 60 }));
    await pass(60 * minute);
    expect(mounted.newsroom.requests.length).to.be.within(50, 75);
  });

  it('asks every five seconds and touches nothing, as long as nothing is new', async () => {
    const list = Array.from({ length: 200 }, (_, index) => at(150 + index));
    const mounted = await open(list, { interval: '5', 'page-size': '200' });
    await pass(minute);
    const { records } = watch(mounted);
    const { requests } = mounted.newsroom;
    const before = requests.length;
    await pass(10 * minute);
    expect(requests.length - before).to.be.within(95, 150);
    expect(records()).to.deep.equal([]);
    expect(articlesOf(mounted.blog)).to.have.length(200);
  });

  it('keeps "minutes ago" true, and stops when that is not said any more', async () => {
    const mounted = await open([at(0), at(58)]);
    expect(ages(mounted)).to.deep.equal(['just now', '58 minutes ago']);
    await pass(5 * minute);
    expect(ages(mounted)).to.deep.equal(['5 minutes ago', '']);
    expect(textOf(part(mounted.blog, 'status'))).to.equal('Live · Updated 5 minutes ago');
    await pass(120 * minute);
    expect(ages(mounted)).to.deep.equal(['', '']);
  });

  for (const away of ['paused', 'hidden'])
    it(`tells the right time again after hours in which it was ${away}`, async () => {
      const mounted = await open([at(10)]);
      const { blog } = mounted;
      if (away === 'paused') blog.pause();
      else showPage('hidden');
      await pass(180 * minute);
      expect(ages(mounted)).to.deep.equal(['10 minutes ago']);
      if (away === 'paused') blog.resume();
      else showPage('visible');
      await pass(2_000);
      expect(ages(mounted)).to.deep.equal(['']);
      expect(mounted.newsroom.requests.length).to.be.within(2, 3);
      expect(textOf(part(blog, 'status'))).to.match(/^Live/);
    });

  it('asks at once on resume, however long the interval', async () => {
    const { blog, newsroom } = await open([at(1)], { interval: '600' });
    blog.pause();
    await pass(minute);
    blog.resume();
    await pass(1_500);
    expect(newsroom.requests).to.have.length(2);
    expect(blog.connection).to.equal('live');
  });

  it('says one sentence in twenty seconds, with the number of then', async () => {
    const mounted = await open([at(5)], { reveal: 'ask' });
    const region = mounted.blog.renderRoot.querySelector('[role="status"]')!;
    const said: string[] = [];
    new MutationObserver(() => said.push(textOf(region))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    for (let n = 4; n >= 1; n--) {
      mounted.newsroom.answer = feed([at(5), ...[4, 3, 2, 1].filter((m) => m >= n).map(at)]);
      const refreshed = mounted.blog.refresh();
      await pass(1_000);
      await refreshed;
    }
    await pass(20_000);
    expect(said.filter(Boolean)).to.deep.equal(['1 new update', '4 new updates']);
  });

  it('says nothing of news that the reader has by then', async () => {
    const mounted = await open([at(5)], { reveal: 'ask' });
    const region = mounted.blog.renderRoot.querySelector('[role="status"]')!;
    for (const n of [4, 3]) {
      mounted.newsroom.answer = feed([5, 4, 3].filter((m) => m >= n).map(at));
      const refreshed = mounted.blog.refresh();
      await pass(1_000);
      await refreshed;
    }
    expect(textOf(region)).to.equal('1 new update');
    await mounted.blog.reveal();
    await pass(25_000);
    expect(textOf(region)).to.equal('');
  });

  it('takes the mark of being new away some time after it was seen', async () => {
    const mounted = await open([at(5)], { reveal: 'always' });
    mounted.newsroom.answer = feed([at(5), at(1)]);
    const refreshed = mounted.blog.refresh();
    await pass(100);
    await refreshed;
    const marks = () => mounted.blog.querySelectorAll('.live-blog-fresh-label').length;
    // Whether an entry is in view is the browser's to say, in its own time.
    for (let frame = 0; frame < 5; frame++) await nextFrame();
    await pass(1_500);
    expect(marks()).to.equal(1);
    await pass(minute);
    expect(marks()).to.equal(0);
  });
});
