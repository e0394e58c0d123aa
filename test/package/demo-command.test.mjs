// How the demonstration is started from the command line, and what it says if it cannot start.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listen, makeFolder } from '../support/demo.mjs';
import { openNotingServer } from '../support/hub.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the command to its end, which has to come by itself. */
async function start(words, port = '0') {
  const options = { cwd: root, env: { ...process.env, PORT: port }, timeout: 20_000 };
  const ended = await new Promise((resolve) => {
    execFile(process.execPath, ['demo/server.mjs', ...words], options, (error, out, problem) =>
      resolve({ code: error ? error.code : 0, out, problem }),
    );
  });
  assert.doesNotMatch(ended.problem, /^\s+at /m);
  return ended;
}

/** Runs the command until the test is over; returns what it says first. */
async function run(t, words = []) {
  const env = { ...process.env, PORT: '0' };
  const child = spawn(process.execPath, ['demo/server.mjs', ...words], { cwd: root, env });
  t.after(async () => {
    child.kill();
    await once(child, 'exit');
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return line;
}

test('the command says where the pages are', async (t) => {
  const address = await run(t);
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.equal((await fetch(address)).status, 200);
});

test('a port that is taken is said in a sentence, with what to do', async (t) => {
  const port = await listen(t, createServer());
  const { code, problem } = await start([], `${port}`);
  assert.equal(code, 1);
  assert.match(problem, new RegExp(`Port ${port} is taken. Choose another one: PORT=\\d+ node`));
});

test('so is a port that is none', async () => {
  for (const wrong of ['http', '-1', '65536', '80.5']) {
    const { code, problem } = await start([], wrong);
    assert.equal(code, 1);
    assert.match(problem, /is not a port. Use a number from 0 to 65535/);
  }
});

test('so is a file that is not there, or none at all', async (t) => {
  const folder = makeFolder(t);
  for (const name of [join(folder, 'none.json'), folder]) {
    const { code, problem } = await start(['--feed', name]);
    assert.equal(code, 1);
    assert.ok(problem.startsWith(`${name} cannot be read: `), problem);
    assert.match(problem, /Name a file that can be read after --feed/);
  }
});

test('the newsroom’s feed is written, and its changes are published, where the command says', async (t) => {
  const hub = await openNotingServer(t);
  const file = join(makeFolder(t), 'feed.json');
  const words = ['--write', file, '--publish', hub.address, '--stream', '/push', '--refresh'];
  const address = await run(t, [...words, `${hub.address}/1`, '--refresh', `${hub.address}/2`]);
  const read = () => JSON.parse(readFileSync(file, 'utf8'));
  assert.deepEqual(read().links, { stream: '/push' });
  const body = '{"title":"Doors open"}';
  await fetch(`${address}newsroom/entries`, { method: 'POST', body });
  await hub.has(3);
  assert.deepEqual(hub.notes.map(({ path }) => path).sort(), ['/', '/1', '/2']);
  assert.equal(read().entries[0].title, 'Doors open');
});

test('an address, a path or a file that cannot be used is said, with what to do', async (t) => {
  const missing = join(makeFolder(t), 'none', 'feed.json');
  const wrong = [
    [['--publish', 'hub'], /--publish hub: this is no address\. Write it whole, such as http:/],
    [['--publish', 'ftp://hub.example'], /this is no address/],
    [['--refresh', 'http://a.example', '--refresh', 'http://'], /--refresh http:\/\/: this is no/],
    [['--stream', 'push'], /--stream push: this is no path\. Write one that begins with a slash/],
    [['--write', ''], /--write: this is no name of a file\. Write one/],
    [['--write', missing], /feed\.json cannot be written: .*\nName a file in a folder/],
  ];
  for (const [words, problem] of wrong) {
    const ended = await start(words);
    assert.equal(ended.code, 1, words);
    assert.match(ended.problem, problem);
  }
});

test('so is an argument that the command does not know', async () => {
  for (const words of [['--feed'], ['--feeds', 'a.json'], ['a.json']]) {
    const { code, problem } = await start(words);
    assert.equal(code, 1);
    assert.match(problem, /Usage: node demo\/server.mjs \[--feed FILE\]/);
  }
});

test('--help says how the command is used', async () => {
  const { code, out } = await start(['--help']);
  assert.equal(code, 0);
  assert.match(out, /^Usage: node demo\/server\.mjs \[--feed FILE\]/);
  for (const option of ['--feed FILE', 'PORT', '--write FILE', '--refresh URL', '--publish URL'])
    assert.match(out, new RegExp(`^ {2}${option} {2,}\\w`, 'm'));
  assert.match(out, /^ {2}--stream PATH {2,}\w/m);
});
