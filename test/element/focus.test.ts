// What a keyboard reader is at may go: because it was pressed, because the newsroom took it away. From
// the page's body the reader would have to start anew; the entry that stands there then is nearer.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { focused } from '../support/flat-tree.js';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  publish,
  shellOf,
  textOf,
  type Mounted,
} from '../support/mount.js';
import { standStill } from '../support/scenes.js';
import { withPins } from '../support/stories.js';

type Attributes = Record<string, string>;

interface Loss {
  readonly open: (attributes: Attributes) => Promise<Mounted>;
  readonly at: (mounted: Mounted) => HTMLElement;
  readonly happens: (mounted: Mounted) => Promise<unknown>;
  /** The words of what the reader is at then. */
  readonly heir: string;
}

const linked = (words: string) => `<p>See <a href="https://example.org/">${words}</a>.</p>`;
const pin = (html: string | undefined) => entry(2, { pinned: true, html });
const title = 'A day at the harbour';
const removed = 'This update was removed.';
const press = () => sendKeys({ press: 'Enter' });

/** Something in the shell that can have the focus. */
const inShell = (selector: string) => (mounted: Mounted) =>
  shellOf(mounted.blog).querySelector<HTMLElement>(selector)!;
const linkIn = (id: string) => (mounted: Mounted) =>
  articlesOf(mounted.blog)
    .find((article) => article.id === `entry-${id}`)!
    .querySelector('a')!;

const openList = (attributes: Attributes) => load(feed(entries(1, 3)), attributes);
const publishes =
  (...answer: Parameters<typeof feed>) =>
  (mounted: Mounted) =>
    publish(mounted, feed(...answer));

async function openWithNews(attributes: Attributes): Promise<Mounted> {
  const mounted = await load(feed(entries(1, 3)), { ...attributes, reveal: 'ask' });
  await publish(mounted, feed(entries(1, 4)));
  return mounted;
}

const openWithLinks = (attributes: Attributes) =>
  load(feed(entries(1, 3).map((one) => ({ ...one, html: linked('this') }))), attributes);

async function openInVain(attributes: Attributes): Promise<Mounted> {
  const mounted = mount(new TypeError('no'), attributes);
  await nextEvent(mounted.blog, 'live-blog-error');
  return mounted;
}

const succeedsWith = (list: readonly unknown[]) => async (mounted: Mounted) => {
  mounted.newsroom.answer = feed(list);
  await Promise.all([nextEvent(mounted.blog, 'live-blog-load'), press()]);
};

const losses: Readonly<Record<string, Loss>> = {
  'the banner is pressed': {
    open: openWithNews,
    at: inShell('[part=banner]'),
    happens: ({ blog }) => Promise.all([nextEvent(blog, 'live-blog-reveal'), press()]),
    heir: 'Entry 4',
  },
  'what the banner counts is deleted': {
    open: openWithNews,
    at: inShell('[part=banner]'),
    happens: publishes(entries(1, 3)),
    heir: 'Entry 3',
  },
  'the oldest entries are shown': {
    open: (attributes) => load(feed(entries(1, 6)), { ...attributes, 'page-size': '4' }),
    at: inShell('[part=load-older]'),
    happens: ({ blog }) => Promise.all([nextEvent(blog, 'live-blog-entry'), press()]),
    heir: 'Entry 2',
  },
  'older entries are asked for': {
    open: (attributes) =>
      load(feed(entries(4, 6), { links: { older: '/feed.json?older' } }), attributes),
    at: inShell('[part=load-older]'),
    happens: async (mounted) => {
      mounted.newsroom.answer = feed(entries(1, 3), { window: 'top' });
      await Promise.all([nextEvent(mounted.blog, 'live-blog-entry'), press()]);
    },
    heir: 'Entry 3',
  },
  'there are no older entries after all': {
    open: (attributes) =>
      load(feed(entries(1, 3), { links: { older: '/feed.json?older' } }), attributes),
    at: inShell('[part=load-older]'),
    happens: async (mounted) => {
      const asked = new Promise<unknown>((resolve) => {
        mounted.newsroom.answer = () => (resolve(undefined), feed([]));
      });
      await Promise.all([asked, press()]);
    },
    heir: 'Entry 1',
  },
  'the blog ends': {
    open: openList,
    at: inShell('[part=control]'),
    happens: publishes(entries(1, 3), { status: 'ended' }),
    heir: 'Entry 3',
  },
  'trying again succeeds': {
    open: openInVain,
    at: inShell('[part=message] button'),
    happens: succeedsWith(entries(1, 3)),
    heir: 'Entry 3',
  },
  'trying again succeeds, and there are no entries': {
    open: openInVain,
    at: inShell('[part=message] button'),
    happens: succeedsWith([]),
    heir: title,
  },
  'a pin that was too tall is not any more': {
    open: async (attributes) => {
      const mounted = await load(feed([pin(withPins[1]!.html), ...entries(-9, 1)]), attributes);
      await standStill(mounted.blog);
      return mounted;
    },
    at: inShell('[part=pinned] button'),
    happens: publishes([pin('<p>In short.</p>'), ...entries(-9, 1)]),
    heir: 'Entry 1 or Entry 2',
  },
  'the entry is deleted': {
    open: openWithLinks,
    at: linkIn('2'),
    happens: publishes([entry(3), entry(1)]),
    heir: removed,
  },
  'the last entry is deleted': {
    open: openWithLinks,
    at: linkIn('1'),
    happens: publishes(entries(2, 3)),
    heir: removed,
  },
  'all entries are deleted': {
    open: openWithLinks,
    at: linkIn('1'),
    happens: publishes([]),
    heir: removed,
  },
  'the link is edited': {
    open: openWithLinks,
    at: linkIn('2'),
    happens: publishes([entry(3), entry(2, { html: linked('that') }), entry(1)]),
    heir: 'that',
  },
  'another paragraph is edited': {
    open: openWithLinks,
    at: linkIn('2'),
    happens: publishes([
      entry(3),
      entry(2, { html: `<p>First.</p>${linked('this')}<p>Last.</p>` }),
      entry(1),
    ]),
    heir: 'this',
  },
  'the link is edited away': {
    open: openWithLinks,
    at: linkIn('2'),
    happens: publishes([entry(3), entry(2, { html: '<p>See there.</p>' }), entry(1)]),
    heir: 'Entry 2',
  },
  'the page’s own button in the place of the banner has shown what is new': {
    open: async (attributes) => {
      const mounted = await openWithNews(attributes);
      const button = document.createElement('button');
      button.slot = 'banner';
      button.textContent = 'News';
      button.addEventListener('click', () => void mounted.blog.reveal());
      mounted.blog.append(button);
      await nextFrame();
      return mounted;
    },
    at: ({ blog }) => blog.querySelector('[slot=banner]')!,
    happens: ({ blog }) => Promise.all([nextEvent(blog, 'live-blog-reveal'), press()]),
    heir: 'Entry 4',
  },
};

describe('the focus', () => {
  for (const attributes of [{}, { isolated: '' }] as Attributes[])
    for (const [what, { open, at, happens, heir }] of Object.entries(losses))
      it(`is at “${heir}” when ${what}${'isolated' in attributes ? ' (isolated)' : ''}`, async () => {
        const mounted = await open(attributes);
        at(mounted).focus();
        await happens(mounted);
        await standStill(mounted.blog);
        expect(heir.split(' or ')).to.include(textOf(focused()));
      });
});
