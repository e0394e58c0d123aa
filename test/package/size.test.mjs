// What the script tag costs a reader. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const cdn = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const read = (name) => readFileSync(join(cdn, name));
const gzip = (name) => gzipSync(read(name), { level: 9 }).length;

/** A module and all that it imports before it runs. */
function eager(name, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const code = read(name).toString();
  for (const [, from] of code.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
    eager(from, found);
  return found;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const eagerBytes = () => sum([...eager('live-blog.js')].map(gzip));

test('the plain script tag loads no more than 16,000 bytes before it shows a plain feed', () => {
  const bytes = eagerBytes();
  assert.ok(bytes <= 16_000, `${bytes} bytes gzip`);
});

test('following the feed takes no more than 28,900 bytes that are loaded after that', () => {
  const [name] = readdirSync(cdn).filter((file) => /^second-stage-.*\.js$/.test(file));
  const bytes = sum([...eager(name)].filter((file) => !eager('live-blog.js').has(file)).map(gzip));
  assert.ok(bytes <= 28_900, `${bytes} bytes gzip`);
});

test('no format, stream or feature takes more than 3,000 bytes, and none is loaded before it is needed', () => {
  const others = /^(live-blog|second-stage-.*|fallback-.*|.*-engine)\.js$|\.iife\.js$/;
  const lazy = readdirSync(cdn).filter((file) => file.endsWith('.js') && !others.test(file));
  assert.ok(lazy.length >= 10, lazy.join());
  for (const name of lazy) assert.ok(gzip(name) <= 3_000, `${name}: ${gzip(name)} bytes gzip`);
  const early = [...eager('live-blog.js')];
  assert.deepEqual(
    lazy.filter((name) => early.includes(name)),
    [],
  );
});

/** Libraries, loaded when a reader opens a picture, or plays a film that the browser cannot. */
const engines = ['hls-engine.js', 'lightbox-engine.js'];

test('the libraries for pictures and films are by themselves', () => {
  for (const name of engines) assert.deepEqual([...eager(name)], [name]);
  assert.ok(gzip('lightbox-engine.js') <= 18_000, `${gzip('lightbox-engine.js')} bytes gzip`);
  assert.ok(gzip('hls-engine.js') <= 125_000, `${gzip('hls-engine.js')} bytes gzip`);
});

test('the classic script is the same, complete but for them', () => {
  const code = read('live-blog.iife.js').toString();
  assert.doesNotMatch(code, /\bfrom\s*["']/);
  const beside = [...code.matchAll(/\bimport\s*\(\s*["']\.\/([^"']+)["']/g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(beside.sort(), engines);
  assert.equal(code.split('import(').length - 1, engines.length);
  assert.ok(gzip('live-blog.iife.js') <= 126_500, `${gzip('live-blog.iife.js')} bytes gzip`);
});

test('no sanitiser is loaded where the browser has one', () => {
  for (const name of eager('live-blog.js'))
    assert.doesNotMatch(read(name).toString(), /isSupported/);
});

test('the README states the size, to a tenth of a kilobyte', () => {
  const stated = `${(eagerBytes() / 1_000).toFixed(1)} kB`;
  assert.ok(readme.includes(stated), `README.md does not say “${stated}”`);
});

test('every file has a map to its source', () => {
  for (const name of readdirSync(cdn).filter((file) => file.endsWith('.js')))
    assert.match(read(name).toString(), /\/\/# sourceMappingURL=\S+\s*$/, name);
});
