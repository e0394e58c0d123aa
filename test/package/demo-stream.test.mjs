// The newsroom's stream: what a subscriber is sent, in what order, and what is left when it goes.
import assert from 'node:assert/strict';
import { on, once } from 'node:events';
import { test } from 'node:test';
import { EventSource } from 'eventsource';
import { WebSocket } from 'ws';
import { assertFeed } from '../support/demo.mjs';
import {
  content,
  openLiveNewsroom,
  useLiveNewsroom,
  publish,
  subscribers,
  titles,
  withAnswer,
} from '../support/live-newsroom.mjs';

/** The messages of a stream, as a browser takes them. */
async function* listen(t, room, path, headers = {}) {
  const source = new EventSource(new URL(path, room.base), {
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...headers } }),
  });
  t.after(() => source.close());
  for await (const [{ data, lastEventId }] of on(source, 'message')) {
    const document = JSON.parse(data);
    assertFeed(document, path);
    assert.equal(lastEventId, document.cursor);
    yield document;
  }
}

/** So many of them. */
async function take(messages, count) {
  const taken = [];
  while (taken.length < count) taken.push((await messages.next()).value);
  return taken;
}

test('each change is a message, in order, and together they are what the feed says', async (t) => {
  const room = await useLiveNewsroom(t);
  const before = await room.read();
  const messages = listen(t, room, before.links.stream);
  const taken = take(messages, 5);
  await subscribers(room.desk, 1);
  for (const edit of [
    ['POST', 'entries', { title: 'One' }],
    ['POST', 'entries', { title: 'Two' }],
    ['PATCH', 'entries/note-1', { title: 'One, corrected' }],
    ['DELETE', 'entries/note-2'],
    ['PATCH', 'blog', { status: 'paused' }],
  ]) {
    await room.edit(...edit);
    await subscribers(room.desk, 1);
  }
  const documents = await taken;
  const run = before.cursor.split('-')[0];
  assert.deepEqual(
    documents.map(({ cursor }) => cursor),
    [1, 2, 3, 4, 5].map((number) => `${run}-${number}`),
  );
  assert.deepEqual(titles(documents), ['One', 'Two', 'One, corrected']);
  assert.deepEqual(content(documents.reduce(withAnswer, before)), content(await room.read()));
});

test('changes within one moment are messages of their own, too', async (t) => {
  const room = await useLiveNewsroom(t);
  const taken = take(listen(t, room, '/feeds/newsroom/stream'), 3);
  await subscribers(room.desk, 1);
  for (const title of ['One', 'Two', 'Three']) room.desk.add({ title });
  assert.deepEqual(titles(await taken), ['One', 'Two', 'Three']);
});

test('who has missed something gets it first, all in one message', async (t) => {
  const room = await useLiveNewsroom(t);
  const { links } = await room.read();
  await publish(room, 'One');
  await publish(room, 'Two');
  const messages = listen(t, room, links.stream);
  assert.deepEqual(titles(await take(messages, 1)), ['One', 'Two']);
  await subscribers(room.desk, 1);
  await publish(room, 'Three');
  assert.deepEqual(titles(await take(messages, 1)), ['Three']);
});

test('what the browser received last weighs more than what the address says', async (t) => {
  const room = await useLiveNewsroom(t);
  const { links } = await room.read();
  await publish(room, 'One');
  const { cursor } = await room.read();
  await publish(room, 'Two');
  const messages = listen(t, room, links.stream, { 'Last-Event-ID': cursor });
  assert.deepEqual(titles(await take(messages, 1)), ['Two']);
});

test('a browser that is cut off comes back by itself and misses nothing', async (t) => {
  const room = await useLiveNewsroom(t);
  const messages = listen(t, room, '/feeds/newsroom/stream');
  const one = take(messages, 1);
  await subscribers(room.desk, 1);
  await publish(room, 'One');
  assert.deepEqual(titles(await one), ['One']);
  await subscribers(room.desk, 1);
  room.server.closeAllConnections();
  await subscribers(room.desk, 0);
  await publish(room, 'Two');
  await publish(room, 'Three');
  assert.deepEqual(titles(await take(messages, 1)), ['Two', 'Three']);
});

test('who comes from an unknown place gets everything', async (t) => {
  const room = await useLiveNewsroom(t);
  for (const place of ['00000000-3', 'x']) {
    const messages = listen(t, room, `/feeds/newsroom/stream?since=${place}`);
    const [document] = await take(messages, 1);
    assert.equal(document.now, undefined);
    assert.deepEqual(content(document), content(await room.read()));
  }
});

test('a stream is kept by no cache and no proxy, and says how to come back', async (t) => {
  const room = await useLiveNewsroom(t);
  const response = await room.get('/feeds/newsroom/stream');
  assert.equal(response.headers.get('Content-Type'), 'text/event-stream');
  assert.equal(response.headers.get('Cache-Control'), 'no-cache');
  assert.equal(response.headers.get('X-Accel-Buffering'), 'no');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  t.after(() => reader.cancel());
  const { value } = await reader.read();
  assert.equal(value, `retry: 3000\nid: ${room.desk.cursor}\n\n`);
});

test('a silent stream says every fifteen seconds that it is there', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const room = await useLiveNewsroom(t);
  const response = await room.get('/feeds/newsroom/stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  t.after(() => reader.cancel());
  await reader.read();
  t.mock.timers.tick(15_000);
  assert.equal((await reader.read()).value, ':\n\n');
});

test('nothing is left of a subscriber that has gone', async (t) => {
  const room = await useLiveNewsroom(t);
  const readers = new AbortController();
  const options = { signal: readers.signal };
  for (let count = 1; count <= 20; count++) {
    await fetch(`${room.base}/feeds/newsroom/stream`, options);
    await subscribers(room.desk, count);
  }
  readers.abort();
  await subscribers(room.desk, 0);
});

test('nobody is listened for who cannot hear: who asks for the head only, or for a socket', async (t) => {
  const room = await useLiveNewsroom(t);
  const address = `${room.base}/feeds/newsroom/stream`;
  const { status, headers } = await fetch(address, { method: 'HEAD' });
  assert.deepEqual([status, headers.get('Content-Type')], [200, 'text/event-stream']);
  await once(new WebSocket(address.replace('http', 'ws')), 'error');
  assert.equal(room.desk.listenerCount('change'), 0);
});

test('sockets are sent the same messages', async (t) => {
  const room = await useLiveNewsroom(t);
  const { cursor } = await room.read();
  await publish(room, 'One');
  const address = `${room.base.replace('http', 'ws')}/feeds/newsroom/socket`;
  const socket = new WebSocket(`${address}?since=${cursor}`);
  const messages = on(socket, 'message');
  const next = async () => JSON.parse((await messages.next()).value[0]);
  assert.deepEqual(await next(), await room.read(`/feeds/newsroom/changes?since=${cursor}`));
  const { cursor: later } = await room.read();
  await subscribers(room.desk, 1);
  await publish(room, 'Two');
  assert.deepEqual(await next(), await room.read(`/feeds/newsroom/changes?since=${later}`));
  socket.close();
  await subscribers(room.desk, 0);
});

test('the address of the socket says what it is for', async (t) => {
  const room = await useLiveNewsroom(t);
  const response = await room.get('/feeds/newsroom/socket');
  assert.equal(response.status, 426);
  assert.equal(response.headers.get('Upgrade'), 'websocket');
});

test('the server can be closed while readers listen', async () => {
  const room = await openLiveNewsroom();
  const response = await room.get('/feeds/newsroom/stream');
  const socket = new WebSocket(`${room.base.replace('http', 'ws')}/feeds/newsroom/socket`);
  const [gone] = [once(socket, 'close'), await once(socket, 'open')];
  await subscribers(room.desk, 2);
  await room.close();
  await response.text();
  assert.equal((await gone)[0], 1001);
  assert.equal(room.desk.listenerCount('change'), 0);
});
