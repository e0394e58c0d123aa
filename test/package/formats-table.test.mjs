// The README's table of formats is what the list of formats and their backends say. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { backends } from '../../demo/server/backends/index.mjs';
import { formats } from '../../dist/formats/index.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const lines = readme.split('<!-- formats -->')[1].trimStart().split('\n');
const table = lines.slice(0, lines.indexOf(''));
const rows = table.slice(2).map((line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim()),
);
const names = rows.map(([name]) => /`([^`]+)`/.exec(name)[1]);
const order = ['edits', 'deletions', 'pins', 'keys', 'pages', 'ends'];

test('every format has a row in the README, by the name that `format` takes', () => {
  const known = formats.map(({ name }) => name);
  assert.deepEqual([...new Set(names)].sort(), known.sort());
});

for (const { name, guarantees } of backends.filter(({ name }) => name !== 'fields'))
  test(`the README promises of ${name} what its backend keeps`, () => {
    const row = rows.find(
      ([first]) => first.includes(`\`${name}\``) || first.includes(`(${name})`),
    );
    assert.ok(row, name);
    const marks = row.slice(3, 9);
    assert.deepEqual(
      marks,
      order.map((one) => (guarantees[one] ? '✓' : '–')),
    );
  });
