// The demonstration's server: `node demo/server.mjs`, on 127.0.0.1 and PORT (8000); --help names the options.
// Importing it starts nothing; createDemoServer() and createApp() take a clock, so that a test can move time.
import { existsSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { WebSocketServer } from 'ws';
import { createApp, distFolder } from './server/app.mjs';
import { readCommandLine, usage, UsageError } from './server/command-line.mjs';
import { FileFeed } from './server/file-feed.mjs';
import { OutletError } from './server/outlets/index.mjs';

export { createApp };

const host = '127.0.0.1';
/** Readers have nothing to say on a socket. Bytes. */
const longestMessage = 1_024;

/**
 * The server, not listening yet. When it is closed, its streams and outlets end.
 * @param {Omit<import('./server/app.mjs').DemoOptions, 'signal'>} [options]
 * @returns {import('node:http').Server}
 */
export function createDemoServer(options) {
  const closing = new AbortController();
  const { fetch } = createApp({ ...options, signal: closing.signal });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestMessage });
  const server = /** @type {import('node:http').Server} */ (
    createAdaptorServer({ fetch, websocket: { server: sockets } })
  );
  const close = server.close.bind(server);
  // It would wait for the last reader of a stream to leave.
  server.close = (done) => {
    closing.abort();
    return close(done);
  };
  return server;
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

/**
 * What an action gives, unless it finds something that the person at the terminal can put right.
 * @template T
 * @param {() => T} action
 * @returns {T}
 */
function orGiveUp(action) {
  try {
    return action();
  } catch (error) {
    if (error instanceof UsageError || error instanceof OutletError) giveUp(error.message);
    throw error;
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
  const { feed, help, ...outlets } = orGiveUp(readCommandLine);
  if (help) return console.log(usage);
  const port = portFrom(process.env['PORT'] || '8000');
  if (!existsSync(new URL('cdn/live-blog.js', distFolder)))
    console.error(
      'dist/cdn/live-blog.js is missing. Run `npm run build`, then load the page again.',
    );
  const feedFile = feed === undefined ? undefined : new FileFeed(feed);
  if (feedFile && !feedFile.read()) giveUp('Name a file that can be read after --feed.');
  const server = orGiveUp(() => createDemoServer({ feedFile, ...outlets }));
  server.on('error', explainError(port));
  server.listen(port, host, () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    console.log(`http://${host}:${address.port}/`);
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
