// The order is changed while somebody reads: by the reader, or by the page.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../support/axe.js';
import { readFrom } from '../support/eye.js';
import { entries, feed } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import { idsOf, load, nextEvent, nextFrame, part, textOf, until } from '../support/mount.js';
import { oldest, numbers, shown, button, story, paged, loadPaged } from '../support/order.js';
import { addPlayer } from '../support/players.js';
import { standStill } from '../support/scenes.js';

describe("the reader's switch", () => {
  it('says what it will do, does it, tells the page and keeps the focus', async () => {
    const mounted = await load(feed(story(1, 12)), { ...oldest, order: 'newest' });
    const { blog } = mounted;
    expect(button(mounted, 'Newest first') === undefined).to.equal(true);
    const own = button(mounted, 'Oldest first')!;
    own.focus();
    const chosen = nextEvent(blog, 'live-blog-choice');
    await sendKeys({ press: 'Enter' });
    expect((await chosen).detail).to.deep.equal({ control: 'order', value: 'oldest' });
    expect([blog.order, shown(mounted)]).to.deep.equal(['oldest', '1 2 3 4 5']);
    expect(focused() === own).to.equal(true);
    expect(textOf(own)).to.equal('Newest first');
    const back = nextEvent(blog, 'live-blog-choice');
    await sendKeys({ press: 'Enter' });
    expect((await back).detail.value).to.equal('newest');
    expect(shown(mounted)).to.equal('12 11 10 9 8');
    expect(focused() === own).to.equal(true);
  });

  it('stands where it was, and the stream below it begins anew', async () => {
    const mounted = await load(feed(story(1, 12)), { ...oldest, order: 'newest' });
    const own = button(mounted, 'Oldest first')!;
    own.scrollIntoView();
    await nextFrame();
    const before = own.getBoundingClientRect().top;
    own.click();
    await until(() => numbers(mounted)[0] === '1', 'the oldest first');
    await nextFrame();
    expect(own.getBoundingClientRect().top).to.be.closeTo(before, 1);
  });

  it('is there only where the page offers it', async () => {
    const mounted = await load(feed(entries(1, 3)), { order: 'oldest' });
    expect(button(mounted, 'Newest first') === undefined).to.equal(true);
  });

  it('has no violations, with all that belongs to it', async () => {
    const mounted = await loadPaged({ ...oldest, 'page-size': '4', reveal: 'ask' });
    const answer = paged(36);
    mounted.newsroom.answer = answer;
    await mounted.blog.refresh();
    await standStill(mounted.blog);
    expect(textOf(part(mounted.blog, 'banner'))).to.equal('1 new update below');
    expect(await violations()).to.deep.equal([]);
  });
});

describe('an order that the page changes in the middle of reading', () => {
  afterEach(() => document.documentElement.removeAttribute('style'));

  for (const anchoring of ['auto', 'none'])
    it(`does not move the word that is read, there and back (overflow-anchor: ${anchoring})`, async () => {
      document.documentElement.style.overflowAnchor = anchoring;
      const mounted = await load(feed(story(1, 40)), { 'page-size': '30' });
      const { blog } = mounted;
      const word = await readFrom(document.getElementById('entry-24')!);
      const before = word.top();
      for (const order of ['oldest', 'newest', 'oldest'] as const) {
        blog.order = order;
        await blog.updateComplete;
        expect(word.top(), order).to.be.closeTo(before, 1);
        for (let frame = 0; frame < 3; frame++) await nextFrame();
        expect(word.top(), `${order}, painted`).to.be.closeTo(before, 1);
        expect(numbers(mounted)[0]).to.equal(order === 'oldest' ? '1' : '40');
        expect(numbers(mounted)).to.have.length(40);
      }
    });

  it('keeps the focus and the selection where they are', async () => {
    const body = '<p>All about <a href="/ropes">ropes</a>.</p>';
    const list = story(1, 20).map((one) => (one.id === '9' ? { ...one, html: body } : one));
    const { blog } = await load(feed(list));
    const article = document.getElementById('entry-9')!;
    article.scrollIntoView();
    article.querySelector('a')!.focus({ preventScroll: true });
    getSelection()!.selectAllChildren(article.querySelector('p')!);
    blog.order = 'oldest';
    await blog.updateComplete;
    expect(String(getSelection())).to.equal('All about ropes.');
    expect(focused() === article.querySelector('a')).to.equal(true);
    getSelection()!.removeAllRanges();
  });

  it('has films go on, and loads no frame again that can be moved as it is', async () => {
    const { blog } = await load(feed(entries(1, 20)));
    const canMove = 'moveBefore' in Element.prototype;
    const withFrames = canMove ? ['4', '11', '15'] : ['11'];
    const players = withFrames.map((id) => addPlayer(id, document.getElementById(`entry-${id}`)!));
    await Promise.all(players.map(({ ready }) => ready));
    for (const order of ['oldest', 'newest', 'oldest'] as const) {
      blog.order = order;
      await blog.updateComplete;
      for (let frame = 0; frame < 3; frame++) await nextFrame();
    }
    expect(players.flatMap((player) => player.mishaps())).to.deep.equal([]);
    expect(idsOf(blog)[0]).to.equal('entry-1');
  });

  it('moves what does not play around what does', async () => {
    const { blog } = await load(feed(entries(1, 20)));
    // As in engines that cannot move a node as it is.
    Object.defineProperty(blog, 'moveBefore', { value: undefined, configurable: true });
    const player = addPlayer('11', document.getElementById('entry-11')!);
    await player.ready;
    for (const id of ['3', '7', '18'])
      document.getElementById(`entry-${id}`)!.append(document.createElement('video'));
    blog.order = 'oldest';
    await blog.updateComplete;
    await nextFrame();
    expect(idsOf(blog)[0]).to.equal('entry-1');
    expect(player.mishaps()).to.deep.equal([]);
  });
});
