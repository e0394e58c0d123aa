// What is written about the library is what it is.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const element = JSON.parse(read('custom-elements.json'))
  .modules.flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'live-blog');
const names = (items) => items.map(({ name }) => name).sort();
const sources = (folder) =>
  readdirSync(new URL(folder, root))
    .map((name) => read(folder + name))
    .join('\n');
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, one]) => one))];

test('every custom property that is used is documented, and no other', () => {
  const used = found(
    sources('src/styles/') + sources('src/blocks/'),
    /var\((--live-blog-[a-z-]+)/g,
  );
  assert.deepEqual(names(element.cssProperties), used.sort());
});

test('every part is documented, and no other', () => {
  const templates = sources('src/templates/');
  const exported = /shellParts =\s*'([^']+)'/
    .exec(read('src/controllers/isolated.ts'))[1]
    .split(',');
  const documented = names(element.cssParts).filter((name) => !/^(entry|divider)/.test(name));
  assert.deepEqual(exported.sort(), documented);
  for (const name of found(templates, /\spart="([a-z-]+)"/g))
    assert.ok(documented.includes(name), name);
});

test('every event is documented, with the class that is sent', () => {
  const typed = found(read('src/events.ts'), /'(live-blog-[a-z-]+)': LiveBlog\w+Event;/g);
  assert.deepEqual(names(element.events), typed.sort());
  for (const { name, type } of element.events)
    assert.match(read('src/events.ts'), new RegExp(`'${name}': ${type.text};`));
});

test('every attribute and property is documented', () => {
  const described = [...element.attributes, ...element.members];
  for (const { name, description } of described) assert.ok(description, name);
  const declared = found(read('src/attributes.ts'), /^ {2}(\w+): [{a-z]/gm);
  for (const name of declared)
    assert.ok(
      element.members.some((member) => member.name === name),
      name,
    );
});

test('what the documents link to is there', () => {
  for (const document of [
    ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'ACCESSIBILITY.md'],
    ...[
      'docs/serve.md',
      'docs/scale.md',
      'docs/object-storage.md',
      'docs/blocks.md',
      'docs/server.md',
    ],
    'test/faults/README.md',
  ])
    for (const target of found(read(document), /\]\((?!https?:)([^)#]+)/g))
      assert.ok(
        existsSync(new URL(target, new URL(document, root))),
        `${document} links to ${target}`,
      );
});

test('every site that can be embedded, and every kind of block, is in the document of blocks', async () => {
  const text = read('docs/blocks.md').replace(/\s+/g, ' ');
  const { providers } = await import('../../dist/embeds/providers.js');
  for (const { name } of providers) assert.ok(text.includes(name), name);
  const { blocks } = await import('../../dist/blocks/index.js');
  for (const { type } of blocks) assert.ok(text.includes(`| \`${type}\` `), type);
});

test('SECURITY.md is short, and names this version and these limits', async () => {
  const { mostEntries, longestId } = await import('../../dist/formats/limits.js');
  const text = read('SECURITY.md');
  assert.ok(text.split('\n').length <= 130);
  const { version } = JSON.parse(read('package.json'));
  assert.deepEqual(found(text, /live-blog-(\d+\.\d+\.\d+[^/]*)/g), [version]);
  for (const limit of [mostEntries, longestId])
    assert.ok(text.includes(`| ${limit.toLocaleString('en')} `), String(limit));
  const policy = /createPolicy\('([^']+)'/.exec(read('src/sanitize/trusted-types.ts'))[1];
  for (const line of found(text, /^Content-Security-Policy: (.+)$/gm))
    assert.match(line, new RegExp(`; trusted-types (lit-html )?${policy}$`));
});

test('every file that CONTRIBUTING.md names is there', () => {
  for (const path of found(read('CONTRIBUTING.md'), /`([\w-]+\/[\w./-]+\.\w+)`/g)) {
    if (path.includes('NAME')) continue;
    assert.ok(existsSync(new URL(path, root)) || existsSync(new URL(`src/${path}`, root)), path);
  }
});

test('every test that ACCESSIBILITY.md names is there', () => {
  const names = found(read('ACCESSIBILITY.md'), /`([\w-]+\.test\.ts)`/g);
  assert.notEqual(names.length, 0);
  for (const name of names) assert.ok(existsSync(new URL(`test/element/${name}`, root)), name);
});

test('the feeds in the README are what the formats read', async () => {
  const { formats } = await import('../../dist/formats/index.js');
  const feeds = found(read('README.md'), /```json\n([^`]+)```/g).map((text) => JSON.parse(text));
  assert.equal(feeds.length, 3);
  for (const feed of feeds) {
    const reader = await formats.find(({ matches }) => matches(feed)).load();
    const { entries, problems } = reader.parse(feed, { url: new URL('https://news.example/') });
    assert.equal(entries.length, (feed.entries ?? feed.items).length);
    assert.deepEqual(problems ?? [], []);
  }
});
