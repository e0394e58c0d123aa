// A page that a server wrote, in which the script comes when the test says so.
import type { RenderOptions } from '../../src/server/index.js';
import type { LiveBlogElement } from '../../src/index.js';
import type { RawFeed } from './feed.js';
import { nextFrame } from './mount.js';
import { openPage, type PageWindow } from './pages.js';
import { countShifts } from './shifting-page.js';
import { pageAround, written } from './written.js';

type Page = PageWindow & {
  readonly begin: () => Promise<Event>;
  readonly told: readonly string[];
  /** Chromium counts: https://wicg.github.io/layout-instability/ */
  readonly shifts: readonly { readonly value: number }[];
};

export interface OpenWritten {
  readonly page: Page;
  readonly blog: LiveBlogElement;
  /** What the endpoint was asked for. */
  readonly asked: readonly string[];
  /** Lets the script come; settles when the element has begun, and that was painted. */
  readonly begin: () => Promise<void>;
}

export interface WrittenOptions extends Partial<RenderOptions> {
  /** What becomes of the HTML on its way. */
  readonly changed?: (html: string) => string;
  /** What the endpoint answers now; what was written, if nothing is said. */
  readonly now?: RawFeed;
}

const script = `<script>
  ${countShifts}
  told = [];
  addEventListener('live-blog-entry', ({ detail: { id, reason } }) => told.push(reason + ' ' + id), true);
  document.querySelector('live-blog').request = async (url) => new Response(parent.ask(url));
  const loaded = new Promise((done) => addEventListener('live-blog-load', done, true));
  begin = () => import('/src/index.ts').then(() => loaded);
</script>`;

export async function openWritten(
  payload: RawFeed,
  { changed = (html) => html, now = payload, ...options }: WrittenOptions = {},
): Promise<OpenWritten> {
  const asked: string[] = [];
  (globalThis as { ask?: (url: string) => string }).ask = (url) => {
    asked.push(new URL(url).pathname);
    return JSON.stringify(now);
  };
  const html = pageAround(changed(await written(payload, options)), script);
  const page = (await openPage({ html })) as Page;
  const blog = page.document.querySelector<LiveBlogElement>('live-blog')!;
  const frames = async () => {
    for (let frame = 0; frame < 5; frame++) await nextFrame();
  };
  await frames();
  const begin = async () => {
    await page.begin();
    await blog.updateComplete;
    await frames();
  };
  return { page, blog, asked, begin };
}

/** Without what only keeps room, as long as there is no script. */
export const elementsIn = (blog: Element): Element[] => [
  ...blog.querySelectorAll('article, article :not(.live-blog-room)'),
];

/** Those that are not where they were. */
export const lostOf = (before: readonly Element[], blog: Element): string[] =>
  before.filter((element) => !blog.contains(element)).map((element) => element.outerHTML);
