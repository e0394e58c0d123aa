// What the demonstration's server reads from disk, and what it does not.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createDemoServer } from '../../demo/server.mjs';
import { assertFeed, listen, makeFolder, openDemo } from '../support/demo.mjs';

const path = '/feeds/file.json';
const feedOf = (...words) =>
  JSON.stringify({
    entries: words.map((text, id) => ({ id, text, published: '2026-06-06T07:30:00Z' })),
  });

/** The demonstration with a file, and what its terminal says. */
function openWithFile(t, text) {
  const file = join(makeFolder(t), 'feed.json');
  if (text !== undefined) writeFileSync(file, text);
  const complain = t.mock.method(console, 'error', () => {});
  const said = () => complain.mock.calls.map(({ arguments: words }) => words.join(' '));
  return { ...openDemo({ feedFile: file }), file, said };
}

test('a file is the first page’s feed, and the story is still there', async (t) => {
  const demo = openWithFile(t, feedOf('Doors open.'));
  const feed = await demo.read(path);
  assertFeed(feed, path);
  assert.equal(feed.entries[0].text, 'Doors open.');
  assert.match(await (await demo.get('/')).text(), /<live-blog src="\/feeds\/file.json"/);
  assert.match(await (await demo.get('/index.html')).text(), /src="\/feeds\/story.json"/);
  assert.deepEqual(demo.said(), []);
});

test('a file that changes is read again, one that does not is not sent again', async (t) => {
  const demo = openWithFile(t, feedOf('Doors open.'));
  const tag = (await demo.get(path)).headers.get('ETag');
  assert.equal((await demo.get(path, { 'If-None-Match': tag })).status, 304);
  writeFileSync(demo.file, feedOf('Doors open.', 'And shut.'));
  const response = await demo.get(path, { 'If-None-Match': tag });
  assert.equal(response.status, 200);
  assert.notEqual(response.headers.get('ETag'), tag);
  assert.equal((await response.json()).entries.length, 2);
});

test('a file that is missing is 404, said once in the terminal, and served when it is there', async (t) => {
  const demo = openWithFile(t);
  for (let count = 0; count < 2; count++) {
    const response = await demo.get(path);
    assert.equal(response.status, 404);
    assert.equal((await response.json()).error, `${demo.file} cannot be read.`);
  }
  assert.equal(demo.said().length, 1);
  assert.ok(demo.said()[0].startsWith(`${demo.file} cannot be read: ENOENT`), demo.said()[0]);
  writeFileSync(demo.file, feedOf('Doors open.'));
  assert.equal((await demo.read(path)).entries.length, 1);
});

test('a file that is not JSON is said once in the terminal, until it is right again', async (t) => {
  const demo = openWithFile(t, '{"entries": [');
  for (let count = 0; count < 2; count++) await demo.get(path);
  assert.equal(demo.said().length, 1);
  assert.ok(demo.said()[0].startsWith(`${demo.file} is not JSON: `), demo.said()[0]);
  writeFileSync(demo.file, feedOf('Doors open.'));
  await demo.read(path);
  writeFileSync(demo.file, '{"entries": [');
  await demo.get(path);
  assert.equal(demo.said().length, 2);
});

test('without a file its feed says how to name one', async () => {
  const response = await openDemo().get(path);
  assert.equal(response.status, 404);
  assert.match((await response.json()).error, /Start the server with --feed FILE/);
});

/** dist with one script, beside something that is nobody's business, and doors between them. */
function makeDist(t) {
  const folder = makeFolder(t);
  mkdirSync(join(folder, 'dist/.hidden'), { recursive: true });
  for (const name of ['dist/a.js', 'dist/.b.js', 'dist/.hidden/c.js', 'secret.js', 'dist-2.js'])
    writeFileSync(join(folder, name), 'export {};\n');
  symlinkSync(join(folder, 'secret.js'), join(folder, 'dist/door.js'));
  symlinkSync(join(folder, 'dist-2.js'), join(folder, 'dist/twin.js'));
  symlinkSync(folder, join(folder, 'dist/up'));
  return pathToFileURL(join(folder, 'dist/'));
}

const outside = [
  '/dist/../secret.js',
  '/dist/%2e%2e/secret.js',
  '/dist/%2E%2E%2Fsecret.js',
  '/dist/..%2fsecret.js',
  '/dist/..%5csecret.js',
  '/dist/..\\secret.js',
  '/dist/%252e%252e%252fsecret.js',
  '/dist/a.js/../../secret.js',
  '/dist/a.js%2f..%2f..%2fsecret.js',
  '/dist//../../secret.js',
  '/dist/../dist-2.js',
  '/dist/door.js',
  '/dist/twin.js',
  '/dist/up/secret.js',
  '/dist/.b.js',
  '/dist/.hidden/c.js',
  '/dist/%2fetc%2fpasswd',
  '/dist/a.js%00',
  '/dist/%ff.js',
  '/dist/',
  '/dist',
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/..%2fsrc%2fformats%2flive-blog.schema.json',
  '/..%2ftest%2fsupport%2fpier.svg',
  '/server.mjs',
  '/server/app.mjs',
  '/story/index.mjs',
  '/pictures',
  '/pictures/',
  '/nothing.html',
];

test('nothing outside the folders is served, however the path is written', async (t) => {
  const demo = openDemo({ dist: makeDist(t) });
  assert.equal((await demo.get('/dist/a.js')).status, 200);
  for (const one of outside) {
    const response = await demo.get(one);
    assert.equal(response.status, 404, one);
    assert.equal(await response.text(), 'There is nothing at this address.\n', one);
  }
});

/** Asks with a path that no client tidies up first. */
async function askRaw(port, rawPath) {
  const asked = request({ host: '127.0.0.1', port, path: rawPath, agent: false }).end();
  const [response] = await once(asked, 'response');
  response.resume();
  return response.statusCode;
}

test('a real server answers as well, and is as closed', async (t) => {
  const port = await listen(t, createDemoServer({ dist: makeDist(t) }));
  const site = `http://127.0.0.1:${port}`;
  const page = await fetch(site);
  assert.equal(page.headers.get('Content-Type'), 'text/html; charset=utf-8');
  assert.match(await page.text(), /<live-blog src="\/feeds\/story.json"/);
  const known = { 'If-None-Match': page.headers.get('ETag') };
  assert.equal((await fetch(site, { headers: known })).status, 304);
  const post = (headers, text) =>
    fetch(`${site}/newsroom/entries`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ text }),
    });
  assert.equal((await post({ Origin: site }, 'Doors open.')).status, 201);
  assert.equal((await post({ Origin: 'https://elsewhere.example' }, 'A')).status, 403);
  assert.equal((await post({}, 'a'.repeat(2 ** 17))).status, 413);
  for (const one of outside.filter((raw) => !raw.includes('\\')))
    assert.equal(await askRaw(port, one), 404, one);
});
