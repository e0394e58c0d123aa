// Every state that a reader can meet an element in, as one list for the tests that hold in all of them.
import type { LiveBlogElement } from '../../src/index.js';
import { blockScenes } from './block-scenes.js';
import { entries, entry, feed } from './feed.js';
import { long, paragraph } from './long.js';
import {
  articlesOf,
  mount,
  nextEvent,
  nextFrame,
  part,
  publish,
  shellOf,
  textOf,
  until,
} from './mount.js';
import { goOffline } from './page-state.js';
import { open, type Setting, type Show } from './setting.js';
import {
  everyHeader,
  everyKind,
  everything,
  harbour,
  inFourLanguages,
  tooWide,
  withPins,
} from './stories.js';
import { markOf, remember } from './visits.js';

/** Presses the button in the shell whose words begin so. */
const press = (blog: LiveBlogElement, words: string): void =>
  [...shellOf(blog).querySelectorAll('button')]
    .find((one) => textOf(one).startsWith(words))!
    .click();

export interface Scene {
  readonly name: string;
  /** Settles when the page stands still. */
  readonly show: (setting?: Setting) => Promise<LiveBlogElement>;
}

/** Lets what is measured after drawing be drawn, and what moves in arrive. */
export async function standStill(blog: LiveBlogElement): Promise<void> {
  for (let frame = 0; frame < 3; frame++) {
    await nextFrame();
    await blog.updateComplete;
  }
  for (const root of [document, blog.shadowRoot!])
    for (const animation of root.getAnimations())
      if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
}

const states: Readonly<Record<string, Show>> = {
  loading: async ({ attributes, parent }) => {
    const mounted = mount(() => new Promise<Response>(() => undefined), attributes, parent);
    await mounted.blog.updateComplete;
    return mounted;
  },
  empty: (setting) => open(harbour([]), setting),
  'failed at first': async ({ attributes, parent }) => {
    const mounted = mount(new TypeError('no'), attributes, parent);
    await nextEvent(mounted.blog, 'live-blog-error');
    return mounted;
  },
  live: (setting) => open(harbour(), setting),
  'live with everything around': (setting) => open(everything(), setting, { 'page-size': '12' }),
  'live and isolated': (setting) =>
    open(everything(), setting, { 'page-size': '12', isolated: '' }),
  'pins, one of them folded': (setting) => open(harbour(withPins), setting),
  'pins, all unfolded': async (setting) => {
    const mounted = await open(harbour(withPins), setting);
    await standStill(mounted.blog);
    part(mounted.blog, 'pinned')!.querySelector('button')!.click();
    return mounted;
  },
  'a banner': async (setting) => {
    const mounted = await open(harbour(), setting, { reveal: 'ask' });
    await publish(mounted, harbour([...entries(31, 33), ...everyKind]));
    return mounted;
  },
  'news revealed': async (setting) => {
    const mounted = await open(harbour(), setting, { reveal: 'ask' });
    await publish(mounted, harbour([entry(31, { kind: 'breaking' }), entry(32), ...everyKind]));
    await mounted.blog.reveal();
    return mounted;
  },
  'an update removed under the focus': async (setting) => {
    const mounted = await open(harbour(), setting);
    const [article] = articlesOf(mounted.blog);
    article!.focus();
    const left = everyKind.filter(({ id }) => article!.id !== `entry-${id}`);
    await publish(mounted, harbour(left));
    return mounted;
  },
  'a link that leads nowhere': async (setting) => {
    const mounted = await open(harbour(), setting);
    await mounted.blog.goTo('nowhere').catch(() => undefined);
    return mounted;
  },
  'an update after a gap': async (setting) => {
    const links = { older: '/older.json', entry: '/entry.json?{id}' };
    const mounted = await open(harbour(everyKind, { links }), setting);
    mounted.newsroom.answer = feed([entry(-99)]);
    await mounted.blog.goTo('-99');
    return mounted;
  },
  'older updates that cannot be had': async (setting) => {
    const mounted = await open(harbour(everyKind, { links: { older: '/older.json' } }), setting);
    mounted.newsroom.answer = new TypeError('no');
    await mounted.blog.loadOlder().catch(() => undefined);
    return mounted;
  },
  'paused by the reader': async (setting) => {
    const mounted = await open(harbour(), setting);
    part(mounted.blog, 'control')!.click();
    return mounted;
  },
  'paused by the newsroom': (setting) => open(harbour(everyKind, { status: 'paused' }), setting),
  upcoming: (setting) =>
    open(harbour([], { status: 'upcoming', coverageStart: '2026-11-20T14:00:00Z' }), setting),
  retrying: async (setting) => {
    const mounted = await open(harbour(), setting);
    mounted.newsroom.answer = new TypeError('no');
    for (let poll = 0; poll < 2; poll++) await mounted.blog.refresh().catch(() => undefined);
    return mounted;
  },
  offline: async (setting) => {
    const mounted = await open(harbour(), setting);
    goOffline();
    return mounted;
  },
  'controls behind options, open': async (setting) => {
    const mounted = await open(everything(), setting, {
      controls: 'pause order filter search catch-up share notify',
    });
    await standStill(mounted.blog);
    part(mounted.blog, 'toolbar')!.querySelector<HTMLElement>('.opener')?.click();
    return mounted;
  },
  'oldest first, with news below': async (setting) => {
    const links = { older: '/older.json' };
    const mounted = await open(harbour(everyKind, { links }), setting, {
      ...{ order: 'oldest', controls: 'pause order', 'page-size': '4', reveal: 'ask' },
    });
    await publish(mounted, harbour([...entries(31, 33), ...everyKind], { links }));
    return mounted;
  },
  'a beginning that cannot be had': async (setting) => {
    const links = { older: '/older.json' };
    const mounted = await open(harbour(everyKind, { links }), setting, { controls: 'order' });
    mounted.newsroom.answer = new TypeError('no');
    const told = nextEvent(mounted.blog, 'live-blog-error');
    press(mounted.blog, 'Start from');
    await told;
    return mounted;
  },
  'ended, and read as it happened': async (setting) => {
    const attributes = { controls: 'order', 'page-size': '4' };
    const mounted = await open(harbour(everyKind, { status: 'ended' }), setting, attributes);
    press(mounted.blog, 'Read it');
    await until(() => shellOf(mounted.blog).querySelector('.replay'), 'the bar');
    return mounted;
  },
  'filter and words': async (setting) => {
    const older = { links: { older: '/older.json' } };
    const attributes = { controls: 'filter search', filter: 'author:Ann Able' };
    const mounted = await open(everything(older), setting, attributes);
    await mounted.blog.search('ferry');
    return mounted;
  },
  'nothing found': async (setting) => {
    const mounted = await open(harbour(), setting, { controls: 'filter search' });
    await mounted.blog.search('nowhere');
    return mounted;
  },
  'a banner under a filter': async (setting) => {
    const attributes = { reveal: 'ask', controls: 'filter', filter: 'key' };
    const mounted = await open(harbour(), setting, attributes);
    await publish(mounted, harbour([entry(31, { key: true }), entry(32), ...everyKind]));
    return mounted;
  },
  'caught up with what mattered': async (setting) => {
    const mounted = await open(harbour(), setting, { controls: 'catch-up' });
    await mounted.blog.catchUp();
    return mounted;
  },
  'a choice of ways to share': async (setting) => {
    const mounted = await open(harbour(), setting);
    mounted.blog.shareTargets = [{ name: 'Pigeon', url: 'https://pigeon.example/?u={url}' }];
    const button = () =>
      articlesOf(mounted.blog)[0]!.querySelector<HTMLElement>('.live-blog-share')!;
    await until(() => button().ariaExpanded === 'false', 'a choice');
    button().click();
    return mounted;
  },
  'a feed, with the list of keys': async (setting) => {
    const attributes = { keyboard: 'shortcuts', controls: 'pause search' };
    const mounted = await open(harbour(withPins), setting, attributes);
    shellOf(mounted.blog).querySelector<HTMLElement>('.keys-button')!.click();
    return mounted;
  },
  'back again, with something new': (setting) => {
    remember({ seen: markOf(26) });
    return open(harbour(), setting, { remember: '' });
  },
  'long entries, folded': (setting) => open(harbour([long(32), long(31), ...everyKind]), setting),
  'entries that replace and repeat others': (setting) => {
    const same = { title: 'The tide table', html: paragraph };
    const list = [
      ...[entry(34, { supersedes: '32' }), entry(33, same), entry(32, { supersedes: '31' })],
      ...[entry(31), entry(12, same)],
    ];
    return open(harbour([...list, ...everyKind]), setting);
  },
  ended: (setting) => open(harbour(everyKind, { status: 'ended' }), setting),
  'ended, and going on elsewhere': (setting) =>
    open(
      everything({ status: 'ended', successor: { title: 'The next day', url: '/next' } }),
      setting,
    ),
  'without a header': (setting) => open(harbour(), setting, { 'no-header': '' }),
  'a header alone': (setting) => open(feed([], everyHeader), setting),
  'two hundred entries': (setting) =>
    open(harbour(entries(1, 200)), setting, { 'page-size': '200' }),
  'entries in four languages': (setting) => open(inFourLanguages, setting),
  'much too wide': (setting) => open(tooWide, setting),
  ...blockScenes,
};

export const scenes: readonly Scene[] = Object.entries(states).map(([name, show]) => ({
  name,
  async show(setting = {}) {
    const { blog } = await show(setting);
    await standStill(blog);
    return blog;
  },
}));

export const showScene = (name: string, setting?: Setting): Promise<LiveBlogElement> =>
  scenes.find((scene) => scene.name === name)!.show(setting);
