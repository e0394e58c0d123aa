// A blog in which something is to be found, and the hands of who looks for it.
import type { LiveBlogChoiceEvent } from '../../src/events.js';
import type { LiveBlogElement } from '../../src/index.js';
import { entry, timeOf, type RawEntry } from './feed.js';
import { articlesOf, shellOf, textOf, type Mounted } from './mount.js';

export const controls = { controls: 'filter search' };

/** Ten entries: 10 and 5 are key, the even ones are of the sea, 3 is breaking, 2 has another author. */
export const story = (more: readonly RawEntry[] = []): RawEntry[] => [
  ...more,
  ...Array.from({ length: 10 }, (_, index) => {
    const n = 10 - index;
    return entry(n, {
      title: n === 4 ? 'The Ferry is back' : `Entry ${n}`,
      ...(n % 5 === 0 && { key: true }),
      ...(n % 2 === 0 && { tags: ['Sea'] }),
      ...(n === 3 && { kind: 'breaking' }),
      authors: [{ name: n === 2 ? 'Bo Brisk' : 'Ann Able' }],
    });
  }),
];
export const now = { now: timeOf(20) };

export const selectOf = (blog: LiveBlogElement) => shellOf(blog).querySelector('select')!;
export const fieldOf = (blog: LiveBlogElement) => shellOf(blog).querySelector('input')!;
export const lineOf = (blog: LiveBlogElement) => shellOf(blog).querySelector<HTMLElement>('.found');
export const buttonOf = (blog: LiveBlogElement, words: string) =>
  [...shellOf(blog).querySelectorAll('button')].find((one) => textOf(one) === words)!;
export const isSeen = (node: HTMLElement) => node.offsetHeight > 0 && !node.hidden;
export const seen = (blog: LiveBlogElement): string[] =>
  articlesOf(blog)
    .filter(isSeen)
    .map(({ id }) => id.replace('entry-', ''));

export async function choose({ blog }: Pick<Mounted, 'blog'>, value: string): Promise<void> {
  selectOf(blog).value = value;
  selectOf(blog).dispatchEvent(new Event('change', { bubbles: true }));
  await blog.updateComplete;
}

export async function type({ blog }: Pick<Mounted, 'blog'>, text: string): Promise<void> {
  fieldOf(blog).value = text;
  fieldOf(blog).dispatchEvent(new InputEvent('input', { bubbles: true }));
  await blog.updateComplete;
}

export const choicesOf = (blog: LiveBlogElement) =>
  [...selectOf(blog).querySelectorAll('option')].map(textOf);

export function choiceEvents(blog: LiveBlogElement): string[] {
  const told: string[] = [];
  blog.addEventListener('live-blog-choice', ({ detail }: LiveBlogChoiceEvent) =>
    told.push(`${detail.control} ${String(detail.value)}`),
  );
  return told;
}
