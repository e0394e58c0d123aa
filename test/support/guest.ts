// Pages as publishers write them: the script tag, a feed, a policy, and whatever ran before. What happens
// in them is written down from their first script on.
import { expect } from 'chai';
import { LiveBlogElement } from '../../src/live-blog-element.js';
import type { RawFeed } from './feed.js';
import { textOf } from './mount.js';
import { keepPage, openPage, type PageWindow } from './pages.js';

export type Guest = PageWindow & {
  readonly warnings: string[];
  readonly errors: string[];
  /** What a policy forbade: directive, and what it was about. */
  readonly violations: string[];
  /** The first "live-blog-load". */
  readonly shown: Promise<Event>;
};

export interface GuestPage {
  /** Run before everything else, in this order. */
  readonly preludes?: readonly string[];
  /** Tags. */
  readonly scripts?: readonly string[];
  readonly body?: string;
  /** Content-Security-Policy; scripts have the nonce "RANDOM". */
  readonly policy?: string;
  /** Markup of the head, before all scripts. */
  readonly head?: string;
}

export const module = '/dist/cdn/live-blog.js';
export const classic = '/dist/cdn/live-blog.iife.js';
const nonce = 'nonce="RANDOM"';
export const asModule = (src: string, attributes = ''): string =>
  `<script type="module" ${nonce} src="${src}" ${attributes}></script>`;
export const asClassic = (src: string, attributes = ''): string =>
  `<script ${nonce} src="${src}" ${attributes}></script>`;

/** A text as a file of the test server; says where it is. */
const keepFile = (text: string, type: string): Promise<string> =>
  keepPage({ html: text, headers: { 'Content-Type': type } });

export const keepScript = (text: string): Promise<string> => keepFile(text, 'text/javascript');
export const keepFeed = (document: RawFeed): Promise<string> =>
  keepFile(JSON.stringify(document), 'application/json');

const log = `
  warnings = []; errors = []; violations = [];
  console.warn = (...words) => warnings.push(words.join(' '));
  console.error = (...words) => errors.push(words.join(' '));
  addEventListener('error', ({ message }) => errors.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  addEventListener('securitypolicyviolation', (event) =>
    violations.push([event.effectiveDirective, event.blockedURI, event.sample].join(' ')));
  shown = new Promise((resolve) => addEventListener('live-blog-load', resolve));`;

/** The module, as if it were another version. What it loads later is not beside it. */
export async function otherVersion(): Promise<string> {
  const text = await (await fetch(module)).text();
  return keepScript(text.replaceAll(LiveBlogElement.version, '9.9.9'));
}

/** Opens such a page; settles when it has loaded. */
export async function openGuest(page: GuestPage = {}): Promise<Guest> {
  const { preludes = [], scripts = [asModule(module)], head = '', policy } = page;
  const { body = '<live-blog src="/real/mark"></live-blog>' } = page;
  const first = await Promise.all([log, ...preludes.map((text) => `{ ${text} }`)].map(keepScript));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}
    ${first.map((src) => asClassic(src)).join('')}${scripts.join('\n')}${body}`;
  return (await openPage({
    html,
    headers: policy ? { 'Content-Security-Policy': policy } : {},
  })) as Guest;
}

/** Fails unless the page shows the feed of one entry, and nothing went wrong in it. */
export async function expectShown(page: Guest): Promise<void> {
  await page.shown;
  expect(textOf(page.document.querySelector('article .live-blog-entry-body'))).to.equal('Real.');
  expect(page.errors).to.deep.equal([]);
  expect(page.violations).to.deep.equal([]);
}
