// Entries that are too long are folded, and nobody who reads is disturbed by that.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entries, entry, feed } from '../support/feed.js';
import {
  articleOf,
  bodyOf,
  buttonOf,
  growBy,
  html,
  isFolded,
  list,
  long,
  paragraph,
  picture,
  rootOf,
  settle,
  topOf,
} from '../support/long.js';
import { load, nextFrame, part, publish, textOf, until } from '../support/mount.js';
import { addPlayer } from '../support/players.js';

afterEach(() => {
  getSelection()!.removeAllRanges();
  document.documentElement.removeAttribute('style');
});

for (const isolated of [false, true]) {
  const attributes: Record<string, string> = isolated ? { isolated: '' } : {};

  describe(`long entries${isolated ? ' (isolated)' : ''}`, () => {
    it('are shown to three fifths of the window, behind a button that says of what it shows more', async () => {
      const mounted = await load(feed(list(12)), attributes);
      const body = bodyOf(mounted, 12);
      expect(body.offsetHeight).to.be.closeTo(innerHeight * 0.6, 1);
      const button = buttonOf(mounted, 12)!;
      expect(textOf(button)).to.equal('Show more: Entry 12');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(
        rootOf(mounted).getElementById(button.getAttribute('aria-controls')!) === body,
      ).to.equal(true);
      button.click();
      expect(body.offsetHeight).to.equal(body.scrollHeight);
      expect(textOf(button)).to.equal('Show less: Entry 12');
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      button.click();
      expect(body.offsetHeight).to.be.closeTo(innerHeight * 0.6, 1);
      expect(textOf(button)).to.equal('Show more: Entry 12');
    });

    it('are left whole when less than some eight lines would be hidden', async () => {
      const mounted = await load(feed(entries(1, 3)), attributes);
      const body = bodyOf(mounted, 2);
      const height = innerHeight * 0.6 + 150;
      await publish(
        mounted,
        feed([
          entry(1),
          entry(2, { html: `<p><img src="${picture(height)}" width="9" height="${height}"></p>` }),
          entry(3),
        ]),
      );
      await settle();
      expect(body.offsetHeight).to.be.above(innerHeight * 0.6 + 100);
      expect(buttonOf(mounted, 2) === null).to.equal(true);
    });

    it('are left whole where it is pictures that are high', async () => {
      const image = { type: 'image', src: picture(90), width: 900, height: 900, alt: 'A pier' };
      const blocks = [{ type: 'html', html: paragraph }, image, image];
      const mounted = await load(feed([entry(3), entry(2, { blocks }), entry(1)]), attributes);
      await settle();
      expect(bodyOf(mounted, 2).offsetHeight).to.be.above(innerHeight);
      expect(buttonOf(mounted, 2) === null).to.equal(true);
    });

    it('unfold when the focus goes to what is hidden, and that is seen then', async () => {
      const mounted = await load(feed(list(12)), attributes);
      const anchor = bodyOf(mounted, 12).querySelector('a')!;
      anchor.focus();
      await until(() => textOf(buttonOf(mounted, 12)).startsWith('Show less'), 'it is unfolded');
      await settle();
      const { top, bottom } = anchor.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
      expect(rootOf(mounted).activeElement === anchor).to.equal(true);
    });

    it('unfold when something scrolls to what is hidden, and what it came to stays there', async () => {
      const mounted = await load(feed(list(12)), attributes);
      const target = bodyOf(mounted, 12).querySelectorAll('p')[9]!;
      target.scrollIntoView({ block: 'center' });
      const top = topOf(target);
      await until(() => !isFolded(mounted, 12), 'it is unfolded');
      await settle();
      expect(bodyOf(mounted, 12).scrollTop).to.equal(0);
      expect(topOf(target)).to.be.closeTo(top, 1);
    });

    it('stay folded where a link leads to their beginning', async () => {
      const mounted = await load(feed(list(4)), attributes);
      await mounted.blog.goTo('4');
      await settle();
      expect(isFolded(mounted, 4)).to.equal(true);
      expect(topOf(articleOf(mounted, 4))).to.be.within(0, 60);
    });
  });
}

describe('a long entry', () => {
  it('says when it was where it has no title', async () => {
    const mounted = await load(feed([long(3, { title: undefined }), entry(2)]), {
      'time-zone': 'UTC',
    });
    expect(textOf(buttonOf(mounted, 3))).to.match(/^Show more: .*09:03/);
  });

  it('that is pinned is folded once, as pins are', async () => {
    const mounted = await load(feed([long(3, { pinned: true }), ...entries(1, 2)]));
    await settle();
    expect(buttonOf(mounted, 3) === null).to.equal(true);
    expect(textOf(part(mounted.blog, 'pinned')!.querySelector('button'))).to.equal('Show more');
    await publish(mounted, feed([long(3), ...entries(1, 2)]));
    await settle();
    expect(part(mounted.blog, 'pinned')).to.equal(null);
  });

  it('that gets pinned is not folded twice', async () => {
    const mounted = await load(feed(list(12)));
    expect(isFolded(mounted, 12)).to.equal(true);
    await publish(
      mounted,
      feed(list(12).map((one) => (one.id === '12' ? { ...one, pinned: true } : one))),
    );
    await settle();
    expect(isFolded(mounted, 12)).to.equal(false);
    expect(buttonOf(mounted, 12) === null).to.equal(true);
  });

  it('that comes in is folded when it is first seen', async () => {
    const mounted = await load(feed(list()), { reveal: 'always' });
    await publish(mounted, feed([long(13), ...list()]));
    expect(isFolded(mounted, 13)).to.equal(true);
  });

  it('stays open when the reader opened it: through edits, unchanged answers, and another order', async () => {
    const mounted = await load(feed(list(12)));
    buttonOf(mounted, 12)!.click();
    await publish(mounted, feed(list(12)));
    const edited = list(12).map((one) =>
      one.id === '12' ? long(12, { html: html + paragraph }) : one,
    );
    await publish(mounted, feed(edited));
    await settle();
    expect(isFolded(mounted, 12)).to.equal(false);
    mounted.blog.setAttribute('order', 'oldest');
    await mounted.blog.updateComplete;
    await settle();
    expect(isFolded(mounted, 12)).to.equal(false);
    expect(textOf(buttonOf(mounted, 12))).to.equal('Show less: Entry 12');
  });

  it('is whole, without a button, once it was edited to be short', async () => {
    const mounted = await load(feed(list(12)));
    await publish(mounted, feed(list()));
    expect(buttonOf(mounted, 12) === null).to.equal(true);
    expect(textOf(bodyOf(mounted, 12))).to.equal('What happened in minute 12.');
  });

  it('keeps its button as long as that has the focus', async () => {
    const mounted = await load(feed(list(12)));
    const button = buttonOf(mounted, 12)!;
    button.focus();
    await publish(mounted, feed(list()));
    await settle();
    expect(document.activeElement === button).to.equal(true);
  });

  it('that gets long farther down is folded there', async () => {
    const mounted = await load(feed(list()));
    await growBy(mounted, 1, innerHeight * 2);
    expect(topOf(bodyOf(mounted, 1))).to.be.above(innerHeight);
    await until(() => isFolded(mounted, 1), 'it is folded');
  });

  it('that gets long before the reader’s eyes, or above them, stays whole', async () => {
    const mounted = await load(feed(list()));
    articleOf(mounted, 12).scrollIntoView();
    await nextFrame();
    await growBy(mounted, 12, innerHeight * 2);
    expect(isFolded(mounted, 12)).to.equal(false);
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrame();
    await growBy(mounted, 11, innerHeight * 2);
    expect(isFolded(mounted, 11)).to.equal(false);
    expect(buttonOf(mounted, 11) === null).to.equal(true);
  });

  const works: Readonly<Record<string, (body: HTMLElement) => unknown>> = {
    'has something selected': (body) => getSelection()!.selectAllChildren(body.querySelector('p')!),
    'has the focus': (body) => body.closest('article')!.focus({ preventScroll: true }),
    'has something playing': (body) => addPlayer('1', body).ready,
  };
  for (const [what, work] of Object.entries(works))
    it(`stays whole if it ${what}`, async () => {
      const mounted = await load(feed(list()));
      await work(bodyOf(mounted, 1));
      await growBy(mounted, 1, innerHeight * 2);
      expect(isFolded(mounted, 1)).to.equal(false);
    });

  it('is shown whole on paper, and no button is', async () => {
    await load(feed(list(12)));
    const rules = document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules])
      .map(({ cssText }) => cssText)
      .join('\n');
    const [print] = /@media print \{\s*\.live-blog-fold \{[^]*/.exec(rules)!;
    expect(print).to.match(/\.live-blog-fold \{ display: none; \}/);
    expect(print).to.match(/\.live-blog-folded \{ max-block-size: none;/);
  });

  it('has nothing for axe to find, folded or not', async () => {
    const mounted = await load(feed(list(12, 11)));
    buttonOf(mounted, 11)!.click();
    await settle();
    expect(await violations()).to.deep.equal([]);
  });
});
