// The demonstration's server: `node demo/server.mjs [--feed FILE]`, on 127.0.0.1 and PORT (8000).
// Importing it starts nothing; createDemoServer() and createApp() take a clock, so that a test can move time.
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import { createApp, distFolder } from './server/app.mjs';
import { FileFeed } from './server/file-feed.mjs';

export { createApp };

const host = '127.0.0.1';
const usage = `Usage: node demo/server.mjs [--feed FILE]

  --feed FILE   the first page shows this feed; it is read again whenever it changes
  PORT          environment variable: the port on ${host}, 8000 by default, 0 for any free one`;

/**
 * The server, not listening yet.
 * @param {import('./server/app.mjs').DemoOptions} [options]
 * @returns {import('node:http').Server}
 */
export function createDemoServer(options) {
  const { fetch } = createApp(options);
  return /** @type {import('node:http').Server} */ (createAdaptorServer({ fetch }));
}

/**
 * Says what is wrong and ends the process.
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {string | undefined} the file that was named on the command line */
function feedArgument() {
  try {
    const { values } = parseArgs({
      options: { feed: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) {
      console.log(usage);
      process.exit();
    }
    return values.feed;
  } catch (error) {
    return giveUp(`${/** @type {Error} */ (error).message}\n\n${usage}`);
  }
}

/** @param {string} written */
function portFrom(written) {
  const port = Number(written);
  if (/^\d+$/.test(written) && port < 65_536) return port;
  return giveUp(
    `PORT=${written} is not a port. Use a number from 0 to 65535, for example PORT=8001.`,
  );
}

/** @param {number} port */
function explainError(port) {
  return (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EADDRINUSE')
      giveUp(`Port ${port} is taken. Choose another one: PORT=${port + 1} node demo/server.mjs`);
    if (error.code === 'EACCES')
      giveUp(
        `Port ${port} is not allowed here. Choose one above 1023: PORT=8000 node demo/server.mjs`,
      );
    giveUp(error.message);
  };
}

function main() {
  const feed = feedArgument();
  const port = portFrom(process.env['PORT'] || '8000');
  if (!existsSync(new URL('cdn/live-blog.js', distFolder)))
    console.error(
      'dist/cdn/live-blog.js is missing. Run `npm run build`, then load the page again.',
    );
  const feedFile = feed === undefined ? undefined : new FileFeed(feed);
  if (feedFile && !feedFile.read()) giveUp('Name a file that can be read after --feed.');
  const server = createDemoServer({ feedFile });
  server.on('error', explainError(port));
  server.listen(port, host, () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`http://${host}:${address.port}/`);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
