// How the interface speaks in a language: its words, and how dates and numbers are written there.
import { memo } from '../lib/memo.js';
import { isTimeZone } from '../lib/time-zone.js';
import { Locale } from './locale.js';
import type { Messages } from './messages.js';

/** "en-GB" → "en"; empty if it is no language tag. */
function primaryOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return '';
  }
}

/**
 * @param wanted BCP 47, or empty.
 * @param words The languages there are, by tag; the first serves for all others.
 * @param messages The page's own words, over ours.
 */
export function chooseLocale(
  wanted: string,
  words: () => Readonly<Record<string, Partial<Messages>>>,
  messages: Partial<Messages> | undefined,
  timeZone: string | undefined,
): Locale {
  const primary = primaryOf(wanted);
  const choose = memo((known: ReturnType<typeof words>) => {
    const own = known[primary] ?? Object.values(known)[0];
    return { ...own, ...messages } as Messages;
  });
  const chosen = () => choose(words());
  const { language } = chosen();
  // Its region decides between 14:05 and 2:05 PM.
  const own = primaryOf(language);
  const tag = primary && primary === own ? wanted : own ? language : 'en';
  return new Locale(chosen, tag, isTimeZone(timeZone) ? timeZone : undefined);
}
