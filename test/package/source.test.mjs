// Rules about the text of the sources that no linter has.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

function read(folder, ending) {
  const names = readdirSync(join(root, folder), { recursive: true });
  return names
    .filter((name) => ending.test(name))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(join(root, folder, name), 'utf8'),
    }));
}

const src = read('src', /\.ts$/);
const code = (text) => text.replace(/\/\*[^]*?\*\/|(^|\s)\/\/.*/g, '$1');
const naming = (files, pattern) =>
  files.filter(({ text }) => pattern.test(code(text))).map(({ name }) => name);

test('markup is made from strings in one folder only', () => {
  const doors =
    /innerHTML|outerHTML|setHTML|insertAdjacentHTML|parseHTML|parseFromString|DOMPurify|document\.write|unsafeHTML|createContextualFragment/;
  const outside = src.filter(({ name }) => !name.startsWith('src/sanitize/'));
  // A server writes nothing but strings.
  assert.deepEqual(naming(outside, doors), ['src/server/to-html.ts']);
});

test('the console is used in one file only', () => {
  assert.deepEqual(naming(src, /\bconsole\b/), ['src/lib/warn.ts']);
});

test('the reader’s storage is named in one file only', () => {
  assert.deepEqual(naming(src, /\blocalStorage\b/), ['src/controllers/memory.ts']);
});

test('nothing else is stored, sent or put into the history, and only requests go out', () => {
  const ways =
    /\b(sessionStorage|indexedDB|sendBeacon|XMLHttpRequest|pushState|replaceState)\b|\.cookie\b|location\s*=/;
  assert.deepEqual(naming(src, ways), []);
});

test('streams are opened in two files only', () => {
  const opening = /new (WebSocket|EventSource)\b/;
  assert.deepEqual(naming(src, opening).sort(), [
    'src/transports/event-source.ts',
    'src/transports/web-socket.ts',
  ]);
});

test('no template has a style attribute: a strict content security policy would refuse it', () => {
  assert.deepEqual(naming(src, /\sstyle=|setAttribute\('style'/), []);
});

test('nothing is evaluated, and no stylesheet is written into the page as text', () => {
  const ways = /\beval\(|new Function|createElement\('style'\)|<style/;
  // A shadow root that a server writes can have its styles in no other way.
  assert.deepEqual(naming(src, ways), ['src/server/render.ts']);
});

test('no test is left out or run alone', () => {
  const left =
    /\b(it|describe|test|suite|context)\.(only|skip|todo)\b|\b(xit|fit|xdescribe|fdescribe)\(|\bthis\.skip\(/;
  const tests = read('test', /\.(ts|mjs)$/).filter(({ name }) => !name.endsWith('source.test.mjs'));
  assert.deepEqual(naming(tests, left), []);
});

test('no file has more than 250 lines', () => {
  const files = [...src, ...read('test', /\.(ts|mjs)$/), ...read('demo', /\.(mjs|js|css)$/)];
  const long = files.filter(({ text }) => text.trimEnd().split('\n').length > 250);
  assert.deepEqual(
    long.map(({ name }) => name),
    [],
  );
});
