// Words for numbers and lists.
import { fill, type Locale } from './locale.js';
import type { Plural, PluralKey } from './messages.js';

/**
 * A message with its number, in the form that the language has for that number.
 * @param more Other numbers in it.
 */
export function count(
  { words, tag }: Locale,
  key: PluralKey,
  number: number,
  more: Readonly<Record<string, number>> = {},
): string {
  const written = new Intl.NumberFormat(tag);
  const values = Object.entries({ ...more, count: number }).map(([name, value]) => [
    name,
    written.format(value),
  ]);
  const forms: Plural = words[key];
  const form = forms[new Intl.PluralRules(tag).select(number)] ?? forms.other;
  return fill(form, Object.fromEntries(values) as Record<string, string>).join('');
}

/** "A, B and C", of anything. */
export function listed({ tag }: Locale, items: readonly unknown[]): unknown[] {
  let next = 0;
  return new Intl.ListFormat(tag)
    .formatToParts(items.map(String))
    .map(({ type, value }) => (type === 'element' ? items[next++] : value));
}
