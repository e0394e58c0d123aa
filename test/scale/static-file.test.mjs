// nginx with a feed that is a file, written by the newsroom at each change (demo/serve/static-file.conf).
// Needs Debian's package nginx, and `npm run build`.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { assertChangesArrive, limits } from './support/changes.mjs';
import { openCrowd } from './support/crowd.mjs';
import { ask } from './support/feed-reader.mjs';
import { openNewsroom } from './support/newsroom.mjs';
import { openPages } from './support/pages.mjs';
import { freePort, makeFolder, startNginx } from './support/programs.mjs';

const readers = 500;

/** The newsroom, and nginx with what is published: the feed, a page, the element's script. */
async function open(t) {
  const folder = makeFolder();
  const site = join(folder, 'public');
  mkdirSync(site);
  cpSync(new URL('../../dist/cdn/', import.meta.url), site, { recursive: true });
  const [origin, port] = [await freePort(), await freePort()];
  const newsroom = await openNewsroom(t, origin, { write: join(site, 'feed.json') });
  await startNginx(t, 'static-file.conf', { 8080: port }, folder);
  return { newsroom, address: `http://127.0.0.1:${port}` };
}

test('a file on a web server corrects and deletes on every page within an interval', async (t) => {
  const { newsroom, address } = await open(t);
  const crowd = openCrowd(t, { src: `${address}/feed.json`, count: readers });
  await (
    await crowd.expect()
  ).granted;
  const pages = await openPages(t, [{ address, script: '/live-blog.js', src: '/feed.json' }]);
  const setup = { crowds: { [`${readers} readers`]: crowd }, pages, limit: limits.polling };
  await assertChangesArrive(newsroom, setup);

  const { contents, errors, changed, unchanged } = await crowd.report();
  console.log(`they were answered ${changed} times with the feed and ${unchanged} times with 304`);
  assert.equal(changed, readers * (1 + 3), 'the first answer and three changes, once each');
  assert.deepEqual(errors, []);
  assert.deepEqual(pages.problems, []);
  assert.deepEqual(contents, [await newsroom.titles()]);
  assert.equal(newsroom.asked('GET /feeds/file.json').length, 0);
});

test('the file is compressed beforehand, and not sent to who has it', async (t) => {
  const { address } = await open(t);
  const url = `${address}/feed.json`;
  const plain = await ask(url);
  const small = await ask(url, { 'Accept-Encoding': 'gzip' });
  assert.equal(small.headers['content-encoding'], 'gzip');
  assert.deepEqual(gunzipSync(small.bytes), plain.bytes);
  assert.equal(small.headers['content-length'], `${small.bytes.length}`, 'it is known beforehand');
  for (const { status, headers } of [plain, small]) {
    assert.equal(status, 200);
    assert.equal(headers['content-type'], 'application/json; charset=utf-8');
    assert.equal(headers['vary'], 'Accept-Encoding');
    assert.match(headers['etag'], /^"/, 'strong');
    assert.match(headers['cache-control'], /max-age=1, stale-while-revalidate=10/);
    assert.equal(headers['access-control-allow-origin'], '*');
  }
  const tag = small.headers['etag'];
  const known = await ask(url, { 'Accept-Encoding': 'gzip', 'If-None-Match': tag });
  assert.deepEqual([known.status, known.bytes.length], [304, 0]);
  assert.match(known.headers['cache-control'], /stale-while-revalidate/);
  console.log(`the feed: ${plain.bytes.length} bytes, compressed ${small.bytes.length}`);
});

test('of two corrections of one length in one second, the second reaches who has the first', async (t) => {
  const { newsroom, address } = await open(t);
  const url = `${address}/feed.json`;
  const id = await newsroom.publish('Crate 17');
  const texts = [];
  let tag = '';
  for (const title of ['Crate 18', 'Crate 19', 'Crate 20']) {
    await newsroom.correct(id, title);
    const { bytes, headers } = await ask(url, { 'If-None-Match': tag });
    texts.push(bytes.toString());
    tag = headers['etag'];
    assert.ok(bytes.toString().includes(title), title);
  }
  assert.deepEqual(new Set(texts.map(({ length }) => length)).size, 1);
});
