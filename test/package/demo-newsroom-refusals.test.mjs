// What the newsroom does not take, from whom it takes nothing, and what it says then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDemo } from '../support/demo.mjs';
import { assertRefused, doors, openNewsroom } from '../support/newsroom.mjs';

const wrong = [
  ['no body', 'POST', 'entries', undefined, /not JSON. Send an object, such as/],
  ['something else than JSON', 'POST', 'entries', 'title=Doors', /not JSON. Send an object/],
  ['a list', 'POST', 'entries', '[]', /has to be a JSON object, such as/],
  ['nothing in an object', 'POST', 'entries', '{}', /empty. Send at least one of: title, text/],
  ['an unknown field', 'POST', 'entries', { headline: 'A' }, /“headline” is not known.*Use: title/],
  ['a field of objects', 'POST', 'entries', '{"__proto__":{}}', /“__proto__” is not known.*Use:/],
  ['a new entry without words', 'POST', 'entries', { title: ' ' }, /Write one of them/],
  ['a number as title', 'POST', 'entries', { title: 1 }, /“title” has to be a string/],
  ['a long title', 'POST', 'entries', { title: 'a'.repeat(201) }, /Shorten it to 200/],
  ['a long text', 'POST', 'entries', { text: 'a'.repeat(20_001) }, /Shorten it to 20000/],
  ['a word as pin', 'POST', 'entries', { ...doors, pinned: 'yes' }, /has to be true or false/],
  ['an unknown kind', 'POST', 'entries', { ...doors, kind: 'x' }, /has to be one of: update,/],
  ['an entry robbed of its words', 'PATCH', 'entries/nave', { title: '', text: '' }, /Delete it/],
  ['a blog without a title', 'PATCH', 'blog', { title: '' }, /needs a title. Write one/],
  ['an unknown status', 'PATCH', 'blog', { status: 'over' }, /one of: live, paused, ended/],
];
for (const [name, method, to, body, words] of wrong)
  test(`${name}: the answer is 400 and says what to do`, () =>
    assertRefused(openNewsroom(), [method, to, body], 400, words));

test('an entry that is not there is 404, and so is an address that is not', async () => {
  const room = openNewsroom();
  const { id } = await room.publish();
  await room.send('DELETE', `entries/${id}`);
  const gone = /There is no entry “.+”. It may have been deleted in another window/;
  await assertRefused(room, ['PATCH', `entries/${id}`, doors], 404, gone);
  await assertRefused(room, ['DELETE', `entries/${id}`], 404, gone);
  await assertRefused(room, ['DELETE', 'entries/%E0%A4%A'], 404, gone);
  await assertRefused(room, ['PUT', 'blog', doors], 404, /does not know PUT \/newsroom\/blog/);
  await assertRefused(room, ['GET', 'archive'], 404, /does not know GET \/newsroom\/archive/);
});

test('the longest text is taken, in any script; a larger body is 413', async () => {
  const room = openNewsroom();
  const text = '語'.repeat(20_000);
  const { id } = await room.publish({ text });
  assert.equal((await room.entry(id)).text, text);
  const large = { text: 'a'.repeat(64 * 1_024) };
  await assertRefused(room, ['POST', 'entries', large], 413, /larger than 64 KiB. Shorten/);
});

const own = { Origin: 'http://localhost' };
test('the newsroom’s own page is let in', async () => {
  const room = openNewsroom();
  const response = await room.send('POST', 'entries', doors, own);
  assert.equal(response.status, 201);
});

const strangers = [
  ['of another site', { Origin: 'https://elsewhere.example' }],
  ['of another port', { Origin: 'http://localhost:8001' }],
  ['of no origin, such as a sandboxed frame', { Origin: 'null' }],
];
const requests = [
  ['GET', 'blog'],
  ['POST', 'entries', doors],
  ['PATCH', 'blog', { status: 'ended' }],
  ['DELETE', 'entries/nave'],
];
for (const [name, headers] of strangers)
  test(`a page ${name} is refused`, async () => {
    const room = openNewsroom();
    for (const [method, to, body] of requests)
      await assertRefused(room, [method, to, body, headers], 403, /Only the pages of this server/);
  });

test('so is one that has got here by another host’s name', async () => {
  const demo = openDemo();
  for (const [method, to, body] of requests) {
    const headers = { Origin: 'http://newsroom.example' };
    const address = `http://newsroom.example/newsroom/${to}`;
    assert.equal((await demo.send(method, address, body, headers)).status, 403, to);
    assert.equal((await demo.send(method, address, body)).status, 403, to);
  }
});
