// The list of languages: tag → words.
import { en } from './en.js';
import type { Messages } from './messages.js';

export const locales: Readonly<Record<string, Messages>> = { en };
