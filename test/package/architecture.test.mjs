// What may import what, read from the import lines of src/. The table is explained in CONTRIBUTING.md.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** Folder → what its files may import at run time; types may come from anywhere. "." is src itself. */
const mayImport = {
  model: [],
  lib: [],
  locales: ['lib'],
  sanitize: ['lib', 'dompurify'],
  formats: ['model', 'lib', 'errors.ts'],
  transports: ['model', 'lib', 'errors.ts'],
  feed: ['model', 'lib', 'errors.ts', 'formats/parse-payload.ts'],
  styles: ['lit'],
  embeds: ['lib', 'sanitize'],
  blocks: ['lib', 'sanitize', 'embeds', 'locales/count.ts', 'lit'],
  templates: ['lib', 'blocks', 'locales', 'feed', 'lit'],
  timeline: ['lib', 'templates', 'styles', 'lit'],
  controllers: [
    ...['lib', 'feed', 'locales', 'sanitize', 'errors.ts', 'events.ts', 'attributes.ts', 'lit'],
    ...['formats/describe-problem.ts', 'transports/explain.ts'],
    ...['hls.js', 'photoswipe'],
  ],
  features: [
    ...['lib', 'feed', 'locales', 'controllers', 'templates', 'timeline', 'styles', 'lit'],
    ...['errors.ts', 'events.ts', 'attributes.ts', 'structured-data'],
  ],
  'structured-data': ['lib', 'feed', 'templates/first-words.ts'],
  // It has what the stages are to a page, and its libraries are in it.
  server: [
    ...['lib', 'feed', 'formats', 'transports', 'structured-data', 'errors.ts', 'attributes.ts'],
    ...['blocks', 'locales', 'sanitize', 'styles', 'templates', 'timeline', 'lit'],
    ...['@lit-labs/ssr', 'parse5', 'property-information'],
    ...['from-parse5', 'sanitize', 'to-html'].map((part) => `hast-util-${part}`),
  ],
};
const lists = ['formats', 'transports', 'blocks', 'locales', 'features'].map(
  (shelf) => `${shelf}/index.ts`,
);
/** What puts parts together: for a page, or for a server. */
const wiring = /^(stages\/.*|server\/context\.ts|[^/]+\.ts)$/;

/** The imports of a file: where from, and whether they are there at run time or wait for a call. */
function importsOf(file) {
  const text = readFileSync(join(src, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const add = (specifier, kind) => {
    const from = specifier.startsWith('.')
      ? relative(src, join(src, dirname(file), specifier)).replace(/\.js$/, '.ts')
      : specifier;
    found.push({ file, from, kind, isOwn: specifier.startsWith('.') });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier.text, node.importClause?.isTypeOnly ? 'type' : 'value');
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier.text, node.isTypeOnly ? 'type' : 'value');
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0].text, 'later');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const files = readdirSync(src, { recursive: true }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);
const running = imports.filter(({ kind }) => kind !== 'type');
const folderOf = (file) => file.split('/')[0];
const line = ({ file, from }) => `${file} imports ${from}`;

test('every folder of src has a rule', () => {
  const folders = [...new Set(files.filter((file) => file.includes('/')).map(folderOf))];
  const known = [...Object.keys(mayImport), 'stages'];
  assert.deepEqual(folders.sort(), known.sort());
});

for (const [folder, allowed] of Object.entries(mayImport))
  test(`${folder}/ imports only itself and ${allowed.join(', ') || 'nothing'}`, () => {
    const isAllowed = ({ from }) =>
      from.startsWith(`${folder}/`) ||
      allowed.some((one) => from === one || from.startsWith(`${one}/`));
    const broken = running.filter((one) => folderOf(one.file) === folder && !isAllowed(one));
    assert.deepEqual(broken.map(line), []);
  });

test('the core and its shelves know neither Lit nor the document', () => {
  const core = files.filter((file) =>
    /^(model|feed|formats|transports|locales|structured-data)\//.test(file),
  );
  const isDom = /(?<![\w.-])(document|window)\.|\bcustomElements\b|\bHTMLElement\b/;
  const code = (file) => readFileSync(join(src, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
  assert.deepEqual(
    imports.filter(({ file, from }) => core.includes(file) && from.startsWith('lit')).map(line),
    [],
  );
  const without = files.filter((file) => core.includes(file) || file.startsWith('server/'));
  assert.deepEqual(
    without.filter((file) => isDom.test(code(file))),
    [],
  );
});

test('only the stages, the server, the element and the shelf itself read the five lists', () => {
  const readers = running.filter(
    ({ file, from }) => lists.includes(from) && folderOf(file) !== folderOf(from),
  );
  assert.deepEqual(readers.filter(({ file }) => !wiring.test(file)).map(line), []);
});

test('there are no barrels but the two entries and the five lists', () => {
  const barrels = files.filter((file) => file.endsWith('index.ts'));
  assert.deepEqual(barrels.sort(), ['index.ts', 'server/index.ts', ...lists].sort());
});

test('only the stages import the stages, and only the entries import the element', () => {
  const outside = running.filter(
    ({ file, from }) =>
      (from.startsWith('stages/') && !wiring.test(file)) ||
      (from === 'live-blog-element.ts' && !['index.ts', 'cdn.ts', 'register.ts'].includes(file)),
  );
  assert.deepEqual(outside.map(line), []);
});

test('nothing imports in a circle', () => {
  const next = new Map(
    files.map((file) => [file, running.filter((one) => one.file === file).map(({ from }) => from)]),
  );
  const done = new Set();
  const walk = (file, path) => {
    assert.ok(!path.includes(file), `${[...path, file].join(' → ')}`);
    if (done.has(file)) return;
    for (const from of next.get(file) ?? []) walk(from, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test('only the run-time packages are imported', () => {
  const ofPages = running.filter(({ isOwn, file }) => !isOwn && folderOf(file) !== 'server');
  const packages = ofPages.map(({ from }) => from.split('/')[0]);
  assert.deepEqual([...new Set(packages)].sort(), ['dompurify', 'hls.js', 'lit', 'photoswipe']);
});
