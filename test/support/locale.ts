// English, with the words of what is loaded later.
import { enFeatures } from '../../src/locales/en-features.js';
import { en } from '../../src/locales/en.js';
import { Locale } from '../../src/locales/locale.js';

export const locale = new Locale(() => ({ ...en, ...enFeatures }), 'en', 'UTC');
