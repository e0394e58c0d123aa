// The pages of the demonstration and all that they point to. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { addressesOf, assertFeed, openDemo } from '../support/demo.mjs';

const names = [
  'index',
  'live',
  'closed',
  'themed',
  'ways',
  'ads',
  'own-design',
  'isolated',
  'written',
  'newsroom',
  'reader',
  'file',
];
const pages = names.map((name) => `/${name}.html`);
const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  map: 'application/json; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  wav: 'audio/wav',
  webm: 'video/webm',
};
const sample = new URL('../support/samples/live-blog/', import.meta.url);
const feedFile = fileURLToPath(new URL(readdirSync(sample)[0], sample));

const all = (text, pattern) => [...text.matchAll(pattern)].map((found) => found[1] ?? found[2]);

/** The addresses in a text, by what kind of text it is. */
const references = {
  html: (text) => all(text, /\b(?:href|src)="([^"]*)"|url\(["']?([^"')]*)/g),
  css: (text) => all(text, /url\(["']?([^"')]*)|@import\s+["']([^"']*)/g),
  js: (text) => all(text, /(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)|\/\/# sourceMappingURL=(\S+)/g),
  svg: (text) => all(text, /\b(?:href|src)="([^"]*)"|url\(["']?([^"')]*)/g),
  json: (text) => addressesOf(JSON.parse(text)),
};
const isInPage = (address) => address.startsWith('#');

/** Everything that can be reached from some paths: path → response and text. */
async function crawl({ get }, start) {
  const found = new Map();
  const visit = async (path) => {
    if (found.has(path)) return;
    const response = await get(path);
    const text = await response.text();
    const ending = path.endsWith('/') ? 'html' : path.split('.').at(-1);
    found.set(path, { response, text, ending });
    // What a file of one's own points to is not the demonstration's.
    if (path === '/feeds/file.json') return;
    const addresses = references[ending]?.(text).filter((address) => !isInPage(address)) ?? [];
    for (const address of addresses) {
      const { origin, pathname } = new URL(address, `http://demo.test${path}`);
      // The backends have addresses of other systems, and a test of their own.
      const isOther = /^\/backends\/./.test(pathname);
      if (origin === 'http://demo.test' && !isOther) await visit(pathname);
    }
  };
  for (const path of start) await visit(path);
  return found;
}

const demo = openDemo({ feedFile });
const reached = await crawl(demo, ['/', ...pages]);
const texts = (...endings) => [...reached].filter(([, { ending }]) => endings.includes(ending));

test('every page of the folder is in this list', () => {
  const folder = new URL('../../demo/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  assert.deepEqual(names.map((name) => `/${name}`).sort(), pages.toSorted());
});

for (const path of ['/', ...pages])
  test(`${path} is a page`, async () => {
    const response = await demo.get(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Content-Type'), types.html);
    assert.match(await response.text(), /<title>[^<]+<\/title>/);
  });

test('whatever a page, a style sheet, a script or a feed points to is there, as what it is', () => {
  for (const [path, { response, ending }] of reached) {
    assert.equal(response.status, 200, path);
    assert.equal(response.headers.get('Content-Type'), types[ending], path);
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff', path);
  }
  const kinds = new Set([...reached.values()].map(({ ending }) => ending));
  assert.deepEqual([...kinds].sort(), Object.keys(types).sort());
});

test('the script comes with the parts that it loads later', () => {
  const scripts = texts('js').map(([path]) => path);
  assert.ok(scripts.includes('/dist/cdn/live-blog.js'));
  assert.ok(scripts.length > 1, scripts.join());
});

test('every blog on the pages has a feed', () => {
  const html = texts('html').map(([, { text }]) => text);
  const feeds = new Set(html.flatMap((text) => all(text, /<live-blog[^>]*\ssrc="([^"]*)"/g)));
  const names = ['closed', 'cricket', 'file', 'market', 'newsroom', 'story', 'story-pages'];
  assert.deepEqual(feeds, new Set(names.map((name) => `/feeds/${name}.json`)));
  for (const feed of feeds) assertFeed(JSON.parse(reached.get(feed).text), feed);
});

test('no page, style sheet, picture or feed names another host', () => {
  // The market shows films of another site, where it is asked to.
  const others = ['/feeds/file.json', '/feeds/market.json'];
  const own = texts('html', 'css', 'svg', 'json').filter(([path]) => !others.includes(path));
  for (const [path, { text }] of own) {
    const words = text
      .replaceAll('xmlns="http://www.w3.org/2000/svg"', '')
      // What search engines are told has a vocabulary, and the page's own address.
      .replaceAll(/"https?:\/\/(?:schema\.org"|localhost\/)/g, '');
    assert.doesNotMatch(words, /\b(?:https?|wss?):\/\/|["'(]\/\/\w/, path);
  }
});

test('the navigation of a page says which page it is', () => {
  for (const [path, { text }] of texts('html').filter(([, page]) => page.text.includes('<nav'))) {
    const here = all(text, /<a href="([^"]*)" aria-current="page"/g);
    const isFirst = ['/index.html', '/file.html'].includes(path);
    assert.deepEqual(here, [isFirst ? '/' : path], path);
  }
});

test('a page that was loaded before is not sent again', async () => {
  for (const path of ['/', '/site.css', '/dist/cdn/live-blog.js', '/pictures/icon.svg']) {
    const tag = (await demo.get(path)).headers.get('ETag');
    const again = await demo.get(path, { 'If-None-Match': tag });
    assert.equal(again.status, 304, path);
    assert.equal(again.headers.get('ETag'), tag);
    assert.equal(await again.text(), '');
  }
});

test('the first page names the number of entries that are there when the server starts', async () => {
  const { text } = reached.get('/index.html');
  const { entries } = JSON.parse(reached.get('/feeds/story.json').text);
  assert.match(
    text.replace(/\s+/g, ' '),
    new RegExp(`starts, ${entries.length} entries are there`),
  );
});
