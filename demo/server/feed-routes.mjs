// What is served under /feeds/: the running story whole and in pages, the market, the match, the finished blog, and the file that
// was named on the command line.
import { Hono } from 'hono';
import { answer, answerJson } from './conditional.mjs';
import { documentTime, pageDocument, wholeDocument } from './feed-documents.mjs';
import { storyAt } from './story-clock.mjs';

/**
 * @typedef {object} Feeds
 * @property {import('./story-clock.mjs').Story} story
 * @property {import('./story-clock.mjs').Story} market
 * @property {import('./story-clock.mjs').Story} cricket
 * @property {{ readonly updated: string } & object} closedBlog
 * @property {import('./file-feed.mjs').FileFeed | undefined} file
 * @property {number} startedAt When the story started, epoch milliseconds.
 * @property {() => number} now
 */

/** @param {Feeds} feeds */
export function feedRoutes({ story, market, cricket, closedBlog, file, startedAt, now }) {
  const routes = new Hono();
  const state = () => storyAt(story, startedAt, now());

  routes.get('/story.json', (c) => answerJson(c, wholeDocument(state(), now())));

  routes.get('/market.json', (c) =>
    answerJson(c, wholeDocument(storyAt(market, startedAt, now()), now())),
  );

  routes.get('/cricket.json', (c) =>
    answerJson(c, wholeDocument(storyAt(cricket, startedAt, now()), now())),
  );

  routes.get('/story-pages.json', (c) => {
    const page = { address: '/feeds/story-pages.json', before: c.req.query('before') };
    const document = pageDocument(state(), now(), page);
    if (document) return answerJson(c, document);
    return c.json(
      { error: `No entry has the id “${page.before}”. Begin at ${page.address}.` },
      404,
    );
  });

  routes.get('/closed.json', (c) =>
    answerJson(c, { ...closedBlog, now: documentTime(now(), Date.parse(closedBlog.updated)) }),
  );

  routes.get('/file.json', (c) => {
    const bytes = file?.read();
    if (bytes) return answer(c, bytes, 'application/json; charset=utf-8');
    const error = file ? `${file.path} cannot be read.` : 'Start the server with --feed FILE.';
    return c.json({ error }, 404);
  });

  return routes;
}
