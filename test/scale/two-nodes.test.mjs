// Two hubs that share a Redis, behind a balancer (demo/serve/hub-node.conf, balancer.conf). Needs Debian's
// packages nginx, libnginx-mod-nchan and redis-server, and `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertArrives, assertChangesArrive, limits } from './support/changes.mjs';
import { openCrowd } from './support/crowd.mjs';
import { linesOf, openChannel } from './support/hub.mjs';
import { openNewsroom } from './support/newsroom.mjs';
import { openPages } from './support/pages.mjs';
import { freePort, startNginx, startRedis } from './support/programs.mjs';
import { openSubscriber } from './support/subscriber.mjs';

const readers = 200;
const feed = '/feeds/newsroom.json';
/** Until a browser opens a stream again that was cut, milliseconds. */
const reconnection = 3_000;

/** The newsroom, two hubs, and the balancer in front of them. */
async function open(t) {
  const [origin, front, back] = [await freePort(), await freePort(), await freePort()];
  const [one, other] = [await freePort(), await freePort()];
  const at = (port) => `http://127.0.0.1:${port}`;
  const newsroom = await openNewsroom(t, origin, {
    stream: '/stream',
    publish: `${at(back)}/publish`,
    refresh: [`${at(one)}${feed}`, `${at(other)}${feed}`],
  });
  const redisPort = await freePort();
  const redis = await startRedis(t, redisPort);
  const node = (port) =>
    startNginx(t, 'hub-node.conf', { 8081: port, 8000: origin, 6379: redisPort });
  const nodes = [await node(one), await node(other)];
  await startNginx(t, 'balancer.conf', { 8080: front, 8079: back, 8081: one, 8082: other });
  await openChannel(`${at(back)}/publish`);
  const hubs = nodes.map(({ port, stop }) => ({ address: at(port), stop }));
  return { newsroom, address: at(front), hubs, redis };
}

test('what is published on one node is received on both, and who loses one goes on at the other', async (t) => {
  const { newsroom, address, hubs } = await open(t);
  const [lost, kept] = hubs;
  const direct = hubs.map((hub) => openSubscriber(t, `${hub.address}/stream`));
  await Promise.all(direct.map((subscriber) => subscriber.open));
  const moving = Array.from({ length: 4 }, () => openSubscriber(t, `${address}/stream`));
  await Promise.all(moving.map((subscriber) => subscriber.open));
  const crowd = openCrowd(t, { src: `${address}${feed}`, count: readers });
  await crowd.answered(2 * readers);
  const page = { address, script: '/dist/cdn/live-blog.js', src: feed };
  const pages = await openPages(t, [page, page]);
  const moved = moving.length + readers + 2;
  const lines = await linesOf([lost.address, kept.address], direct.length + moved);
  console.log(`lines on the two nodes: ${lines.join(', ')}`);
  assert.ok(Math.min(...lines) > readers / 4, 'both have readers');

  const setup = { crowds: { [`${readers} readers`]: crowd }, pages, limit: limits.push };
  await assertChangesArrive(newsroom, setup);
  await Promise.all(direct.map((subscriber) => subscriber.has(4)));
  assert.deepEqual(direct[0].messages, direct[1].messages, 'both have the same, with the same ids');

  await lost.stop();
  const meanwhile = 'One of the two carts has lost a wheel';
  const late = { ...setup, limit: reconnection + limits.push };
  await assertArrives('an entry while a node is down', { present: meanwhile }, late, () =>
    newsroom.publish(meanwhile),
  );
  await linesOf([kept.address], 1 + moved);
  await assertChangesArrive(newsroom, setup);

  const all = 1 + 3 + 1 + 3;
  await Promise.all([direct[1], ...moving].map((subscriber) => subscriber.has(all)));
  for (const { messages } of moving)
    assert.deepEqual(messages, direct[1].messages, 'nothing is missing, and nothing came twice');
  const resumed = moving.filter(({ resumedFrom }) => resumedFrom.length > 1);
  assert.ok(resumed.length > 0 && resumed.length < moving.length, 'some of them were on that node');
  const { contents } = await crowd.report();
  assert.deepEqual(contents, [await newsroom.titles()]);
  assert.deepEqual(pages.problems, []);
});

test('what is published while Redis is started again arrives when it is back', async (t) => {
  const { newsroom, address, redis } = await open(t);
  const subscriber = openSubscriber(t, `${address}/stream`);
  await subscriber.open;
  await redis.stop();
  await newsroom.publish('The bridge is shut');
  await newsroom.publish('The bridge is open');
  await startRedis(t, redis.port);
  await subscriber.has(1 + 2);
  assert.equal(subscriber.resumedFrom.length, 1, 'the line was open all the time');
  const [, ...documents] = subscriber.messages.map(({ data }) => data);
  const titles = documents.flatMap((text) => JSON.parse(text).entries.map(({ title }) => title));
  assert.deepEqual(titles, ['The bridge is shut', 'The bridge is open']);
});

test('through the balancer readers cannot do what the newsroom can', async (t) => {
  const { address } = await open(t);
  for (const path of ['/publish', '/hub-status'])
    assert.equal((await fetch(`${address}${path}`, { method: 'POST' })).status, 403, path);
  for (let n = 0; n < 4; n++) {
    const response = await fetch(`${address}${feed}`, { headers: { 'X-Refresh': '1' } });
    assert.match(response.headers.get('X-Cache'), /^(MISS|HIT)$/);
  }
});
