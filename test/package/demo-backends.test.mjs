// The other systems that the demonstration imitates: each has a page, and what it sends is recognised and
// read whole, in Node as well. Needs `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backends } from '../../demo/server/backends/index.mjs';
import { formats } from '../../dist/formats/index.js';
import { mapping } from '../../dist/formats/fields.js';
import { openDemo } from '../support/demo.mjs';

const slips = /"[^"]*(\bundefined\b|\[object |\bNaN\b)[^"]*"/;

async function readerOf({ attributes = {} }, data) {
  if (attributes.fields) return mapping(attributes.fields);
  return formats.find(({ matches }) => matches(data))?.load();
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

for (const backend of backends)
  test(`${backend.title} has a page, and its answer is read`, async () => {
    const demo = await openDemo();
    const page = await demo.get(`/backends/${backend.name}/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<live-blog src="\/backends\//);
    const response = await demo.get(backend.src);
    assert.equal(response.status, 200);
    assert.equal((await demo.get(`/backends/${backend.name}/nothing`)).status, 404);
    const data = parsed(await response.text());
    const reader = await readerOf(backend, data);
    const url = new URL(backend.src, 'http://demo.test');
    const { entries, problems = [] } = reader.parse(data, { url, date: Date.now() });
    assert.deepEqual(problems, []);
    assert.ok(entries.length >= 10, `${entries.length} entries`);
    assert.doesNotMatch(JSON.stringify(entries), slips);
  });

test('every format but our own has a backend that speaks it', () => {
  const spoken = backends.map(({ name }) => name);
  const silent = formats.filter(
    ({ name }) => name !== 'live-blog' && !spoken.some((one) => one.startsWith(name)),
  );
  assert.deepEqual(
    silent.map(({ name }) => name),
    [],
  );
});
