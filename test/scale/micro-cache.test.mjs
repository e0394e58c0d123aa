// nginx with a micro-cache before the newsroom's server (demo/serve/micro-cache.conf). Needs Debian's
// package nginx, and `npm run build`.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertChangesArrive, limits } from './support/changes.mjs';
import { openCrowd } from './support/crowd.mjs';
import { openNewsroom } from './support/newsroom.mjs';
import { openPages } from './support/pages.mjs';
import { freePort, makeFolder, startNginx } from './support/programs.mjs';

const interval = 5;
/** Readers of the feed as a whole, and of what has changed since their last question. */
const [wholeReaders, deltaReaders] = [2_000, 300];
const [whole, deltas] = ['/feeds/file.json', '/feeds/newsroom.json'];
/** nginx counts those who wait for a first copy in ten bits: of each 1,024 it lets one through. */
const atOnce = Math.ceil(wholeReaders / 1_024);
/** How long the newsroom's server takes for an answer: many ask in that time. Milliseconds. */
const delay = 200;
const changesPath = '/feeds/newsroom/changes';

/** The newsroom, and the cache in front of it. */
async function open(t) {
  const [origin, port] = [await freePort(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const file = join(makeFolder(), 'feed.json');
  const refresh = [`${address}${whole}`, `${address}${deltas}`];
  const options = { write: file, feedFile: file, refresh, delay };
  const newsroom = await openNewsroom(t, origin, options);
  await startNginx(t, 'micro-cache.conf', { 8080: port, 8000: origin });
  return { newsroom, address, asked: (path) => newsroom.asked(`GET ${path}`).length };
}

/** What has to hold of what the newsroom was asked in so many seconds. */
function assertFewQuestions(asked, seconds, changes) {
  const intervals = Math.ceil(seconds / interval);
  console.log(
    `the newsroom's server was asked ${asked(whole)} times for the whole, in ${seconds} s`,
  );
  assert.ok(asked(whole) <= intervals + changes + atOnce);
  console.log(`and ${asked(changesPath)} times for what has changed`);
  // Of the newest position and, after a change, of the one before, once a second.
  assert.ok(asked(changesPath) <= 2 * seconds + changes);
}

test('2,000 readers behind a micro-cache are one question an interval, and get every change', async (t) => {
  const { newsroom, address, asked } = await open(t);
  const began = performance.now();
  const crowds = {
    [`${wholeReaders} readers of the whole`]: openCrowd(t, {
      src: `${address}${whole}`,
      count: wholeReaders,
    }),
    [`${deltaReaders} readers of deltas`]: openCrowd(t, {
      src: `${address}${deltas}`,
      transport: 'polling',
      count: deltaReaders,
    }),
  };
  const [first, second] = Object.values(crowds);
  for (const crowd of [first, second]) await (await crowd.expect()).granted;
  const intervals = Math.floor((performance.now() - began) / (interval * 1_000));
  assert.ok(asked(whole) <= atOnce + intervals, 'all ask at once, and one is let through');

  const page = { address, script: '/dist/cdn/live-blog.js' };
  const pages = await openPages(t, [
    { ...page, src: whole },
    { ...page, src: deltas, transport: 'polling' },
  ]);
  await assertChangesArrive(newsroom, { crowds, pages, limit: limits.polling });

  const seconds = Math.ceil((performance.now() - began) / 1_000);
  assertFewQuestions(asked, seconds, 3);
  for (const crowd of [first, second]) {
    const { contents, errors } = await crowd.report();
    assert.deepEqual(contents, [await newsroom.titles()]);
    assert.deepEqual(errors, []);
  }
  const { changed, unchanged, bytes } = await first.report();
  console.log(`they were answered ${changed} times with a feed and ${unchanged} times with 304`);
  console.log(`in all ${(bytes / 2 ** 20).toFixed(1)} MiB`);
  assert.equal(changed, wholeReaders * (1 + 3), 'the first answer and three changes, once each');
  assert.deepEqual(pages.problems, []);
});

test('the copy is renewed for the newsroom and for nobody else, and refusals can be read', async (t) => {
  const { address, asked } = await open(t);
  const cacheOf = async (headers) => {
    const response = await fetch(`${address}${whole}`, { headers });
    await response.arrayBuffer();
    return response.headers.get('X-Cache');
  };
  assert.equal(await cacheOf({}), 'MISS');
  assert.equal(await cacheOf({}), 'HIT');
  assert.equal(await cacheOf({ 'X-Refresh': '1' }), 'BYPASS');
  assert.equal(await cacheOf({ 'X-Refresh': '2' }), 'HIT');
  assert.equal(asked(whole), 2);
  const expired = await fetch(`${address}${changesPath}?since=nonsense`);
  assert.deepEqual(
    [expired.status, expired.headers.get('Access-Control-Allow-Origin')],
    [410, '*'],
  );
  for (const path of ['/newsroom/entries', '/newsroom/blog', '/feeds/newsroom/stream'])
    assert.equal((await fetch(`${address}${path}`)).status, 403, path);
});
