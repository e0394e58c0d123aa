// What every language keeps, whoever wrote it: walks the list.
import { expect } from 'chai';
import { enFeatures } from '../../src/locales/en-features.js';
import { en as enWords } from '../../src/locales/en.js';
import { featureLocales, locales } from '../../src/locales/index.js';
import type { Messages } from '../../src/locales/messages.js';

const en: Messages = { ...enWords, ...enFeatures };
const keys = Object.keys(en) as (keyof Messages)[];
const languages = await Promise.all(
  Object.entries(locales).map(
    async ([tag, words]) => [tag, { ...words, ...(await featureLocales[tag]!()) }] as const,
  ),
);
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([one]) => one).sort();
const forms = (message: Messages[keyof Messages]): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

describe('the list of languages', () => {
  it('begins with English, which serves for all others', () => {
    expect(Object.keys(locales)[0]).to.equal('en');
  });
});

for (const [tag, messages] of languages)
  describe(`the language "${tag}"`, () => {
    it('is called by its own tag', () => {
      expect(Intl.getCanonicalLocales(tag)).to.deep.equal([tag]);
      expect(new Intl.Locale(messages.language).language).to.equal(new Intl.Locale(tag).language);
    });

    it('has every message, and no other', () => {
      expect(Object.keys(messages).sort()).to.deep.equal([...keys].sort());
      for (const key of keys)
        for (const form of forms(messages[key]))
          expect(form.trim() !== '' || en[key] === '', key).to.equal(true);
    });

    it('has the places where names, times and numbers go', () => {
      for (const key of keys)
        for (const form of forms(messages[key]))
          expect(placeholders(form), key).to.deep.equal(placeholders(forms(en[key]).at(-1)!));
    });

    it('has every form that its plurals take', () => {
      const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
      for (const key of keys) {
        const message = messages[key];
        if (typeof message === 'string') continue;
        for (const category of pluralCategories)
          expect(message[category] ?? message.other, `${key} ${category}`).to.be.a('string');
      }
    });
  });
