// Corners in which what is read, unfolded, played or focused was once lost.
import { expect } from 'chai';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { articlesOf, load, nextFrame, place, publish, shellOf, textOf } from '../support/mount.js';

const root = document.documentElement;
const sentence =
  'What was seen from the quay that day, told at some length and without any hurry. ';
const long: readonly RawEntry[] = entries(1, 30).map((one) => ({
  ...one,
  html: `<p>${sentence.repeat(5)}</p>`.repeat(2),
}));

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await nextFrame();
}

/** As a reader does it who wants to read all of an entry. */
const unfold = (n: number): void =>
  document.querySelector<HTMLElement>(`#entry-${n} .live-blog-fold button`)?.click();

for (const anchoring of ['auto', 'none'])
  describe(`where overflow-anchor is ${anchoring}`, () => {
    beforeEach(() => (root.style.overflowAnchor = anchoring));
    afterEach(() => root.removeAttribute('style'));

    it('a blog in a box of its own is not scrolled when the page is', async () => {
      const box = place(document.createElement('div'));
      box.style.cssText = `height: 500px; overflow-y: auto; overflow-anchor: ${anchoring}`;
      const below = place(document.createElement('div'));
      below.style.height = '3000px';
      await load(feed(long), { 'page-size': '40' }, box);
      box.scrollTop = 900;
      await frames(3);
      for (let step = 1; step < 5; step++) {
        scrollTo(0, step * 60);
        await frames(2);
      }
      expect(box.scrollTop).to.equal(900);
    });

    it('two blogs on a page do not both make up for the same', async () => {
      const above = await load(feed(long.slice(0, 5)), { 'id-prefix': 'a-', reveal: 'always' });
      const below = await load(feed(long), { 'id-prefix': 'b-', 'page-size': '40' });
      const read = articlesOf(below.blog)[9]!;
      scrollTo(0, read.getBoundingClientRect().top + scrollY - innerHeight / 4);
      await frames(4);
      const before = read.getBoundingClientRect().top;
      await publish(above, feed([...long.slice(5, 9), ...long.slice(0, 5)]));
      await frames(3);
      expect(articlesOf(above.blog)).to.have.length(9);
      expect(read.getBoundingClientRect().top).to.be.closeTo(before, 1.02);
    });

    it('a tall entry that is pinned while it is read is not folded over its words', async () => {
      const tall = entry(15, { html: `<p>${sentence.repeat(6)}</p>`.repeat(12) });
      const list = long.map((one) => (one.id === '15' ? tall : one));
      const mounted = await load(feed(list), { 'page-size': '40' });
      unfold(15);
      const words = document.querySelectorAll('#entry-15 p')[8]!;
      scrollTo(0, words.getBoundingClientRect().top + scrollY - innerHeight / 3);
      await frames(4);
      const before = words.getBoundingClientRect().top;
      await publish(
        mounted,
        feed(list.map((one) => (one.id === '15' ? { ...one, pinned: true } : one))),
      );
      await frames(4);
      expect(words.getBoundingClientRect().top).to.be.closeTo(before, 1.02);
      expect(shellOf(mounted.blog).querySelector('.folded')).to.equal(null);
      const { left, top } = words.getBoundingClientRect();
      expect(document.elementFromPoint(left + 30, top + 8)).to.equal(words);
    });

    it('a paragraph that is put above others of a plain text moves none of them', async () => {
      const list = (text: string) =>
        long.map(({ html: _, ...one }) =>
          one.id === '15' ? { ...one, text } : { ...one, text: sentence },
        );
      const words = ['One. ', 'Two. ', 'Three. '].map((word) => word.repeat(200));
      const mounted = await load(feed(list(words.join('\n\n'))), { 'page-size': '40' });
      unfold(15);
      const read = document.querySelectorAll('#entry-15 p')[2]!;
      scrollTo(0, read.getBoundingClientRect().top + scrollY - innerHeight / 4);
      await frames(4);
      const before = read.getBoundingClientRect().top;
      await publish(mounted, feed(list(['Nought. '.repeat(99), ...words].join('\n\n'))));
      await frames(2);
      expect(textOf(read)).to.match(/^Three/);
      expect(read.getBoundingClientRect().top).to.be.closeTo(before, 1.02);
    });
  });

describe('an edit of an entry', () => {
  const show = async (html: string) => {
    const mounted = await load(feed([entry(1, { html })]));
    const find = (selector: string) =>
      mounted.blog.querySelector<HTMLElement>(`.live-blog-entry-body ${selector}`)!;
    const edit = (words: string) => publish(mounted, feed([entry(1, { html: words })]));
    return { find, edit };
  };
  const details = '<details><summary>More</summary><p>Inside.</p></details>';

  it('leaves unfolded what the reader unfolded', async () => {
    const { find, edit } = await show(`<p>Before.</p>${details}<p>After.</p>`);
    const unfolded = find('details') as HTMLDetailsElement;
    unfolded.open = true;
    await edit(`<p>Before!</p>${details}<p>After!</p>`);
    expect(find('details')).to.equal(unfolded);
    expect(unfolded.open).to.equal(true);
    expect(textOf(find('p'))).to.equal('Before!');
  });

  it('leaves a wide table where the reader scrolled it to, with the focus on it', async () => {
    const cells = `<td>${'wide'.repeat(30)}</td>`.repeat(20);
    const table = `<table><tbody><tr>${cells}</tr></tbody></table>`;
    const { find, edit } = await show(`<p>Before.</p>${table}<p>After.</p>`);
    const wide = find('table');
    await frames(3);
    wide.focus();
    wide.scrollLeft = 90;
    await edit(`<p>Before!</p>${table}<p>After!</p>`);
    expect(document.activeElement).to.equal(wide);
    expect(find('table').scrollLeft).to.equal(90);
  });

  it('leaves a film alone when what stands around it changes', async () => {
    const film = '<video src="/real/silence?film" width="320" height="180"></video>';
    const { find, edit } = await show(`<p>Before.</p>${film}<p>After.</p>`);
    const playing = find('video');
    await edit(`<p>News.</p><p>Before!</p>${film}<p>After!</p>`);
    expect(find('video')).to.equal(playing);
    expect(playing.parentElement!.children).to.have.length(4);
  });
});

describe('a picture', () => {
  const never = '/real/silence?picture';

  for (const [how, fields] of Object.entries({
    'in the HTML': { html: `<img src="${never}" width="1600" height="400" alt="">` },
    'as a block': {
      blocks: [{ type: 'image', src: never, width: 1600, height: 400, alt: '' }],
    },
  }))
    it(`${how} has its room before it is there, in its proportions`, async () => {
      const { blog } = await load(feed([entry(1, fields)]));
      const image = blog.querySelector<HTMLElement>('.live-blog-entry-body img')!;
      image.setAttribute('loading', 'lazy');
      const { width, height } = image.getBoundingClientRect();
      expect(width).to.be.above(100);
      expect(height).to.be.closeTo(width / 4, 1);
    });
});
