// All that an entry says, as text: for who searches in the blog, and for search engines.
import { plainText } from '../lib/plain-text.js';
import { isRecord } from '../lib/read.js';
import type { Block } from '../model/block.js';

/** Tags that do not part words, and those that part lines. */
const within =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^<>]*>/gi;
const between =
  /<\/?(?:blockquote|br|dd|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|summary|table|tr|ul)\b[^<>]*>/gi;
const unread = /<(script|style|template)\b[^]*?<\/\1\s*>/gi;

/** The words of a body, a line for each paragraph. */
const wordsOfHtml = (html: string): string =>
  html
    .replace(unread, ' ')
    .replace(within, '')
    .split(between)
    .flatMap((line) => plainText(line) ?? [])
    .join('\n');

/** The fields of blocks, and of what is in them, that are seen; as far as possible in that order. */
const seen = [
  ...['title', 'question', 'text', 'html', 'name', 'score', 'details', 'description', 'site'],
  ...['home', 'away', 'status', 'clock', 'events', 'header', 'rows', 'options', 'images'],
  ...['caption', 'credit', 'cite'],
];
/** What is said of pictures to who does not see them, and whose words are shown. */
const unseen = ['alt', 'provider'];
/** A table is a list of lists in a block. */
const deepest = 4;

function* wordsIn(value: unknown, fields: readonly string[], depth = 0): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield `${value}`;
  else if (depth > deepest) return;
  else if (Array.isArray(value)) for (const one of value) yield* wordsIn(one, fields, depth + 1);
  else if (isRecord(value))
    for (const field of fields) {
      const inner = value[field];
      if (field === 'html' && typeof inner === 'string') yield wordsOfHtml(inner);
      else yield* wordsIn(inner, fields, depth + 1);
    }
}

const joined = (words: Iterable<string>): string =>
  [...words].flatMap((one) => one.trim() || []).join('\n');

/** What a block shows. */
export const shownWords = (block: Block): string => joined(wordsIn(block, seen));

/** The same, and what it says to who does not see it. */
export const allWords = (block: Block): string => joined(wordsIn(block, [...seen, ...unseen]));
