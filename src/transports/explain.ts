// Names what went wrong while asking, and says what to do about it.
import { LiveBlogError } from '../errors.js';

/** @param cause What was thrown; a LiveBlogError is one already. */
export function explain(cause: unknown, url: string): LiveBlogError {
  if (cause instanceof LiveBlogError) return cause;
  if (cause instanceof Response)
    return new LiveBlogError('http', `${cause.url || url} answered ${cause.status}.`, cause);
  if (cause instanceof SyntaxError)
    return new LiveBlogError('type', `${url} is not JSON. Is src the address of the feed?`, cause);
  if (cause instanceof RangeError)
    return new LiveBlogError(
      'size',
      `${url} is larger than 5 MiB. Page it with links.older.`,
      cause,
    );
  if ((cause as Error | undefined)?.name === 'TimeoutError')
    return new LiveBlogError('timeout', `${url} did not answer within 10 seconds.`, cause);
  // Engines have words of their own for it, which all name the module.
  if (cause instanceof TypeError && /module/i.test(cause.message))
    return new LiveBlogError(
      'network',
      'A part of the script cannot be loaded. Are all files of dist/cdn/ beside it?',
      cause,
    );
  return new LiveBlogError(
    'network',
    `${url} cannot be reached. If it is on another origin, does it allow this one (CORS)?`,
    cause,
  );
}
