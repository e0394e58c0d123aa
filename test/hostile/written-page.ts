// The page with tripwires, with what a server wrote where the parser of the page meets it. No script of ours is
// in it: what is judged is the markup.
import { createSanitize, loadFallbackEngine } from '../../src/sanitize/sanitize.js';
import { openPage } from '../support/pages.js';
import { openHostilePage, type HostilePage } from './page.js';
import type { Payload } from './payloads.js';
import type { Report } from './rounds.js';
import { layoutOf, namesIn, watchPage } from './watch-page.js';

export interface WrittenPage {
  readonly page: HostilePage;
  /** What has become of the page that must not. */
  readonly problems: () => readonly string[];
  readonly close: () => void;
}

/** What a page knows by a name: of which kind, since another page has others of the kind. */
const known = (page: HostilePage, name: string): string =>
  [page, page.document]
    .map((place) => Object.prototype.toString.call(Reflect.get(place, name)))
    .join();

const ourScript = /<script[^>]* src="[^"]*"><\/script>/;
const styleSheet = '<link rel="stylesheet" href="/live-blog.css">';

/** The page without a blog, and how to open the same with one. */
export async function createWrittenPages() {
  const blank = await openHostilePage({ path: 'native', isStrict: false });
  const answer = await fetch(blank.location.href);
  const text = (await answer.text()).replace(ourScript, styleSheet);
  const policy = { 'Content-Security-Policy': answer.headers.get('Content-Security-Policy')! };
  const layout = layoutOf(blank);
  return async (html: string, payloads: readonly Payload[]): Promise<WrittenPage> => {
    const page = (await openPage({
      headers: policy,
      html: text.replace('<main></main>', () => `<main>${html}</main>`),
    })) as HostilePage;
    // What it was before is not to be had: names and places are compared with the page that has no blog.
    const judgePage = watchPage(page, [], false);
    const names = [...namesIn(payloads)];
    const problems = () => [
      ...judgePage(),
      ...names
        .filter((name) => known(page, name) !== known(blank, name))
        .map((name) => `${name} is another`),
      ...(layoutOf(page) === layout ? [] : [`${layoutOf(page)}, not ${layout}`]),
    ];
    return { page, problems, close: () => page.frameElement?.remove() };
  };
}

/** What is left of words when they have been through a parser, whatever it does to ends of lines and the like. */
export const plain = (words: string | null | undefined): string =>
  (words ?? '').replace(/[\s\0\ufffd\ud800-\udfff]/g, '');

export const bodyIn = (article: Element | undefined): Element | undefined =>
  article?.querySelector('.live-blog-entry-body > div:not([class])') ?? undefined;

/** The articles of a blog, by their ids as far as a parser keeps them. */
export const articlesIn = (blog: Element): ReadonlyMap<string, HTMLElement> =>
  new Map([...blog.querySelectorAll('article')].map((one) => [plain(one.id), one]));

/** The data for the element: one script that runs nothing, and says what the feed said. */
export function judgeData(blog: Element, document: object, report: Report): void {
  const all = [...blog.querySelectorAll('script')];
  if (all.length !== 1 || all[0]!.type !== 'application/json') report('data', `${all.length}`);
  else if (all[0]!.text !== JSON.stringify(document).replaceAll('<', '\\u003c'))
    report('data', 'is another');
}

/** With the attributes of each element by their names: a server may write them in another order. */
export function inOrder(html = 'none'): string {
  const { body } = document.implementation.createHTMLDocument('');
  body.innerHTML = html;
  for (const element of body.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => [name, value] as const);
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes.sort()) element.setAttribute(name, value);
  }
  return body.innerHTML;
}

/**
 * A server leads to what would stand in a frame; what selects are, and what is in a noscript, is another thing
 * in each browser.
 */
export const otherwise = /<(iframe|select|noscript)/i;

/** What the way of a browser makes of bodies, as a parser has it again: once it is written, it is never the same. */
export async function browserTrees(): Promise<(html: string) => Element> {
  const sanitize = createSanitize(await loadFallbackEngine(), 4);
  const inert = document.implementation.createHTMLDocument('');
  return (html) => {
    const [box, again] = [inert.createElement('div'), inert.createElement('div')];
    box.append(sanitize(html));
    // Without any sign, there is no body.
    if (html.trim()) again.innerHTML = box.innerHTML;
    again.normalize();
    return again;
  };
}
