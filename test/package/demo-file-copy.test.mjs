// The copy of the newsroom's feed on disk, which a server of files gives to readers.
import assert from 'node:assert/strict';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createDemoServer } from '../../demo/server.mjs';
import { assertFeed, makeFolder } from '../support/demo.mjs';
import {
  complaints,
  fileIn,
  publish,
  titles,
  useLiveNewsroom,
  without,
} from '../support/live-newsroom.mjs';

test('the file is there at the start, and is the feed but for what a file cannot answer or know', async (t) => {
  const { folder, write, read } = fileIn(t);
  const room = await useLiveNewsroom(t, { write });
  const assertSame = async () => {
    assertFeed(read(), write);
    assert.deepEqual(read(), { ...without(await room.read(), 'now'), links: {} });
  };
  await assertSame();
  await publish(room, 'One');
  await room.edit('DELETE', 'entries/nave');
  await assertSame();
  assert.equal(titles([read()])[0], 'One');
  assert.deepEqual(readdirSync(folder).sort(), ['feed.json', 'feed.json.gz']);
});

test('the compressed file is of the same moment and says the same', async (t) => {
  const { write } = fileIn(t);
  const room = await useLiveNewsroom(t, { write });
  await publish(room, 'One');
  assert.deepEqual(gunzipSync(readFileSync(`${write}.gz`)), readFileSync(write));
  assert.equal(statSync(`${write}.gz`).mtimeMs, statSync(write).mtimeMs);
});

test('who reads the file while it is written reads the one before to its end', async (t) => {
  const { write, read } = fileIn(t);
  const room = await useLiveNewsroom(t, { write });
  const before = read();
  const open = openSync(write);
  await publish(room, 'One');
  assert.deepEqual(read(open), before);
  closeSync(open);
  assert.notDeepEqual(read(), before);
});

test('two changes within a second have two times in whole seconds, of which file servers make tags', async (t) => {
  const { write } = fileIn(t);
  const room = await useLiveNewsroom(t, { write });
  const times = [statSync(write).mtimeMs];
  for (const title of ['One', 'Two', 'Six']) {
    await publish(room, title);
    times.push(statSync(write).mtimeMs);
  }
  assert.ok(times.every((time) => time % 1_000 === 0));
  assert.deepEqual(times, [...new Set(times)].sort());
  const [again] = [await useLiveNewsroom(t, { write }), statSync(write).mtimeMs];
  assert.ok(again.server.listening && statSync(write).mtimeMs > times.at(-1));
});

test('a file that cannot be written is said at the start', (t) => {
  const write = join(makeFolder(t), 'none', 'feed.json');
  assert.throws(
    () => createDemoServer({ write }),
    /feed\.json cannot be written: .*\nName a file in a/,
  );
});

test('later it is said once, and keeps no editor from writing', async (t) => {
  const said = complaints(t);
  const folder = join(makeFolder(t), 'feeds');
  mkdirSync(folder);
  const write = join(folder, 'feed.json');
  const room = await useLiveNewsroom(t, { write });
  rmSync(folder, { recursive: true });
  assert.equal(await publish(room, 'One'), 201);
  assert.equal(await publish(room, 'Two'), 201);
  assert.equal(said.length, 1);
  assert.match(said[0], /feed\.json cannot be written/);
  mkdirSync(folder);
  await publish(room, 'Three');
  assert.match(said[1], /feed\.json is written again/);
  assert.ok(titles([JSON.parse(readFileSync(write, 'utf8'))]).includes('Three'));
});
