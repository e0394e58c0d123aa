// Readers who were here before: what an earlier visit left, by a visit or by hand.
import { Memory, type Kept, type Mark } from '../../src/controllers/memory.js';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, feed, timeOf, type RawEntry, type RawFeed } from './feed.js';
import { articlesOf, nextFrame, shellOf, textOf, until, type Mounted } from './mount.js';

afterEach(() => localStorage.clear());

export const memory = (src = '/feed.json'): Memory => new Memory(new URL(src, document.baseURI));

/** As the nth entry is kept. */
export const markOf = (n: number): Mark => {
  const published = Date.parse(timeOf(n));
  return { at: published, id: `${n}`, published };
};

/** Somebody was here before. */
export const remember = (kept: Kept, src?: string): void => memory(src).keep(kept);

export const articleOf = ({ blog }: Pick<Mounted, 'blog'>, n: number): HTMLElement =>
  articlesOf(blog).find(({ id }) => id === `entry-${n}`)!;

/** Scrolls until an entry is what the reader is at. */
export async function readAt(mounted: Pick<Mounted, 'blog'>, n: number): Promise<void> {
  for (let steady = 0; steady < 4; steady++) {
    const { top } = articleOf(mounted, n).getBoundingClientRect();
    const off = top - (innerHeight / 3 - 20);
    if (Math.abs(off) > 1) steady = 0;
    scrollBy({ top: off, behavior: 'instant' });
    await nextFrame();
  }
}

/** The number of the entry that has the focus; undefined if none has. */
export function focused({ blog }: Pick<Mounted, 'blog'>): number | undefined {
  const root = blog.isolated ? blog.shadowRoot! : document;
  const article = root.activeElement?.closest('article');
  return article ? Number(article.id.replace('entry-', '')) : undefined;
}

/** Entries with some text; each twentieth is a key event. */
export const story = (first: number, last: number): RawEntry[] =>
  entries(first, last).map((one) => ({
    ...one,
    html: `<p>${'The watch on the quay goes on, and so does the wind. '.repeat(4)}</p>`,
    key: Number(one.id) % 20 === 0,
  }));

export const quay = (list: readonly unknown[], fields: Record<string, unknown> = {}): RawFeed =>
  feed(list, { now: timeOf(99), ...fields });

/** As a page asks for it whose readers are in one zone. */
export const wishes = { remember: '', 'time-zone': 'UTC' };

const within = (blog: LiveBlogElement) => (blog.isolated ? blog.shadowRoot! : blog);

/** What is said above the stream to somebody who comes back. */
export const bar = (blog: LiveBlogElement): HTMLElement | null =>
  shellOf(blog).querySelector('.since');
export const said = (blog: LiveBlogElement): string => textOf(bar(blog)?.querySelector('p'));

/** The line between what is new and what is not. */
export const divider = (blog: LiveBlogElement): HTMLElement | null =>
  within(blog).querySelector('.live-blog-since');

/** The ids of what stands right above and below it. */
export function around(blog: LiveBlogElement): readonly (string | undefined)[] {
  const line = divider(blog);
  return [line?.previousElementSibling?.id, line?.nextElementSibling?.id];
}

export const button = (blog: LiveBlogElement, words: string): HTMLElement | undefined =>
  [...shellOf(blog).querySelectorAll('button')].find((one) => textOf(one) === words);

export const press = (blog: LiveBlogElement, words: string): void => button(blog, words)!.click();

export const leave = (): boolean => dispatchEvent(new PageTransitionEvent('pagehide'));

export const led = (mounted: Pick<Mounted, 'blog'>, n: number): Promise<unknown> =>
  until(() => focused(mounted) === n, `entry ${n} has the focus`);

/** Settles when an entry was seen, which it must not have been before. */
export const seen = (blog: LiveBlogElement, n: number): Promise<void> =>
  new Promise((resolve) =>
    blog.addEventListener(
      'live-blog-seen',
      ({ detail }) => detail.id === `${n}` && setTimeout(resolve),
    ),
  );
