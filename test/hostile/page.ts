// A page with tripwires, in which the built script tag shows feeds that nobody should trust. Needs
// `npm run build`.
import type { LiveBlogElement } from '../../src/index.js';
import { openPage, type PageWindow } from '../support/pages.js';
import { nextEvent } from '../support/mount.js';

export type HostilePage = PageWindow & {
  /** Which of the four ways this is, from 0. */
  readonly turn: number;
  /** What must never happen, and did. */
  readonly fired: string[];
  readonly violations: { directive: string; url: string }[];
};

export interface Mode {
  /** `native`: the browser's own sanitiser. `fallback`: it is gone before the first script. */
  readonly path: 'native' | 'fallback';
  /** Whether the page has the strictest policy that is documented. */
  readonly isStrict: boolean;
}

export const paths: readonly Mode['path'][] =
  'setHTML' in Element.prototype ? ['native', 'fallback'] : ['fallback'];

/** What SECURITY.md tells a strict publisher to send. */
const strictPolicy =
  "default-src 'none'; script-src 'nonce-x'; style-src 'self'; object-src 'none'; base-uri 'none'; " +
  "connect-src 'self'; img-src 'self'; media-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types live-blog";

/** Whatever would leave for another host is refused, and noted; pictures that are not there too. */
const homePolicy =
  `img-src ${location.origin}/test/support/; media-src 'self'; connect-src 'self'; font-src 'self'; frame-src 'none'; ` +
  "object-src 'none'; form-action 'none'; manifest-src 'none'; worker-src 'none'";

const prelude = `
  fired = [];
  violations = [];
  const trip = (name) => (...words) => { fired.push(name + '(' + words + ')'); return null; };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = trip(name);
  document.write = document.writeln = trip('write');
  console.warn = () => {};
  addEventListener('error', ({ message }) => fired.push(message));
  addEventListener('unhandledrejection', ({ reason }) => fired.push(String(reason)));
  addEventListener('pagehide', () => fired.push('left the page'));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    violations.push({ directive: effectiveDirective, url: blockedURI }));
  // Links are pressed too; where they lead is looked at elsewhere.
  for (const name of ['click', 'auxclick', 'submit'])
    addEventListener(name, (event) => event.preventDefault(), { capture: true });
  // So that it is as wide with entries as without.
  document.documentElement.style.overflowY = 'scroll';
  performance.setResourceTimingBufferSize(100_000);
`;

const takeNative = 'delete Element.prototype.setHTML; delete window.Sanitizer;';

export const titleOfPage = 'A page with a blog';

/** 0 to 3. */
const modeNumber = ({ path, isStrict }: Mode): number =>
  (path === 'native' ? 0 : 1) + (isStrict ? 2 : 0);

export async function openHostilePage({ path, isStrict }: Mode): Promise<HostilePage> {
  const policy = isStrict ? `${homePolicy}, ${strictPolicy}` : homePolicy;
  const page = await openPage({
    headers: { 'Content-Security-Policy': policy },
    html: `<!doctype html><html lang="en"><title>${titleOfPage}</title>
      <script nonce="x">${prelude}${path === 'fallback' ? takeNative : ''}</script>
      <script nonce="x" type="module" src="/dist/cdn/live-blog.js"></script>
      <p id="before">Before the blog.</p><main></main>`,
  });
  return Object.assign(page as HostilePage, { turn: modeNumber({ path, isStrict }) });
}

export interface Shown {
  readonly blog: LiveBlogElement;
  /** The messages of the errors that the page was told of. */
  readonly errors: string[];
  publish(feed: object): Promise<void>;
}

/** Shows a feed in a blog of its own, with everything at once. */
export async function showFeed(page: HostilePage, feed: object): Promise<Shown> {
  const blog = page.document.createElement('live-blog');
  const errors: string[] = [];
  let answer = JSON.stringify(feed);
  blog.request = () => Promise.resolve(new page.Response(answer));
  blog.addEventListener('live-blog-error', ({ detail }) => errors.push(detail.error.message));
  const attributes = { src: '/feed.json', interval: '0', reveal: 'always', 'page-size': '9999' };
  for (const [name, value] of Object.entries(attributes)) blog.setAttribute(name, value);
  const loaded = nextEvent(blog, 'live-blog-load');
  page.document.querySelector('main')!.append(blog);
  await loaded;
  return {
    blog,
    errors,
    async publish(next) {
      answer = JSON.stringify(next);
      await blog.refresh();
      await blog.updateComplete;
    },
  };
}

/** The article of an entry, whatever characters its id has. */
export const articleOf = ({ blog }: Shown, id: string): HTMLElement | undefined =>
  [...blog.children].find((child) => child.id === `entry-${id}`) as HTMLElement | undefined;
