// What a payload means, read as the element reads its first answer.
import { firstState } from '../feed/first.js';
import type { FeedState } from '../feed/state.js';
import type { FormatAdapter } from '../formats/format.js';
import { PayloadReader } from '../formats/payload-reader.js';
import { parsed } from '../transports/to-payload.js';

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

/** @param payload What an endpoint answers: its text, or what `JSON.parse` makes of that. */
export const dataOf = (payload: unknown): unknown =>
  typeof payload === 'string' ? parsed(payload) : payload;

/** @throws {LiveBlogError} code `shape` or `type`: it cannot be read. */
export async function readState(
  data: unknown,
  { src, format = 'auto', fields, adapter }: FeedSource,
): Promise<FeedState> {
  const reader = new PayloadReader({ format, fields, adapter });
  return firstState(await reader.read({ data, url: new URL(src) }), Date.now(), Infinity);
}
