// The live-blog feed format, version 1; live-blog.schema.json says what the fields are.
import {
  flag,
  isRecord,
  list,
  number,
  oneOf,
  record,
  string,
  text,
  time,
  type Reader,
} from '../lib/read.js';
import { endpointUrl } from '../lib/endpoint.js';
import { streamUrl } from '../lib/url.js';
import type { Block } from '../model/block.js';
import type { Blog, Picture } from '../model/blog.js';
import type { Entry, TextDirection } from '../model/entry.js';
import type { FeedLinks, FeedProblem, FeedUpdate } from '../model/update.js';
import type { FormatAdapter } from './format.js';
import { longestId, mostEntries } from './limits.js';

const direction = oneOf<TextDirection>('ltr', 'rtl', 'auto');
const authors = list(record({ name: text, url: text, image: text, role: text }, 'name'));
const keyPoint = record({ text, url: text }, 'text');
const named = record({ name: text, url: text }, 'name');
const numberOrText: Reader<number | string> = (value) => number(value) ?? text(value);

/** Strings that say a time or a number are compared as what they say. */
const sortKey: Reader<number | string> = (value) => {
  const key = time(value) ?? numberOrText(value);
  return isFinite(key as number) ? Number(key) : key;
};

const block: Reader<Block> = (value) =>
  isRecord(value) && string(value['type']) ? (value as Block) : undefined;

const readFields = record<Omit<Entry, 'blocks'>>(
  {
    id: (value) => ((text(value)?.length ?? Infinity) <= longestId ? text(value) : undefined),
    title: text,
    published: time,
    updated: time,
    revision: numberOrText,
    sort: sortKey,
    pinned: (value) => value === true || number(value),
    key: flag,
    kind: oneOf('update', 'summary', 'explainer', 'quote', 'gallery', 'breaking', 'correction'),
    label: text,
    authors,
    tags: list(text),
    url: text,
    language: text,
    direction,
    source: named,
    supersedes: text,
    sponsored: (value) => value === true || text(value),
  },
  'id',
  'published',
);

/** An entry, its body made of blocks however it was sent; undefined if it cannot be used. */
function readEntry(raw: unknown): Entry | undefined {
  const fields = readFields(raw);
  if (!fields || !isRecord(raw)) return undefined;
  const [html, plain] = [text(raw['html']), text(raw['text'])];
  const body = html ? [{ type: 'html', html }] : plain ? [{ type: 'text', text: plain }] : [];
  const blocks = list(block)(raw['blocks']);
  return { ...fields, blocks: blocks?.length ? blocks : body };
}

/** What is certain of a payload that matches. */
interface RawDocument {
  readonly entries: readonly unknown[];
  readonly links?: unknown;
}

type Document = Blog &
  Omit<FeedUpdate, 'blog' | 'entries' | 'isPushed' | 'links' | 'problems' | 'window'> & {
    readonly window?: FeedUpdate['window'];
  };

const readDocument = record<Document>({
  id: text,
  url: text,
  language: text,
  direction,
  label: text,
  kicker: text,
  title: text,
  summary: list((point) => keyPoint(typeof point === 'string' ? { text: point } : point)),
  standfirst: text,
  // Read like a block: when it is shown.
  image: (value) => (isRecord(value) ? (value as unknown as Picture) : undefined),
  authors,
  status: oneOf('upcoming', 'live', 'paused', 'ended'),
  successor: record({ title: text, url: text }, 'title', 'url'),
  coverageStart: time,
  coverageEnd: time,
  updated: time,
  topics: list(named),
  total: number,
  removed: list(text),
  window: oneOf('all', 'top', 'delta'),
  cursor: text,
  pollInterval: number,
  now: time,
  partial: flag,
});

function readEntries(raw: readonly unknown[], problems: FeedProblem[]): readonly Entry[] {
  if (raw.length > mostEntries) problems.push({ about: 'count', number: raw.length });
  return raw.slice(0, mostEntries).flatMap((given, number) => {
    const entry = readEntry(given);
    if (entry) return [entry];
    problems.push({ about: 'entry', number, given });
    return [];
  });
}

/** Others have entries too, but do not say "published". */
const isOurs = (entries: unknown): boolean =>
  Array.isArray(entries) &&
  (!entries.length || entries.some((entry: Partial<Entry> | null) => entry?.published));

export const native: FormatAdapter = {
  name: 'live-blog',

  matches: (payload) =>
    isRecord(payload) &&
    isOurs(payload['entries']) &&
    // Of a later version it is known that it is another format.
    !/^live-blog\/(?!1$)/.test(string(payload['format']) ?? ''),

  parse(payload, { url }) {
    const { entries, links: hrefs } = payload as RawDocument;
    const absolute = (href: unknown, read?: typeof streamUrl) =>
      endpointUrl(string(href) ?? '', url.href, read)?.href;
    const readLinks = record<FeedLinks>({
      updates: absolute,
      older: absolute,
      stream: (href) => absolute(href, streamUrl),
      entry: text,
    });
    const links = readLinks(hrefs) ?? {};
    const { removed, window, cursor, pollInterval, now, partial, ...blog } = readDocument(payload)!;
    const problems: FeedProblem[] = [];
    return {
      ...{ blog, removed, cursor, pollInterval, now, partial, links, problems },
      window: window ?? (links.older ? 'top' : 'all'),
      entries: readEntries(entries, problems),
    };
  },
};
