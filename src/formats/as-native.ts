// Most formats say the same as ours in other words: they are translated, and read by one reader.
import { LiveBlogError } from '../errors.js';
import type { FormatReader, ParseContext } from './format.js';
import { native } from './native.js';

/** A document of the feed format, version 1, before anything in it was checked. */
export interface RawDocument {
  readonly entries: readonly unknown[];
  readonly [field: string]: unknown;
}

/** What looks like a text or a number to a translation may be an object that cannot be made one. */
function translated(translate: () => RawDocument): RawDocument {
  try {
    return translate();
  } catch (cause) {
    if (cause instanceof LiveBlogError) throw cause;
    throw new LiveBlogError(
      'shape',
      `A field is not what it should be: ${(cause as Error).message}`,
      cause,
    );
  }
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
    return native.parse(
      translated(() => translate(payload as never, context)),
      context,
    );
  },
  ...(url && { url }),
});
