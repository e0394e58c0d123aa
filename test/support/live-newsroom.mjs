// The demonstration's newsroom over real HTTP: an editor, and readers who keep what they have been answered.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDemoServer } from '../../demo/server.mjs';
import { newsroomBlog } from '../../demo/story/newsroom.mjs';
import { NewsroomDesk } from '../../demo/server/newsroom-desk.mjs';
import { assertFeed, makeFolder } from './demo.mjs';

export const feedPath = '/feeds/newsroom.json';
const byId = (a, b) => a.id.localeCompare(b.id);

/** A newsroom that listens on any free port. Its clock stands still. */
export async function openLiveNewsroom(options) {
  const now = () => Date.parse('2026-06-06T09:00:00Z');
  const desk = new NewsroomDesk(newsroomBlog, now);
  const server = createDemoServer({ now, desk, ...options });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}`;
  const get = (path, headers = {}) => fetch(new URL(path, base), { headers });
  return {
    ...{ desk, server, base, get },
    async read(path = feedPath) {
      const response = await get(path);
      assert.equal(response.status, 200, path);
      const document = await response.json();
      assertFeed(document, path);
      return document;
    },
    async edit(method, to, fields) {
      const headers = { 'Content-Type': 'application/json' };
      const body = fields && JSON.stringify(fields);
      const response = await fetch(`${base}/newsroom/${to}`, { method, headers, body });
      await response.arrayBuffer();
      return response.status;
    },
    async close() {
      server.close();
      server.closeIdleConnections();
      await once(server, 'close');
    },
  };
}

/** The same for a test, which closes it at its end. */
export async function useLiveNewsroom(t, options) {
  const room = await openLiveNewsroom(options);
  t.after(() => {
    room.server.close();
    room.server.closeAllConnections();
  });
  return room;
}

/** A document without some of its fields. */
export const without = (document, ...fields) =>
  Object.fromEntries(Object.entries(document).filter(([field]) => !fields.includes(field)));

/** What a reader has who has `known` and is given an answer. */
export function withAnswer(known, answer) {
  if (answer.window === 'all') return answer;
  const { entries, removed = [] } = answer;
  const fields = without(answer, 'removed', 'partial');
  const gone = new Set([...removed, ...entries.map(({ id }) => id)]);
  const kept = known.entries.filter(({ id }) => !gone.has(id));
  return { ...known, ...fields, window: 'all', entries: [...kept, ...entries] };
}

/** What a document says, whatever the order and the time of the answer. */
export const content = (document) => ({
  ...without(document, 'now'),
  entries: [...document.entries].sort(byId),
});

/** Asks where the last answer said, page after page; the feed itself, if that is not known there. */
export async function catchUp(room, known) {
  for (;;) {
    const response = await room.get(known.links.updates);
    const answer = response.status === 410 ? await room.read() : await response.json();
    assertFeed(answer, known.links.updates);
    known = withAnswer(known, answer);
    if (!answer.partial) return known;
  }
}

export const publish = (room, title) => room.edit('POST', 'entries', { title });

export const titles = (documents) =>
  documents.flatMap(({ entries }) => entries.map(({ title }) => title));

/** What is said on the terminal from now on. */
export function complaints(t) {
  const said = [];
  t.mock.method(console, 'error', (message) => said.push(message));
  return said;
}

/** A file that is not there yet, and how to read it. */
export function fileIn(t) {
  const folder = makeFolder(t);
  const write = join(folder, 'feed.json');
  const read = (from = write) => JSON.parse(readFileSync(from, 'utf8'));
  return { folder, write, read };
}

/** When so many subscribers wait for a change. */
export async function subscribers(desk, count) {
  while (desk.listenerCount('change') !== count) await new Promise(setImmediate);
}
