// A blog that is over, read as it happened: from the very beginning, from key event to key event.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../support/axe.js';
import { readFrom } from '../support/eye.js';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  shellOf,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';
import { standStill } from '../support/scenes.js';

const keys = [4, 11, 19, 30];
const words = (n: number) =>
  `<p>${`What was heard on the quay in minute ${n}, told at some length. `.repeat(9)}</p>`;
const story = (first: number, last: number): RawEntry[] =>
  entries(first, last).map((one) => {
    const n = Number(one.id);
    return { ...one, html: words(n).repeat(2), ...(keys.includes(n) && { key: true }) };
  });

const over = (list: readonly RawEntry[], fields: Record<string, unknown> = {}) =>
  feed(list, { status: 'ended', ...fields });

const attributes = { controls: 'order', 'page-size': '8', 'no-key-events': '' };

const button = ({ blog }: Mounted, name: string): HTMLButtonElement =>
  [...shellOf(blog).querySelectorAll('button')].find((one) => textOf(one).includes(name))!;
const bar = ({ blog }: Mounted) => shellOf(blog).querySelector<HTMLElement>('.replay > div');
const place = (mounted: Mounted) => textOf(bar(mounted)?.querySelector(':scope > span'));
const focusIsOn = (id: number) => !!focused().closest(`#entry-${id}`);
const isOff = (mounted: Mounted, name: string) =>
  button(mounted, name).getAttribute('aria-disabled') === 'true';

async function begin(mounted: Mounted): Promise<void> {
  button(mounted, 'Read it as it happened').click();
  await until(() => bar(mounted), 'the bar');
}

async function step(mounted: Mounted, name: 'Next' | 'Previous', id: number): Promise<void> {
  button(mounted, `${name} key event`).click();
  await until(() => focusIsOn(id), `the focus on ${id}`);
  await mounted.blog.updateComplete;
}

/** Brings an entry to the top of the window, as scrolling by hand would. */
async function scrollTo(id: number): Promise<void> {
  const top = () => document.getElementById(`entry-${id}`)!.getBoundingClientRect().top;
  scrollBy(0, top() - 20);
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

describe('what is over, read as it happened', () => {
  it('begins with the very first entry, which is asked for, and the focus on it', async () => {
    const answer = (url: string) =>
      url.includes('before')
        ? over(story(1, 15), { window: 'top' })
        : over(story(16, 31), { window: 'top', links: { older: '/feed.json?before=16' } });
    const mounted = mount(answer, attributes);
    await nextEvent(mounted.blog, 'live-blog-load');
    expect(bar(mounted) === null).to.equal(true);
    await begin(mounted);
    expect(focusIsOn(1)).to.equal(true);
    expect(idsOf(mounted.blog)).to.deep.equal(
      Array.from({ length: 8 }, (_, index) => `entry-${index + 1}`),
    );
    expect(mounted.blog.order).to.equal('oldest');
    expect(place(mounted)).to.equal('0 of 4');
    expect(textOf(part(mounted.blog, 'toolbar'))).not.to.include('Start from the beginning');
  });

  it('leads from key event to key event with the focus, also to those not shown yet', async () => {
    const mounted = await load(over(story(1, 31)), attributes);
    await begin(mounted);
    expect([isOff(mounted, 'Previous'), isOff(mounted, 'Next')]).to.deep.equal([true, false]);
    for (const [index, id] of keys.entries()) {
      await step(mounted, 'Next', id);
      expect(place(mounted)).to.equal(`${index + 1} of 4`);
      // With something to read on below it.
      if (id < 30) expect(focused().getBoundingClientRect().top).to.be.within(0, innerHeight / 3);
    }
    expect([isOff(mounted, 'Previous'), isOff(mounted, 'Next')]).to.deep.equal([false, true]);
    button(mounted, 'Next').click();
    await nextFrame();
    expect(focusIsOn(30)).to.equal(true);
    await step(mounted, 'Previous', 19);
    expect(place(mounted)).to.equal('3 of 4');
  });

  it('goes on from where the reader has scrolled to', async () => {
    const mounted = await load(over(story(1, 31)), { ...attributes, 'page-size': '40' });
    await begin(mounted);
    await scrollTo(13);
    expect(place(mounted)).to.equal('2 of 4');
    await step(mounted, 'Previous', 11);
    await scrollTo(20);
    expect(place(mounted)).to.equal('3 of 4');
    await step(mounted, 'Next', 30);
  });

  it('leads on from where it led near the end, where nothing comes to the top of the window', async () => {
    const short = [...story(1, 9), ...[10, 11, 12].map((n) => entry(n, { key: true }))];
    const mounted = await load(over(short.sort((a, b) => Number(b.id) - Number(a.id))), {
      ...{ ...attributes, 'page-size': '40' },
    });
    await begin(mounted);
    for (const id of [4, 10, 11, 12]) await step(mounted, 'Next', id);
    expect(place(mounted)).to.equal('4 of 4');
  });

  it('is closed without moving what is read, with the focus there', async () => {
    const mounted = await load(over(story(1, 31)), { ...attributes, 'page-size': '40' });
    await begin(mounted);
    await step(mounted, 'Next', 11 - 7);
    const word = await readFrom(document.getElementById('entry-8')!);
    const before = word.top();
    button(mounted, 'Close').focus({ preventScroll: true });
    await sendKeys({ press: 'Enter' });
    await until(() => !bar(mounted), 'the bar to go');
    await nextFrame();
    expect(word.top()).to.be.closeTo(before, 1);
    expect(focusIsOn(8)).to.equal(true);
    expect(mounted.blog.order).to.equal('oldest');
  });

  it('ends when the reader has the newest stand first again', async () => {
    const mounted = await load(over(story(1, 31)), attributes);
    await begin(mounted);
    button(mounted, 'Newest first').click();
    await until(() => !bar(mounted), 'the bar to go');
    expect(articlesOf(mounted.blog)[0]!.id).to.equal('entry-31');
  });

  it('needs no bar where there are no key events', async () => {
    const mounted = await load(over(entries(1, 12)), attributes);
    button(mounted, 'Read it as it happened').click();
    await until(() => focusIsOn(1), 'the focus on the first entry');
    await mounted.blog.updateComplete;
    expect(bar(mounted) === null).to.equal(true);
  });

  it('says so when the beginning cannot be had', async () => {
    const links = { older: '/older.json' };
    const mounted = await load(over(story(5, 9), { links }), attributes);
    mounted.newsroom.answer = new TypeError('no');
    button(mounted, 'Read it as it happened').click();
    const message = await until(() => part(mounted.blog, 'message'), 'the message');
    expect(textOf(message)).to.equal('The updates could not be loaded.');
    expect([mounted.blog.order, idsOf(mounted.blog)[0]]).to.deep.equal(['newest', 'entry-9']);
  });

  it('is offered for what is over only, and where the page offers the order', async () => {
    for (const [list, given] of [
      [feed(story(1, 9)), attributes],
      [over(story(1, 9)), { controls: 'pause' }],
    ] as const) {
      const { blog } = await load(list, given);
      expect(textOf(shellOf(blog).querySelector('[part=ended]'))).not.to.include('as it happened');
    }
  });
});

describe('the bar of who reads what is over', () => {
  it('is at the foot of the window, and takes no room from what is read', async () => {
    const mounted = await load(over(story(1, 31)), { ...attributes, 'page-size': '40' });
    await begin(mounted);
    await scrollTo(12);
    const { top, bottom } = bar(mounted)!.getBoundingClientRect();
    expect(bottom).to.be.within(innerHeight - 40, innerHeight);
    expect(top).to.be.above(innerHeight - 120);
  });

  it('covers nothing that has the focus', async () => {
    const linked = story(1, 14).map((one) => ({
      ...one,
      html: `${one.html}<p><a href="/${one.id}">More of minute ${one.id}</a></p>`,
    }));
    const mounted = await load(over(linked), { ...attributes, 'page-size': '40' });
    await begin(mounted);
    for (const link of mounted.blog.querySelectorAll<HTMLElement>('article a[href^="/"]')) {
      link.focus();
      await nextFrame();
      const { top, bottom, right } = link.getBoundingClientRect();
      const cover = bar(mounted)!.getBoundingClientRect();
      const isUnder = top >= cover.top && bottom <= cover.bottom && right > cover.left;
      expect(isUnder, textOf(link)).to.equal(false);
    }
  });

  it('has no violations, its names say what the buttons do, and it fits into 320 pixels', async () => {
    const box = document.createElement('div');
    box.style.inlineSize = '320px';
    document.body.append(box);
    const mounted = await load(over(story(1, 31)), attributes, box);
    await begin(mounted);
    await standStill(mounted.blog);
    expect(await violations()).to.deep.equal([]);
    const { left, right, height } = bar(mounted)!.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    expect([left >= around.left, right <= around.right, height < 70]).to.deep.equal([
      ...[true, true, true],
    ]);
    expect(textOf(button(mounted, 'Next'))).to.equal('↓ Next key event');
    for (const one of bar(mounted)!.querySelectorAll('button')) {
      const size = one.getBoundingClientRect();
      expect(Math.min(size.width, size.height)).to.be.at.least(24);
    }
    box.remove();
  });
});
