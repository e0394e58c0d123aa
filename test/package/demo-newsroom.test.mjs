// The newsroom: what an editor does, and what readers' feed then shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertRefused, doors, openNewsroom } from '../support/newsroom.mjs';

const path = '/feeds/newsroom.json';

test('the lens is on its way when the newsroom opens', async () => {
  const room = openNewsroom();
  const feed = await room.feed();
  assert.equal(feed.status, 'live');
  assert.ok(feed.entries.length >= 3);
  assert.deepEqual(await (await room.send('GET', 'blog')).json(), feed);
});

test('what is published is the newest entry of the feed at once, and changes its tag', async () => {
  const room = openNewsroom();
  const tag = (await room.get(path)).headers.get('ETag');
  const response = await room.send('POST', 'entries', {
    ...doors,
    author: ' Isla Venn ',
    kind: 'breaking',
    label: 'Now',
    key: true,
    pinned: true,
  });
  assert.equal(response.status, 201);
  const entry = await response.json();
  assert.equal(response.headers.get('Location'), `/newsroom/entries/${entry.id}`);
  assert.deepEqual(entry, {
    ...doors,
    id: entry.id,
    authors: [{ name: 'Isla Venn' }],
    kind: 'breaking',
    label: 'Now',
    key: true,
    pinned: true,
    published: new Date(room.now()).toISOString(),
    revision: 1,
  });
  assert.deepEqual((await room.feed()).entries[0], entry);
  const again = await room.get(path, { 'If-None-Match': tag });
  assert.equal(again.status, 200);
  assert.notEqual(again.headers.get('ETag'), tag);
});

test('no two entries have the same id, even if one of them was deleted', async () => {
  const room = openNewsroom();
  const first = await room.publish();
  await room.send('DELETE', `entries/${first.id}`);
  const second = await room.publish();
  const third = await room.publish();
  assert.equal(new Set([first.id, second.id, third.id]).size, 3);
});

test('an edited text is marked as corrected and stays where it is', async () => {
  const room = openNewsroom();
  const entry = await room.publish();
  room.setClock(300);
  const text = 'All eighteen crates are in.';
  await room.change(entry.id, { text });
  const updated = new Date(room.now()).toISOString();
  assert.deepEqual(await room.entry(entry.id), { ...entry, text, updated, revision: 2 });
});

test('an entry of the beginning can be edited, too', async () => {
  const room = openNewsroom();
  const { entries } = await room.feed();
  for (const { id } of entries) await room.change(id, { title: 'Another title' });
  assert.ok(
    (await room.feed()).entries.every(({ updated, revision }) => updated && revision === 2),
  );
});

test('a pin and a key event are no corrections; both can be taken back', async () => {
  const room = openNewsroom();
  const entry = await room.publish();
  room.setClock(300);
  await room.change(entry.id, { pinned: true, key: true });
  assert.deepEqual(await room.entry(entry.id), { ...entry, pinned: true, key: true, revision: 2 });
  await room.change(entry.id, { pinned: false, key: false });
  assert.deepEqual(await room.entry(entry.id), { ...entry, revision: 3 });
});

test('saving a form in which nothing was changed corrects nothing', async () => {
  const room = openNewsroom();
  for (const words of [doors, { title: doors.title }, { text: doors.text }]) {
    room.setClock(60);
    const { id } = await room.publish(words);
    room.setClock(300);
    const marks = { author: '', kind: 'update', key: false, pinned: false };
    await room.change(id, { title: '', text: '', ...words, ...marks });
    assert.equal((await room.entry(id)).updated, undefined);
  }
});

test('a deleted entry is gone from the feed', async () => {
  const room = openNewsroom();
  const { total } = await room.feed();
  const { id } = await room.publish();
  const response = await room.send('DELETE', `entries/${id}`);
  assert.equal(response.status, 204);
  assert.equal(await response.text(), '');
  assert.equal(await room.entry(id), undefined);
  assert.equal((await room.feed()).total, total);
});

test('the headline and the status of the blog can be changed', async () => {
  const room = openNewsroom();
  const response = await room.send('PATCH', 'blog', { title: 'At the bridge', status: 'paused' });
  assert.equal(response.status, 200);
  const { title, status } = await room.feed();
  assert.deepEqual([title, status], ['At the bridge', 'paused']);
});

test('a blog that ends says when; it takes no new entry until it is reopened', async () => {
  const room = openNewsroom();
  await room.send('PATCH', 'blog', { status: 'ended' });
  const { status, coverageEnd } = await room.feed();
  assert.equal(status, 'ended');
  assert.equal(Date.parse(coverageEnd), room.now());
  await assertRefused(room, ['POST', 'entries', doors], 409, /has ended.*Reopen it first/);
  await room.send('PATCH', 'blog', { status: 'live' });
  assert.equal((await room.feed()).coverageEnd, undefined);
  await room.publish();
});

test('a change is never older than the one before, even within one millisecond', async () => {
  const room = openNewsroom();
  const times = [];
  for (let count = 0; count < 3; count++) {
    await room.publish();
    times.push(Date.parse((await room.feed()).updated));
  }
  assert.deepEqual(times, [...new Set(times)].sort());
});

test('five hundred entries are enough', async () => {
  const room = openNewsroom();
  const { total } = await room.feed();
  for (let count = total; count < 500; count++) await room.publish();
  await assertRefused(room, ['POST', 'entries', doors], 409, /500 entries.*Delete one first/);
});
