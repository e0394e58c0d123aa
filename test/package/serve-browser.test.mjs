// What a browser makes of the element's questions, and of answers that another origin may not read: the page
// "Serve a live blog" is built on it. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { headers as advised } from '../../demo/serve/load.mjs';
import { chromeOptions } from '../support/browsers.mjs';
import { listen } from '../support/demo.mjs';

const cdn = new URL('../../dist/cdn/', import.meta.url);

/** A page with a blog whose cursor is lost, said with CORS headers and without; notes what is asked. */
async function openLost(t) {
  const asked = [];
  const server = createServer(({ method, url, headers }, response) => {
    const name = basename(url);
    if (/[.]js$/.test(name)) {
      response.setHeader('Content-Type', 'text/javascript');
      return response.end(readFileSync(new URL(name, cdn)));
    }
    if (name === 'page') return response.end('<script type="module" src="/live-blog.js"></script>');
    asked.push({ method, url, headers });
    if (url !== '/unsaid/changes') response.setHeaders(new Map(Object.entries(advised)));
    if (name === 'changes') return response.writeHead(410).end();
    if (headers['if-none-match'] === '"1"') return response.writeHead(304).end();
    const feed = { entries: [], links: { updates: 'changes' } };
    return response.setHeader('ETag', '"1"').end(JSON.stringify(feed));
  });
  const port = await listen(t, server);
  const browser = await puppeteer.launch(await chromeOptions());
  t.after(() => browser.close());
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${port}/page`);
  return { tab, asked, other: `http://localhost:${port}` };
}

test('in a browser questions are plain, and a lost cursor is understood where CORS lets it', async (t) => {
  const { tab, asked, other } = await openLost(t);
  const code = await tab.evaluate(async (origin) => {
    const follow = (src) => {
      const blog = Object.assign(document.createElement('live-blog'), { src, interval: 5 });
      document.body.append(blog);
      return blog;
    };
    const said = follow(`${origin}/said/storm.json`);
    const failure = new Promise((resolve) => {
      const unsaid = follow(`${origin}/unsaid/storm.json`);
      unsaid.addEventListener('live-blog-error', ({ detail }) => resolve(detail.code));
    });
    said.addEventListener('live-blog-error', () => document.body.append('It failed.'));
    return failure;
  }, other);
  assert.equal(code, 'network');
  const of = (path) => asked.filter(({ url }) => url === path);
  for (; of('/said/storm.json').length < 2;) await tab.waitForResponse(() => true);
  assert.equal(await tab.$eval('body', (body) => body.innerText.includes('It failed.')), false);
  assert.equal(of('/unsaid/storm.json').length, 1);
  assert.equal(of('/said/storm.json')[1].headers['if-none-match'], '"1"');
  assert.ok(
    asked.every(({ method }) => method === 'GET'),
    'a preflight came',
  );
  for (const { url, headers } of asked.filter((one) => one.url.includes('/said')))
    assert.equal(headers['cache-control'], 'max-age=0', url);
});
