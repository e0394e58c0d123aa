// The REST API of Automattic's plugin "Liveblog" for WordPress: pages of entries, newest first, and what
// was done between two times. What replaces an entry, or removes it, comes under the entry's id.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { isoFromSeconds } from '../lib/iso-time.js';
import { decodeReferences, plainText } from '../lib/plain-text.js';
import { string } from '../lib/read.js';
import { asNative } from './as-native.js';
import type { ParseContext } from './format.js';
import { changesRoute, knownOf, routeOf } from './wordpress-routes.js';

/** What an attribute of a piece of HTML says. */
function attribute(html: unknown, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(
    string(html) ?? '',
  );
  return match ? decodeReferences(match[1] ?? match[2] ?? '') : undefined;
}

/** An avatar is a whole image element; a filter of the site may have made it a plain address. */
const portrait = (avatar: unknown): string | undefined =>
  attribute(avatar, 'src') ?? (/^https?:\S+$/.test(String(avatar)) ? string(avatar) : undefined);

function authorsOf({ authors, author_link: link, avatar_img: avatar }: Fields): readonly Fields[] {
  if (!Array.isArray(authors))
    return [{ name: plainText(link), url: attribute(link, 'href'), image: portrait(avatar) }];
  return fieldsList(authors).map((one) => ({
    name: plainText(one['name']),
    image: portrait(one['avatar']),
  }));
}

/** Commands to the plugin, such as "/key", leave their word in the text. Its own pages hide it. */
const command = /<span[^<>]{0,99}\bliveblog-command\b[^<>]{0,99}>[^<]*<\/span>\s?/gi;

const hashtag = 'term-';

/**
 * Seconds, no less than the longest step between questions: beside the original, which has the new text,
 * its revisions are left out of an answer, and it must not look older than what is known.
 */
const justPublished = 60;

function entryOf(entry: Fields): Fields {
  const classes = string(entry['css_classes'])?.split(/\s+/) ?? [];
  const { type, timestamp, entry_time: time, share_link: url, pinned } = entry;
  const isEdited = type === 'update' && Number(timestamp) - Number(time) >= justPublished;
  // "content" is what editors edit: with short codes, and addresses that become embeds.
  const html = firstText(entry['render'], entry['content'])?.replace(command, '');
  return {
    id: entry['id'],
    title: plainText(entry['headline']),
    published: isoFromSeconds(time) ?? isoFromSeconds(timestamp),
    updated: isEdited ? isoFromSeconds(timestamp) : undefined,
    authors: authorsOf(entry),
    url: string(url),
    key: entry['key_event'] ?? classes.includes('type-key'),
    pinned: pinned === true,
    tags: classes
      .filter((name) => name.startsWith(hashtag))
      .map((name) => name.slice(hashtag.length)),
    html,
  };
}

const isDeleted = ({ type }: Fields): boolean => type === 'delete';
/** Some releases send drafts along, which are published later under the same id. */
const isDraft = ({ status }: Fields): boolean =>
  /^(auto-draft|draft|pending|future|private|trash)$/.test(String(status));

/** The newest copy of each: all revisions of an entry have its id. */
function newestOf(all: readonly Fields[]): readonly Fields[] {
  const newest = new Map<string, Fields>();
  for (const entry of all) {
    const id = firstText(entry['id']) ?? '';
    const other = newest.get(id);
    if (!other || Number(entry['timestamp']) >= Number(other['timestamp'])) newest.set(id, entry);
  }
  return [...newest.values()];
}

/**
 * The last revision in an answer: what comes after that is to be asked for. It is the same for all readers
 * of a quiet blog, and right for an answer from a cache.
 */
const lastTime = (all: readonly Fields[]): number =>
  all.reduce((last, { timestamp }) => Math.max(last, Number(timestamp) || 0), 0);

/** A number that may have been written as a text. */
const count = (value: unknown): number => Number(firstText(value) ?? NaN);

/** Pages are counted from the entry that was the newest at first, so that they do not slide. */
function olderThan(payload: Fields, first: Fields | undefined, url: URL): string | undefined {
  const [page, pages] = [count(payload['page']), count(payload['pages'])];
  const newest = `${firstText(first?.['id'], 0)}-${firstText(first?.['timestamp'], 0)}`;
  const known = knownOf(url) ?? newest;
  return page < pages ? routeOf(url, `get-entries/${page + 1}/${known}`) : undefined;
}

/** Key events come as a bare list; all else is in an object. */
function windowOf(payload: Fields): string {
  const [page, pages] = [count(payload['page']), count(payload['pages'])];
  if (!page) return 'delta';
  return page === 1 && pages <= 1 ? 'all' : 'top';
}

export const wordpress = asNative(
  (data: unknown, { url, date }: ParseContext) => {
    const payload = fieldsOf(data);
    const all = fieldsList(Array.isArray(data) ? data : payload['entries']);
    const standing = all.filter((entry) => !isDeleted(entry) && !isDraft(entry));
    const pollInterval = count(payload['refresh_interval']);
    return {
      links: { older: olderThan(payload, all[0], url), entry: routeOf(url, 'entry/{id}') },
      window: windowOf(payload),
      removed: all.filter(isDeleted).map(({ id }) => id),
      pollInterval: pollInterval > 0 ? pollInterval : undefined,
      // No question may carry the reader's clock: without the server's, the first page is asked again.
      cursor: (date && Math.min(lastTime(all), Math.ceil(date / 1_000))) || undefined,
      entries: newestOf(standing).map(entryOf),
    };
  },
  (endpoint, { cursor, now, interval }) => {
    const since = Number(cursor ?? NaN);
    const route = since > 0 ? changesRoute(since, now, interval) : 'get-entries/1/latest';
    return new URL(routeOf(endpoint, route) ?? endpoint);
  },
);
