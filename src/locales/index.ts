// The list of languages: tag → words.
import { en } from './en.js';
import type { FeatureMessages } from './feature-messages.js';
import type { Messages } from './messages.js';

type Words = Readonly<Record<string, Omit<Messages, keyof FeatureMessages>>>;

export const locales: Words = { en };

/** The words of features, which come with the first of them. */
export const featureLocales: Readonly<Record<string, () => Promise<FeatureMessages>>> = {
  en: async () => (await import('./en-features.js')).enFeatures,
};

/** All words of all languages. */
export async function loadLocales(): Promise<Readonly<Record<string, Messages>>> {
  const all = Object.entries(featureLocales).map(
    async ([tag, load]) => [tag, { ...locales[tag]!, ...(await load()) }] as const,
  );
  return Object.fromEntries(await Promise.all(all));
}
