// What the newsroom does after each change, so that hubs and caches carry its feed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFeed } from '../support/demo.mjs';
import { openNotingServer } from '../support/hub.mjs';
import {
  complaints,
  content,
  fileIn,
  publish,
  titles,
  useLiveNewsroom,
  withAnswer,
} from '../support/live-newsroom.mjs';

test('a hub is sent each change, in order, as a feed document', async (t) => {
  const hub = await openNotingServer(t);
  const room = await useLiveNewsroom(t, { publish: `${hub.address}/news?id=lens` });
  const before = await room.read();
  for (const title of ['One', 'Two', 'Three']) room.desk.add({ title });
  await room.edit('DELETE', 'entries/nave');
  await hub.has(4);
  const [{ method, path, headers }] = hub.notes;
  assert.deepEqual([method, path], ['POST', '/news?id=lens']);
  assert.equal(headers['content-type'], 'application/json');
  for (const document of hub.documents) assertFeed(document, 'message');
  assert.deepEqual(titles(hub.documents), ['One', 'Two', 'Three']);
  const reader = hub.documents.reduce(withAnswer, before);
  assert.deepEqual(content(reader), content(await room.read()));
});

test('while the hub is away nothing is lost, and it is said once that it is, and that it is back', async (t) => {
  const said = complaints(t);
  const hub = await openNotingServer(t);
  const room = await useLiveNewsroom(t, { publish: hub.address });
  await publish(room, 'One');
  await hub.has(1);
  hub.leave();
  await publish(room, 'Two');
  await publish(room, 'Three');
  while (!said.length) await new Promise(setImmediate);
  assert.match(said[0], /^The hub at http.* does not answer. What is published waits/);
  hub.answer = async () => [hub.notes.length > 1 ? 201 : 503, ''];
  await hub.open(t);
  await hub.has(4);
  assert.deepEqual(titles(hub.documents), ['One', 'Two', 'Two', 'Three']);
  while (said.length < 2) await new Promise(setImmediate);
  assert.match(said[1], /^The hub at http.* takes what is published again/);
  assert.equal(said.length, 2);
});

test('what the hub has missed and nobody can tell as changes any more, it is sent as a whole', async (t) => {
  complaints(t);
  const hub = await openNotingServer(t);
  const room = await useLiveNewsroom(t, { publish: hub.address });
  hub.leave();
  await publish(room, 'One');
  await room.edit('PATCH', 'blog', { kicker: '' });
  await hub.open(t);
  await hub.has(2);
  const { window, now, ...last } = hub.documents.at(-1);
  assert.deepEqual([window, now, last.kicker], ['all', undefined, undefined]);
  assert.deepEqual(content({ window, ...last }), content(await room.read()));
});

test('a cache is asked to renew the feed, and the changes that its readers wait for', async (t) => {
  const cache = await openNotingServer(t);
  const room = await useLiveNewsroom(t, { refresh: [`${cache.address}/feeds/newsroom.json`] });
  cache.answer = async ({ path }) => [200, await (await room.get(path)).text()];
  const { links } = await room.read();
  await publish(room, 'One');
  await cache.has(2);
  const { links: later } = await room.read();
  await publish(room, 'Two');
  await cache.has(4);
  const feed = '/feeds/newsroom.json';
  assert.deepEqual(
    cache.notes.map(({ path }) => path),
    [feed, links.updates, feed, later.updates],
  );
  for (const { method, headers } of cache.notes)
    assert.deepEqual([method, headers['x-refresh']], ['GET', '1']);
});

test('a cache that holds only the feed is asked for nothing else', async (t) => {
  const caches = [await openNotingServer(t), await openNotingServer(t)];
  for (const cache of caches) cache.answer = async () => [200, '{"entries":[],"links":{}}'];
  const room = await useLiveNewsroom(t, { refresh: caches.map(({ address }) => `${address}/a`) });
  for (const [index, title] of ['One', 'Two'].entries()) {
    await publish(room, title);
    for (const cache of caches) await cache.has(index + 1);
  }
  for (const { notes } of caches)
    assert.deepEqual(
      notes.map(({ path }) => path),
      ['/a', '/a'],
    );
});

test('who hears of a change from the hub finds it in the file, in the feed and in the cache', async (t) => {
  const { write, read } = fileIn(t);
  const [hub, cache] = [await openNotingServer(t), await openNotingServer(t)];
  const room = await useLiveNewsroom(t, {
    ...{ write, publish: hub.address, refresh: [cache.address], stream: '/push/lens' },
  });
  const found = [];
  const renewed = () => cache.notes.length;
  cache.answer = async () => {
    // A slow one.
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    return [200, ''];
  };
  hub.answer = async ({ body }) => {
    const { cursor } = JSON.parse(body);
    found.push([renewed(), read().cursor === cursor, (await room.read()).cursor === cursor]);
    return [201, ''];
  };
  for (const [index, title] of ['One', 'Two', 'Three'].entries()) {
    await publish(room, title);
    await hub.has(index + 1);
  }
  assert.deepEqual(found, [
    [1, true, true],
    [2, true, true],
    [3, true, true],
  ]);
  // Who reads the file is led to nothing that a server of files does not have.
  for (const { links } of [read(), ...hub.documents])
    assert.deepEqual(links, { stream: '/push/lens' });
});

test('a cache that is away keeps no message from the hub, and is spoken of once', async (t) => {
  const said = complaints(t);
  const [hub, cache] = [await openNotingServer(t), await openNotingServer(t)];
  cache.leave();
  const room = await useLiveNewsroom(t, { publish: hub.address, refresh: [cache.address] });
  await publish(room, 'One');
  await hub.has(1);
  await publish(room, 'Two');
  await hub.has(2);
  assert.deepEqual(titles(hub.documents), ['One', 'Two']);
  assert.equal(said.length, 1);
  assert.match(said[0], /^http:.* cannot be renewed: .*ECONNREFUSED/);
  await cache.open(t);
  await publish(room, 'Three');
  await hub.has(3);
  assert.match(said[1], /is renewed again/);
});

test('the feed says where readers subscribe, if that is elsewhere', async (t) => {
  const room = await useLiveNewsroom(t, { stream: '/push/lens' });
  const { links } = await room.read();
  assert.equal(links.stream, '/push/lens');
  assert.equal((await room.read(links.updates)).links.stream, '/push/lens');
});
