import { endpointUrl } from './endpoint.js';
import { page } from './url.js';

/**
 * A picture's address, if it is of the page's own site or of the feed's: to get it from anywhere else would tell
 * somebody, too, that the reader is here.
 * @param src Of the feed.
 */
export function ownImage(image: string | undefined, src: string | undefined): string | undefined {
  if (!image) return undefined;
  const { origin } = new URL(image);
  const feed = endpointUrl(src ?? '', page.baseURI);
  return origin === page.location.origin || origin === feed?.origin ? image : undefined;
}
