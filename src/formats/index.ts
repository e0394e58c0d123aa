// The list of formats; the first that matches a payload reads it. What reads it is loaded then.
import { valueAt } from '../lib/path.js';
import type { ListedFormat } from './format.js';
import { native } from './native.js';

/** What is written at a path, as text. */
const textAt = (payload: unknown, path: string): string => {
  const value = valueAt(payload, path);
  return typeof value === 'string' ? value : '';
};

export const formats: readonly ListedFormat[] = [
  { ...native, load: () => Promise.resolve(native) },
  {
    name: 'json-feed',
    matches: (payload) => /^https?:\/\/jsonfeed\.org\/version\//.test(textAt(payload, 'version')),
    load: async () => (await import('./json-feed.js')).jsonFeed,
  },
];
