// Runs groups of tests: `node test/run.mjs package chromium firefox webkit scale`. The last line of what
// it says is "N passed, N failed"; it fails when one did, or when a group had none.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { startTestRunner } from '@web/test-runner';
import { assertInstalled } from './scale/support/programs.mjs';
import { engines } from './support/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const totals = { passed: 0, failed: 0 };
/** What failed, in words: told again at the end, where it is looked for. */
const failures = [];

/** Counts a group, and nothing found as one failure. */
function add(group, passed, failed) {
  if (passed + failed === 0) console.error(`${group}: no test was found.`);
  totals.passed += passed;
  totals.failed += passed + failed === 0 ? 1 : failed;
}

/** Tests in Node, of a folder of that name: so many files at a time. */
async function runNode(group, concurrency) {
  const counts = { passed: 0, failed: 0 };
  const folder = join(root, 'test', group);
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
  const files = names.map((name) => join(folder, name));
  const stream = run({ files, concurrency, timeout: 300_000 });
  stream.on('test:pass', ({ details }) => details.type !== 'suite' && counts.passed++);
  stream.on('test:fail', ({ name, file, details }) => {
    if (details.type === 'suite') return;
    counts.failed++;
    failures.push(`${file}: ${name}: ${details.error.cause?.message ?? details.error.message}`);
  });
  for await (const text of stream.compose(spec)) process.stdout.write(text);
  add(group, counts.passed, counts.failed);
}

const flatten = ({ tests, suites }) => [...tests, ...suites.flatMap(flatten)];

/** What one file came to in one engine; an error outside of any test is a failure. */
function countSession({ testResults, errors }) {
  const results = testResults ? flatten(testResults) : [];
  const failed = results.filter(({ passed, skipped }) => !passed && !skipped).length;
  return {
    passed: results.filter(({ passed }) => passed).length,
    failed: failed || Math.min(errors.length, 1),
  };
}

/** The tests of one file in one engine that failed, and why. */
function failuresOf({ testFile, browser, testResults, errors }) {
  const tests = (testResults ? flatten(testResults) : []).filter(
    ({ passed, skipped }) => !passed && !skipped,
  );
  const told = [...tests, ...errors.map((error) => ({ name: 'outside of any test', error }))];
  return told.map(
    ({ name, error }) => `${browser.name}: ${testFile}: ${name}: ${error?.message ?? error}`,
  );
}

/** The suite in real browsers, side by side. */
async function runEngines(names) {
  process.env.ENGINES = names.join(',');
  const runner = await startTestRunner({
    readCliArgs: false,
    autoExitProcess: false,
    config: { rootDir: root },
  });
  if (!runner) throw new Error('The browsers did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  for (const name of names) {
    const sessions = [...runner.sessions.all()].filter(({ browser }) => browser.engine === name);
    const counts = sessions.map(countSession);
    failures.push(...sessions.flatMap(failuresOf));
    const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
    add(name, sum('passed'), sum('failed'));
  }
}

const groups = process.argv.slice(2);
const known = ['package', ...engines, 'scale'];
const unknown = groups.filter((group) => !known.includes(group));
if (unknown.length || !groups.length) {
  console.error(`Name one or more of: ${known.join(', ')}.`);
  process.exit(2);
}

try {
  // What is built and published.
  if (groups.includes('package')) await runNode('package', 2);
  const browsers = groups.filter((group) => engines.includes(group));
  if (browsers.length) await runEngines(browsers);
  // Servers and thousands of readers, which have to have the machine for themselves.
  if (groups.includes('scale')) {
    assertInstalled();
    await runNode('scale', 1);
  }
} catch (error) {
  console.error(error.message);
  totals.failed++;
}
for (const failure of failures) console.error(`Failed: ${failure}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
