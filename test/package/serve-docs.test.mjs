// The page "Serve a live blog" and the recipe for object storage say what is so: of the element, of the
// format, and of a server that answers as they advise. Needs `npm run build`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { promisify } from 'node:util';
import * as load from '../../demo/serve/load.mjs';
import { assertFeed, listen } from '../support/demo.mjs';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
/** The text without the breaks of its lines. */
const flat = (text) => text.replace(/\s+/g, ' ');
const serve = read('docs/serve.md');
const storage = read('docs/object-storage.md');
const found = (text, pattern) => [...text.matchAll(pattern)].map(([, one]) => one);
const inTicks = (text) => found(text, /`([^`]+)`/g);

/** The cells of the table whose first heading is this, without the heading. */
function table(text, heading) {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  assert.notEqual(start, -1, heading);
  const rest = lines.slice(start + 2);
  const rows = rest.slice(
    0,
    rest.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const documented = new Map(
  table(serve, 'what is sent').map(([name, bytes]) => [name, Number(bytes.replace(/\D/g, ''))]),
);

test('a busy engineer reads it in ten minutes', () => {
  assert.ok(serve.split('\n').length <= 251);
});

test('what the pages link to is there, headings too', () => {
  const slug = (heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/\s/g, '-');
  for (const [name, text] of [
    ['docs/serve.md', serve],
    ['docs/object-storage.md', storage],
  ])
    for (const link of found(text, /\]\((?!https?:)([^)]+)\)/g)) {
      const [path, heading] = link.split('#');
      const target = new URL(path, new URL(name, root));
      assert.ok(existsSync(target), `${name} links to ${link}`);
      if (!heading) continue;
      const headings = found(readFileSync(target, 'utf8'), /^#+ (.+)$/gm).map(slug);
      assert.ok(headings.includes(heading), `${name} links to ${link}`);
    }
});

test('the examples are feeds, by the schema and to the element', async () => {
  const { native } = await import('../../dist/formats/native.js');
  const examples = found(serve + storage, /```json\n([^`]+)```/g).map((text) => JSON.parse(text));
  const feeds = examples.filter(({ entries }) => entries);
  assert.equal(feeds.length, 5);
  for (const feed of feeds) {
    assertFeed(feed, JSON.stringify(feed));
    assert.ok(native.matches(feed));
    const { problems } = native.parse(feed, { url: new URL('https://news.example/storm.json') });
    assert.deepEqual(problems, []);
  }
});

test('the examples of deltas lead from one to the next, and take back what they say', async () => {
  const { native } = await import('../../dist/formats/native.js');
  const { firstState } = await import('../../dist/feed/first.js');
  const { reduce } = await import('../../dist/feed/reduce.js');
  const url = new URL('https://news.example/storm.json');
  const [snapshot, delta, empty] = found(serve, /```json\n([^`]+)```/g).map((text) =>
    native.parse(JSON.parse(text), { url }),
  );
  const receive = (state, update) =>
    reduce(state, { type: 'received', update, at: 0, pageSize: 20 });
  const first = firstState(snapshot, 0, 20);
  const second = receive(first, delta);
  assert.deepEqual([...first.entries.keys()], ['7', '5']);
  assert.deepEqual([...second.entries.keys()], ['7', '8']);
  const last = receive(second, empty);
  assert.equal(last.entries, second.entries);
  assert.equal(last.links.updates, second.links.updates);
});

test('the limits that are named are those of the source', () => {
  const limits = [
    ['src/feed/feed.ts', 'shortestInterval = 5;', 'from 5 to 900 seconds'],
    ['src/feed/feed.ts', 'longestInterval = 900;', 'from 5 to 900 seconds'],
    ['src/feed/session.ts', 'jitter = 0.2;', '1.2 × interval at most'],
    ['src/feed/session.ts', 'longestWakeDelay = 1_000;', 'within a second'],
    ['src/feed/session.ts', 'longestWait = 900_000;', '1 to 900 s in all'],
    ['src/feed/session.ts', 'mostNotFound = 5;', 'stops after five in a row'],
    ['src/feed/session.ts', 'retryBase = 8_000;', '1 s and up to 8, 16, 32 … s at random'],
    ['src/feed/complete-window.ts', 'mostPages = 100;', 'up to 100 pages in a row'],
    ['src/transports/fetch.ts', 'timeLimit = 10_000;', 'nothing for 10 s'],
    ['src/transports/fetch.ts', 'sizeLimit = 5 * 2 ** 20;', 'more than 5 MiB unpacked'],
    ['src/transports/fetch.ts', "cache: 'no-cache'", "`cache: 'no-cache'`"],
    ['src/transports/stream.ts', 'patience = 4;', 'one question in four intervals'],
    ['src/transports/stream.ts', 'delayLimit = 5_000;', 'within 5 seconds after an answer did'],
    ['src/attributes.ts', 'interval: 15,', '15 seconds by default'],
  ];
  for (const [path, code, words] of limits) {
    assert.ok(read(path).includes(code), `${path}: ${code}`);
    assert.ok(flat(serve).includes(words), words);
  }
  assert.match(read('src/formats/limits.ts'), /mostEntries = 2_000;/);
  assert.ok(storage.includes('5 MiB unpacked and 2,000 entries'));
});

test('the waits after failures are those that are named', async () => {
  const { backoff } = await import('../../dist/lib/backoff.js');
  const range = (failures) =>
    [0, 1].map((chance) => backoff(failures, 8_000, () => chance) / 1_000);
  assert.deepEqual([1, 2, 20, Infinity].map(range), [
    [1, 9],
    [1, 17],
    [1, 300],
    [1, 300],
  ]);
  for (const words of ['1 to 9 seconds after the failure', 'next 1 to 17', 'after 1 to 300 s'])
    assert.ok(flat(serve).includes(words), words);
});

test('the bytes in the table are those that are measured', async () => {
  const measured = load.sizesTable(await load.measure());
  const rows = table(`${measured}\n`, 'what is sent');
  assert.deepEqual(
    rows.map(([name]) => name),
    [...documented.keys()],
  );
  // Compression and the server's own headers differ a little from one release of Node to the next.
  for (const [name, bytes] of rows) {
    const written = documented.get(name);
    assert.ok(Math.abs(bytes - written) <= Math.max(2, written / 20), `${name}: ${bytes} bytes`);
  }
});

test('the load is what the formula makes of those bytes', () => {
  const [notModified, empty, delta, gzip, snapshot, message, heartbeat] = documented.values();
  const sizes = { notModified, empty, delta, gzip, snapshot, message, heartbeat };
  assert.deepEqual(table(serve, 'GB an hour'), table(`${load.loadTable(sizes)}\n`, 'GB an hour'));
  const hour = Object.fromEntries(load.hourly(sizes));
  assert.equal(hour['deltas'], 30 * delta + 30 * empty + (240 - 60) * notModified);
  assert.equal(hour['snapshot, gzip'], 30 * gzip + (240 - 30) * notModified);
  const burst = (1e6 * message) / 1e9;
  const words = `readers × ${message} bytes are ${burst.toFixed(2)} GB, ${(burst * 8).toFixed(1)} Gbit/s`;
  assert.ok(flat(serve).includes(words), words);
});

test('the requests that reach an origin are counted as the formula says', () => {
  const { interval } = load.scenario;
  const perSecond = load.audiences.map((readers) =>
    (readers / interval).toLocaleString('en', { maximumSignificantDigits: 2 }),
  );
  assert.ok(
    flat(serve).includes(
      `interval: ${perSecond.join(', ').replace(/, (?=\d+,\d+$)/, ' and ')} for`,
    ),
  );
  const cache = { addresses: 3, maxAge: 5 };
  assert.equal(load.originLoad({ ...cache, locations: 300 }), 180);
  assert.equal(load.originLoad({ ...cache, locations: 1 }), 0.6);
  assert.ok(flat(serve).includes('180 a second from 300 locations, and 0.6 with one shield'));
  const hour = 3_600 * load.originLoad({ addresses: 1, maxAge: 5, locations: 1 });
  assert.ok(flat(storage).includes(`at 5 seconds ${hour} an hour for each`));
  assert.ok(
    flat(storage).includes(`${(300 * hour).toLocaleString('en')} an hour from 300 locations`),
  );
});

test('the server that was measured sends the headers that are advised', () => {
  const advised = /```http\n([^`]+)```/.exec(serve)[1].trim().split('\n');
  const sent = Object.entries(load.headers).map(([name, value]) => `${name}: ${value}`);
  assert.deepEqual(sent, advised);
  const caches = new Map(table(serve, 'answer').map(([name, , cache]) => [name, cache]));
  assert.equal(caches.get('snapshot: `src`'), `\`${load.cacheControl.snapshot}\``);
  assert.equal(caches.get('delta, empty or not'), `\`${load.cacheControl.delta}\``);
  assert.equal(caches.get('cursor that is not known any more'), `\`${load.cacheControl.expired}\``);
  assert.ok(storage.includes(`--cache-control '${load.cacheControl.snapshot}'`));
});

test('every command of the checklist shows what to look for', async (t) => {
  const run = promisify(execFile);
  const hasCurl = await run('curl', ['--version']).catch(() => false);
  if (!hasCurl) return t.diagnostic('curl is not installed, no command was tried.');
  const port = await listen(t, load.createEndpoint());
  const start = /```sh\n(SITE=[^`]+)```/.exec(serve)[1];
  const own = start.replace('https://news.example', `http://127.0.0.1:${port}`);
  assert.notEqual(own, start);
  for (const [asked, expected] of table(serve, 'ask')) {
    const [command] = inTicks(asked);
    const quick = command.replace('--max-time 20', '--max-time 1');
    // A stream never ends by itself: that curl gives up is no failure there.
    const { stdout } = await run('bash', ['-c', `${own}${quick} || [ $? = 28 ]`]);
    const wanted = inTicks(expected.replace(/; from a CDN.*/, ''));
    const isAny = expected.includes(' or ');
    const has = (words) => stdout.toLowerCase().includes(words.toLowerCase());
    assert.ok(isAny ? wanted.some(has) : wanted.every(has), `${command}\n${stdout}`);
  }
});
