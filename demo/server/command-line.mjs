// What is written on the command line, checked; and what to do about what cannot be used.
import { parseArgs } from 'node:util';

export const usage = `Usage: node demo/server.mjs [--feed FILE] [--write FILE] [--refresh URL]...
                           [--publish URL] [--stream PATH]

  --feed FILE     the first page shows this feed; it is read again whenever it changes
  PORT            environment variable: the port on 127.0.0.1, 8000 by default, 0 for any free one

What is done with the newsroom's feed after each change:

  --write FILE    writes it to FILE, and compressed to FILE.gz, for a server of files
  --refresh URL   asks a cache for URL, with the header X-Refresh: 1; may be given more than once
  --publish URL   posts what has changed to a push hub at URL, once the copies above are new
  --stream PATH   where readers subscribe to the hub, as the feed says it: a path or a URL`;

/** What the command line says that cannot be used. */
export class UsageError extends Error {}

/** @param {string} written @param {RegExp} scheme */
const isUrl = (written, scheme) => scheme.test(written) && URL.canParse(written);

/** @param {string} option @param {string} written */
function checkAddress(option, written) {
  if (!isUrl(written, /^https?:/i))
    throw new UsageError(
      `${option} ${written}: this is no address. Write it whole, such as http://127.0.0.1:8080/hub.`,
    );
}

/** @param {string} written */
function checkStream(written) {
  if (!isUrl(written, /^(https?|wss?):/i) && !/^\/\S*$/.test(written))
    throw new UsageError(
      `--stream ${written}: this is no path. Write one that begins with a slash, such as /stream, or a URL.`,
    );
}

/**
 * The options of a command line.
 * @param {string[]} [args]
 * @throws {UsageError}
 */
export function readCommandLine(args) {
  const one = /** @type {const} */ ({ type: 'string' });
  const many = /** @type {const} */ ({ type: 'string', multiple: true });
  const help = /** @type {const} */ ({ type: 'boolean' });
  const options = { feed: one, write: one, refresh: many, publish: one, stream: one, help };
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    throw new UsageError(`${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
  const { refresh = [], publish, stream, write } = values;
  for (const address of refresh) checkAddress('--refresh', address);
  if (publish !== undefined) checkAddress('--publish', publish);
  if (stream !== undefined) checkStream(stream);
  if (write === '') throw new UsageError('--write: this is no name of a file. Write one.');
  return values;
}
