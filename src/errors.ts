// The one error class that leaves the library. Its code says what kind of thing went wrong.

/**
 * `network`: no answer. `http`: an answer with an error status. `timeout`: no whole answer in time.
 * `type`: not JSON. `shape`: JSON that no format recognises. `size`: too large. `security`: refused
 * before asking. `entry`: one entry could not be used. `stream`: a stream failed, and the feed is polled.
 */
export type ErrorCode =
  'network' | 'http' | 'timeout' | 'type' | 'shape' | 'size' | 'security' | 'entry' | 'stream';

export class LiveBlogError extends Error {
  override readonly name = 'LiveBlogError';
  readonly code: ErrorCode;

  /** @param message What went wrong, and what to do about it. */
  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }

  /** The HTTP status, with code `http`. */
  get status(): number | undefined {
    return this.code === 'http' ? (this.cause as Response).status : undefined;
  }
}
