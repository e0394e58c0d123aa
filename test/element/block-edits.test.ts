// An edit of an entry touches what it changed; what stands above or below goes on.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entry, feed } from '../support/feed.js';
import { load, nextEvent, publish, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const words = (text: string) => ({ type: 'html', html: `<p>${text}</p>` });
const picture = { type: 'image', src: '/a.jpg', width: 3, height: 2, alt: 'A' };
const quote = { type: 'quote', text: 'So it is.', cite: 'Ada' };

let revision = 0;
const show = (...blocks: readonly object[]) =>
  feed([entry(1, { html: undefined, blocks, revision: revision++ })]);

const find = (blog: LiveBlogElement, selector: string) =>
  blog.querySelector(`.live-blog-entry-body ${selector}`)!;
const names = (blog: LiveBlogElement) =>
  [...blog.querySelectorAll('.live-blog-entry-body :is(img, blockquote, div > p)')].map((node) =>
    node.localName === 'p' ? textOf(node) : node.localName,
  );

describe('an entry that is edited', () => {
  it('keeps what its blocks are when others come in above, between and below', async () => {
    const mounted = await load(show(picture, quote));
    const { blog } = mounted;
    const [img, blockquote] = [find(blog, 'img'), find(blog, 'blockquote')];
    await publish(mounted, show(words('A'), picture, words('B'), quote, words('C')));
    expect(names(blog)).to.deep.equal(['A', 'img', 'B', 'blockquote', 'C']);
    expect(find(blog, 'img') === img && find(blog, 'blockquote') === blockquote).to.equal(true);
    await publish(mounted, show(words('B'), quote, words('D')));
    expect(names(blog)).to.deep.equal(['B', 'blockquote', 'D']);
    expect(find(blog, 'blockquote') === blockquote).to.equal(true);
  });

  it('has its blocks in their new order, and does not move what weighs most', async () => {
    const film = { type: 'html', html: '<video src="/film.mp4"></video>' };
    const mounted = await load(show(film, words('A'), words('B')));
    const video = find(mounted.blog, 'video');
    const { records } = watch(mounted);
    await publish(mounted, show(words('A'), words('B'), film));
    expect(find(mounted.blog, 'video') === video).to.equal(true);
    const moved = records().flatMap(({ addedNodes }) => [...addedNodes]);
    expect(moved.some((node) => node.contains(video))).to.equal(false);
    expect(names(mounted.blog)).to.deep.equal(['A', 'B']);
    expect(find(mounted.blog, ':last-child video') === video).to.equal(true);
  });

  it('changes nothing of its body when only its title is another', async () => {
    const blocks = [words('A'), picture, quote];
    const mounted = await load(feed([entry(1, { html: undefined, blocks })]));
    const body = find(mounted.blog, '');
    const { records } = watch(mounted);
    await publish(
      mounted,
      feed([entry(1, { html: undefined, blocks, title: 'Other', revision: 2 })]),
    );
    expect(textOf(mounted.blog.querySelector('h3'))).to.equal('Other');
    expect(records().filter(({ target }) => body.contains(target))).to.have.length(0);
  });

  it('keeps the words that were there at first paint, when more is added to them', async () => {
    const mounted = await load(show(words('A'), words('B')));
    const paragraph = find(mounted.blog, 'p');
    await publish(mounted, show(picture, words('A'), words('B')));
    expect(find(mounted.blog, 'p') === paragraph).to.equal(true);
    expect(names(mounted.blog)).to.deep.equal(['img', 'A', 'B']);
  });

  it('has what it needs to be drawn before it is shown', async () => {
    const mounted = await load(feed([entry(1)]), { reveal: 'always' });
    const shown = nextEvent(mounted.blog, 'live-blog-entry');
    void publish(mounted, feed([entry(2, { html: undefined, blocks: [quote] }), entry(1)]));
    const { detail } = await shown;
    expect(textOf(detail.element.querySelector('blockquote'))).to.equal('So it is.');
  });
});
