// What RSS and Atom have in common but for pictures: elements by their standard names, links, people,
// ids, and what the absence of an entry means.
import type { Fields } from '../lib/fields.js';
import { plainText } from '../lib/plain-text.js';
import { textOf, isElement, type XmlElement } from '../lib/xml.js';
import { longestId, mostEntries } from './limits.js';

/** Namespace, without its scheme and last slash → the prefix that it has here, whatever a feed calls it. */
const prefixes: Readonly<Record<string, string>> = {
  'www.w3.org/2005/atom': 'atom:',
  'search.yahoo.com/mrss': 'media:',
  'purl.org/rss/1.0/modules/content': 'content:',
  'purl.org/dc/elements/1.1': 'dc:',
  'purl.org/dc/terms': 'dcterms:',
  'purl.org/atompub/tombstones/1.0': 'at:',
  'www.w3.org/1999/xhtml': 'xhtml:',
  'purl.org/rss/1.0': '',
};

/** Characters that are looked at; longer ones are not known. */
const longestNamespace = 60;

/** Without a namespace that is known, an element is what it is called. */
export function standardName({ name, namespace }: XmlElement): string {
  const key = namespace
    .slice(0, longestNamespace)
    .toLowerCase()
    .replace(/^https?:\/\/|\/$/g, '');
  return Object.hasOwn(prefixes, key) ? prefixes[key]! + name.replace(/^.*:/, '') : name;
}

/** Elements of these names, all of the first name first. */
export type Children = (...names: readonly string[]) => readonly XmlElement[];

export function childrenOf(parent: XmlElement | undefined): Children {
  const byName = new Map<string, XmlElement[]>();
  for (const child of parent?.children.filter(isElement) ?? []) {
    const name = standardName(child);
    const known = byName.get(name);
    if (known) known.push(child);
    else byName.set(name, [child]);
  }
  return (...names) => names.flatMap((name) => byName.get(name) ?? []);
}

/** What the first of some elements with words in it says. */
export const wordsOf = (elements: readonly XmlElement[]): string | undefined =>
  elements.map((element) => textOf(element).trim()).find(Boolean);

export const absolute = (href: string | undefined, base: URL | string): string | undefined =>
  href?.trim() && URL.canParse(href, base) ? new URL(href, base).href : undefined;

export interface FeedLink {
  readonly rel: string;
  readonly url: string;
  readonly type: string;
}

/** Links with an address in an attribute. */
export const linksOf = (children: Children, base: URL | string): readonly FeedLink[] =>
  children('atom:link', 'link').flatMap(({ attributes }) => {
    const url = absolute(attributes.get('href'), base);
    const rel = attributes.get('rel')?.toLowerCase().trim() || 'alternate';
    return url ? [{ rel, url, type: attributes.get('type') ?? '' }] : [];
  });

/** An address by what it is to the feed, if possible one of a page. */
export function linkTo(links: readonly FeedLink[], ...rels: readonly string[]): string | undefined {
  const fitting = rels.flatMap((rel) => links.filter((link) => link.rel === rel));
  return (fitting.find(({ type }) => type.includes('html')) ?? fitting[0])?.url;
}

/** Where older entries are: RFC 5005, sections 3 and 4. */
export const olderOf = (links: readonly FeedLink[]): string | undefined =>
  linkTo(links, 'next', 'prev-archive');

/** "ada@paper.example (Ada Quill)" and its like without the address, which is for no reader. */
export function personName(written: string | undefined): string | undefined {
  const words = plainText(written?.slice(0, 300));
  const bracketed = /@\S*\s*\(([^()]+)\)/.exec(words ?? '')?.[1];
  return plainText(bracketed ?? words?.replace(/\S+@\S+/g, ''));
}

/** Labels, each once. */
export const tagsOf = (labels: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(labels.flatMap((label) => plainText(label) ?? [])),
];

/** Ids that are addresses can be longer than an id may be. */
export function idOf(written: string | undefined): string | undefined {
  const id = written?.trim();
  if (!id || id.length <= longestId) return id;
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) | 0;
  return `${id.slice(0, longestId - 16)}~${hash >>> 0}`;
}

/** An entry of which the times are RFC 3339 in UTC, so that they can be compared as text. */
export interface RawEntry extends Fields {
  readonly id: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
}

const changed = ({ published = '', updated = '' }: RawEntry): string =>
  updated > published ? updated : published;

/** Milliseconds. */
const minute = 60_000;

/**
 * When an entry was changed. What keeps the minute of publication notes the second of saving beside it, which
 * is no change.
 */
export function changeOf(published?: string, updated?: string): string | undefined {
  const isLater = Date.parse(updated ?? '') - Date.parse(published ?? '') >= minute;
  return isLater ? updated : undefined;
}

/** Counted, and not read. */
const unread: RawEntry = { id: undefined, published: undefined, updated: undefined };

export const readEach = (
  elements: readonly XmlElement[],
  read: (element: XmlElement) => RawEntry,
): readonly RawEntry[] =>
  elements.map((element, at) => (at < mostEntries ? read(element) : unread));

/** The newest copy of each entry; of equals the first, since feeds begin with what is new. */
export function newestCopies(entries: readonly RawEntry[]): readonly RawEntry[] {
  const newest = new Map<unknown, RawEntry>();
  entries.forEach((entry, at) => {
    const key = entry.id ?? at;
    const known = newest.get(key);
    if (!known || changed(entry) > changed(known)) newest.set(key, entry);
  });
  return [...newest.values()];
}

const isFalling = (times: readonly string[]): boolean =>
  times.every((time, at) => !at || time <= times[at - 1]!);

/**
 * One that goes on elsewhere says what is between its entries, if they are in the order of publication.
 * Others leave out whatever they want; and in the order of changes, an old entry that was corrected
 * stands among the new ones while its neighbours are not there.
 */
export function windowOf(entries: readonly RawEntry[], older: unknown): 'top' | 'delta' {
  const published = entries.map((entry) => entry.published ?? '');
  const changes = entries.map(changed);
  const isUnchanged = changes.every((time, at) => time === published[at]);
  const isOrdered = isFalling(published) && (isUnchanged || !isFalling(changes));
  return older && isOrdered ? 'top' : 'delta';
}

/** The ids of RFC 6721's tombstones, unless the entry was published anew. */
export function removedOf(feed: Children, entries: readonly RawEntry[]): readonly string[] {
  const alive = new Map(entries.map((entry) => [entry.id, changed(entry)]));
  return feed('at:deleted-entry').flatMap(({ attributes }) => {
    const id = idOf(attributes.get('ref'));
    const when = attributes.get('when');
    const isBack = !!when && Date.parse(alive.get(id) ?? '') > Date.parse(when);
    return id && !isBack ? [id] : [];
  });
}
