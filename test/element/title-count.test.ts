// The number of what came while the page was out of sight, before its title.
import { expect } from 'chai';
import { entries, feed, type RawFeed } from '../support/feed.js';
import { countListeners } from '../support/listeners.js';
import { load, type Mounted } from '../support/mount.js';
import { showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;
const own = ' A day at\n the harbour ';

const titleNode = () => document.querySelector('head > title')!;

describe('with title-count', () => {
  const time = holdTime(Date.UTC(2026, 10, 20, 12));

  beforeEach(() => {
    const title = document.createElement('title');
    title.textContent = own;
    document.head.prepend(title);
  });

  afterEach(() => titleNode().remove());

  const open = (attributes: Record<string, string> = {}) =>
    load(feed(entries(1, 3)), { 'title-count': '', ...attributes });

  /** Lets the server have so much, and so much time go by that it is asked. */
  async function publish({ newsroom }: Mounted, answer: RawFeed): Promise<void> {
    newsroom.answer = answer;
    await time.pass(1.6 * minute);
  }
  const has = (mounted: Mounted, last: number) => publish(mounted, feed(entries(1, last)));

  it('the page’s title says how many came since it was left, until somebody is back', async () => {
    const mounted = await open();
    await has(mounted, 4);
    expect(document.title).to.equal('A day at the harbour');
    showPage('hidden');
    expect(document.title).to.equal('A day at the harbour');
    await has(mounted, 6);
    expect(document.title).to.equal('(2) A day at the harbour');
    await has(mounted, 7);
    expect(document.title).to.equal('(3) A day at the harbour');
    showPage('visible');
    expect(titleNode().textContent).to.equal(own);
    showPage('hidden');
    await has(mounted, 8);
    expect(document.title).to.equal('(1) A day at the harbour');
  });

  it('what is revealed while nobody looks is counted, edits and what went again are not', async () => {
    const mounted = await open({ reveal: 'always' });
    showPage('hidden');
    await publish(mounted, feed(entries(1, 5)));
    expect(document.title).to.match(/^\(2\)/);
    const corrected = entries(1, 4).map((one) => ({ ...one, title: 'Corrected' }));
    await publish(mounted, feed(corrected));
    expect(document.title).to.match(/^\(1\)/);
    await has(mounted, 3);
    expect(titleNode().textContent).to.equal(own);
  });

  it('nothing is shown unseen: what came waits behind the banner', async () => {
    const mounted = await open();
    showPage('hidden');
    await has(mounted, 5);
    expect([mounted.blog.pending.length, mounted.blog.entries.length]).to.deep.equal([2, 3]);
    showPage('visible');
    expect([mounted.blog.pending.length, mounted.blog.entries.length]).to.deep.equal([2, 3]);
    const status = mounted.blog.renderRoot.querySelector('[role=status]')!;
    expect(status.textContent).to.equal('');
  });

  it('the server is asked once a minute at most while nobody looks, and at once when somebody does', async () => {
    const { newsroom } = await open();
    showPage('hidden');
    const known = newsroom.requests.length;
    await time.pass(60 * minute);
    expect(newsroom.requests.length - known).to.be.within(40, 60);
    await time.pass(30_000);
    const then = newsroom.requests.length;
    showPage('visible');
    await time.pass(15_000);
    expect(newsroom.requests.length - then).to.be.within(1, 2);
    await time.pass(minute);
    expect(newsroom.requests.length - then).to.be.within(4, 6);
  });

  it('a frozen or kept page asks nothing, and its title is its own', async () => {
    const mounted = await open();
    showPage('hidden');
    await has(mounted, 5);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(titleNode().textContent).to.equal(own);
    const asked = mounted.newsroom.requests.length;
    await time.pass(10 * minute);
    expect(mounted.newsroom.requests).to.have.length(asked);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await has(mounted, 6);
    expect(document.title).to.match(/^\(1\)/);
    document.dispatchEvent(new Event('freeze'));
    const then = mounted.newsroom.requests.length;
    await time.pass(10 * minute);
    expect(mounted.newsroom.requests).to.have.length(then);
  });

  it('several elements are counted together, and what two of them show is counted once', async () => {
    const one = await open();
    const two = await open({ src: '/other.json', 'id-prefix': 'other-' });
    const three = await open({ src: '/other.json', 'id-prefix': 'third-' });
    showPage('hidden');
    two.newsroom.answer = three.newsroom.answer = feed(entries(1, 6));
    await has(one, 5);
    expect(document.title).to.match(/^\(5\)/);
    one.blog.remove();
    await time.pass(0);
    expect(document.title).to.match(/^\(3\)/);
    three.blog.titleCount = false;
    await three.blog.updateComplete;
    expect(document.title).to.match(/^\(3\)/);
    two.blog.src = '/another.json';
    await two.blog.updateComplete;
    expect(titleNode().textContent).to.equal(own);
  });

  it('a page that has a new title meanwhile keeps that, however it was written', async () => {
    const mounted = await open();
    showPage('hidden');
    const ways: Readonly<Record<string, () => void>> = {
      'Set by script': () => (document.title = 'Set by script'),
      'Written into the text': () =>
        ((titleNode().firstChild as Text).data = 'Written into the text'),
      'Another element': () => {
        const title = document.createElement('title');
        title.textContent = 'Another element';
        titleNode().replaceWith(title);
      },
      'Another element, longer': () => (document.title = `${document.title.slice(4)}, longer`),
      'Another element, longer!': () => (document.title += '!'),
      '(7) letters': () => (document.title = '(7) letters'),
    };
    let last = 3;
    for (const [title, write] of Object.entries(ways)) {
      await has(mounted, ++last);
      write();
      await time.pass(1_100);
      expect(document.title).to.equal(`(${last - 3}) ${title}`);
      showPage('visible');
      expect(titleNode().textContent).to.equal(title);
      await time.pass(1_100);
      expect(document.title).to.equal(title);
      showPage('hidden');
      last = 3;
      await has(mounted, last);
    }
  });

  it('a page that defends its title is not fought with', async () => {
    const mounted = await open();
    const defend = new MutationObserver(() => {
      if (document.title !== 'Mine') document.title = 'Mine';
    });
    defend.observe(document.head, { childList: true, subtree: true, characterData: true });
    showPage('hidden');
    await has(mounted, 5);
    showPage('visible');
    await time.pass(1_100);
    defend.disconnect();
    expect(document.title).to.equal('Mine');
  });

  it('a page without a title, or with an empty one, is none the worse for it', async () => {
    const mounted = await open();
    titleNode().textContent = '';
    showPage('hidden');
    await has(mounted, 4);
    expect(document.title).to.equal('(1)');
    showPage('visible');
    expect(titleNode().textContent).to.equal('');
    titleNode().remove();
    document.body.insertAdjacentHTML('beforeend', '<svg id="pic"><title>Chart</title></svg>');
    showPage('hidden');
    await has(mounted, 5);
    const picture = document.getElementById('pic')!;
    expect([document.title, picture.textContent]).to.deep.equal(['', 'Chart']);
    picture.remove();
    document.title = 'There it is';
    await time.pass(1_100);
    expect(document.title).to.equal('(1) There it is');
    showPage('visible');
    expect(document.title).to.equal('There it is');
  });

  it('an element that is gone listens to nothing, and one without the attribute asks nothing', async () => {
    const count = countListeners();
    const plain = await load(feed(entries(1, 3)));
    showPage('hidden');
    const asked = plain.newsroom.requests.length;
    await time.pass(10 * minute);
    expect(plain.newsroom.requests).to.have.length(asked);
    showPage('visible');
    plain.blog.titleCount = true;
    await plain.blog.updateComplete;
    await time.pass(0);
    plain.blog.remove();
    await time.pass(0);
    expect(count()).to.equal(0);
  });
});
