// Where what is shared can be found: an entry's own page, or its place on the page of the blog.
import { entryDomId } from '../lib/dom-id.js';
import { fragment } from '../lib/fragment.js';
import { webUrl } from '../lib/url.js';
import type { Blog } from '../model/blog.js';
import type { Entry } from '../model/entry.js';

/** The page on which it is read. */
export interface Here {
  readonly href: string;
  /** What it says of its own address. */
  readonly canonical: string | undefined;
  /** What relative addresses are relative to. */
  readonly base: string;
}

/** The blog's page, without a fragment. */
export function blogLink({ url }: Blog, { href, canonical, base }: Here): string {
  const page = webUrl(url, base) ?? webUrl(canonical, base);
  return (page?.href ?? href).replace(/#.*/s, '');
}

/** @param idPrefix Of the entries' DOM ids. */
export const entryLink = (entry: Entry, blog: Blog, here: Here, idPrefix: string): string =>
  webUrl(entry.url, here.base)?.href ?? placeLink(entry, blog, here, idPrefix);

/** Its place on the page of the blog. */
export const placeLink = (
  { id }: Pick<Entry, 'id'>,
  blog: Blog,
  here: Here,
  idPrefix: string,
): string => blogLink(blog, here) + fragment(entryDomId(idPrefix, id));
