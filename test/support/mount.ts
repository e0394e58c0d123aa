// Puts a <live-blog> on the test page and takes it away after the test.
import '../../src/index.js';
import type { LiveBlogElement } from '../../src/index.js';
import { Newsroom, type RawFeed } from './feed.js';

const mounted: Element[] = [];

afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
  scrollTo(0, 0);
});

/** Appends anything to the page until the end of the test. */
export function place<T extends Element>(element: T, parent: Element = document.body): T {
  parent.append(element);
  mounted.push(element);
  return element;
}

/** The next event of that name; a test that waits in vain times out with its name. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  name: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as HTMLElementEventMap[K]), {
      once: true,
    }),
  );

export interface Mounted {
  readonly blog: LiveBlogElement;
  readonly newsroom: Newsroom;
}

/** An element with these attributes that asks this newsroom; not waited for. */
export function mount(
  answer: Newsroom['answer'],
  attributes: Record<string, string> = {},
  parent?: Element,
): Mounted {
  const newsroom = new Newsroom(answer);
  const blog = document.createElement('live-blog');
  blog.request = newsroom.request;
  for (const [name, value] of Object.entries({ src: '/feed.json', lang: 'en-GB', ...attributes }))
    blog.setAttribute(name, value);
  place(blog, parent);
  return { blog, newsroom };
}

/** The same, when its first data is on screen. */
export async function load(
  answer: RawFeed,
  attributes?: Record<string, string>,
  parent?: Element,
): Promise<Mounted> {
  const result = mount(answer, attributes, parent);
  await nextEvent(result.blog, 'live-blog-load');
  return result;
}

/** Answers with another document from now on, and has the element ask for it. */
export async function publish({ blog, newsroom }: Mounted, answer: RawFeed): Promise<void> {
  newsroom.answer = answer;
  await blog.refresh();
}

/** The shell of an element, isolated or not. */
export const shellOf = (blog: LiveBlogElement): ShadowRoot => blog.renderRoot as ShadowRoot;

export const part = (blog: LiveBlogElement, name: string): HTMLElement | null =>
  shellOf(blog).querySelector(`[part="${name}"]`);

/** What a part says, with white space as a reader sees it. */
export const textOf = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The articles of the stream, as they stand in the document. */
export const articlesOf = (blog: LiveBlogElement): HTMLElement[] => [
  ...(blog.isolated ? blog.shadowRoot! : blog).querySelectorAll<HTMLElement>('article'),
];

export const idsOf = (blog: LiveBlogElement): string[] => articlesOf(blog).map(({ id }) => id);

/** Waits, frame by frame, for something that no event tells of; for ten seconds at most. */
export async function until<T>(
  look: () => T | Promise<T> | null | undefined | false,
  what: string,
): Promise<T> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    const found = await look();
    if (found) return found;
    await nextFrame();
  }
  throw new Error(`Waited in vain: ${what}.`);
}

export const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(resolve));
