import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  nextFrame,
  part,
  publish,
  shellOf,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';

const pinnedTitles = ({ blog }: Mounted) =>
  [...shellOf(blog).querySelectorAll<HTMLSlotElement>('[part="pinned"] slot')].map((slot) =>
    textOf(slot.assignedElements()[0]!.querySelector('h3')),
  );

const controlIn = ({ blog }: Mounted) => part(blog, 'pinned')!.querySelector('button');

const long = `<p>${'A long piece of advice, with many words to it. '.repeat(12)}</p>`.repeat(8);

describe('pinned entries', () => {
  it('lead to their place in the stream only if that is shown', async () => {
    const list = entries(2, 30);
    const mounted = await load(feed([entry(1, { pinned: true }), ...list]), { 'page-size': '10' });
    const link = () => part(mounted.blog, 'pin-label')!.querySelector('a');
    expect(link()).to.equal(null);
    for (let page = 0; page < 2; page++) await mounted.blog.loadOlder();
    expect(document.querySelector(link()!.getAttribute('href')!)).not.to.equal(null);
  });

  for (const isolated of [false, true]) {
    const attributes: Record<string, string> = isolated ? { isolated: '' } : {};
    const where = isolated ? ' (isolated)' : '';

    it(`are shown above the stream, in the order of their pins${where}`, async () => {
      const mounted = await load(
        feed([
          entry(1, { pinned: true }),
          entry(2),
          entry(3, { pinned: 2 }),
          entry(4, { pinned: 1 }),
        ]),
        attributes,
      );
      expect(pinnedTitles(mounted)).to.deep.equal(['Entry 4', 'Entry 3', 'Entry 1']);
      const pin = articlesOf(mounted.blog).find(({ id }) => id === 'entry-1')!;
      const other = articlesOf(mounted.blog).find(({ id }) => id === 'entry-2')!;
      expect(pin.getBoundingClientRect().bottom).to.be.below(other.getBoundingClientRect().top);
    });

    it(`leave a place in the stream that leads to them, and lead back to it${where}`, async () => {
      const mounted = await load(
        feed([entry(1), entry(2, { pinned: true }), entry(3)]),
        attributes,
      );
      const root = isolated ? mounted.blog.shadowRoot! : document;
      const place = root.querySelector<HTMLElement>('.live-blog-place')!;
      expect(textOf(place)).to.include('Pinned above: Entry 2');
      expect(place.querySelector('a')!.getAttribute('href')).to.equal('#entry-2');
      const back = part(mounted.blog, 'pinned')!.querySelector('a')!;
      expect(back.getAttribute('href')).to.equal(`#${place.id}`);
      expect(root.querySelectorAll('#entry-2')).to.have.length(1);
      expect(place.tabIndex).to.equal(-1);
      if (!isolated) return;
      // The browser follows a fragment in the document; into a shadow root we have to.
      back.click();
      expect(mounted.blog.shadowRoot!.activeElement).to.equal(place);
      expect(location.hash).to.equal('');
    });
  }

  it('come and go without their node being moved', async () => {
    const mounted = await load(feed(entries(1, 3)), { reveal: 'always' });
    const node = document.getElementById('entry-2')!;
    const next = node.nextElementSibling;
    await publish(mounted, feed([entry(1), entry(2, { pinned: true }), entry(3)]));
    expect(pinnedTitles(mounted)).to.deep.equal(['Entry 2']);
    await publish(mounted, feed(entries(1, 3)));
    expect(part(mounted.blog, 'pinned')).to.equal(null);
    expect(document.querySelectorAll('.live-blog-place')).to.have.length(0);
    expect(document.getElementById('entry-2')).to.equal(node);
    expect(node.nextElementSibling).to.equal(next);
  });

  it('are shown even when their place in the stream is not', async () => {
    const mounted = await load(feed([entry(1, { pinned: true }), ...entries(2, 30)]), {
      'page-size': '5',
    });
    expect(pinnedTitles(mounted)).to.deep.equal(['Entry 1']);
    expect(document.querySelectorAll('.live-blog-place')).to.have.length(0);
    expect(articlesOf(mounted.blog)).to.have.length(6);
  });

  it('fold above two fifths of the window, behind a button that unfolds them', async () => {
    const mounted = await load(feed([entry(1, { pinned: true, html: long }), entry(2)]));
    await nextFrame();
    await nextFrame();
    const height = () => shellOf(mounted.blog).querySelector<HTMLElement>('.clip')!.offsetHeight;
    expect(height()).to.be.at.most(innerHeight * 0.4 + 1);
    expect(textOf(controlIn(mounted))).to.equal('Show more');
    controlIn(mounted)!.click();
    await mounted.blog.updateComplete;
    expect(textOf(controlIn(mounted))).to.equal('Show less');
    expect(height()).to.be.above(innerHeight * 0.4);
    controlIn(mounted)!.click();
    await mounted.blog.updateComplete;
    expect(height()).to.be.at.most(innerHeight * 0.4 + 1);
  });

  it('have no such button when they are short', async () => {
    const mounted = await load(feed([entry(1, { pinned: true }), entry(2)]));
    await nextFrame();
    await nextFrame();
    expect(controlIn(mounted)).to.equal(null);
  });

  it('unfold by themselves when the focus goes to what is hidden', async () => {
    const html = `${long}<p><a href="https://example.org/">At the very end</a></p>`;
    const mounted = await load(feed([entry(1, { pinned: true, html }), entry(2)]));
    await nextFrame();
    await nextFrame();
    document.getElementById('entry-1')!.querySelector('a')!.focus();
    await nextFrame();
    await nextFrame();
    await mounted.blog.updateComplete;
    expect(textOf(controlIn(mounted))).to.equal('Show less');
  });

  describe('when they fold and unfold', () => {
    const veryLong = `<p>${'Words that take room. '.repeat(60)}</p>`.repeat(6);
    const openPin = async () => {
      const mounted = await load(
        feed([entry(1, { pinned: true, html: veryLong }), ...entries(2, 15)]),
      );
      await nextFrame();
      await nextFrame();
      return mounted;
    };
    beforeEach(() => (document.documentElement.style.overflowAnchor = 'none'));
    afterEach(() => document.documentElement.removeAttribute('style'));

    it('keep the button that folds them under the finger', async () => {
      const mounted = await openPin();
      controlIn(mounted)!.click();
      await mounted.blog.updateComplete;
      const button = controlIn(mounted)!;
      button.scrollIntoView({ block: 'center' });
      const before = button.getBoundingClientRect().top;
      button.click();
      await mounted.blog.updateComplete;
      expect(textOf(button)).to.equal('Show more');
      expect(button.getBoundingClientRect().top).to.be.closeTo(before, 1);
    });

    it('move nothing for a reader who is far below', async () => {
      const mounted = await openPin();
      const read = document.getElementById('entry-5')!;
      read.scrollIntoView();
      await nextFrame();
      const before = read.getBoundingClientRect().top;
      shellOf(mounted.blog).querySelector('.clip')!.scrollTop = 40;
      await until(() => textOf(controlIn(mounted)) === 'Show less', 'the pin is unfolded');
      await nextFrame();
      expect(read.getBoundingClientRect().top).to.be.closeTo(before, 1);
    });
  });
});
