// Where the reader is, when entries fold and unfold; and what all that costs.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { entries, entry, feed } from '../support/feed.js';
import {
  articleOf,
  bodyOf,
  buttonOf,
  growBy,
  isFolded,
  list,
  long,
  settle,
  topOf,
} from '../support/long.js';
import { load, publish, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';

afterEach(() => document.documentElement.removeAttribute('style'));

for (const anchors of ['auto', 'none'])
  describe(`where the reader is, when entries fold and unfold (overflow-anchor: ${anchors})`, () => {
    beforeEach(() => (document.documentElement.style.overflowAnchor = anchors));

    it('the button that folds one stays under the finger, and keeps the focus', async () => {
      const mounted = await load(feed(list(6)));
      const button = buttonOf(mounted, 6)!;
      button.click();
      await settle();
      button.scrollIntoView({ block: 'center' });
      await settle();
      button.focus();
      const before = topOf(button);
      button.click();
      await settle();
      expect(isFolded(mounted, 6)).to.equal(true);
      expect(topOf(button)).to.be.closeTo(before, 1);
      expect(document.activeElement === button).to.equal(true);
    });

    it('what can be read already stays where it is when one is unfolded', async () => {
      const mounted = await load(feed(list(6)));
      const button = buttonOf(mounted, 6)!;
      button.scrollIntoView({ block: 'center' });
      await settle();
      const first = bodyOf(mounted, 6).querySelector('p')!;
      const before = topOf(first);
      button.focus({ preventScroll: true });
      await sendKeys({ press: 'Enter' });
      await settle();
      expect(isFolded(mounted, 6)).to.equal(false);
      expect(topOf(first)).to.be.closeTo(before, 1);
    });

    it('nothing moves for who reads something else', async () => {
      const mounted = await load(feed(list(12)));
      const read = articleOf(mounted, 5);
      read.scrollIntoView();
      await settle();
      const before = topOf(read);
      bodyOf(mounted, 12).scrollTop = 40;
      await until(() => !isFolded(mounted, 12), 'it is unfolded');
      await settle();
      expect(topOf(read)).to.be.closeTo(before, 1);
    });
  });

describe('what folding costs', () => {
  it('an unchanged answer touches nothing', async () => {
    const answer = feed(list(12, 7, 3));
    const mounted = await load(answer);
    await settle();
    const { records } = watch(mounted);
    await publish(mounted, answer);
    await settle();
    expect(records()).to.deep.equal([]);
  });

  it('no page hears of observers that run in a circle', async () => {
    const messages: string[] = [];
    const note = ({ message }: ErrorEvent) => messages.push(message);
    addEventListener('error', note);
    const mounted = await load(feed(list(12, 9, 3)));
    await settle();
    await growBy(mounted, 2, innerHeight * 2);
    buttonOf(mounted, 12)!.click();
    await settle();
    removeEventListener('error', note);
    expect(messages).to.deep.equal([]);
  });

  it('two hundred entries are drawn once, and not measured again by an answer that adds one', async () => {
    const answer = feed(entries(1, 200));
    const mounted = await load(answer, { 'page-size': '200', reveal: 'always' });
    await settle();
    let measured = 0;
    const own = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollHeight')!;
    Object.defineProperty(Element.prototype, 'scrollHeight', {
      ...own,
      get(this: Element) {
        if (this.matches('.live-blog-entry-body')) measured++;
        return own.get!.call(this) as number;
      },
    });
    try {
      await publish(mounted, feed([entry(201), ...entries(1, 200)]));
      await settle();
    } finally {
      Object.defineProperty(Element.prototype, 'scrollHeight', own);
    }
    expect(measured).to.equal(1);
  });

  it('far entries are folded when the browser lays them out', async () => {
    const many = [...entries(2, 80), long(1)];
    const mounted = await load(feed(many), { 'page-size': '200' });
    // Heights of what is far away are a guess, and the place is another when it is near.
    await until(() => {
      const far = topOf(articleOf(mounted, 1)) - innerHeight - 20;
      scrollBy({ top: far, behavior: 'instant' });
      return isFolded(mounted, 1);
    }, 'it is folded');
    expect(topOf(articleOf(mounted, 1))).to.be.above(innerHeight - 1);
  });
});
