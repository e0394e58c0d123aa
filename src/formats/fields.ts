// Any JSON, by a map that the page gives: where in it our fields are. What is found becomes a document of
// our own format.
import { LiveBlogError } from '../errors.js';
import { fieldsList, itemsOf } from '../lib/fields.js';
import { isoFromMs, isoFromSeconds, isoTime } from '../lib/iso-time.js';
import { valueAt } from '../lib/path.js';
import { plainText } from '../lib/plain-text.js';
import { warnOnce } from '../lib/warn.js';
import { asNative } from './as-native.js';
import { readMapping, type Mapping, type Way } from './fields-syntax.js';
import type { FormatAdapter } from './format.js';
import { missingPath } from './missing-path.js';

const times = ['published', 'updated', 'coverageStart', 'coverageEnd', 'now'];
const flags = ['pinned', 'key', 'ended'];
const entryFields = [
  ...[
    'id',
    'html',
    'text',
    'blocks',
    'title',
    'published',
    'updated',
    'revision',
    'sort',
    'pinned',
  ],
  ...['key', 'kind', 'label', 'authors', 'tags', 'url', 'language', 'direction', 'source'],
  ...['supersedes', 'sponsored', 'image', 'images'],
];
const documentFields = ['entries', 'removed', 'cursor', 'pollInterval', 'now', 'window', 'ended'];
const required = ['id', 'published'];
/** Made of words; what is in pieces is put together. */
const wordFields = ['html', 'text', 'title', 'label'];

/** A text, a number, a yes or no, as it is written. */
const wordOf = (value: unknown): string => (Object(value) === value ? '' : String(value));

/** Words that may be in pieces, as editors keep them: paragraphs, and in these what is set in one way. */
function wordsOf(value: unknown, gap = ''): string {
  if (!Array.isArray(value)) return /string|number/.test(typeof value) ? wordOf(value) : '';
  const parts = value.map((one) => wordsOf(one));
  return parts.filter(Boolean).join(gap);
}

const lineOf = (html: unknown): unknown =>
  Array.isArray(html) ? html.map(lineOf) : plainText(html);

function timeOf(value: unknown, unit: string | undefined): string | undefined {
  const written = wordOf(value).trim();
  // As .NET writes it: milliseconds since 1970; the offset behind them changes nothing.
  const ticks = /^\/Date\((-?\d{1,16})/.exec(written)?.[1];
  if (ticks) return isoFromMs(Number(ticks));
  if (unit === 's') return isoFromSeconds(value);
  if (unit === 'ms') return isoFromMs(Number(value));
  if (typeof value !== 'string') return undefined;
  const time = isoTime(value);
  return time ?? (unit === 'utc' ? isoTime(`${written.replace(' ', 'T')}Z`) : undefined);
}

/** The value of a field by its unit and by what it is for. */
function converted(value: unknown, { unit, equals, fields }: Way, name: string): unknown {
  if (equals !== undefined) return wordOf(value) === equals;
  if (fields) {
    const all = fieldsList(value).map((one) => valuesOf(one, fields));
    return Array.isArray(value) ? all : all[0];
  }
  if (unit === 'text') return lineOf(value);
  if (unit || times.includes(name)) return timeOf(value, unit);
  if (wordFields.includes(name)) return wordsOf(value, name === 'text' ? '\n\n' : '') || undefined;
  if (flags.includes(name) && typeof value !== 'number')
    return /^(true|yes|1)$/i.test(wordOf(value));
  return value;
}

function valueOf(from: unknown, ways: readonly Way[], name: string): unknown {
  for (const way of ways) {
    const { path, constant, equals } = way;
    const value = constant ?? valueAt(from, path);
    if (value === undefined || value === null || (value === '' && equals === undefined)) continue;
    const result = converted(value, way, name);
    if (result !== undefined) return result;
  }
  return undefined;
}

function valuesOf(from: unknown, mapping: Mapping): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, ways] of mapping) values[name] = valueOf(from, ways, name);
  return values;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** Names alone are authors, too. */
const people = (value: unknown): unknown =>
  listOf(value).map((one) => (typeof one === 'string' ? { name: one } : one));

const pictures = (value: unknown): readonly object[] =>
  listOf(value).flatMap((one) =>
    typeof one === 'string'
      ? { type: 'image', src: one }
      : fieldsList(one).map((more) => ({ type: 'image', ...more })),
  );

function entryOf(raw: unknown, mapping: Mapping): Record<string, unknown> {
  const { html, text, blocks, image, images, authors, tags, ...fields } = valuesOf(raw, mapping);
  const body = html ? [{ type: 'html', html }] : text ? [{ type: 'text', text }] : itemsOf(blocks);
  return {
    ...fields,
    ...(authors !== undefined && { authors: people(authors) }),
    // Of several vocabularies each has a list.
    ...(tags !== undefined && { tags: listOf(tags).flat() }),
    blocks: [...body, ...pictures(image), ...pictures(images)],
  };
}

/** Our own names, where the page says nothing else of them. */
const withOwnNames = (mapping: Mapping): Mapping =>
  new Map([...entryFields.map((name) => [name, [{ path: name }]] as const), ...mapping]);

function checkNames(mapping: Mapping): void {
  for (const name of mapping.keys())
    if (
      !entryFields.includes(name) &&
      !documentFields.includes(name) &&
      !/^(blog|links)\./.test(name)
    )
      throw new LiveBlogError(
        'shape',
        `fields has "${name}", which is no field. Of an entry: ${entryFields.join(', ')}. Of the feed: ${documentFields.join(', ')}, blog.…, links.….`,
      );
}

/** What is mapped and nowhere found: an error if no entry can be without it. */
function checkFound(entries: readonly unknown[], given: Mapping, all: Mapping): void {
  if (!entries.length) return;
  for (const [name, ways] of all) {
    const isNeeded = required.includes(name);
    if (!entryFields.includes(name) || !(isNeeded || given.has(name))) continue;
    // What is null is there, and has no value yet.
    const isEmpty = (one: unknown) =>
      !isNeeded && ways.some(({ path }) => valueAt(one, path) === null);
    if (entries.some((one) => valueOf(one, ways, name) !== undefined || isEmpty(one))) continue;
    const words = `fields: ${missingPath(name, ways, entries[0], 'the first entry')}`;
    if (isNeeded) throw new LiveBlogError('shape', words, entries[0]);
    warnOnce(words);
  }
}

/** The document's own fields; those with a dot are one level deeper. */
function documentOf(payload: unknown, mapping: Mapping) {
  const isOf = (name: string) => documentFields.includes(name) || name.includes('.');
  const { ended, ...values } = valuesOf(
    payload,
    new Map([...mapping].filter(([name]) => isOf(name))),
  );
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  const blog = under('blog.');
  return {
    ...blog,
    ...(blog['authors'] !== undefined && { authors: people(blog['authors']) }),
    ...(typeof blog['image'] === 'string' && { image: { src: blog['image'] } }),
    ...(ended === true && { status: 'ended' }),
    ...values,
    links: under('links.'),
  };
}

/** @throws {LiveBlogError} code `shape`, when the map cannot be read. */
export function mapping(fields: string): FormatAdapter {
  const given = readMapping(fields);
  checkNames(given);
  const all = withOwnNames(given);
  const entryMapping = new Map([...all].filter(([name]) => entryFields.includes(name)));
  return {
    name: 'fields',
    matches: () => true,
    ...asNative((payload: unknown) => {
      const ways = given.get('entries') ?? [{ path: Array.isArray(payload) ? '' : 'entries' }];
      const entries = valueOf(payload, ways, 'entries');
      if (!Array.isArray(entries))
        throw new LiveBlogError(
          'shape',
          `fields: ${missingPath('entries', ways, payload, 'the answer')}`,
          payload,
        );
      checkFound(entries, given, all);
      return {
        ...documentOf(payload, given),
        entries: entries.map((one) => entryOf(one, entryMapping)),
      };
    }),
  };
}
