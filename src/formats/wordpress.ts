// The REST API of Automattic's plugin "Liveblog" for WordPress: pages of entries, newest first, and what
// was done between two times. What replaces an entry, or removes it, comes under the entry's id.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { isoFromSeconds } from '../lib/iso-time.js';
import { decodeReferences, plainText } from '../lib/plain-text.js';
import { string } from '../lib/read.js';
import { asNative } from './as-native.js';
import type { ParseContext } from './format.js';
import { aheadIn, changesRoute, knownOf, routeOf, withAhead } from './wordpress-routes.js';

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

/** Seconds: zones differ by quarters of an hour, and by 14 hours at most. */
const [zoneStep, longestZone] = [900, 50_400];

/**
 * How far its time is ahead of UTC, seconds: some releases send what the clocks of the site show. Of an
 * entry that was not edited, both times are the same one; others do not tell.
 */
function aheadOf({ type, timestamp, entry_time: time }: Fields): number | undefined {
  const seconds = Number(time) - Number(timestamp);
  const isZone = seconds % zoneStep === 0 && Math.abs(seconds) <= longestZone;
  return type === 'new' && isZone ? seconds : undefined;
}

/** @param ahead How far the times of its blog are ahead, if it does not tell itself. */
function entryOf(entry: Fields, ahead: number): Fields {
  const classes = string(entry['css_classes'])?.split(/\s+/) ?? [];
  const { type, timestamp, share_link: url, pinned } = entry;
  const time = entry['entry_time'] && Number(entry['entry_time']) - (aheadOf(entry) ?? ahead);
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

/** Whether the oldest come first: a site can be set so, and its last page has the news. */
function isAscending(all: readonly Fields[], page: number, url: URL): boolean {
  const plain = all.filter(({ pinned }) => pinned !== true);
  const times = plain.map(({ entry_time: time }) => Number(time));
  // Older pages are asked for with what was known; only the last one has to be found without that.
  if (times.length < 2) return page > 1 && !knownOf(url);
  const isSorted = times.every((time, place) => !place || time >= times[place - 1]!);
  return isSorted && times[0]! < times.at(-1)!;
}

interface Course {
  readonly window: 'all' | 'top' | 'delta';
  readonly older?: string | undefined;
  /** The page to read instead. */
  readonly newest?: string | undefined;
}

/**
 * What a page is, and where the next older one is. They are counted from the entry that was the newest at
 * first, so that they do not slide. Key events come as a bare list; all else is in an object.
 */
function courseOf(payload: Fields, all: readonly Fields[], url: URL): Course {
  const [page, pages] = [count(payload['page']), count(payload['pages'])];
  if (!page) return { window: 'delta' };
  if (page === 1 && pages <= 1) return { window: 'all' };
  const [isUp, known] = [isAscending(all, page, url), knownOf(url)];
  const newest = isUp && page < pages && !known && routeOf(url, `get-entries/${pages}/latest`);
  // What answers with the same whatever it is asked is asked once.
  if (newest && newest !== url.href) return { window: 'delta', newest };
  const first = all.at(isUp ? -1 : 0);
  const border = known ?? `${firstText(first?.['id'], 0)}-${firstText(first?.['timestamp'], 0)}`;
  const hasOlder = isUp ? page > 1 : page < pages;
  const older = hasOlder
    ? routeOf(url, `get-entries/${page + (isUp ? -1 : 1)}/${border}`)
    : undefined;
  return { window: 'top', older };
}

export const wordpress = asNative(
  (data: unknown, { url: asked, date }: ParseContext) => {
    const payload = fieldsOf(data);
    const all = fieldsList(Array.isArray(data) ? data : payload['entries']);
    const ahead = all.map(aheadOf).find((seconds) => seconds !== undefined) ?? aheadIn(asked);
    const url = withAhead(asked, ahead);
    const last = date && Math.min(lastTime(all), Math.ceil(date / 1_000));
    const standing = all.filter((entry) => !isDeleted(entry) && !isDraft(entry));
    const pollInterval = count(payload['refresh_interval']);
    const { window, older, newest } = courseOf(payload, all, url);
    return {
      links: { older, updates: newest, entry: routeOf(url, 'entry/{id}') },
      window,
      partial: !!newest,
      removed: all.filter(isDeleted).map(({ id }) => id),
      pollInterval: pollInterval > 0 ? pollInterval : undefined,
      // No question may carry the reader's clock: without the server's, the first page is asked again.
      cursor: last && ahead ? `${last}/${ahead}` : last || undefined,
      // Those at the other end are known when the pages to there are.
      entries: newest ? [] : newestOf(standing).map((entry) => entryOf(entry, ahead)),
    };
  },
  (endpoint, { cursor, now, interval }) => {
    const [since = NaN, ahead] = cursor?.split('/').map(Number) ?? [];
    const route = since > 0 ? changesRoute(since, now, interval) : 'get-entries/1/latest';
    return new URL(routeOf(withAhead(endpoint, ahead), route) ?? endpoint);
  },
);
