// The demonstration's newsroom, and the feed that its readers get.
import assert from 'node:assert/strict';
import { assertFeed, openDemo } from './demo.mjs';

const path = '/feeds/newsroom.json';
export const doors = { title: 'Doors open', text: 'The crates are in.' };

export function openNewsroom() {
  const demo = openDemo();
  demo.setClock(60);
  const send = (method, to, body, headers) =>
    demo.send(method, `/newsroom/${to}`, body, { 'Content-Type': 'application/json', ...headers });
  return {
    ...demo,
    send,
    async feed() {
      const feed = await demo.read(path);
      assertFeed(feed, path);
      assert.equal(feed.total, feed.entries.length);
      return feed;
    },
    async entry(id) {
      const { entries } = await this.feed();
      return entries.find((entry) => entry.id === id);
    },
    /** A new entry, as the server answers it. */
    async publish(fields = doors) {
      const response = await send('POST', 'entries', fields);
      assert.equal(response.status, 201);
      return response.json();
    },
    async change(id, fields) {
      const response = await send('PATCH', `entries/${id}`, fields);
      assert.equal(response.status, 200);
      return response.json();
    },
  };
}

/** Sends what cannot be done, and expects the status, the words, and a feed that is as before. */
export async function assertRefused(room, request, status, words) {
  const before = await room.feed();
  const response = await room.send(...request);
  assert.equal(response.status, status);
  assert.equal(response.headers.get('Cache-Control'), 'no-store');
  assert.match((await response.json()).error, words);
  assert.deepEqual(await room.feed(), before);
}
