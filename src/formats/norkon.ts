// Norkon Live Center: the posts of a channel ("Initial"), its older ones ("EarlierObj") and what was done
// to them since ("Changes"), at …/BulletinFeed/<tenant>/<channel>/.
import { LiveBlogError } from '../errors.js';
import { fieldsList, fieldsOf, firstText, itemsOf, type Fields } from '../lib/fields.js';
import { isoFromMs, isoTime } from '../lib/iso-time.js';
import { plainText } from '../lib/plain-text.js';
import { isRecord } from '../lib/read.js';
import { asNative, type RawDocument } from './as-native.js';
import type { ParseContext } from './format.js';
import { addressOf, norkonBlocks } from './norkon-blocks.js';

/** The channel's address, what is asked of it, and from where on. */
const route = /^(.*\/)(Initial|Latest|Changes|Earlier(?:Obj)?)(?:\/([^/]*)\/?)?$/i;

/** Seconds or milliseconds since the epoch, or a written time. */
function timeOf(value: unknown): string | undefined {
  const number = /^\d{9,}(\.\d+)?$/.test(firstText(value) ?? '') ? Number(value) : 0;
  return number ? isoFromMs(number < 1e11 ? number * 1_000 : number) : isoTime(value);
}

const isMarked = (post: Fields, ...marks: readonly string[]): boolean =>
  marks.some((mark) => post[mark] === true);

const isGone = (post: Fields): boolean =>
  isMarked(post, 'deleted', 'isDeleted', 'removed', 'isRemoved') ||
  /^(deleted|removed|unpublished)$/i.test(firstText(post['status'], post['state']) ?? '');

function authorsOf(post: Fields, portraits: ReadonlyMap<unknown, unknown>): readonly Fields[] {
  const { authors, authorName, author } = post;
  const all = [authors, authorName, author].find((some) => [some].flat().some(Boolean));
  return [all].flat().map((one) => {
    const { name, image, avatar, avatarUrl, title } = isRecord(one)
      ? one
      : ({ name: one } as Fields);
    const portrait = [image, avatar, avatarUrl, portraits.get(name)].map(addressOf).find(Boolean);
    return { name: plainText(name), image: portrait, role: plainText(title) };
  });
}

const tagsOf = (tags: unknown): readonly unknown[] =>
  (typeof tags === 'string' ? tags.split(',') : itemsOf(tags)).map((tag) => {
    const { name, title, label } = fieldsOf(tag);
    return plainText(firstText(tag, name, title, label));
  });

function entryOf(post: Fields, portraits: ReadonlyMap<unknown, unknown>): Fields {
  const { publishedAt, published, created, updated, modified, importance } = post;
  return {
    id: post['id'],
    title: plainText(post['title']),
    published: timeOf(publishedAt) ?? timeOf(published) ?? timeOf(created),
    updated: timeOf(updated) ?? timeOf(modified),
    pinned: isMarked(post, 'pinned', 'isPinned', 'sticky', 'isSticky'),
    // 0 is normal.
    key: Number(importance) > 0 || /^(important|high|breaking)$/i.test(firstText(importance) ?? ''),
    authors: authorsOf(post, portraits),
    tags: tagsOf(post['tags']),
    url: firstText(post['url'], post['permalink']),
    blocks: norkonBlocks(post),
  };
}

function removedOf(result: Fields, posts: readonly Fields[]): readonly unknown[] {
  const { removed, deleted, removedIds, deletedIds } = result;
  const gone = [removed, deleted, removedIds, deletedIds].flatMap(itemsOf);
  return [...gone, ...posts.filter(isGone)].map((one) => (isRecord(one) ? one['id'] : one));
}

/** The id below which older posts are. Pins are not where they belong. */
function cutoffOf(entries: readonly Fields[]): number | undefined {
  const plain = entries.filter(({ pinned }) => !pinned);
  return Math.min(Number(plain[0]?.['id']), Number(plain.at(-1)?.['id'])) || undefined;
}

function blogOf(channel: Fields): Fields {
  const { title, name, topText, description } = channel;
  return {
    title: plainText(firstText(title, name)),
    standfirst: firstText(topText, description),
  };
}

function translate(payload: Fields, { url }: ParseContext): RawDocument {
  const { success, errMessage, result: given } = payload;
  if (success === false)
    throw new LiveBlogError('shape', firstText(errMessage) ?? 'Live Center has failed.', payload);
  const result = fieldsOf(given);
  const { addedOrChanged, added, bulletins, lastChangesId, hasMore } = result;
  const posts = [addedOrChanged, added, bulletins].find(Array.isArray) as unknown[] | undefined;
  const channel = fieldsOf(result['channelContent']);
  const [, base, asked, from] = route.exec(url.pathname) ?? [];
  const address = (page: string): string | undefined => {
    const there = new URL(url);
    there.pathname = `${base}${page}/`;
    return base && there.href;
  };
  const isFirst = asked ? /^[il]/i.test(asked) : !!result['channelContent'];
  const isPage = !!bulletins || /^e/i.test(asked ?? '');
  const isDelta = !isFirst && !isPage;
  const all = fieldsList(posts ?? []);
  const change = firstText(lastChangesId);
  const portraits = new Map(
    fieldsList(channel['avatars']).map((one) => [one['name'], addressOf(one)]),
  );
  const entries = all.filter((post) => !isGone(post)).map((post) => entryOf(post, portraits));
  const cutoff = cutoffOf(entries);
  const complete = hasMore === true ? 'top' : 'all';
  return {
    ...blogOf(channel),
    window: isFirst && posts ? complete : 'delta',
    partial: isDelta && hasMore === true && change !== undefined && change !== from,
    links: {
      updates: change && !isPage ? address(`Changes/${encodeURIComponent(change)}`) : undefined,
      older: hasMore === true && !isDelta && cutoff ? address(`EarlierObj/${cutoff}`) : undefined,
    },
    removed: removedOf(result, all),
    entries,
  };
}

export const norkon = asNative(translate);
