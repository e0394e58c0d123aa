// The contract of the first shelf: a format turns what a server sent into what it means.
import type { FeedUpdate } from '../model/update.js';

export interface ParseContext {
  /** Where the payload came from; the feed's relative links are resolved against it. */
  readonly url: URL;
}

export interface FormatAdapter {
  readonly name: string;
  /** Whether the payload is of this format. Never throws. */
  readonly matches: (payload: unknown) => boolean;
  /**
   * Total: what cannot be used becomes a problem of the update and the rest is parsed.
   * @throws {LiveBlogError} code `shape`, when nothing can be.
   */
  parse(payload: unknown, context: ParseContext): FeedUpdate;
}
