// What is built and published, as those who install it get it. Needs `npm run build`.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
const bin = (name) => join(root, 'node_modules/.bin', name);

/** The package as it would be published; nothing is built anew for that. */
const shelf = mkdtempSync(join(tmpdir(), 'package-'));
after(() => rmSync(shelf, { recursive: true }));
const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', shelf];
const [{ filename, files }] = JSON.parse((await run('npm', pack, { cwd: root })).stdout);
const tarball = join(shelf, filename);

test('every door of the package opens', async () => {
  const { buffer } = new Uint8Array(readFileSync(tarball));
  const { messages, pkg } = await publint({ strict: true, pack: { tarball: buffer } });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg, { color: false })),
    [],
  );
});

test('its types are found by every way of resolving ES modules', async () => {
  const options = ['--profile', 'esm-only', '--format', 'ascii', '--no-color'];
  const noScript = ['./custom-elements.json', './schema.json', './live-blog.css'];
  await run(bin('attw'), [tarball, ...options, '--exclude-entrypoints', ...noScript], {
    cwd: root,
  });
});

test('what is packed is what is needed: modules, types, maps, sources, the manifest', () => {
  const names = files.map(({ path }) => path);
  const allowed = /^(dist\/|src\/|custom-elements\.json$|package\.json$|README\.md$|LICENSE$)/;
  assert.deepEqual(
    names.filter((name) => !allowed.test(name)),
    [],
  );
  for (const name of ['README.md', 'LICENSE', 'dist/schema.json', 'dist/cdn/live-blog.js'])
    assert.ok(names.includes(name), `${name} is missing`);
});

test('there is one module per source, with its types and maps; that for servers is one', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((name) =>
    /(?<!\.d)\.ts$/.test(name),
  );
  for (const source of sources)
    for (const ending of ['.js', '.js.map', '.d.ts', '.d.ts.map'])
      assert.equal(
        existsSync(join(root, 'dist', source.replace(/\.ts$/, ending))),
        !/^server\/(?!index)/.test(source) || ending.startsWith('.d'),
        source + ending,
      );
});

test('the module of the class can be imported where there is no document, and does nothing', async () => {
  const script = `
    const { LiveBlogElement } = await import('live-blog-element/element');
    console.log(LiveBlogElement.version, typeof globalThis.document, !!globalThis.customElements?.get('live-blog'));`;
  const { stdout } = await run('node', ['--input-type=module', '-e', script], { cwd: root });
  assert.equal(stdout.trim(), `${manifest.version} undefined false`);
});

test('so can the entry, which registers where it can', async () => {
  const script = `console.log(Object.keys(await import('live-blog-element')).sort().join(' '))`;
  const { stdout } = await run('node', ['--input-type=module', '-e', script], { cwd: root });
  assert.match(stdout, /LiveBlogElement LiveBlogEmbedEvent LiveBlogEndEvent/);
});

test('every module can be imported alone, in Node', async () => {
  const modules = readdirSync(join(root, 'dist'), { recursive: true }).filter(
    (name) => name.endsWith('.js') && !name.startsWith('cdn/'),
  );
  const script = `for (const name of ${JSON.stringify(modules)}) await import('./dist/' + name);`;
  await run('node', ['--input-type=module', '-e', script], { cwd: root });
});

test('the core turns a feed into a state in Node, without a shim', async () => {
  const { native } = await import('../../dist/formats/native.js');
  const { reduce } = await import('../../dist/feed/reduce.js');
  const { initialState } = await import('../../dist/feed/state.js');
  const { selectShown } = await import('../../dist/feed/select.js');
  const entry = { id: 1, html: '<p>Doors open.</p>', published: '2026-11-20T09:00:00Z' };
  const update = native.parse({ entries: [entry] }, { url: new URL('https://news.example/') });
  const action = { type: 'received', update, at: 0, pageSize: 20 };
  assert.deepEqual(
    selectShown(reduce(initialState, action)).map(({ id }) => id),
    ['1'],
  );
});

test('the version that the class tells is the package’s', () => {
  assert.match(read('src/version.ts'), new RegExp(`'${manifest.version.replaceAll('.', '\\.')}'`));
});

test('the schema that is published is the one that is tested', () => {
  assert.equal(read('dist/schema.json'), read('src/formats/live-blog.schema.json'));
});

test('custom-elements.json and the tables of the README are what the class says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const names = ['src', 'package.json', 'custom-elements-manifest.config.mjs', 'README.md'];
  try {
    for (const name of names) cpSync(join(root, name), join(folder, name), { recursive: true });
    const [, ...words] = manifest.scripts.manifest.split(' ');
    await run(bin('cem'), words, { cwd: folder });
    for (const name of ['custom-elements.json', 'README.md'])
      assert.ok(
        readFileSync(join(folder, name), 'utf8') === read(name),
        `${name} is stale: run \`npm run manifest\`.`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
