// Blogs with key events, and the strip that leads to them.
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed, timeOf, type RawEntry, type RawFeed } from './feed.js';
import { shellOf } from './mount.js';

/** The nth entry, which is key. */
export const key = (n: number, fields: Record<string, unknown> = {}): RawEntry =>
  entry(n, { key: true, ...fields });

export const allKeys = (last: number): RawEntry[] =>
  entries(1, last).map((one) => ({ ...one, key: true }));

/** On the day of its entries, by the server's clock. */
export const live = (list: readonly unknown[], fields = {}): RawFeed =>
  feed(list, { now: timeOf(60), ...fields });

export const stripOf = (blog: LiveBlogElement): HTMLElement =>
  shellOf(blog).querySelector<HTMLElement>('[part="key-events"] ol')!;

export const linksOf = (blog: LiveBlogElement): HTMLAnchorElement[] => [
  ...shellOf(blog).querySelectorAll<HTMLAnchorElement>('[part="key-event"]'),
];
