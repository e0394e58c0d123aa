// What is served under /backends/: the read APIs of other systems, imitated from the running story, and a
// page about each.
import { Hono } from 'hono';
import { deskOf } from './backends/desk.mjs';
import { backendPage, listPage } from './backends/page.mjs';
import { answer } from './conditional.mjs';

const html = 'text/html; charset=utf-8';

/**
 * @param {object} options
 * @param {readonly import('./backends/index.d.mts').Backend[]} options.backends
 * @param {import('./story-clock.mjs').Story} options.story
 * @param {number} options.startedAt When the story started, epoch milliseconds.
 * @param {() => number} options.now
 */
export function backendRoutes({ backends, story, startedAt, now }) {
  const routes = new Hono();
  routes.get('/backends/', (c) => answer(c, listPage(backends), html));
  for (const backend of backends) {
    routes.get(`/backends/${backend.name}/`, (c) =>
      answer(c, backendPage(backend, backends), html),
    );
    routes.get(`/backends/${backend.name}/*`, (c) => {
      const given = backend.answer(new URL(c.req.url), deskOf(story, startedAt, now()));
      if (!given) return c.notFound();
      const { body, status = 200, type = 'application/json; charset=utf-8' } = given;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      if (status === 200) return answer(c, text, type);
      return c.body(
        text,
        /** @type {import('hono/utils/http-status').ContentfulStatusCode} */ (status),
        {
          'Content-Type': type,
        },
      );
    });
  }
  return routes;
}
