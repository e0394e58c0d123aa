// Most formats say the same as ours in other words: they are translated, and read by one reader.
import type { FormatReader, ParseContext } from './format.js';
import { native } from './native.js';

/** A document of the feed format, version 1, before anything in it was checked. */
export interface RawDocument {
  readonly entries: readonly unknown[];
  readonly isPartial?: boolean | undefined;
  readonly [field: string]: unknown;
}

/**
 * A format that translates a payload which it recognised; what it cannot find it leaves undefined.
 * @param url Where to ask next, if the document's links do not say it.
 */
export const asNative = (
  translate: (payload: never, context: ParseContext) => RawDocument,
  url?: FormatReader['url'],
): FormatReader => ({
  parse(payload, context) {
    const { isPartial, ...document } = translate(payload as never, context);
    return { ...native.parse(document, context), ...(isPartial && { isPartial }) };
  },
  ...(url && { url }),
});
