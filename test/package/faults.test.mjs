// The table of faults and the tests of faults are the same list.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../faults/', import.meta.url);
const rows = readFileSync(new URL('README.md', folder), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [number, fault, promise, how, tests] = line
      .split(' | ')
      .map((cell) => cell.replace(/^\| | \|$/g, ''));
    const files = [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => path);
    return { number: Number(number), cells: [fault, promise, how, tests], files };
  });
/** The numbers with which titles of a file's tests begin. */
function numbersIn(path) {
  const text = readFileSync(new URL(path, folder), 'utf8');
  return [...text.matchAll(/(?<![\w.])(?:it|test)\(\s*[`'"](?:(\d+)\. )?/g)].map(([, number]) =>
    number === undefined ? undefined : Number(number),
  );
}

test('the table has every number once, in order, and no empty cell', () => {
  assert.deepEqual(
    rows.map(({ number }) => number),
    Array.from({ length: 52 }, (_, index) => index + 1),
  );
  for (const { number, cells } of rows)
    for (const cell of cells) assert.ok(cell.trim(), `row ${number}`);
});

test('every row has a test with its number in each file that it names', () => {
  const missing = rows.flatMap(({ number, files }) => {
    if (!files.length) return [`${number}: no file`];
    return files
      .filter((path) => !existsSync(new URL(path, folder)) || !numbersIn(path).includes(number))
      .map((path) => `${number}: ${path}`);
  });
  assert.deepEqual(missing, []);
});

test('every test of a fault has a row that names its file', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const paths = [...names, '../package/page-life.test.mjs', '../package/tabs.test.mjs'];
  const strays = paths.flatMap((path) => {
    const numbers = numbersIn(path);
    assert.ok(numbers.length, `${path} has no tests that could be read`);
    const known = rows.filter(({ files }) => files.includes(path)).map(({ number }) => number);
    return numbers
      .filter((number) => !known.includes(number))
      .map((number) => `${path}: ${number ?? 'a title without a number'}`);
  });
  assert.deepEqual(strays, []);
});
