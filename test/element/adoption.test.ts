// Entries that stand in the page before the script comes, from a server or by hand, are taken over: the same
// nodes stay, and are kept up to date as any other.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { buttonsOf, embedsOf, framesOf, story } from '../support/embeds.js';
import { entries, entry, feed, Newsroom, type RawFeed } from '../support/feed.js';
import { articlesOf, load, nextEvent, place, publish, textOf, until } from '../support/mount.js';
import { everyKind, everything, harbour } from '../support/stories.js';
import { elementsIn, lostOf } from '../support/written-page.js';

const always = { reveal: 'always', lang: 'en-GB', src: '/feed.json', 'page-size': '50' };

/** What is in an element, without the marks that Lit leaves. */
const htmlOf = (blog: Element) => blog.innerHTML.replaceAll(/<!--.*?-->/gs, '');

/** As a server would have drawn it. */
async function drawn(answer: RawFeed, attributes: Record<string, string> = {}): Promise<string> {
  const { blog } = await load(answer, { ...always, ...attributes });
  await blog.updateComplete;
  const html = htmlOf(blog);
  blog.remove();
  return html;
}

/** An element around some markup; it asks as soon as `begin` is called. */
function standing(html: string, answer: RawFeed, attributes: Record<string, string> = {}) {
  const box = place(document.createElement('div'));
  box.innerHTML = `<live-blog>${html}</live-blog>`;
  const blog = box.firstElementChild as LiveBlogElement;
  const newsroom = new Newsroom(answer);
  blog.request = newsroom.request;
  const told: string[] = [];
  blog.addEventListener('live-blog-entry', ({ detail: { id, reason } }) =>
    told.push(`${reason} ${id}`),
  );
  return {
    blog,
    newsroom,
    told,
    begin: async (): Promise<void> => {
      const loaded = nextEvent(blog, 'live-blog-load');
      for (const [name, value] of Object.entries({ ...always, ...attributes }))
        blog.setAttribute(name, value);
      await loaded;
      await blog.updateComplete;
    },
  };
}

describe('entries that a server has drawn', function () {
  // Everything is drawn three times.
  this.timeout(30_000);

  const all: Readonly<Record<string, () => RawFeed>> = {
    'entries of all kinds': () => harbour(everyKind),
    'all that there is': everything,
    'blocks of other sites': () => story(),
  };
  for (const [what, answer] of Object.entries(all))
    it(`stay, node by node, and are what would have been drawn anew: ${what}`, async () => {
      const html = await drawn(answer());
      const { blog, told, begin } = standing(html, answer());
      const before = elementsIn(blog);
      await begin();
      expect(lostOf(before, blog)).to.deep.equal([]);
      expect(told.filter((one) => !one.startsWith('adopted'))).to.deep.equal([]);
      expect(told.length).to.equal(articlesOf(blog).length);
      const { blog: anew } = await load(answer(), always);
      await anew.updateComplete;
      expect(htmlOf(blog)).to.equal(htmlOf(anew));
    });

  it('catch up with what happened since, and only that is touched', async () => {
    const html = await drawn(feed(entries(1, 8)));
    const now = feed([
      entry(10),
      entry(9),
      ...entries(1, 8)
        .filter(({ id }) => id !== '4')
        .map((one) => (one.id === '6' ? entry(6, { html: '<p>Better.</p>' }) : one)),
    ]);
    const { blog, told, begin } = standing(html, now);
    const kept = elementsIn(blog).filter(
      (element) => !element.closest('#entry-4, #entry-6 .live-blog-entry-body'),
    );
    await begin();
    expect(lostOf(kept, blog)).to.deep.equal([]);
    expect(articlesOf(blog).map(({ id }) => id.slice(6))).to.deep.equal(
      '10 9 8 7 6 5 3 2 1'.split(' '),
    );
    expect(textOf(document.querySelector('#entry-6'))).to.include('Better.');
    expect(told.filter((one) => one.startsWith('added')).sort()).to.deep.equal([
      'added 10',
      'added 9',
    ]);
  });

  it('are corrected and deleted afterwards like any other', async () => {
    const html = await drawn(harbour(everyKind));
    const mounted = standing(html, harbour(everyKind));
    const { blog, told, begin } = mounted;
    await begin();
    told.length = 0;
    const [first, second] = articlesOf(blog);
    const rest = everyKind
      .slice(1)
      .map((one, index) =>
        index
          ? one
          : { ...one, title: 'Open again', html: '<p>Come <em>on</em>.</p>', kind: 'update' },
      );
    const untouched = elementsIn(blog).filter(
      (one) => !one.closest('footer') && !first!.contains(one) && !second!.contains(one),
    );
    await publish(mounted, harbour(rest));
    expect(told).to.deep.equal(['updated 29']);
    expect(first!.isConnected).to.equal(false);
    expect(lostOf(untouched, blog)).to.deep.equal([]);
    const { blog: anew } = await load(harbour(rest), always);
    await anew.updateComplete;
    expect(htmlOf(blog)).to.equal(htmlOf(anew));
  });

  it('can be pressed: what they ask is answered', async () => {
    const html = await drawn(story());
    const mounted = standing(html, story());
    await mounted.begin();
    await until(() => buttonsOf(embedsOf(mounted)[0]!).length > 0, 'a question');
    embedsOf(mounted)[0]!.querySelector('button')!.click();
    await until(() => framesOf(mounted).length === 1, 'a frame');
  });
});

describe('entries that were written by hand', () => {
  const html = `
    <p>Live as soon as the script is there.</p>
    <article id="entry-2"><h3>Two</h3><time datetime="2026-11-20T09:02:00Z">9:02</time><p>Words.</p></article>
    <article id="entry-gone"><time datetime="2026-11-20T09:01:30Z">9:01</time><p>Gone.</p></article>
    <article id="entry-1"><time datetime="2026-11-20T09:01:00Z">9:01</time><p>Words.</p></article>
    <footer slot="footer">Ours</footer>`;

  it('are taken over by their ids; what else stood there goes, but for slots', async () => {
    const { blog, told, begin } = standing(html, feed(entries(1, 3)));
    const [two, , one] = blog.querySelectorAll('article');
    await blog.updateComplete;
    expect(blog.querySelector('p')!.checkVisibility()).to.equal(true);
    await begin();
    expect(articlesOf(blog).map(({ id }) => id)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
    expect([articlesOf(blog)[1] === two, articlesOf(blog)[2] === one]).to.deep.equal([true, true]);
    expect(told).to.have.members(['added 3', 'adopted 2', 'adopted 1']);
    expect(textOf(blog)).to.not.match(/as soon as|Gone/);
    expect(blog.querySelector('footer')!.isConnected).to.equal(true);
    const { blog: anew } = await load(feed(entries(1, 3)), always);
    await anew.updateComplete;
    expect(articlesOf(blog).map(htmlOf)).to.deep.equal(articlesOf(anew).map(htmlOf));
  });

  it('stay as long as there is no answer', async () => {
    const { blog, newsroom } = standing(html, new TypeError('no') as never);
    const failed = nextEvent(blog, 'live-blog-error');
    for (const [name, value] of Object.entries(always)) blog.setAttribute(name, value);
    await failed;
    expect(articlesOf(blog)).to.have.length(3);
    expect(textOf(blog)).to.include('as soon as');
    newsroom.answer = feed(entries(1, 3));
    await blog.refresh();
    expect(articlesOf(blog).map(({ id }) => id)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
    expect(textOf(blog)).to.not.include('as soon as');
  });
});
