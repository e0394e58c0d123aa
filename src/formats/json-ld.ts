// JSON-LD as publishers write it: one node or several, in a list or a graph, of one type or more.
import { fieldsList, fieldsOf, type Fields } from '../lib/fields.js';
import { rootTag } from '../lib/xml-prolog.js';

/** A value that may stand alone or in a list, as a list. */
export const allOf = (value: unknown): readonly unknown[] => [value].flat(3);

/** Of a type of schema.org, which may be written with its vocabulary before it. */
export const isOfType = (node: Fields, type: string): boolean =>
  allOf(node['@type']).some((one) => typeof one === 'string' && one.split(/[/:#]/).at(-1) === type);

const partsOf = (node: Fields): readonly Fields[] => [
  ...fieldsList(node['@graph']),
  ...fieldsList(node['mainEntity']),
];

/** The nodes of a document, to the depth that pages use. */
export const nodesOf = (data: unknown): readonly Fields[] =>
  allOf(data)
    .map(fieldsOf)
    .flatMap((node) => [node, ...partsOf(node).flatMap((part) => [part, ...partsOf(part)])]);

/** A feed has whole pages in it, and those their markup. */
const isFeed = (text: string): boolean => /^<(?:\w+:)?(?:rss|rdf|feed)\b/i.test(rootTag(text));

/** Whether there is a LiveBlogPosting; in a page, whether there seems to be one. */
export const hasLiveBlogPosting = (payload: unknown): boolean =>
  typeof payload === 'string'
    ? payload.includes('LiveBlogPosting') &&
      /ld(?:\+|&#43;|&#x2b;)json/i.test(payload) &&
      !isFeed(payload)
    : nodesOf(payload).some((node) => isOfType(node, 'LiveBlogPosting'));
