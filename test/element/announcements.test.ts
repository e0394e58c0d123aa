// What a screen reader says unasked: every change of the live region, with its time, by a clock that is
// told to go on.
import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed, timeOf } from '../support/feed.js';
import { drawn } from '../support/flat-tree.js';
import { articlesOf, load, mount, part, publish, textOf, type Mounted } from '../support/mount.js';
import { showPage } from '../support/page-state.js';
import { scenes, standStill } from '../support/scenes.js';

const regionsOf = (blog: LiveBlogElement) =>
  drawn(blog, '[role="status"], [role="alert"], [role="log"], [aria-live], output');

const isolations: readonly Record<string, string>[] = [{}, { isolated: '' }];
const and = (attributes: object) => ('isolated' in attributes ? ' (isolated)' : '');

interface Said {
  readonly words: string;
  readonly at: number;
}

/** Everything that the region of an element says from now on. */
function listen({ blog }: Pick<Mounted, 'blog'>): Said[] {
  const [region] = regionsOf(blog);
  const said: Said[] = [];
  const observer = new MutationObserver(() => {
    if (textOf(region)) said.push({ words: textOf(region), at: Date.now() });
  });
  observer.observe(region!, { subtree: true, childList: true, characterData: true });
  return said;
}

const wordsOf = (said: readonly Said[]) => said.map(({ words }) => words);

describe('what is said unasked', () => {
  for (const attributes of isolations) {
    it(`comes from one polite region that is there, and empty, before there is news${and(attributes)}`, async () => {
      const { blog, newsroom } = mount(feed([]), attributes);
      await blog.updateComplete;
      const [region] = regionsOf(blog);
      expect([region!.role, textOf(region)]).to.deep.equal(['status', '']);
      const said = listen({ blog });
      await blog.refresh();
      await standStill(blog);
      expect(wordsOf(said)).to.deep.equal([]);
      await publish({ blog, newsroom }, feed(entries(1, 3)));
      expect(regionsOf(blog)).to.have.length(1);
      expect(regionsOf(blog)[0] === region).to.equal(true);
    });

    it(`is news, once, however it comes to be shown${and(attributes)}`, async () => {
      const mounted = await load(feed(entries(1, 3)), { ...attributes, reveal: 'ask' });
      const said = listen(mounted);
      for (const last of [5, 5]) await publish(mounted, feed(entries(1, last)));
      await mounted.blog.reveal();
      await standStill(mounted.blog);
      expect(wordsOf(said)).to.deep.equal(['2 new updates']);
    });
  }

  for (const { name, show } of scenes)
    it(`comes from that region alone in the state “${name}”`, async () => {
      expect(regionsOf(await show())).to.have.length(1);
    });
});

const second = 1_000;
const minute = 60 * second;

describe('over minutes, what is said unasked', () => {
  let clock: SinonFakeTimers;

  beforeEach(() => {
    clock = useFakeTimers({
      now: Date.parse(timeOf(10)),
      shouldClearNativeTimers: true,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    });
  });
  afterEach(() => clock.restore());

  /** Time goes on, and what it brings is drawn. */
  async function pass({ blog }: Mounted, milliseconds: number): Promise<void> {
    await clock.tickAsync(milliseconds);
    await standStill(blog);
  }

  const open = (attributes: Record<string, string> = {}) =>
    load(feed(entries(1, 3), { now: timeOf(10) }), { reveal: 'ask', ...attributes });

  const sentences: Readonly<Record<number, string>> = {
    1: '1 new update',
    5: '5 new updates',
    60: '60 new updates',
  };
  for (const reveal of ['ask', 'always'])
    for (const [count, sentence] of Object.entries(sentences))
      it(`is one sentence of a burst of ${count}, and nothing of what they say (${reveal})`, async () => {
        const mounted = await open({ reveal, 'page-size': '100' });
        const said = listen(mounted);
        mounted.newsroom.answer = feed(entries(1, 3 + Number(count)));
        await pass(mounted, 5 * minute);
        expect(wordsOf(said)).to.deep.equal([sentence]);
      });

  it('is at most one sentence in twenty seconds, each a whole one, on the busiest day', async () => {
    const mounted = await open({ interval: '5' });
    const said = listen(mounted);
    for (let last = 4; last <= 63; last++) {
      mounted.newsroom.answer = feed(entries(1, last));
      await pass(mounted, 5 * second);
    }
    expect(said.length).to.be.within(10, 15);
    for (const [index, { words, at }] of said.entries()) {
      expect(words).to.match(/^\d+ new updates?$/);
      if (index) expect(at - said[index - 1]!.at).to.be.at.least(20 * second);
    }
    await pass(mounted, minute);
    expect(said.at(-1)!.words).to.equal('60 new updates');
  });

  it('is nothing else: not the time that goes by, not the state, not an edit, not a deletion', async () => {
    const mounted = await open();
    const { blog, newsroom } = mounted;
    const said = listen(mounted);
    const status = part(blog, 'status');
    const before = textOf(status);
    await pass(mounted, 5 * minute);
    expect(textOf(status)).not.to.equal(before);
    newsroom.answer = feed([entry(3, { title: 'Edited' }), ...entries(1, 2)]);
    await pass(mounted, minute);
    newsroom.answer = feed(entries(1, 2));
    await pass(mounted, minute);
    expect(articlesOf(blog)).to.have.length(2);
    newsroom.answer = new TypeError('no');
    await pass(mounted, 10 * minute);
    expect(textOf(status)).to.match(/^Reconnecting/);
    blog.pause();
    await pass(mounted, minute);
    expect(textOf(status)).to.match(/^Paused/);
    expect(wordsOf(said)).to.deep.equal([]);
  });

  it('takes nothing away from what answers the reader', async () => {
    const mounted = await open({ interval: '5' });
    const said = listen(mounted);
    mounted.newsroom.answer = feed(entries(1, 4));
    await pass(mounted, 7 * second);
    mounted.blog.goTo('99').catch(() => undefined);
    await pass(mounted, second);
    mounted.newsroom.answer = feed(entries(1, 5));
    await pass(mounted, minute);
    expect(wordsOf(said).join(' ')).to.equal(
      '1 new update The update that the link leads to is not there any more. 2 new updates',
    );
  });

  it('is said again when there is as much again', async () => {
    const mounted = await open({ interval: '5' });
    const said = listen(mounted);
    for (const last of [4, 5]) {
      await mounted.blog.reveal();
      mounted.newsroom.answer = feed(entries(1, last));
      await pass(mounted, 10 * second);
    }
    await pass(mounted, minute);
    expect(wordsOf(said)).to.deep.equal(['1 new update', '1 new update']);
  });

  type Turn = (blog: LiveBlogElement) => void;
  const away: Readonly<Record<string, readonly [leave: Turn, comeBack: Turn]>> = {
    paused: [(blog) => blog.pause(), (blog) => blog.resume()],
    'out of sight': [() => showPage('hidden'), () => showPage('visible')],
  };

  for (const [state, [leave, comeBack]] of Object.entries(away))
    it(`waits while the page is ${state}, and is the sum of it after that`, async () => {
      const mounted = await open();
      const { blog, newsroom } = mounted;
      const said = listen(mounted);
      leave(blog);
      for (const last of [4, 6, 8]) {
        newsroom.answer = feed(entries(1, last));
        await pass(mounted, 10 * minute);
      }
      expect(wordsOf(said)).to.deep.equal([]);
      comeBack(blog);
      await pass(mounted, 2 * minute);
      expect(wordsOf(said)).to.deep.equal(['5 new updates']);
    });

  for (const [state, [leave, comeBack]] of Object.entries(away))
    it(`is not what was still to be said when the page came to be ${state}, until it is back`, async () => {
      const mounted = await open({ interval: '5' });
      const said = listen(mounted);
      for (const last of [4, 6]) {
        mounted.newsroom.answer = feed(entries(1, last));
        await pass(mounted, 7 * second);
      }
      leave(mounted.blog);
      await pass(mounted, 10 * minute);
      expect(wordsOf(said)).to.deep.equal(['1 new update']);
      comeBack(mounted.blog);
      await pass(mounted, 2 * minute);
      expect(wordsOf(said)).to.deep.equal(['1 new update', '3 new updates']);
    });

  it('is the sum of what was shown by itself since the last sentence', async () => {
    const mounted = await open({ interval: '5', reveal: 'always' });
    const said = listen(mounted);
    for (const last of [4, 6, 9]) {
      mounted.newsroom.answer = feed(entries(1, last));
      await pass(mounted, 6 * second);
    }
    await pass(mounted, minute);
    expect(wordsOf(said)).to.deep.equal(['1 new update', '5 new updates']);
  });
});
