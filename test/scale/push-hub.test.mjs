// nginx with nchan as a push hub (demo/serve/push-hub.conf). Needs Debian's packages nginx and
// libnginx-mod-nchan, and `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { assertArrives, assertChangesArrive, limits } from './support/changes.mjs';
import { openCrowd } from './support/crowd.mjs';
import { ask, counts, openReader } from './support/feed-reader.mjs';
import { linesOf, openChannel, publishedBy } from './support/hub.mjs';
import { openNewsroom } from './support/newsroom.mjs';
import { openPages } from './support/pages.mjs';
import { freePort, startNginx } from './support/programs.mjs';
import { openRelay } from './support/relay.mjs';
import { openSubscriber } from './support/subscriber.mjs';

const readers = 1_000;
const feed = '/feeds/newsroom.json';
/** Until a browser opens a stream again that was cut, milliseconds. */
const reconnection = 3_000;

/** The newsroom, and the hub that it publishes to. */
async function open(t, { isChannelOpen = true, isRenewed = true } = {}) {
  const [origin, port] = [await freePort(), await freePort()];
  const address = `http://127.0.0.1:${port}`;
  const newsroom = await openNewsroom(t, origin, {
    stream: '/stream',
    publish: `${address}/publish`,
    refresh: isRenewed ? [`${address}${feed}`] : [],
  });
  const nginx = await startNginx(t, 'push-hub.conf', { 8080: port, 8000: origin });
  if (isChannelOpen) await openChannel(`${address}/publish`);
  return { newsroom, port, address, nginx };
}

const page = (address) => ({ address, script: '/dist/cdn/live-blog.js', src: feed });

test('what is published once is on 1,000 open lines within two seconds', async (t) => {
  const { newsroom, address } = await open(t);
  const crowd = openCrowd(t, { src: `${address}${feed}`, count: readers });
  // At first, and when the stream is open.
  const questions = 2 * readers;
  await crowd.answered(questions);
  const pages = await openPages(t, [page(address)]);
  await linesOf([address], readers + 1);

  const setup = { crowds: { [`${readers} readers`]: crowd }, pages, limit: limits.push };
  await assertChangesArrive(newsroom, setup);

  assert.equal(await publishedBy(address), 1 + 3, 'each change once');
  const { contents, errors, changed, unchanged } = await crowd.report();
  console.log(`they asked ${changed + unchanged} times; the newsroom's server was asked:`);
  const asked = ['GET /feeds/newsroom.json', 'GET /feeds/newsroom/changes'].map(
    (one) => `${newsroom.asked(one).length} × ${one}`,
  );
  console.log(asked.join(', '));
  assert.equal(changed + unchanged, questions, 'since the stream is open they ask no more');
  assert.deepEqual(errors, []);
  assert.deepEqual(pages.problems, []);
  assert.deepEqual(contents, [await newsroom.titles()]);
});

test('who was cut off goes on at the last message, and misses nothing', async (t) => {
  const { newsroom, port, address } = await open(t);
  const relay = await openRelay(t, port);
  const far = `http://127.0.0.1:${relay.port}`;
  const steady = openSubscriber(t, `${address}/stream`);
  const cut = openSubscriber(t, `${far}/stream`);
  await Promise.all([steady.open, cut.open]);
  const pages = await openPages(t, [page(address), page(far)]);
  await linesOf([address], 4);

  const first = 'The cart is at the ford';
  const setup = { crowds: {}, pages, limit: limits.push };
  await assertArrives('an entry before the cut', { present: first }, setup, () =>
    newsroom.publish(first),
  );
  await cut.has(2);

  relay.cut();
  const missed = ['The ford is deep', 'The mare is over', 'The cart is over'];
  for (const title of missed) await newsroom.publish(title);
  await steady.has(5);
  assert.equal(cut.messages.length, 2);
  relay.mend();
  const last = 'All crates are dry';
  const late = { ...setup, limit: reconnection + limits.push };
  await assertArrives('an entry after the cut', { present: last }, late, () =>
    newsroom.publish(last),
  );
  for (const title of [first, ...missed]) await pages.show(title);
  await cut.has(6);
  assert.deepEqual(cut.messages, steady.messages, 'nothing is missing, and nothing came twice');
  assert.deepEqual(
    [cut.resumedFrom.at(0), cut.resumedFrom.at(-1)],
    [undefined, steady.messages[1].id],
  );
});

/** A reader, and all titles that it ever had. */
function openCollector(t, address) {
  const titles = new Set();
  let changed = () => {};
  const onState = ({ entries }) => {
    for (const { title } of entries.values()) titles.add(title);
    changed();
  };
  const reader = openReader({ src: `${address}${feed}`, number: 0, onState });
  t.after(() => reader.stop());
  const has = async (title) => {
    while (!titles.has(title)) await new Promise((resolve) => (changed = resolve));
  };
  return { titles, has };
}

test('what was published while copies lay in the cache reaches who opens the page then', async (t) => {
  const { newsroom, address } = await open(t, { isRenewed: false });
  const { links } = JSON.parse((await ask(`${address}${feed}`)).bytes);
  await ask(`${address}${links.updates}`);
  const since = Date.now();
  await newsroom.publish('The mare has a stone in her hoof');
  await openCollector(t, address).has('The mare has a stone in her hoof');
  const wait = Date.now() - since;
  console.log(`it is known after ${wait} ms`);
  assert.ok(wait < limits.push);
});

test('who comes late is given the last messages, and shows nothing that is gone', async (t) => {
  const { newsroom, address } = await open(t);
  const messages = openSubscriber(t, `${address}/stream`);
  await newsroom.remove(await newsroom.publish('A crate fell'));
  await messages.has(1 + 2);
  const late = openCollector(t, address);
  await linesOf([address], 2);
  await newsroom.publish('No crate fell');
  await late.has('No crate fell');
  assert.ok(!late.titles.has('A crate fell'));
});

test('as long as the hub has no message readers poll, and whatever they name it does not crash', async (t) => {
  const { newsroom, address, nginx } = await open(t, { isChannelOpen: false });
  const headers = { Accept: 'text/event-stream', 'Last-Event-ID': '1700000000:0' };
  for (let n = 0; n < 20; n++) {
    const { status } = await ask(`${address}/stream`, headers);
    assert.equal(status, 403);
  }
  assert.doesNotMatch(nginx.log(), /exited on signal/);
  const reader = openCollector(t, address);
  while (!counts.errors.some((message) => /stream/.test(message))) await pause(20);
  const since = Date.now();
  await newsroom.publish('A hat is on the weathercock');
  await reader.has('A hat is on the weathercock');
  assert.ok(Date.now() - since < limits.polling);
});

test('a page in a browser at the newsroom’s address cannot publish', async (t) => {
  const { address } = await open(t);
  const headers = { Origin: 'https://elsewhere.example' };
  const { status } = await fetch(`${address}/publish`, { method: 'POST', headers, body: 'lies' });
  assert.equal(status, 403);
  assert.equal(await publishedBy(address), 1);
});
