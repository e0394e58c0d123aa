// Blogs to be read in either order, and what their readers press.
import { entries, feed, type RawEntry } from './feed.js';
import { focused } from './flat-tree.js';
import { idsOf, mount, nextEvent, shellOf, textOf, type Mounted } from './mount.js';

export const oldest = { order: 'oldest', controls: 'pause order', 'page-size': '5' };
export const numbers = ({ blog }: Mounted) => idsOf(blog).map((id) => id.slice('entry-'.length));
export const shown = (mounted: Mounted) => numbers(mounted).join(' ');

/** The button of the shell that says so. */
export const button = ({ blog }: Mounted, words: string): HTMLButtonElement | undefined =>
  [...shellOf(blog).querySelectorAll('button')].find((one) => textOf(one).startsWith(words));

export const press = (mounted: Mounted, words: string) => button(mounted, words)!.click();
export const focusIsOn = (id: string) => !!focused().closest(`#entry-${id}`);

const paragraph = (n: number) =>
  `<p>${`What was seen from the pier in minute ${n}, at some length. `.repeat(8)}</p>`;
export const story = (first: number, last: number): RawEntry[] =>
  entries(first, last).map((one) => ({ ...one, html: paragraph(Number(one.id)).repeat(2) }));

/** A server that has entries 1 … last, ten a page, and says where older ones are. */
export function paged(last: number) {
  return (url: string) => {
    const before = Number(new URL(url, location.href).searchParams.get('before') ?? last + 1);
    const from = Math.max(1, before - 10);
    const links = from > 1 ? { older: `/feed.json?before=${from}` } : {};
    return feed(story(from, before - 1), { window: 'top', total: last, links });
  };
}

export async function loadPaged(attributes: Record<string, string>): Promise<Mounted> {
  const mounted = mount(paged(35), attributes);
  await nextEvent(mounted.blog, 'live-blog-load');
  return mounted;
}
