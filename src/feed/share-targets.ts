// The places to share in that a page lists.
import { encoded } from '../lib/fragment.js';
import { webUrl } from '../lib/url.js';
import { warnOnce } from '../lib/warn.js';
import type { ShareTarget } from '../model/share-target.js';

/** What is shared. */
export type Values = Readonly<Record<'url' | 'title' | 'text', string>>;

const nothing: Values = { url: '', title: '', text: '' };

/** Where that is shared in a place; undefined if that is nowhere in the web. */
export const targetHref = ({ url }: ShareTarget, values: Values): string | undefined =>
  webUrl(url.replace(/\{(url|title|text)\}/g, (_, name: keyof Values) => encoded(values[name])))
    ?.href;

function isLegal(target: Partial<ShareTarget> | null): target is ShareTarget {
  const { name, url } = target ?? {};
  const isText = typeof name === 'string' && typeof url === 'string' && !!name.trim();
  if (isText && targetHref({ name, url }, nothing)) return true;
  warnOnce(
    `shareTargets: "${String(name).slice(0, 40)}" is not legal: use a name, and a URL that begins with https:. It is left out.`,
  );
  return false;
}

/** Those that can be used; a page may have made mistakes. */
export function legalTargets(given: unknown): readonly ShareTarget[] {
  if (given === undefined || given === null) return [];
  return [given].flat().filter(isLegal);
}
