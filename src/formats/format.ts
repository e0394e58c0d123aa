// The contract of the first shelf: a format turns what a server sent into what it means.
import type { FeedUpdate } from '../model/update.js';

export interface ParseContext {
  /** Where the payload came from; the feed's relative links are resolved against it. */
  readonly url: URL;
  /** When the server answered by its own clock, epoch milliseconds, where that can be read. */
  readonly date?: number | undefined;
}

/** How far a feed has been followed. */
export interface FeedPosition {
  /** What the last update said that had one. */
  readonly cursor?: string | undefined;
  /** The server's clock, epoch milliseconds. */
  readonly now: number;
  /** Milliseconds between two questions. */
  readonly interval: number;
}

export interface FormatReader {
  /**
   * Total: what cannot be used becomes a problem of the update and the rest is parsed.
   * @throws {LiveBlogError} code `shape`, when nothing can be.
   */
  parse(payload: unknown, context: ParseContext): FeedUpdate;
  /** Where to ask next; without it, what the last update's `links.updates` said, or the endpoint. */
  url?(endpoint: URL, position: FeedPosition): URL;
}

export interface FormatAdapter extends FormatReader {
  readonly name: string;
  /** Whether the payload is of this format: any JSON value, or a text that is no JSON. Never throws. */
  readonly matches: (payload: unknown) => boolean;
}

/** A format of the list; what reads it is loaded when its payload is recognised. */
export interface ListedFormat extends Pick<FormatAdapter, 'name' | 'matches'> {
  readonly load: () => Promise<FormatReader>;
}

/** What the page says of how the endpoint is to be read. */
export interface FormatWishes {
  /** The name of a format, or `auto`. */
  readonly format: string;
  readonly fields?: string | undefined;
  readonly adapter?: FormatAdapter | undefined;
}
