// Has a blog written as a server writes it, by the module that is built for servers.
import { readFile } from 'node:fs/promises';
import { readJson } from './middleware.mjs';

const server = new URL('../../dist/server/index.js', import.meta.url);
const sheet = new URL('../../dist/live-blog.css', import.meta.url);

/** POST /written {payload, options} answers with the HTML; GET /live-blog.css with the style sheet. */
export async function serveWritten(context, next) {
  if (context.path === '/live-blog.css') {
    context.type = 'css';
    context.body = await readFile(sheet, 'utf8');
  } else if (context.path === '/written') {
    const { payload, options } = await readJson(context.req);
    const { renderLiveBlog } = await import(server);
    context.type = 'text';
    context.body = await renderLiveBlog(payload, options);
  } else await next();
}
