// CUE (Escenic) Live Center, its presentation web service: the top entries of an event, and the log of
// what was changed since, which is followed by its "previous" links.
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { plainText } from '../lib/plain-text.js';
import { asNative, type RawDocument } from './as-native.js';
import { cueBlocks, titleName, type CueField } from './cue-blocks.js';
import type { ParseContext } from './format.js';

const usualCount = 10;

/** What an entry consists of: `payload`, and in later versions `values`. */
const contentOf = ({ payload, values }: Fields): readonly CueField[] => [
  ...fieldsList(payload).map(({ name, value }): CueField => [firstText(name) ?? '', value]),
  ...Object.entries(fieldsOf(values)),
];

/** Of early versions, which have no "self", it is who began the entry and when; both never change. */
function idOf({ id, self, creator, creationDate, eTag }: Fields): string | undefined {
  const own = /\/entry\/([^/?#]+)/.exec(firstText(self) ?? '')?.[1];
  const begun = firstText(creationDate);
  const { origin, value } = fieldsOf(creator);
  const made = begun && `${begun} ${firstText(origin, value) ?? ''}`;
  return firstText(own, id, self, made, eTag);
}

const isKey = ([name, value]: CueField): boolean =>
  /^(milestone|keyEvent)$/i.test(name) && (value === true || value === 'true');

const authorOf = (author: unknown): Fields => {
  const { value, avatar } = fieldsOf(author);
  return { name: plainText(firstText(value, author)), image: firstText(avatar) };
};

function tagOf(tag: unknown): string | undefined {
  const { value, label } = fieldsOf(tag);
  return plainText(firstText(tag, label, value));
}

function entryOf(entry: Fields): Fields {
  const { publishDate, creationDate, lastModifiedDate, author, creator } = entry;
  const content = contentOf(entry);
  const modified = isoTime(lastModifiedDate);
  return {
    id: idOf(entry),
    title: plainText(content.find(([name]) => titleName.test(name))?.[1]),
    published: isoTime(publishDate) ?? isoTime(creationDate),
    updated: modified,
    revision: modified,
    pinned: entry['sticky'] === true,
    key: content.some(isKey),
    authors: [authorOf(author ?? creator)],
    tags: itemsOf(entry['tags']).map(tagOf),
    blocks: cueBlocks(content),
  };
}

const isStanding = ({ state }: Fields): boolean =>
  /^published$/i.test(firstText(state) ?? 'published');

/** How many entries a page has, if there are more. */
function countOf(self: unknown, url: URL): number {
  const own = /[?&]count=(\d+)/.exec(firstText(self) ?? '')?.[1];
  return Number(own ?? url.searchParams.get('count')) || usualCount;
}

/** When something was last done to one of these entries. */
const timesOf = (entries: readonly Fields[]): readonly string[] =>
  entries.flatMap(({ lastModifiedDate }) => isoTime(lastModifiedDate) ?? []).sort();

const withSince = (address: string | undefined, url: URL, since: string): string | undefined => {
  if (!address || !URL.canParse(address, url)) return undefined;
  const there = new URL(address, url);
  there.searchParams.set('since', since);
  return there.href;
};

/** What the first page says of where changes are told: from the last one on that is in it. */
function logOf({ changelog }: Fields, entries: readonly Fields[], url: URL): string | undefined {
  const log = new URL(url);
  log.pathname = url.pathname.replace(/\/event\/([^/]+)\/\w+.*$/, '/changelog/event/$1');
  log.search = `?count=${usualCount}`;
  const address = firstText(changelog) ?? (log.pathname === url.pathname ? undefined : log.href);
  return withSince(address, url, timesOf(entries).at(-1) ?? '0');
}

/**
 * The log is asked for its newest page first. If that does not reach back to what was known then, it is
 * read back that far, and forward from there.
 */
function followed(page: Fields, entries: readonly Fields[], url: URL, isFull: boolean) {
  const previous = firstText(page['previous']);
  const since = url.searchParams.get('since');
  const isForward = url.pathname.includes('/after/');
  const back =
    since && isFull && (timesOf(entries)[0] ?? since) > since
      ? withSince(firstText(page['next']), url, since)
      : undefined;
  const isBehind = isForward ? isFull : !!since && url.pathname.includes('/before/');
  const updates = (!isForward && back) || previous;
  const partial = updates !== undefined && updates !== url.href && (!!back || isBehind);
  return { updates, partial };
}

/** A page that came safely does not ask for the next one in the clear. */
const safe = (address: string | undefined, { protocol }: URL): string | undefined =>
  protocol === 'https:' ? address?.replace(/^http:/, protocol) : address;

function translate(page: Fields, { url }: ParseContext): RawDocument {
  const entries = fieldsList(page['entries']);
  const isFull = entries.length >= countOf(page['self'], url);
  const isLog =
    url.pathname.includes('/changelog/') || /\/changelog\//.test(firstText(page['self']) ?? '');
  const { updates, partial } = isLog
    ? followed(page, entries, url, isFull)
    : { updates: logOf(page, entries, url), partial: false };
  const older = isFull && !isLog ? firstText(page['before'], page['next']) : undefined;
  return {
    partial,
    window: isLog ? 'delta' : isFull ? 'top' : 'all',
    links: { updates: safe(updates, url), older: safe(older, url) },
    removed: entries.filter((entry) => !isStanding(entry)).map(idOf),
    entries: entries.filter(isStanding).map(entryOf),
  };
}

export const cue = asNative(translate);
