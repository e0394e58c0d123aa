// What assistive technology is told of the stream as a feed, as Chromium's accessibility tree has it. Needs
// `npm run build`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../support/browsers.mjs';

const cdn = new URL('../../dist/cdn/', import.meta.url);

const entries = Array.from({ length: 4 }, (_, n) => ({
  id: `${n}`,
  title: `Tide ${n}`,
  html: `<p>The water at ${n}.</p>`,
  published: `2026-11-${18 + (n >> 1)}T09:0${n}:00Z`,
  ...(n === 3 && { pinned: true }),
}));
const feed = JSON.stringify({ format: 'live-blog/1', title: 'The tide', entries });

const page = (attribute) => `<!doctype html><html lang="en"><title>Blog</title>
  <script type="module" src="/live-blog.js"></script>
  <live-blog src="/feed.json" keyboard="feed" ${attribute}></live-blog></html>`;

/** The tree of a page whose element has that attribute. */
async function treeOf(t, attribute) {
  const server = createServer(async ({ url }, response) => {
    const send = (type, body) => response.setHeader('Content-Type', type).end(body);
    if (url.endsWith('.js'))
      return send('text/javascript', await readFile(new URL(basename(url), cdn)));
    if (url === '/feed.json') return send('application/json', feed);
    send('text/html', page(attribute));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const browser = await puppeteer.launch(await chromeOptions());
  t.after(async () => {
    await browser.close();
    server.close();
  });
  const tab = await browser.newPage();
  await tab.goto(`http://127.0.0.1:${server.address().port}/`);
  await tab.waitForFunction(() => {
    const { shadowRoot } = document.querySelector('live-blog');
    const all = [shadowRoot, ...[...shadowRoot.children].map((one) => one.shadowRoot)];
    return all.some((root) => root?.querySelector('[role=feed]'));
  });
  return tab.accessibility.snapshot({ interestingOnly: false });
}

const all = (node) => [node, ...(node.children ?? []).flatMap(all)];
const named = (nodes, role) => nodes.filter((one) => one.role === role).map(({ name }) => name);

/** What a node holds, whatever boxes are between. */
const held = (node) =>
  (node.children ?? []).flatMap((child) =>
    ['generic', 'none', 'paragraph', 'Section'].includes(child.role) ? held(child) : [child],
  );

for (const attribute of ['', 'isolated'])
  test(`the feed holds the articles of the stream, and neither header, controls nor pins ${attribute}`, async (t) => {
    const nodes = all(await treeOf(t, attribute));
    const feeds = nodes.filter(({ role }) => role === 'feed');
    assert.deepEqual(named(feeds, 'feed'), ['The tide']);
    const children = held(feeds[0]).filter(({ role }) => role !== 'StaticText');
    assert.deepEqual([...new Set(children.map(({ role }) => role))], ['article']);
    // The pin's place in the stream stands for it.
    assert.equal(children.length, 4);
    assert.deepEqual(
      children.map(({ name }) => name).filter((name) => name?.startsWith('Tide')),
      ['Tide 2', 'Tide 1', 'Tide 0'],
    );
    assert.deepEqual(
      named(all(feeds[0]), 'button').filter((name) => !/share/i.test(name)),
      [],
    );
    assert.ok(named(nodes, 'button').includes('Keys'));
    assert.ok(named(nodes, 'article').includes('Tide 3'));
  });
