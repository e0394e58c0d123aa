import { LiveBlogError } from '../errors.js';
import type { FeedUpdate } from '../model/update.js';
import type { Payload } from '../transports/transport.js';
import type { FormatAdapter } from './format.js';

/**
 * What a payload means, by the first of some formats that recognises it.
 * @throws {LiveBlogError} code `shape`
 */
export function parsePayload(
  { data, url, date }: Payload,
  formats: readonly FormatAdapter[],
): FeedUpdate {
  const format = formats.find(({ matches }) => matches(data));
  if (!format) throw new LiveBlogError('shape', '', data);
  const update = format.parse(data, { url });
  return { ...update, now: update.now ?? date };
}
