// Ids for the updates of a live blog. The vocabulary asks for none, and some publishers give all updates
// the same: what several have is nobody's.
import { firstText, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { allOf } from './json-ld.js';
import { longestId } from './limits.js';

const hash = (...texts: readonly unknown[]): string => {
  let sum = 5381;
  for (const unit of allOf(texts)
    .map((one) => firstText(one))
    .join('\n'))
    sum = (Math.imul(sum, 33) ^ unit.charCodeAt(0)) >>> 0;
  return `u${sum.toString(36)}`;
};

export const publishedOf = (post: Fields): string | undefined =>
  isoTime(post['datePublished']) ?? isoTime(post['dateCreated']) ?? isoTime(post['dateModified']);

const fragmentOf = (url = ''): string => url.slice(url.indexOf('#') + 1 || url.length);

/** What may be its id, the best first. The last is that of no other. */
function candidatesOf(post: Fields, own: ReadonlySet<string | undefined>): readonly string[] {
  const { headline, articleBody, text, description } = post;
  const [url, id] = [firstText(post['url']), firstText(post['@id'])];
  const stamp = [publishedOf(post), headline];
  const all = [fragmentOf(url), fragmentOf(id), id, url];
  const isUsable = (one: string | undefined): one is string =>
    // "_:b0" counts the nodes of one answer.
    !!one && one.length <= longestId && !one.startsWith('_:') && !own.has(one);
  return [
    ...all.filter(isUsable),
    hash(stamp),
    hash(stamp, articleBody, text, description, url, id),
  ];
}

/**
 * An id for each; two copies of one update have the same.
 * @param own Addresses of the blog, which are none of an update.
 */
export function idsOf(
  posts: readonly Fields[],
  own: ReadonlySet<string | undefined>,
): readonly string[] {
  const all = posts.map((post) => candidatesOf(post, own));
  const times = posts.map(publishedOf);
  // Places in a list that grows at its beginning: each is soon another's.
  const areCounted =
    times[0]! > times.at(-1)! && all.every(([id], n) => +id!.replace(/\D+/, '') === n + 1);
  const lists = areCounted ? all.map((list) => list.slice(-2)) : all;
  /** Whose it is; nobody's, if several have it. */
  const owners = new Map<string, string>();
  for (const list of lists) {
    const last = list.at(-1)!;
    for (const one of list) owners.set(one, (owners.get(one) ?? last) === last ? last : '');
  }
  return lists.map((list) => list.find((one) => owners.get(one)) ?? list.at(-1)!);
}
