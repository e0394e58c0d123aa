// The module for servers where there is nothing of Node's. Needs `npm run build`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { renderLiveBlog } from '../../dist/server/index.js';
import { freePort } from '../support/browsers.mjs';
import { makeFolder } from '../support/demo.mjs';

const bundle = fileURLToPath(new URL('../../dist/server/index.js', import.meta.url));
const options = { src: '/storm.json', url: 'https://harbour.example/storm', lang: 'en-GB' };
const storm = {
  format: 'live-blog/1',
  title: 'Storm on the coast',
  entries: [
    { id: '1', published: '2026-11-20T09:40:00Z', title: 'Gale', html: '<p>It <b>blows</b>.</p>' },
    { id: '2', published: '2026-11-20T09:30:00Z', text: 'The ferry stays in port.' },
  ],
};

const config = (port) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [
      (name = "worker.mjs", esModule = embed "worker.mjs"),
      (name = "server.mjs", esModule = embed "server.mjs"),
    ],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);`;

const worker = `import { renderLiveBlog, structuredData } from './server.mjs';
const options = ${JSON.stringify(options)};
export default {
  async fetch(request) {
    const payload = await request.text();
    const what = new URL(request.url).pathname === '/data'
      ? JSON.stringify(await structuredData(payload, options))
      : await renderLiveBlog(payload, options);
    return new Response(what);
  },
};`;

/** The first answer of a server that is starting. */
async function answerOf(url, body) {
  for (let tries = 100; ; tries--)
    try {
      return await (await fetch(url, { method: 'POST', body })).text();
    } catch (cause) {
      if (!tries) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

test('a worker without anything of Node writes the same', async (t) => {
  const folder = makeFolder(t);
  const port = await freePort();
  copyFileSync(bundle, join(folder, 'server.mjs'));
  writeFileSync(join(folder, 'worker.mjs'), worker);
  writeFileSync(join(folder, 'config.capnp'), config(port));
  const bin = fileURLToPath(import.meta.resolve('workerd/bin/workerd'));
  // A program, or a script that starts it: as the package was installed.
  const child = spawn(bin, ['serve', join(folder, 'config.capnp')], {
    stdio: 'inherit',
    detached: true,
  });
  t.after(async () => {
    process.kill(-child.pid);
    await once(child, 'exit');
  });
  const payload = JSON.stringify(storm);
  const html = await answerOf(`http://127.0.0.1:${port}/`, payload);
  const timeless = (text) => text.replace(/data-at="[^"]*"/, '');
  assert.equal(timeless(html), timeless(await renderLiveBlog(payload, options)));
  const data = JSON.parse(await answerOf(`http://127.0.0.1:${port}/data`, payload));
  assert.equal(data['@type'], 'LiveBlogPosting');
});
