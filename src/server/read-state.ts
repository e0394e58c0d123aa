// What a payload means, read as the element reads its first answer.
import { firstState } from '../feed/first.js';
import type { FeedState } from '../feed/state.js';
import type { FormatAdapter } from '../formats/format.js';
import { PayloadReader } from '../formats/payload-reader.js';
import { toPayload } from '../transports/to-payload.js';

/** How a payload is to be read. */
export interface FeedSource {
  /** Where it came from: relative addresses in it start there. */
  readonly src: string | URL;
  /** As the attribute; default `auto`. */
  readonly format?: string;
  /** As the attribute. */
  readonly fields?: string;
  readonly adapter?: FormatAdapter;
}

/**
 * @param payload What an endpoint answers: its text, or what `JSON.parse` makes of that.
 * @throws {LiveBlogError} code `shape` or `type`: it cannot be read.
 */
export async function readState(
  payload: unknown,
  { src, format = 'auto', fields, adapter }: FeedSource,
): Promise<FeedState> {
  const reader = new PayloadReader({ format, fields, adapter });
  const url = new URL(src);
  const answer =
    typeof payload === 'string' ? toPayload({ text: payload, url }) : { data: payload, url };
  return firstState(await reader.read(answer), Date.now(), Infinity);
}
