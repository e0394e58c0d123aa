// The Guardian's page model of a live blog, ".json?dcr=true", and its poll, which has the new blocks as
// HTML. Polls say nothing of edits and deletions, so that the two are asked in turn.
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { plainText } from '../lib/plain-text.js';
import { webUrl } from '../lib/url.js';
import { asNative, type RawDocument } from './as-native.js';
import type { FormatReader, ParseContext } from './format.js';
import { elementBlocks, image, joined } from './guardian-elements.js';

type BlocksIn = (html: string) => readonly Fields[];

/** What was changed sooner after publication is no correction. Milliseconds. */
const settling = 60_000;
/** A poll has so many blocks at most, and does not say that there are more. */
const mostNew = 5;

/** The page model's address with other parameters. */
function addressOf(page: URL, parameters: Readonly<Record<string, string>> = {}): string {
  const url = new URL(page);
  for (const name of ['lastUpdate', 'isLivePage', 'page']) url.searchParams.delete(name);
  for (const [name, value] of Object.entries({ dcr: 'true', ...parameters }))
    url.searchParams.set(name, value);
  return url.href;
}

const author = (one: Fields): Fields => ({
  name: plainText(firstText(one['name'], one['title'])),
  image: firstText(one['largeImageUrl'], one['imageUrl'], one['bylineImageUrl']),
});

/** What a block is marked as, wherever that is said. */
interface Marks {
  readonly pin?: unknown;
  readonly isKey: (id: string) => boolean;
  /** Of two copies with the same times, that of the higher rank is the better one. */
  readonly rank: number;
}

function entryOf(block: Fields, { pin, isKey, rank }: Marks): Fields {
  const { title, attributes, contributors, elements } = block;
  const { blockFirstPublished, blockCreatedOn, blockLastUpdated } = block;
  const { pinned, keyEvent, summary } = fieldsOf(attributes);
  const id = firstText(block['id']);
  // One that was never published has only the time when it was begun.
  const published = isoTime(blockFirstPublished || undefined) ?? isoTime(blockCreatedOn);
  const changed = isoTime(blockLastUpdated);
  const [first, last] = [published, changed].map((time) => Date.parse(time ?? '') || 0);
  return {
    id,
    title: plainText(title),
    published,
    updated: last! - first! >= settling ? changed : undefined,
    revision: `${Math.max(first!, last!)} ${rank}`,
    pinned: pin ? pin === id : pinned,
    key: keyEvent === true || (!!id && isKey(id)),
    kind: summary === true && 'summary',
    authors: fieldsList(contributors).map(author),
    blocks: joined(fieldsList(elements).flatMap((element) => elementBlocks(element))),
  };
}

function entriesOf({ blocks, pinnedPost, keyEvents }: Fields): readonly Fields[] {
  const pin = fieldsOf(pinnedPost)['id'];
  const keys = fieldsList(keyEvents).map(({ id }) => id);
  const all = itemsOf(blocks).map(fieldsOf);
  // The pinned block may lie on another page.
  if (pin && !all.some(({ id }) => id === pin)) all.push(fieldsOf(pinnedPost));
  return all.map((block) => entryOf(block, { pin, isKey: (id) => keys.includes(id), rank: 2 }));
}

function linksOf({ pagination, mostRecentBlockId, blocks }: Fields, url: URL): Fields {
  const older = firstText(fieldsOf(pagination)['older'])?.replace(/^.*\?/, '');
  const page = new URLSearchParams(older).get('page');
  const latest = firstText(mostRecentBlockId, fieldsList(blocks)[0]?.['id']);
  const lastUpdate = latest && `block-${latest.replace(/^block-/, '')}`;
  return {
    updates: lastUpdate && addressOf(url, { lastUpdate, isLivePage: 'true' }),
    // A file has no pages, whatever is written in it.
    older: page && page !== url.searchParams.get('page') && addressOf(url, { page }),
    entry: page && `${addressOf(url)}&page=with:block-{id}`,
  };
}

function parsePage(page: Fields, { url }: ParseContext): RawDocument {
  const { webURL, format, isLive, config, tags, mainMediaElements, byline } = page;
  const isOver =
    /^dead/i.test(firstText(fieldsOf(format)['design']) ?? '') ||
    [isLive, fieldsOf(config)['isLive']].includes(false);
  const contributors = fieldsList(tags).filter(({ type }) => type === 'Contributor');
  const sections = [page['subMetaSectionLinks'], page['subMetaKeywordLinks']].flatMap(fieldsList);
  const base = webUrl(firstText(webURL)) ?? url;
  return {
    id: page['pageId'],
    url: webURL,
    language: page['lang'],
    direction: page['isRightToLeftLang'] === true && 'rtl',
    kicker: plainText(page['sectionLabel']),
    title: plainText(firstText(page['headline'], page['webTitle'])),
    standfirst: firstText(page['standfirst'], page['trailText']),
    image: fieldsList(mainMediaElements).flatMap(image)[0],
    authors: (contributors.length ? contributors : [{ name: byline }]).map(author),
    status: isOver && 'ended',
    coverageEnd: isOver && isoTime(page['webPublicationDate']),
    topics: sections.map((one) => ({
      name: plainText(one['title']),
      url: webUrl(firstText(one['url']), base)?.href,
    })),
    links: linksOf(page, url),
    entries: entriesOf(page),
  };
}

/** New blocks only. What is not in it, or not all of it, is in the page model. */
function parseDelta(delta: Fields, { url }: ParseContext, blocksIn: BlocksIn): RawDocument {
  const timeline = firstText(delta['timeline']) ?? '';
  const blocks = blocksIn(firstText(delta['html']) ?? '');
  const count = Number(delta['numNewBlocks']);
  const isKey = (id: string) => timeline.includes(`block-${id}"`);
  return {
    window: 'delta',
    partial: url.searchParams.has('lastUpdate') && (count > blocks.length || count >= mostNew),
    links: { updates: addressOf(url) },
    entries: blocks.map((block) => entryOf(block, { isKey, rank: 1 })),
  };
}

/** @param blocksIn Reads the HTML of a poll; it is loaded at the same time. */
export const guardian = (blocksIn: BlocksIn): FormatReader =>
  asNative((payload: Fields, context) =>
    Array.isArray(payload['blocks'])
      ? parsePage(payload, context)
      : parseDelta(payload, context, blocksIn),
  );
