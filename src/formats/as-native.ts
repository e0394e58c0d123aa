// Most formats say the same as ours in other words: they are translated, and read by one reader.
import type { FormatReader, ParseContext } from './format.js';
import { native } from './native.js';

/** A document of the feed format, version 1, before anything in it was checked. */
export interface RawDocument {
  readonly entries: readonly unknown[];
  readonly [field: string]: unknown;
}

/** A format that translates a payload which it recognised; what it cannot find it leaves undefined. */
export const asNative = (
  translate: (payload: never, context: ParseContext) => RawDocument,
): FormatReader => ({
  parse: (payload, context) => native.parse(translate(payload as never, context), context),
});
