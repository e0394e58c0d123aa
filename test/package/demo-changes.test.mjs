// What the newsroom tells a reader who has been there before.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  catchUp,
  content,
  feedPath,
  openLiveNewsroom,
  useLiveNewsroom,
  withAnswer,
} from '../support/live-newsroom.mjs';

const words = fc.constantFrom('Doors open', 'The crates are in.', '語', '“Slowly”', 'A < B & C');
const which = fc.nat({ max: 20 });
const edits = fc.oneof(
  { weight: 4, arbitrary: fc.record({ publish: words, pinned: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ correct: which, title: words }) },
  { weight: 2, arbitrary: fc.record({ mark: which, key: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ remove: which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      blog: fc.oneof(
        fc.record({ title: words }),
        fc.record({ kicker: fc.constantFrom('', 'On the road') }),
        fc.record({ status: fc.constantFrom('live', 'paused', 'ended') }),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ ask: true }) },
);

/** Makes one edit; an entry is chosen by a number among those that are there. */
async function make(room, { publish, correct, mark, remove, blog, ...fields }) {
  if (blog) return room.edit('PATCH', 'blog', blog);
  if (publish) return room.edit('POST', 'entries', { title: publish, ...fields });
  const { entries } = room.desk.state;
  const entry = entries[(correct ?? mark ?? remove) % entries.length];
  if (!entry) return undefined;
  const [method, body] = remove === undefined ? ['PATCH', fields] : ['DELETE'];
  return room.edit(method, `entries/${entry.id}`, body);
}

test('whatever an editor does, a reader who asks for changes has what the feed has', () =>
  fc.assert(
    fc.asyncProperty(fc.array(edits, { maxLength: 25 }), async (all) => {
      const room = await openLiveNewsroom();
      try {
        const early = await room.read();
        let reader = early;
        for (const edit of all)
          if (edit.ask) reader = await catchUp(room, reader);
          else await make(room, edit);
        const feed = content(await room.read());
        assert.deepEqual(content(await catchUp(room, reader)), feed);
        assert.deepEqual(content(await catchUp(room, early)), feed);
      } finally {
        await room.close();
      }
    }),
    { numRuns: 60 },
  ));

test('each entry that has changed comes once, as it is now, and the deleted ones by id', async (t) => {
  const room = await useLiveNewsroom(t);
  const before = await room.read();
  await room.edit('POST', 'entries', { title: 'One' });
  await room.edit('POST', 'entries', { title: 'Two' });
  await room.edit('PATCH', 'entries/note-1', { title: 'One, corrected' });
  await room.edit('DELETE', 'entries/nave');
  await room.edit('DELETE', 'entries/note-2');
  const delta = await room.read(before.links.updates);
  assert.equal(delta.window, 'delta');
  assert.deepEqual(
    delta.entries.map(({ id, title }) => [id, title]),
    [['note-1', 'One, corrected']],
  );
  assert.deepEqual(delta.removed, ['nave', 'note-2']);
  assert.equal(delta.title, undefined);
  assert.equal(delta.total, before.total);
  assert.notEqual(delta.cursor, before.cursor);
  assert.ok(delta.links.updates.endsWith(delta.cursor));
});

test('the blog comes again only after it has changed', async (t) => {
  const room = await useLiveNewsroom(t);
  const { links } = await room.read();
  await room.edit('PATCH', 'blog', { title: 'At the bridge', status: 'paused' });
  const delta = await room.read(links.updates);
  assert.deepEqual([delta.title, delta.status, delta.entries], ['At the bridge', 'paused', []]);
  await room.edit('POST', 'entries', { title: 'One' });
  assert.equal((await room.read(delta.links.updates)).title, undefined);
});

test('more than a hundred changes come in parts, each of which says that there are more', async (t) => {
  const room = await useLiveNewsroom(t);
  let reader = await room.read();
  for (let count = 0; count < 230; count++) room.desk.add({ title: `Entry ${count}` });
  room.desk.change('note-1', { title: 'The first, corrected' });
  const parts = [];
  do {
    parts.push(await room.read(reader.links.updates));
    reader = withAnswer(reader, parts.at(-1));
  } while (parts.at(-1).partial);
  assert.deepEqual(
    parts.map(({ entries }) => entries.length),
    [100, 100, 30],
  );
  assert.deepEqual(
    parts.map(({ partial }) => partial),
    [true, true, undefined],
  );
  const ids = parts.flatMap(({ entries }) => entries.map(({ id }) => id));
  assert.equal(new Set(ids).size, 230);
  assert.deepEqual(content(reader), content(await room.read()));
});

test('where nothing is new the answer is 190 bytes, the same every time, and then 304', async (t) => {
  let time = Date.parse('2026-06-06T09:00:00Z');
  const room = await useLiveNewsroom(t, { now: () => time });
  const { links } = await room.read();
  const first = await room.get(links.updates);
  const tag = first.headers.get('ETag');
  assert.match(tag, /^"[\w-]+"$/);
  assert.equal(first.headers.get('Cache-Control'), 'public, max-age=1');
  assert.ok(first.headers.has('Date'));
  const body = await first.text();
  assert.equal(Buffer.byteLength(body), 190, body);
  assert.deepEqual(JSON.parse(body).entries, []);
  time += 3_600_000;
  assert.equal(await (await room.get(links.updates)).text(), body);
  const again = await room.get(links.updates, { 'If-None-Match': tag });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('Cache-Control'), 'public, max-age=1');
  assert.equal(await again.text(), '');
  await room.edit('POST', 'entries', { title: 'One' });
  assert.equal((await room.get(links.updates, { 'If-None-Match': tag })).status, 200);
});

/** Expects that a position is not known, and that the feed itself leads on. */
async function assertUnknown(room, path) {
  const response = await room.get(path);
  assert.equal(response.status, 410, path);
  assert.equal(response.headers.get('Cache-Control'), 'public, max-age=1');
  assert.match((await response.json()).error, /not known here.*Ask \/feeds\/newsroom\.json/);
}

test('a position of another run, of the future, or of nobody is gone', async (t) => {
  const [room, other] = [await useLiveNewsroom(t), await useLiveNewsroom(t)];
  const { cursor, links } = await room.read();
  await assertUnknown(room, (await other.read()).links.updates);
  for (const end of ['1', '00', '-1', '1e3', 'x', ''])
    await assertUnknown(room, links.updates.replace(cursor, cursor.replace(/\d+$/, end)));
  await assertUnknown(room, '/feeds/newsroom/changes?since=');
});

test('a position from before the last thousand changes is gone, a later one is not', async (t) => {
  const room = await useLiveNewsroom(t);
  const cursors = [];
  for (let count = 0; count < 1_001; count++) {
    cursors.push(room.desk.cursor);
    room.desk.remove(room.desk.add({ title: `Entry ${count}` }).id);
  }
  await assertUnknown(room, `/feeds/newsroom/changes?since=${cursors[0]}`);
  const { removed, partial } = await room.read(`/feeds/newsroom/changes?since=${cursors[1]}`);
  assert.deepEqual([removed.length, partial], [100, true]);
});

test('that a field was taken away cannot be told as a change: the feed is to be asked again', async (t) => {
  const room = await useLiveNewsroom(t);
  const { links } = await room.read();
  await room.edit('PATCH', 'blog', { kicker: '' });
  await assertUnknown(room, links.updates);
  assert.equal((await room.read(feedPath)).kicker, undefined);
});

test('who asks for changes since nothing is told what to ask', async (t) => {
  const room = await useLiveNewsroom(t);
  const response = await room.get('/feeds/newsroom/changes');
  assert.equal(response.status, 400);
  assert.match((await response.json()).error, /since when\? Ask \/feeds\/newsroom\.json/);
});
