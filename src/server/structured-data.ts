import { defaults } from '../attributes.js';
import { selectKnown } from '../feed/select-more.js';
import { liveBlogPosting, type Publisher } from '../structured-data/posting.js';
import { dataOf, readState, type FeedSource } from './read-state.js';

/** What the page knows, and no feed. */
export interface StructuredDataPage
  extends Omit<FeedSource, 'src'>, Partial<Pick<FeedSource, 'src'>> {
  /** The address of the page, absolute and canonical; entries are parts of it. */
  readonly url: string;
  /** Where the feed has no title. */
  readonly title?: string;
  readonly publisher?: Publisher;
  /** As the attribute `id-prefix`; default `entry-`. */
  readonly idPrefix?: string;
}

/**
 * What a payload is to search engines: a https://schema.org/LiveBlogPosting with all its entries, newest first.
 * To go into a `<script type="application/ld+json">` as JSON with `<` written as `\u003c`.
 * @param payload What an endpoint answers, in any format that the element reads.
 * @throws {LiveBlogError} code `shape` or `type`: it cannot be read.
 */
export async function structuredData(
  payload: unknown,
  { url, src = url, title, publisher, idPrefix = defaults.idPrefix, ...how }: StructuredDataPage,
): Promise<Readonly<Record<string, unknown>>> {
  const state = await readState(dataOf(payload), { src: new URL(src, url), ...how });
  const page = { href: url, canonical: url, base: url, title, publisher, idPrefix };
  return liveBlogPosting(state, selectKnown(state), page);
}
