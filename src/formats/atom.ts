// Atom, RFC 4287, with tombstones (RFC 6721), pages (RFC 5005) and Media RSS.
import { LiveBlogError } from '../errors.js';
import type { Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { decodeReferences, escapeHtml, plainText } from '../lib/plain-text.js';
import { readXml, textOf, type XmlElement } from '../lib/xml.js';
import { asNative, type RawDocument } from './as-native.js';
import type { FormatReader } from './format.js';
import {
  absolute,
  changeOf,
  childrenOf,
  idOf,
  linksOf,
  linkTo,
  newestCopies,
  olderOf,
  personName,
  readEach,
  removedOf,
  tagsOf,
  windowOf,
  wordsOf,
  type Children,
  type RawEntry,
} from './xml-feed.js';
import type { ReadMedia } from './xml-feed-media.js';
import { htmlIn, xhtmlIn } from './xml-html.js';

interface Words {
  readonly html?: string;
  readonly text?: string;
}

/** RFC 4287, 3.1 and 4.1.3: what a text says, by its type; nothing if it is no text. */
function wordsIn(element: XmlElement | undefined, base?: string): Words {
  const type = element?.attributes.get('type')?.trim().toLowerCase() || 'text';
  if (!element) return {};
  if (type === 'xhtml' || type === 'application/xhtml+xml') {
    return { html: xhtmlIn(element, base && baseOf(element, base)) };
  }
  if (/^(text\/)?html\b/.test(type)) return { html: htmlIn(element) };
  return /^text\b/.test(type) ? { text: textOf(element).trim() } : {};
}

/** As one line. Feeds call HTML a text, and then have references in it. */
function lineOf(element: XmlElement | undefined): string | undefined {
  const { html, text = '' } = wordsIn(element);
  return html ? plainText(html) : decodeReferences(text).replace(/\s+/g, ' ').trim();
}

const hasWords = ({ html, text }: Words): boolean => !!(html || text);

const people = (parent: Children, base: string, image?: string): readonly Fields[] => {
  const authors = parent('atom:author').map(childrenOf);
  return authors.map((author) => ({
    name: personName(wordsOf(author('atom:name', 'name'))),
    url: absolute(wordsOf(author('atom:uri')), base),
    image: authors.length === 1 ? image : undefined,
  }));
};

/** Their words for readers; some have only an address for machines. */
const labelOf = ({ attributes }: XmlElement): string | undefined => {
  const term = attributes.get('term');
  return attributes.get('label') || (/^https?:/.test(term ?? '') ? undefined : term);
};

function sourceOf(entry: Children, base: string): Fields | undefined {
  const source = childrenOf(entry('atom:source')[0]);
  const name = lineOf(source('atom:title')[0]);
  return name ? { name, url: linkTo(linksOf(source, base), 'alternate') } : undefined;
}

const baseOf = ({ attributes }: XmlElement, outer: string): string =>
  absolute(attributes.get('xml:base'), outer) ?? outer;

/** A content that is elsewhere is a picture, a video or the like. */
function filesOf(entry: Children, links: ReturnType<typeof linksOf>) {
  const contents = entry('atom:content').map(({ attributes }) => ({
    url: attributes.get('src'),
    type: attributes.get('type'),
  }));
  return [...contents.filter(({ url }) => url), ...links.filter(({ rel }) => rel === 'enclosure')];
}

/** Sites of videos have their words there, and no others. */
const descriptionOf = (entry: Children): string | undefined =>
  wordsOf(
    [entry, ...entry('media:group').map(childrenOf)].flatMap((inside) =>
      inside('media:description'),
    ),
  );

function entryOf(element: XmlElement, feedBase: string, mediaOf: ReadMedia): RawEntry {
  const entry = childrenOf(element);
  const base = baseOf(element, feedBase);
  const links = linksOf(entry, base);
  const bodies = entry('atom:content', 'atom:summary').map((one) => wordsIn(one, base));
  const body: Words = bodies.find(hasWords) ?? { text: descriptionOf(entry) ?? '' };
  const { html, text } = body;
  const { blocks, portrait } = mediaOf(entry, filesOf(entry, links), base, html ?? text ?? '');
  const published = isoTime(wordsOf(entry('atom:published')));
  const updated = isoTime(wordsOf(entry('atom:updated')));
  const change = changeOf(published, updated);
  return {
    id: idOf(wordsOf(entry('atom:id')) ?? linkTo(links, 'alternate')),
    title: lineOf(entry('atom:title')[0]),
    published: published ?? updated,
    updated: change,
    // Without such a change it still can be told which copy is newer.
    revision: change ? undefined : updated && Date.parse(updated),
    authors: people(entry, base, portrait),
    tags: tagsOf(entry('atom:category').map(labelOf)),
    language: element.attributes.get('xml:lang'),
    url: linkTo(links, 'alternate'),
    source: sourceOf(entry, base),
    blocks: [
      ...(html ? [{ type: 'html', html }] : text ? [{ type: 'text', text }] : []),
      ...blocks,
    ],
  };
}

function translate(xml: string, url: URL, mediaOf: ReadMedia): RawDocument {
  const root = readXml(xml);
  if (!root) throw new LiveBlogError('shape', `${url.href} has no feed.`, xml);
  const feed = childrenOf(root);
  const base = baseOf(root, url.href);
  const links = linksOf(feed, base);
  const older = olderOf(links);
  const entries = newestCopies(
    readEach(feed('atom:entry'), (entry) => entryOf(entry, base, mediaOf)),
  );
  const { html, text } = wordsIn(feed('atom:subtitle')[0]);
  return {
    id: wordsOf(feed('atom:id')),
    url: linkTo(links, 'alternate'),
    language: root.attributes.get('xml:lang'),
    title: lineOf(feed('atom:title')[0]),
    standfirst: html ?? (text && escapeHtml(text)),
    authors: people(feed, base),
    updated: isoTime(wordsOf(feed('atom:updated'))),
    window: windowOf(entries, older),
    links: { older },
    removed: removedOf(feed, entries),
    entries,
  };
}

/** What reads media is loaded at the same time, and for both formats. */
export const atom = (mediaOf: ReadMedia): FormatReader =>
  asNative((text: string, { url }) => translate(text, url, mediaOf));
