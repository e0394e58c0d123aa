// The running story as a server writes it: in pages that can be read without script, with what search engines are
// told.
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { pageDocument } from './feed-documents.mjs';
import { storyAt } from './story-clock.mjs';

const page = new URL('../written.html', import.meta.url);
const feed = '/feeds/story-pages.json';
const zone = 'Europe/London';

/** The address of the page that goes on after an entry. @param {string} id */
const pageAfter = (id) => `/written.html?before=${encodeURIComponent(id)}`;

/** The id of the entry after which older ones come, if there are any. @param {any} document */
const borderOf = ({ links }) =>
  links.older && new URL(links.older, 'http://demo.test').searchParams.get('before');

/**
 * @typedef {object} Written
 * @property {import('./story-clock.mjs').Story} story
 * @property {number} startedAt When the story started, epoch milliseconds.
 * @property {() => number} now
 * @property {URL} dist The folder with the module for servers, with a slash at its end.
 */

/** @param {Written} written */
export function writtenRoutes({ story, startedAt, now, dist }) {
  const routes = new Hono();
  routes.get('/written.html', async (c) => {
    const before = c.req.query('before');
    const payload = pageDocument(storyAt(story, startedAt, now()), now(), {
      address: feed,
      before,
    });
    if (!payload) return c.notFound();
    const { renderLiveBlog, structuredData } = await import(`${dist}server/index.js`);
    const { url } = c.req;
    const border = borderOf(payload);
    const html = await renderLiveBlog(payload, {
      // Older pages stay as they are.
      ...(before === undefined ? { src: feed } : { src: `${feed}?before=${before}`, interval: 0 }),
      url,
      lang: 'en-GB',
      timeZone: zone,
      headingLevel: 1,
      next: border && pageAfter(border),
    });
    const data = await structuredData(payload, { url, publisher: { name: 'The Ternsay Courier' } });
    const json = JSON.stringify(data).replaceAll('<', '\\u003c');
    const template = await readFile(page, 'utf8');
    const written = template
      .replace('<live-blog></live-blog>', () => html)
      .replace('<script type="application/ld+json">', (tag) => tag + json);
    return c.body(written, 200, { 'Content-Type': 'text/html; charset=utf-8' });
  });
  return routes;
}
