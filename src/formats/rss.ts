// RSS 2.0, https://www.rssboard.org/rss-specification, its older versions and RSS 1.0, with the modules
// that news sites use.
import { LiveBlogError } from '../errors.js';
import type { Fields } from '../lib/fields.js';
import { mailTime } from '../lib/mail-time.js';
import { plainText } from '../lib/plain-text.js';
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
import { htmlIn } from './xml-html.js';

/** Seconds. */
const longestTtl = 300;
/** So wide the picture of a channel may be as the specification has it: that is a logo. Pixels. */
const logoWidth = 144;

const titleOf = (item: Children): string | undefined =>
  plainText(wordsOf(item('title', 'dc:title')));

const languageOf = (written: string | undefined): string | undefined => written?.replace('_', '-');

/**
 * The tools behind news sites write an hour, for feed readers; a live blog is not read like that. So only
 * a short time is taken for a wish, and for a longer one the page's own interval holds.
 */
function intervalOf(ttl: string | undefined): number | undefined {
  const seconds = Number(ttl) * 60;
  return seconds > 0 && seconds <= longestTtl ? seconds : undefined;
}

/** The first that is a time. */
const timeIn = (elements: readonly XmlElement[]): string | undefined =>
  elements.map((element) => mailTime(textOf(element))).find(Boolean);

function pageOf(item: Children, base: URL): string | undefined {
  const [guid] = item('guid');
  const isLink = guid?.attributes.get('isPermaLink')?.trim().toLowerCase() !== 'false';
  const permalink = guid && isLink ? textOf(guid).trim() : '';
  const link = absolute(wordsOf(item('link')), base) ?? linkTo(linksOf(item, base), 'alternate');
  return link ?? (/^https?:/i.test(permalink) ? permalink : undefined);
}

/** Summary or full text, whichever says more. */
function bodyOf(item: Children): string {
  const bodies = item('content:encoded', 'description', 'xhtml:body', 'atom:content').map(htmlIn);
  const body = bodies.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
  return body || (wordsOf(item('itunes:summary')) ?? '');
}

function namesOf(item: Children): readonly string[] {
  const names = item('dc:creator', 'author', 'atom:author', 'itunes:author').flatMap(
    (one) => personName(wordsOf(childrenOf(one)('name', 'atom:name')) ?? textOf(one)) ?? [],
  );
  return [...new Set(names)];
}

function sourceOf(item: Children): Fields | undefined {
  const [source] = item('source');
  return source && { name: plainText(textOf(source)), url: source.attributes.get('url') };
}

function entryOf(element: XmlElement, base: URL, mediaOf: ReadMedia): RawEntry {
  const item = childrenOf(element);
  const html = bodyOf(item);
  const enclosures = item('enclosure', 'enc:enclosure').map(({ attributes }) => ({
    url: attributes.get('url') ?? attributes.get('resource') ?? attributes.get('rdf:resource'),
    type: attributes.get('type'),
  }));
  const { blocks, portrait } = mediaOf(item, enclosures, base, html);
  const names = namesOf(item);
  const published = timeIn(
    item(
      'pubDate',
      'dc:date',
      'atom:published',
      'dcterms:created',
      'dcterms:issued',
      'atom:updated',
    ),
  );
  const title = titleOf(item);
  const id = wordsOf(item('guid')) ?? element.attributes.get('rdf:about') ?? wordsOf(item('link'));
  return {
    id: idOf(id ?? (published && title && `${published} ${title}`)),
    title,
    published,
    updated: changeOf(published, timeIn(item('atom:updated', 'dcterms:modified', 'dc:modified'))),
    authors: names.map((name) => ({ name, image: names.length === 1 ? portrait : undefined })),
    tags: tagsOf(item('category', 'dc:subject').map(textOf)),
    language: languageOf(wordsOf(item('dc:language'))),
    url: pageOf(item, base),
    source: sourceOf(item),
    blocks: html ? [{ type: 'html', html }, ...blocks] : blocks,
  };
}

/** Where many items only say which page they are on, their times tell them apart. */
function withOwnIds(
  entries: readonly RawEntry[],
  items: readonly XmlElement[],
): readonly RawEntry[] {
  const counts = new Map<unknown, number>();
  for (const { id } of entries) counts.set(id, (counts.get(id) ?? 0) + 1);
  return entries.map((entry, at) => {
    const isShared = entry.id && counts.get(entry.id)! > 1 && !childrenOf(items[at])('guid').length;
    return isShared ? { ...entry, id: idOf(`${entry.published ?? ''} ${entry.id}`) } : entry;
  });
}

function pictureOf(channel: Children, root: Children): Fields | undefined {
  const image = childrenOf([...channel('image'), ...root('image')][0]);
  const [width, height] = [wordsOf(image('width')), wordsOf(image('height'))];
  if (!(Number(width) > logoWidth)) return undefined;
  return {
    src: wordsOf(image('url')),
    width,
    height,
    alt: plainText(wordsOf(image('title'))) ?? '',
  };
}

function translate(text: string, base: URL, mediaOf: ReadMedia): RawDocument {
  const rootElement = readXml(text);
  if (!rootElement) throw new LiveBlogError('shape', `${base.href} has no channel.`, text);
  const root = childrenOf(rootElement);
  const channel = childrenOf(root('channel')[0]);
  // In RSS 1.0 they stand beside the channel.
  const items = [...channel('item'), ...root('item')];
  const entries = newestCopies(
    withOwnIds(
      readEach(items, (item) => entryOf(item, base, mediaOf)),
      items,
    ),
  );
  const links = linksOf(channel, base);
  const older = olderOf(links);
  const editor = personName(wordsOf(channel('managingEditor')));
  // lastBuildDate is no time of the blog's last change. Many write when they were asked: then it would
  // always have been now, and servers with different clocks would make each other's answers look old.
  // Others take it from the newest item, and go back when that is deleted.
  return {
    url: absolute(wordsOf(channel('link')), base) ?? linkTo(links, 'alternate'),
    language: languageOf(wordsOf(channel('language', 'dc:language'))),
    title: titleOf(channel),
    standfirst: wordsOf(channel('description')),
    image: pictureOf(channel, root),
    authors: editor && [{ name: editor }],
    pollInterval: intervalOf(wordsOf(channel('ttl'))),
    window: windowOf(entries, older),
    links: { older },
    removed: removedOf(channel, entries),
    entries,
  };
}

/** What reads media is loaded at the same time, and for both formats. */
export const rss = (mediaOf: ReadMedia): FormatReader =>
  asNative((text: string, { url }) => translate(text, url, mediaOf));
