// JSON that is nested deeper than the stack, and ids that are more than names.
import { expect } from 'chai';
import { createSanitize, textEngine } from '../../src/sanitize/sanitize.js';
import { entry, feed } from '../support/feed.js';
import { articlesOf, load, mount, nextEvent, publish } from '../support/mount.js';
import { Show } from './fuzz-show.js';

const deep = (leaf: string, open = '[', close = ']') =>
  open.repeat(20_000) + leaf + close.repeat(20_000);

/** A document as text, with something deep in the place of "@deep". */
const textOf = (document: object, inner: string): string =>
  JSON.stringify(document).replaceAll('"@deep"', inner);

const blog = {
  title: '@deep',
  image: { src: '/a', more: '@deep' },
  authors: '@deep',
  links: '@deep',
};
const everywhere = feed(
  [
    entry(1, { blocks: [{ type: 'html', html: '<p>One</p>', more: '@deep' }], title: '@deep' }),
    entry(2, { pinned: '@deep', authors: ['@deep'], source: { name: '@deep' } }),
    entry(3, { published: '@deep' }),
    entry(4, { id: '@deep' }),
    '@deep',
  ],
  blog,
);

const shapes: Readonly<Record<string, (leaf: string) => string>> = {
  lists: (leaf) => deep(leaf),
  objects: (leaf) => deep(leaf, '{"a":', '}'),
  'objects without names': (leaf) => deep(leaf, '{"":', '}'),
};

for (const [what, inner] of Object.entries(shapes))
  describe(`a feed with 20,000 levels of ${what}`, () => {
    it('is read, compared and shown like any other', () => {
      const view = new Show(createSanitize(textEngine, 4));
      for (const leaf of ['1', '1', '2']) view.receive(JSON.parse(textOf(everywhere, inner(leaf))));
      expect(view.stream.querySelectorAll('article')).to.have.length(2);
    });

    it('is polled without an error', async () => {
      const answer = (leaf: string) => new Response(textOf(everywhere, inner(leaf)));
      const mounted = mount(answer('1'));
      await nextEvent(mounted.blog, 'live-blog-load');
      mounted.newsroom.answer = answer('2');
      await mounted.blog.refresh();
      expect(mounted.blog.error).to.equal(undefined);
      expect(articlesOf(mounted.blog)).to.have.length(2);
    });

    it('is named for what it is, when it is no feed at all', async () => {
      const { blog: element } = mount(new Response(inner('1')));
      const { detail } = await nextEvent(element, 'live-blog-error');
      expect(detail.code).to.equal('shape');
    });
  });

describe('an id', () => {
  const ids = [
    '__proto__',
    'constructor',
    'toString',
    '1',
    ' ',
    '"><b>',
    '\ud800',
    '\udfff',
    '😀',
    '#',
    '%',
    '/',
    'a b',
  ];

  it('is a name and nothing else, pinned or not', async () => {
    for (const pinned of [true, undefined]) {
      const list = ids.map((id, n) => entry(n, { id, pinned }));
      const mounted = await load(feed(list));
      const shown = () => articlesOf(mounted.blog).map(({ id }) => id.replace('entry-', ''));
      const wanted = ids.filter((id) => id.trim());
      expect(shown().sort()).to.deep.equal(wanted.toSorted());
      await publish(mounted, feed(list.slice(1)));
      expect(shown()).to.have.length(wanted.length - 1);
      mounted.blog.remove();
    }
  });

  it('is the same as a number and as a word', async () => {
    const { blog: element } = await load(feed([entry(1, { id: 1 }), entry(2, { id: '1' })]));
    expect(articlesOf(element)).to.have.length(1);
  });

  it('that is too long is refused, and the others are shown', async () => {
    const list = [entry(1, { id: 'x'.repeat(10_000) }), entry(2)];
    const { blog: element } = await load(feed(list));
    expect(articlesOf(element).map(({ id }) => id)).to.deep.equal(['entry-2']);
  });
});
