// Pages of their own, in frames: for what is settled before a page's first script, such as its policies,
// its address and what it did to the language.
import { place } from './mount.js';

export interface WrittenPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of its address, with the "#". */
  readonly hash?: string;
}

export type PageWindow = Window & typeof globalThis;

/** Keeps a page on the test server; says where it is. */
export async function keepPage({ html, headers = {} }: Omit<WrittenPage, 'hash'>): Promise<string> {
  const response = await fetch('/page', {
    method: 'POST',
    body: JSON.stringify({ html, headers }),
  });
  return response.text();
}

/** Opens a page in a frame as large as the window, until the end of the test; settles when it has loaded. */
export async function openPage({ hash = '', ...page }: WrittenPage): Promise<PageWindow> {
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh; border: 0';
  frame.src = (await keepPage(page)) + hash;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  place(frame);
  await loaded;
  return frame.contentWindow as PageWindow;
}

/** The script tag as it is published. Needs `npm run build`. */
export const scriptTag = '<script type="module" src="/dist/cdn/live-blog.js"></script>';
