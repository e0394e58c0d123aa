// What mattered, alone and from the oldest on: since the reader was here, or so far.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { timeOf, type RawEntry } from '../support/feed.js';
import {
  articlesOf,
  idsOf,
  load,
  mount,
  nextEvent,
  publish,
  shellOf,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';
import {
  articleOf,
  bar,
  button,
  led,
  markOf,
  press,
  quay,
  remember,
  story,
  wishes,
} from '../support/visits.js';
import type { LiveBlogElement } from '../../src/index.js';

/** Each twentieth is a key event; the others that matter are summaries. */
const day = (first: number, last: number): RawEntry[] =>
  story(first, last).map((one) => (one.id === '35' ? { ...one, kind: 'summary' } : one));

const offered = { 'time-zone': 'UTC', controls: 'catch-up order' };
const returning = { ...wishes, ...offered };

/** The entries that are to be seen, from top to bottom. */
const visible = (blog: LiveBlogElement) =>
  articlesOf(blog)
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => id.replace('entry-', ''));
const heading = (blog: LiveBlogElement) =>
  shellOf(blog).querySelector<HTMLElement>('.digest [role=heading]');
const isPressed = (blog: LiveBlogElement) => button(blog, 'Catch me up')?.ariaPressed;
const choice = (blog: LiveBlogElement) =>
  nextEvent(blog, 'live-blog-choice').then((event) => (event as CustomEvent<unknown>).detail);

async function caughtUp(mounted: Mounted): Promise<Mounted> {
  await mounted.blog.catchUp();
  return mounted;
}

describe('catching up', () => {
  it('shows what mattered since the reader was here, oldest first, under a heading', async () => {
    remember({ seen: markOf(30) });
    const mounted = await load(quay(day(1, 60)), returning);
    const { blog } = mounted;
    const chosen = choice(blog);
    press(blog, 'Catch me up');
    await led(mounted, 35);
    expect(await chosen).to.deep.equal({ control: 'catch-up', value: true });
    expect(visible(blog)).to.deep.equal(['35', '40', '60']);
    expect(blog.entries.map(({ id }) => id)).to.deep.equal(['35', '40', '60']);
    expect(textOf(heading(blog))).to.equal('What mattered since 09:30 UTC');
    expect(heading(blog)!.getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
    expect([isPressed(blog), blog.order]).to.deep.equal(['true', 'newest']);
  });

  it('goes on to the latest: the order of before, from the newest entry, which has the focus', async () => {
    remember({ seen: markOf(30) });
    const mounted = await caughtUp(await load(quay(day(1, 60)), returning));
    const { blog } = mounted;
    const chosen = choice(blog);
    press(blog, 'Go on to the latest updates');
    await led(mounted, 60);
    expect(await chosen).to.deep.equal({ control: 'catch-up', value: false });
    expect(visible(blog).slice(0, 3)).to.deep.equal(['60', '59', '58']);
    expect(articleOf(mounted, 60).getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
    expect([heading(blog), isPressed(blog)]).to.deep.equal([null, 'false']);
  });

  it('goes on to what has come meanwhile, too', async () => {
    const mounted = await caughtUp(await load(quay(day(1, 60)), offered));
    await publish(mounted, quay(day(1, 63)));
    expect(textOf(shellOf(mounted.blog).querySelector('[part=banner]'))).to.contain('3 new');
    expect(visible(mounted.blog)).to.deep.equal(['20', '35', '40', '60']);
    press(mounted.blog, 'Go on to the latest updates');
    await led(mounted, 63);
    expect(visible(mounted.blog)[0]).to.equal('63');
    expect(mounted.blog.pending).to.have.length(0);
  });

  it('takes in what matters of the new, where it is shown', async () => {
    const mounted = await caughtUp(await load(quay(day(1, 60)), offered));
    await publish(mounted, quay(day(1, 80)));
    await mounted.blog.reveal();
    expect(visible(mounted.blog)).to.deep.equal(['20', '35', '40', '60', '80']);
  });

  it('ends at the live end also where the oldest stand first', async () => {
    const mounted = await caughtUp(
      await load(quay(day(1, 60)), { ...offered, order: 'oldest', 'page-size': '5' }),
    );
    expect(visible(mounted.blog)).to.deep.equal(['20', '35', '40', '60']);
    press(mounted.blog, 'Go on to the latest updates');
    await led(mounted, 60);
    expect(visible(mounted.blog).slice(-2)).to.deep.equal(['59', '60']);
  });

  it('can be left at its head: all updates are back, and the focus is somewhere', async () => {
    const { blog } = await caughtUp(await load(quay(day(1, 60)), offered));
    button(blog, 'Show all updates')!.focus();
    const chosen = choice(blog);
    press(blog, 'Show all updates');
    expect(await chosen).to.deep.equal({ control: 'catch-up', value: false });
    expect(visible(blog)).to.deep.equal(idsOf(blog).map((id) => id.replace('entry-', '')));
    expect(visible(blog)[0]).to.equal('60');
    expect(blog.matches(':focus-within')).to.equal(true);
  });

  it('ends when the reader is led to something else, or begins something else', async () => {
    const mounted = await caughtUp(await load(quay(day(1, 60)), offered));
    await mounted.blog.goTo('33');
    await led(mounted, 33);
    expect([heading(mounted.blog), visible(mounted.blog)[0]]).to.deep.equal([null, '60']);
    await mounted.blog.catchUp();
    press(mounted.blog, 'Newest first');
    await until(() => !heading(mounted.blog), 'it is over');
    expect([visible(mounted.blog)[0], mounted.blog.order]).to.deep.equal(['60', 'newest']);
  });

  it('has nothing else in sight: what is hidden takes no room, far down in the stream too', async () => {
    const mounted = await caughtUp(
      await load(quay(day(1, 90), { now: timeOf(99) }), { ...offered, 'page-size': '99' }),
    );
    expect(visible(mounted.blog)).to.deep.equal(['20', '35', '40', '60', '80']);
    const shown = [20, 35, 40, 60, 80].map((n) => articleOf(mounted, n).getBoundingClientRect());
    for (const [index, { top }] of shown.entries())
      if (index) expect(Math.abs(top - shown[index - 1]!.bottom)).to.be.below(2);
  });

  it('keeps the nodes of what it hides, and browsers find words in them', async () => {
    const mounted = await load(quay(day(1, 60)), { ...offered, 'page-size': '99' });
    const other = articleOf(mounted, 50);
    await mounted.blog.catchUp();
    expect([other.isConnected, other.getAttribute('hidden')]).to.deep.equal([true, 'until-found']);
    press(mounted.blog, 'Show all updates');
    await mounted.blog.updateComplete;
    expect(articleOf(mounted, 50) === other && !other.hidden).to.equal(true);
  });

  it('is of the blog as a whole for who was never here, older pages too', async () => {
    const { blog } = mount(
      (url) =>
        url.includes('before')
          ? quay(day(1, 40))
          : quay(day(41, 60), { links: { older: '/feed.json?before=41' } }),
      offered,
    );
    await nextEvent(blog, 'live-blog-load');
    press(blog, 'Catch me up');
    await until(() => heading(blog), 'it is shown');
    expect(textOf(heading(blog))).to.equal('What mattered so far');
    expect(visible(blog)).to.deep.equal(['20', '35', '40', '60']);
  });

  it('looks the same in a box of its own', async () => {
    const mounted = await load(quay(day(1, 60)), { ...offered, isolated: '' });
    await mounted.blog.catchUp();
    await led(mounted, 20);
    expect(visible(mounted.blog)).to.deep.equal(['20', '35', '40', '60']);
  });

  it('has nothing that axe finds wrong', async () => {
    await caughtUp(await load(quay(day(1, 60)), offered));
    expect(await violations()).to.deep.equal([]);
  });
});

describe('catching up without something to catch', () => {
  it('says that nothing was missed', async () => {
    remember({ seen: markOf(60) });
    const { blog } = await load(quay(day(1, 60)), returning);
    press(blog, 'Catch me up');
    const words = 'You have not missed any key events.';
    const box = () => shellOf(blog).querySelector('.caught-nothing');
    await until(() => textOf(box()).startsWith(words), 'it is said');
    expect(textOf(shellOf(blog).querySelector('[role=status]'))).to.equal(words);
    expect([visible(blog)[0], isPressed(blog)]).to.deep.equal(['60', 'false']);
    expect(await violations()).to.deep.equal([]);
    press(blog, 'Dismiss');
    await blog.updateComplete;
    expect(box()).to.equal(null);
  });

  it('says that older updates cannot be had, and rejects for the page', async () => {
    const { blog, newsroom } = await load(
      quay(day(41, 60), { links: { older: '/older.json' } }),
      offered,
    );
    newsroom.answer = new TypeError('no');
    const failure = await blog.catchUp().then(
      () => undefined,
      (reason: unknown) => reason as { code: string },
    );
    expect(failure?.code).to.equal('network');
    expect(textOf(shellOf(blog).querySelector('.caught-nothing'))).to.contain(
      'could not be loaded',
    );
    expect(visible(blog)[0]).to.equal('60');
    newsroom.answer = quay(day(1, 40));
    await blog.catchUp();
    expect(visible(blog)).to.deep.equal(['20', '35', '40', '60']);
  });

  it('is given up when another blog is shown', async () => {
    const { blog } = await caughtUp(await load(quay(day(1, 60)), offered));
    const loaded = nextEvent(blog, 'live-blog-load');
    blog.src = '/other.json';
    await loaded;
    expect([heading(blog), visible(blog)[0], visible(blog).length]).to.deep.equal([null, '60', 20]);
  });
});

describe('who comes back', () => {
  it('is offered to catch up beside what is new, whatever the controls', async () => {
    remember({ seen: markOf(30) });
    const mounted = await load(quay(day(1, 60)), { ...wishes, controls: '' });
    press(mounted.blog, 'Catch me up');
    await led(mounted, 35);
    expect(visible(mounted.blog)).to.deep.equal(['35', '40', '60']);
    await until(() => !bar(mounted.blog), 'what was offered is gone');
    expect(button(mounted.blog, 'Catch me up')).to.equal(undefined);
    press(mounted.blog, 'Go on to the latest updates');
    await led(mounted, 60);
  });

  it('is not offered it where nothing of that kind is new', async () => {
    remember({ seen: markOf(50) });
    const { blog } = await load(quay(day(1, 59)), { ...wishes, controls: '' });
    expect([!!bar(blog), button(blog, 'Catch me up')]).to.deep.equal([true, undefined]);
  });
});
