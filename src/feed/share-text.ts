// What is said where words of an entry are shared.
import type { Blog } from '../model/blog.js';
import type { Entry } from '../model/entry.js';

/** Of a quote, in UTF-16 code units, with its ellipsis. */
const longest = 500;

/**
 * Words that somebody selected, in one line; too many are cut between two of them.
 * @param tag BCP 47: where words end is a matter of the language.
 */
export function asQuote(selected: string, tag: string): string {
  const words = selected.replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const startOf = (granularity: 'word' | 'grapheme') =>
    new Intl.Segmenter(tag, { granularity }).segment(words).containing(longest - 1)!.index;
  // There may be no end of a word at all.
  const kept = words.slice(0, startOf('word') || startOf('grapheme'));
  return `${kept.replace(/[\s\p{Pd},;:]+$/u, '')}…`;
}

/**
 * A quote, and below it whose words they are and where they stand: "— Harbour office, The ferry is back".
 * @param quote In quotation marks.
 */
export function attributed(quote: string, { source, authors, title }: Entry, blog: Blog): string {
  const names = authors?.map(({ name }) => name).join(', ');
  const by = [source?.name || names || blog.title, title].filter(Boolean).join(', ');
  return by ? `${quote}\n— ${by}` : quote;
}
