// Words for numbers and lists.
import { fill, type Locale } from './locale.js';
import type { Plural, PluralKey } from './messages.js';

/** A message with its number, in the form that the language has for that number. */
export function count({ words, tag }: Locale, key: PluralKey, number: number): string {
  const forms: Plural = words[key];
  const form = forms[new Intl.PluralRules(tag).select(number)] ?? forms.other;
  return fill(form, { count: new Intl.NumberFormat(tag).format(number) }).join('');
}

/** "A, B and C", of anything. */
export function listed({ tag }: Locale, items: readonly unknown[]): unknown[] {
  let next = 0;
  return new Intl.ListFormat(tag)
    .formatToParts(items.map(String))
    .map(({ type, value }) => (type === 'element' ? items[next++] : value));
}
