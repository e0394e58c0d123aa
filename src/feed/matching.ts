// Which entries a reader wants to see: those of a topic, a kind, an author, or with some words in them.
import { fold } from '../lib/fold.js';
import type { Entry } from '../model/entry.js';
import { allWords } from './words.js';

export type Matches = (entry: Entry) => boolean;

/** What two spellings of one name have in common. Accents part names. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().toUpperCase().toLowerCase();

export const kindOf = ({ kind = 'update' }: Entry): string => kind;

/** By the word before the colon of a filter: the names that an entry has of that. */
export const namesOf: Readonly<Record<string, (entry: Entry) => readonly string[]>> = {
  kind: (entry) => [kindOf(entry)],
  tag: ({ tags = [] }) => tags,
  author: ({ authors = [] }) => authors.map(({ name }) => name),
};

/** @param filter `key`, `tag:NAME`, `kind:NAME` or `author:NAME`; undefined: anything else. */
function filtering(filter: string): Matches | undefined {
  if (filter === 'key') return ({ key }) => !!key;
  const [, type = '', name = ''] = /^(\w+):(.+)$/s.exec(filter) ?? [];
  const names = Object.hasOwn(namesOf, type) && namesOf[type];
  if (!names) return undefined;
  const wanted = nameKey(name);
  return (entry) => names(entry).some((one) => nameKey(one) === wanted);
}

const texts = new WeakMap<Entry, string>();

/** All words of an entry, folded. */
function textOf(entry: Entry): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const { title, label, tags = [], blocks } = entry;
    const all = [title, label, ...tags, ...namesOf['author']!(entry), ...blocks.map(allWords)];
    text = fold(all.filter((words) => typeof words === 'string').join('\n'));
    texts.set(entry, text);
  }
  return text;
}

/** The words of what a reader typed, folded. */
export const wordsOf = (text: string): readonly string[] => fold(text).split(/\s+/).filter(Boolean);

/**
 * Whether an entry is to be seen; undefined: all are.
 * @param text All of its words have to be in an entry, in any order.
 */
export function matcherOf(filter: string, text: string): Matches | undefined {
  const isOfFilter = filtering(filter);
  const words = wordsOf(text);
  if (!isOfFilter && !words.length) return undefined;
  const hasWords: Matches = (entry) => words.every((word) => textOf(entry).includes(word));
  return (entry) => (!isOfFilter || isOfFilter(entry)) && hasWords(entry);
}
