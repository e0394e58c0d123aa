// The updates of a LiveBlogPosting as entries.
import { fieldsList, fieldsOf, firstText, type Fields } from '../lib/fields.js';
import { isoTime } from '../lib/iso-time.js';
import { decodeReferences, plainText } from '../lib/plain-text.js';
import { allOf } from './json-ld.js';
import { idsOf, publishedOf } from './schema-org-ids.js';
import {
  authorsOf,
  embedsOf,
  languageOf,
  linkOf,
  picturesOf,
  wordsOf,
  type Found,
  type Graph,
} from './schema-org-parts.js';

/** What text does not have: "a < b" is none, nor is "<name>". */
const markup = /<\/[a-z][a-z1-6]*>|<(?:br|p|img)\b[^<>]*>/i;
const parted = /<(?:p|br|div|li)\b/i;

/** Text with links in it may part its paragraphs as text does. */
const withParagraphs = (html: string): string =>
  parted.test(html)
    ? html
    : html
        .trim()
        .split(/\n\s*\n/)
        .map((words) => `<p>${words.replaceAll('\n', '<br>')}</p>`)
        .join('');

/** The field is for text, and often has HTML in it, which may even be escaped. */
function bodyOf(value: unknown): Fields | undefined {
  const parts = allOf(value).map((one) => firstText(one, fieldsOf(one)['@value']) ?? '');
  const written = parts.join('\n\n').trim();
  if (!written) return undefined;
  if (markup.test(written)) return { type: 'html', html: withParagraphs(written) };
  const text = decodeReferences(written);
  return markup.test(text) ? { type: 'html', html: withParagraphs(text) } : { type: 'text', text };
}

/** Whether a headline is only how the body begins: some systems make one of its first words. */
function isBeginning(headline = '', words = ''): boolean {
  const start = headline.replace(/ ?(?:…|\.{3})$/, '');
  // Short ones may be both.
  return start.length > 20 && words.startsWith(start);
}

const tagsOf = (keywords: unknown): readonly (string | undefined)[] =>
  allOf(keywords).flatMap((one) =>
    typeof one === 'string' ? one.split(',').map(plainText) : [wordsOf(one)],
  );

/** Updates of one time keep the order in which they are written, which none of their fields says. */
function inOrder(entries: readonly Fields[]): readonly Fields[] {
  const times = entries.map(({ published }) => Date.parse(published as string));
  const steps = times.map((time, n) => Math.sign(time - times[n - 1]!) || 0);
  const isOldestFirst = steps.reduce<number>((sum, step) => sum + step, 0) > 0;
  const before = new Map<number, number>();
  const order = entries.map((_, n) => (isOldestFirst ? n : entries.length - 1 - n));
  return order.map((n) => {
    const count = before.get(times[n]!) ?? 0;
    before.set(times[n]!, count + 1);
    // Less than any clock shows: no other entry is passed.
    return count ? { ...entries[n], sort: times[n]! + count / 1_000 } : entries[n]!;
  });
}

/** The fields of an entry but for its blocks, and what these are made of. */
function entryOf(post: Fields, blog: Fields, graph: Graph) {
  const published = publishedOf(post);
  const updated = isoTime(post['dateModified']);
  const { headline, name, articleBody, text, description, image, thumbnailUrl, video } = post;
  const body = [articleBody, text, description].map(bodyOf).find(Boolean);
  const heading = wordsOf(headline, name);
  const words = plainText(body?.['text'] ?? body?.['html']);
  const hasSaidAll = heading && body?.['text'] && words === heading;
  const isRepeated = isBeginning(heading, words) || (body && heading === wordsOf(blog['headline']));
  const title = isRepeated && !hasSaidAll ? undefined : heading;
  const entry = {
    ...{ published, title },
    updated: published && updated && updated > published ? updated : undefined,
    authors: authorsOf(graph, post['author']),
    tags: tagsOf(post['keywords']),
    language: languageOf(post['inLanguage']),
    url: linkOf(graph, post['url'], post['mainEntityOfPage'], { '@id': post['@id'] }),
  };
  return {
    entry,
    body: body && !hasSaidAll ? [body] : [],
    pictures: picturesOf(graph, image ?? thumbnailUrl),
    embeds: embedsOf(graph, video, post['audio'], post['sharedContent']),
  };
}

/** Whether all changed when the blog did: then that is said of the blog. */
const isStamped = (posts: readonly Fields[], { dateModified }: Fields): boolean =>
  posts.length > 1 && posts.every((post) => post['dateModified'] === dateModified);

/** @param lead The picture of the blog. Those that have none of their own often have this one. */
export function entriesOf(blog: Fields, lead: Found | undefined, graph: Graph): readonly Fields[] {
  const posts = fieldsList(allOf(blog['liveBlogUpdate'])).map(graph.node);
  const { url, '@id': id, mainEntityOfPage: page } = blog;
  const own = [url, id, linkOf(graph, url), linkOf(graph, page), graph.url.href];
  const pages = new Set(own.map((one) => firstText(one)));
  const ids = idsOf(posts, pages);
  const all = posts.map((post) => entryOf(post, blog, graph));
  const isBlogTime = isStamped(posts, blog);
  const uses = new Map<string, number>();
  for (const { subject } of all.flatMap(({ pictures }) => pictures))
    uses.set(subject, (uses.get(subject) ?? 0) + 1);
  /** What many have is a logo, or stands for a picture. */
  const isShared = ({ subject }: Found) => uses.get(subject)! > (subject === lead?.subject ? 1 : 2);
  const seen = new Set<string>();
  const entries = all.map(({ entry, body, pictures, embeds }, n) => {
    const shown = pictures.filter((one) => !isShared(one));
    const images = shown.map(({ picture }) => ({ type: 'image', ...picture }));
    return {
      ...entry,
      id: ids[n]!,
      updated: isBlogTime ? undefined : entry.updated,
      url: pages.has(entry.url) ? undefined : entry.url,
      blocks: [...body, ...images, ...embeds],
    };
  });
  return inOrder(entries.filter((entry) => !seen.has(entry.id) && seen.add(entry.id)));
}
