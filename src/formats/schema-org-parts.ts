// What properties of schema.org hold: a text, a thing, a mere reference to one, or several of these.
import { fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { plainText } from '../lib/plain-text.js';
import { webUrl } from '../lib/url.js';
import { allOf, isOfType } from './json-ld.js';

/** What a document says of its things, and where it is. */
export interface Graph {
  readonly url: URL;
  /** What is said of a thing. */
  readonly node: (value: unknown) => Fields;
}

/** All that some nodes say of things. A thing that says more than its id is taken at its word. */
export function graphOf(nodes: readonly Fields[], url: URL): Graph {
  const known = new Map<unknown, Fields>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string') known.set(id, { ...known.get(id), ...node });
  }
  const node = (value: unknown): Fields => {
    const own = fieldsOf(value);
    const isReference = Object.keys(own).every((key) => key.startsWith('@'));
    return (isReference && known.get(own['@id'])) || own;
  };
  return { url, node };
}

/** The first text; of a thing, its name. */
export function wordsOf(...values: readonly unknown[]): string | undefined {
  for (const value of allOf(values)) {
    const { '@value': literal, name } = fieldsOf(value);
    const words = plainText(firstText(value, literal, ...allOf(name)));
    if (words) return words;
  }
  return undefined;
}

/** The first web address, absolute; of a thing, that of its page. */
export function linkOf({ url: base }: Graph, ...values: readonly unknown[]): string | undefined {
  for (const value of allOf(values)) {
    const { url, '@id': id } = fieldsOf(value);
    const page = /^https?:/.test(firstText(id) ?? '') ? id : undefined;
    const found = webUrl(firstText(value, url, page), base);
    if (found) return found.href;
  }
  return undefined;
}

/** BCP 47; some write an underscore. */
export const languageOf = (value: unknown): string | undefined =>
  wordsOf(fieldsOf(value)['alternateName'], value)?.replace('_', '-');

export function authorsOf(graph: Graph, value: unknown): readonly Fields[] | undefined {
  const all = allOf(value).map((one) => {
    const node = graph.node(one);
    const { url, sameAs, image, jobTitle } = node;
    return {
      name: wordsOf(one, node),
      url: linkOf(graph, url, sameAs),
      image: picturesOf(graph, image)[0]?.picture['src'],
      role: wordsOf(jobTitle),
    };
  });
  const named = all.filter(({ name }) => name);
  return named.length ? named : undefined;
}

export interface Found {
  /** The same for all sizes and crops of one picture. */
  readonly subject: string;
  readonly picture: Fields;
}

/** A thing; an address alone is that of one. */
const thingOf = (graph: Graph, value: unknown): Fields =>
  typeof value === 'string' ? { url: value } : graph.node(value);

function pictureOf(graph: Graph, value: unknown): readonly Found[] {
  const one = thingOf(graph, value);
  const { contentUrl, url, description, name, caption, width, height } = one;
  const src = linkOf(graph, contentUrl, url);
  if (!src) return [];
  const picture = {
    ...{ src, width, height },
    alt: wordsOf(description, name),
    caption: wordsOf(caption),
    credit: wordsOf(one['creditText'], graph.node(one['creator']), graph.node(one['author'])),
  };
  return [{ picture, subject: src.replace(/[?#].*$|\d{1,5}[x:]\d{1,5}/gi, '') }];
}

/** Pictures, each once: of the crops that publishers offer, the widest, else the last. */
export function picturesOf(graph: Graph, value: unknown): readonly Found[] {
  const best = new Map<string, Found>();
  const width = (found: Found | undefined) => parseFloat(firstText(found?.picture['width'])!) || 0;
  for (const found of allOf(value).flatMap((one) => pictureOf(graph, one)))
    if (width(found) >= width(best.get(found.subject))) best.set(found.subject, found);
  return [...best.values()];
}

/** Players, and what is on other sites. */
export function embedsOf(graph: Graph, ...values: readonly unknown[]): readonly Fields[] {
  return allOf(values).flatMap((value) => {
    const one = thingOf(graph, value);
    const { embedUrl, contentUrl, url, name, headline, text, description } = one;
    const link = linkOf(graph, embedUrl, contentUrl, url);
    if (!link || isOfType(one, 'ImageObject')) return [];
    const title = wordsOf(name, headline, text, description);
    return [{ type: 'embed', url: link, title }];
  });
}
