// The newsroom's API, JSON over HTTP. It needs no login, since it listens on this machine only; pages of
// other origins are refused.
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DeskError } from './newsroom-desk.mjs';
import { InputError, readBlog, readChange, readEntry } from './newsroom-input.mjs';

/** @typedef {import('hono').Context} Context */

const localNames = ['localhost', '127.0.0.1', '[::1]'];
const mostBytes = 64 * 1_024;

/**
 * Whether a request comes from a page of this very server, or from no page at all.
 * @param {Context} c
 */
function isOwn(c) {
  const { host, hostname } = new URL(c.req.url);
  if (!localNames.includes(hostname)) return false;
  const origin = c.req.header('Origin');
  return origin === undefined || origin === `http://${host}`;
}

/** @param {Context} c */
async function readJson(c) {
  try {
    return await c.req.json();
  } catch {
    throw new InputError('The body is not JSON. Send an object, such as {"title": "Doors open"}.');
  }
}

/** @param {import('./newsroom-feed.mjs').NewsroomFeed} feed */
export function newsroomRoutes(feed) {
  const { desk } = feed;
  const routes = new Hono();

  routes.use(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    if (isOwn(c)) return next();
    return c.json({ error: 'Only the pages of this server may use the newsroom.' }, 403);
  });
  const tooLarge = (/** @type {Context} */ c) =>
    c.json({ error: `The body is larger than ${mostBytes / 1_024} KiB. Shorten the text.` }, 413);
  routes.use(bodyLimit({ maxSize: mostBytes, onError: tooLarge }));

  routes.get('/blog', (c) => c.json(feed.document()));
  routes.patch('/blog', async (c) => c.json(desk.changeBlog(readBlog(await readJson(c)))));
  routes.post('/entries', async (c) => {
    const entry = desk.add(readEntry(await readJson(c)));
    c.header('Location', `/newsroom/entries/${encodeURIComponent(entry.id)}`);
    return c.json(entry, 201);
  });
  routes.patch('/entries/:id', async (c) =>
    c.json(desk.change(c.req.param('id'), readChange(await readJson(c)))),
  );
  routes.delete('/entries/:id', (c) => {
    desk.remove(c.req.param('id'));
    return c.body(null, 204);
  });
  routes.all('*', (c) =>
    c.json({ error: `The newsroom does not know ${c.req.method} ${c.req.path}.` }, 404),
  );

  routes.onError((error, c) => {
    if (error instanceof InputError) return c.json({ error: error.message }, 400);
    if (error instanceof DeskError) return c.json({ error: error.message }, error.status);
    throw error;
  });
  return routes;
}
