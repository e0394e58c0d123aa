// Puts the server together: the feeds, the newsroom, the pages. Everything that tells the time is given
// the same clock.
import { setMaxListeners } from 'node:events';
import { Hono } from 'hono';
import { closedBlog } from '../story/closed.mjs';
import { cricket } from '../story/cricket.mjs';
import { market } from '../story/market.mjs';
import { newsroomBlog } from '../story/newsroom.mjs';
import { story } from '../story/index.mjs';
import { advertiserRoutes } from './advertiser.mjs';
import { backendRoutes } from './backend-routes.mjs';
import { backends } from './backends/index.mjs';
import { feedRoutes } from './feed-routes.mjs';
import { FileFeed } from './file-feed.mjs';
import { NewsroomDesk } from './newsroom-desk.mjs';
import { newsroomFeedRoutes } from './newsroom-feed-routes.mjs';
import { NewsroomFeed } from './newsroom-feed.mjs';
import { newsroomRoutes } from './newsroom-routes.mjs';
import { openOutlets } from './outlets/index.mjs';
import { serveFolder } from './static-files.mjs';
import { writtenRoutes } from './written-routes.mjs';

/**
 * @typedef {object} OwnOptions
 * @property {() => number} [now] Epoch milliseconds; the system's clock by default.
 * @property {string | FileFeed} [feedFile] The feed that the first page shows instead of the story.
 * @property {URL} [dist] The folder behind /dist/, with a slash at its end.
 * @property {NewsroomDesk} [desk] The newsroom's blog.
 * @property {AbortSignal} [signal] Ends the streams and the outlets.
 */
/** @typedef {OwnOptions & import('./outlets/index.mjs').OutletOptions} DemoOptions */

const pages = new URL('../', import.meta.url);
export const distFolder = new URL('../../dist/', import.meta.url);

/**
 * The whole demonstration. The story starts when this is called.
 * @param {DemoOptions} [options]
 */
export function createApp({ now = Date.now, feedFile, dist = distFolder, ...options } = {}) {
  const app = new Hono();
  const startedAt = now();
  const { desk = new NewsroomDesk(newsroomBlog, now), signal = new AbortController().signal } =
    options;
  // Every reader of a stream is one.
  setMaxListeners(0, signal);
  const feed = new NewsroomFeed(desk, now, options.stream);
  const file = typeof feedFile === 'string' ? new FileFeed(feedFile) : feedFile;

  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.route('/feeds', feedRoutes({ story, market, cricket, closedBlog, file, startedAt, now }));
  app.route('/feeds', newsroomFeedRoutes(feed, signal));
  app.route('/', backendRoutes({ backends, story, startedAt, now }));
  app.route('/', writtenRoutes({ story, startedAt, now, dist }));
  app.route('/newsroom', newsroomRoutes(feed));
  app.route('/ads', advertiserRoutes());
  app.get(
    '/dist/*',
    serveFolder(dist, { strip: '/dist/', extensions: ['.js', '.map', '.css', '.json'] }),
  );
  const aliases = { '': file ? 'file.html' : 'index.html' };
  app.get(
    '/*',
    serveFolder(pages, {
      strip: '/',
      extensions: ['.html', '.css', '.svg', '.wav', '.webm'],
      aliases,
    }),
  );
  openOutlets(feed, options, signal);
  app.notFound((c) => c.text('There is nothing at this address.\n', 404));
  app.onError((error, c) => {
    console.error(error);
    return c.text('Something went wrong on the server; its terminal says what.\n', 500);
  });
  return app;
}
