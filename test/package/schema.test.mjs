// The JSON Schema of the feed format, against feeds that are right and feeds that are wrong.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const root = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const schema = readJson(new URL('src/formats/live-blog.schema.json', root));

function samples(folder) {
  const path = new URL(`test/support/samples/${folder}/`, root);
  return readdirSync(path).map((name) => ({ name, feed: readJson(new URL(name, path)) }));
}
const valid = samples('live-blog');
const invalid = samples('live-blog-invalid');

/** Warnings are collected: by default they would only be printed. */
function compile(options) {
  const warnings = [];
  const warn = (...words) => warnings.push(words.join(' '));
  const ajv = new Ajv2020({ strict: true, logger: { log: warn, warn, error: warn }, ...options });
  addFormats.default(ajv);
  return { validate: ajv.compile(schema), warnings };
}
const { validate } = compile();
const { validate: validateAll } = compile({ allErrors: true });

function assertValid(feed, name) {
  assert.ok(validate(feed), `${name}: ${JSON.stringify(validate.errors)}`);
}

// What the format has, by hand from its description ("?": may be left out), and where to look for it.
const some = (value) => (value === undefined ? [] : [value].flat());
const objects = (values) => values.flatMap(some).filter((value) => typeof value === 'object');
const inEntries = (field) => (feed) => objects(feed.entries.map((entry) => entry[field]));
const blocks = (type) => (feed) => inEntries('blocks')(feed).filter((block) => block.type === type);
const inBlocks = (type, field) => (feed) =>
  objects(blocks(type)(feed).map((block) => block[field]));

const format = {
  document: [
    'format? id? url? language? direction? label? kicker? title? summary? standfirst? image? authors? status?',
    'successor? coverageStart? coverageEnd? updated? now? topics? total? pollInterval? cursor? links? window?',
    'partial? entries removed?',
    (feed) => [feed],
  ],
  keyPoint: ['text url?', (feed) => objects(some(feed.summary))],
  successor: ['title url', (feed) => some(feed.successor)],
  topic: ['name url?', (feed) => some(feed.topics)],
  links: ['updates? older? stream? entry?', (feed) => some(feed.links)],
  entry: [
    'id title? html? text? blocks? published updated? revision? sort? pinned? key? kind? label? authors? tags?',
    'url? language? direction? source? supersedes? sponsored?',
    (feed) => feed.entries,
  ],
  author: ['name url? image? role?', inEntries('authors')],
  source: ['name url?', inEntries('source')],
  block: ['type', inEntries('blocks')],
  htmlBlock: ['html', blocks('html')],
  textBlock: ['text', blocks('text')],
  image: ['src srcset? sizes? width height alt caption? credit? url?', blocks('image')],
  galleryBlock: ['images', blocks('gallery')],
  quoteBlock: ['text? html? cite? url?', blocks('quote')],
  linkBlock: ['url title description? image? site?', blocks('link')],
  videoBlock: ['src? sources? poster? width height captions? caption?', blocks('video')],
  mediaSource: ['src type?', inBlocks('video', 'sources')],
  captionTrack: ['src language? label?', inBlocks('video', 'captions')],
  audioBlock: ['src title? duration?', blocks('audio')],
  embedBlock: ['url provider? title? html? width? height? image?', blocks('embed')],
  tableBlock: ['caption? header rows', blocks('table')],
  scoreBlock: ['home away status? clock? events?', blocks('score')],
  side: ['name score?', inBlocks('score', 'home')],
  matchEvent: ['text clock? side?', inBlocks('score', 'events')],
  pollBlock: ['question options closes? url?', blocks('poll')],
  pollOption: ['text votes?', inBlocks('poll', 'options')],
};
const described = Object.entries(format).map(([name, row]) => {
  const definition = name === 'document' ? schema : schema.$defs[name];
  const words = row.slice(0, -1).join(' ').split(' ').sort();
  const fields = words.map((word) => word.replace('?', ''));
  const required = words.filter((word) => !word.endsWith('?'));
  return { name, definition, fields, required, find: row.at(-1) };
});

// The place of a mistake ("entry" is the first one, "block" its first block), the keyword that notices
// it there, and the wrong samples that make it.
const mistakes = [
  ['', 'required', 'no-entries'],
  ['/entries', 'type', 'entries-by-id'],
  ['/format', 'const', 'other-version'],
  ['/language', 'pattern', 'language-with-underscore'],
  ['/summary/1', 'required', 'key-point-without-text'],
  ['/image', 'required', 'image-without-alt'],
  ['/image/src', 'minLength', 'image-with-empty-src'],
  ['/image/width', 'exclusiveMinimum', 'image-of-no-width'],
  ['/authors/0', 'required', 'author-without-name'],
  ['/authors/0/name', 'pattern', 'author-with-blank-name'],
  ['/status', 'enum', 'unknown-status'],
  ['/successor', 'required', 'successor-without-url'],
  ['/successor/url', 'format', 'url-with-space'],
  ['/total', 'minimum', 'negative-total'],
  ['/pollInterval', 'exclusiveMinimum', 'poll-interval-zero'],
  ['/links/entry', 'pattern', 'entry-link-without-id'],
  ['/links/entry', 'format', 'entry-link-with-open-brace'],
  ['/window', 'enum', 'unknown-window'],
  ['/removed/0', 'type', 'removed-as-objects'],
  ['entry', 'required', 'entry-without-id entry-without-published'],
  ['entry/id', 'minLength', 'id-empty'],
  ['entry/id', 'maxLength', 'id-too-long'],
  ['entry/id', 'pattern', 'id-blank'],
  ['entry/id', 'type', 'id-null'],
  ['entry/published', 'pattern', 'time-without-offset time-without-seconds time-with-short-offset'],
  ['entry/published', 'pattern', 'time-with-space date-alone'],
  ['entry/published', 'type', 'time-as-number'],
  ['entry/updated', 'format', 'day-that-never-was'],
  ['entry/text', 'false schema', 'html-and-text'],
  ['entry/blocks', 'false schema', 'html-and-blocks'],
  ['entry/pinned', 'type', 'pinned-as-text'],
  ['entry/tags', 'type', 'tags-in-one-string'],
  ['entry/sponsored', 'type', 'sponsored-as-number'],
  ['block', 'required', 'block-without-type html-block-without-html quote-without-words'],
  ['block', 'required', 'link-without-title video-without-source video-without-size'],
  ['block', 'required', 'embed-without-url table-without-header score-without-away'],
  ['block', 'required', 'poll-without-question'],
  ['block/type', 'minLength', 'block-with-empty-type'],
  ['block/images/0', 'type', 'gallery-of-urls'],
  ['block/sources', 'minItems', 'video-with-empty-sources'],
  ['block/duration', 'type', 'audio-as-clock-time'],
  ['block/duration', 'minimum', 'audio-of-negative-length'],
  ['block/rows/1', 'type', 'table-with-flat-rows'],
  ['block/events/0/side', 'enum', 'score-event-of-a-third-side'],
  ['block/options/0/votes', 'type', 'poll-with-half-a-vote'],
  ['block/options/0/votes', 'minimum', 'poll-with-negative-votes'],
].flatMap(([place, keyword, names]) => {
  const path = place.replace(/^block/, 'entry/blocks/0').replace(/^entry/, '/entries/0');
  return names.split(' ').map((name) => ({ name: `${name}.json`, path, keyword }));
});

const published = '2026-06-06T07:30:00Z';

/** The fields that a schema declares at any depth. A boolean only says that a field is there, or is not. */
function declaredFields(node, path = '#') {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (['examples', 'default', 'enum', 'const', 'if'].includes(key)) return [];
    const fields = Object.entries(key === 'properties' ? value : {});
    const here = fields.map(([name, field]) => ({ path: `${path}/${name}`, field }));
    const declared = here.filter(({ field }) => typeof field === 'object');
    return [...declared, ...declaredFields(value, `${path}/${key}`)];
  });
}

test('the schema compiles in strict mode without a warning', () => {
  assert.deepEqual(compile().warnings, []);
});

for (const { name, feed } of valid) test(`${name} is a feed`, () => assertValid(feed, name));

test('every wrong sample has its mistake in the table', () => {
  assert.deepEqual(mistakes.map(({ name }) => name).sort(), invalid.map(({ name }) => name).sort());
});

for (const { name, path, keyword } of mistakes)
  test(`${name} is refused for just that mistake`, () => {
    const { feed } = invalid.find((sample) => sample.name === name);
    assert.ok(!validate(feed), 'it is accepted');
    assert.equal(validate.errors[0].instancePath, path);
    assert.ok(validate.errors.some((error) => error.keyword === keyword));
    // Choices and conditions that hold the place complain along with it; nothing else may.
    validateAll(feed);
    for (const { instancePath } of validateAll.errors) assert.ok(path.startsWith(instancePath));
  });

test('no field of the format may be null, nor may an item of a list', () => {
  for (const { name, fields, find } of described)
    for (const field of fields) {
      const feeds = structuredClone(valid.map(({ feed }) => feed));
      const feed = feeds.find((one) => find(one).some((object) => field in object));
      const object = find(feed).find((one) => field in one);
      for (const wrong of Array.isArray(object[field]) ? [[null], null] : [null]) {
        object[field] = wrong;
        assert.ok(!validate(feed), `${name}.${field}: ${JSON.stringify(wrong)}`);
      }
    }
});

test('a feed has up to 2,000 entries', () => {
  const entries = Array.from({ length: 2_001 }, (_, id) => ({ id, published }));
  assertValid({ entries: entries.slice(1) }, '2,000 entries');
  assert.ok(!validate({ entries }));
});

test('a body has up to 256 KiB', () => {
  for (const field of ['html', 'text']) {
    const feed = (size) => ({ entries: [{ id: '1', published, [field]: 'a'.repeat(size) }] });
    assertValid(feed(2 ** 18), field);
    assert.ok(!validate(feed(2 ** 18 + 1)), field);
  }
});

test("the schema's own examples are feeds", () => {
  schema.examples.forEach((feed, index) => assertValid(feed, `example ${index}`));
});

test('every field and every definition says what it means', () => {
  const fields = declaredFields(schema);
  const definitions = Object.entries(schema.$defs).map(([name, field]) => ({ path: name, field }));
  const silent = [...fields, ...definitions].filter(({ field }) => !field.description?.trim());
  assert.ok(fields.length > 100);
  assert.equal(silent.map(({ path }) => path).join(), '');
});

test('the schema defines nothing with fields that the format does not have', () => {
  const names = Object.keys(schema.$defs).filter((name) => schema.$defs[name].properties);
  assert.deepEqual(['document', ...names].sort(), Object.keys(format).sort());
});

for (const { name, definition, fields, required } of described)
  test(`the schema has just the fields of "${name}", and demands those that have to be there`, () => {
    assert.deepEqual(Object.keys(definition.properties).sort(), fields);
    assert.deepEqual((definition.required ?? []).toSorted(), required);
  });

test('the schema names the kinds and the blocks that are known', () => {
  const known = ({ properties }, field) => properties[field].anyOf[0].enum.join(' ');
  assert.equal(
    known(schema.$defs.entry, 'kind'),
    'update summary explainer quote gallery breaking correction',
  );
  assert.equal(
    known(schema.$defs.block, 'type'),
    'html text image gallery quote link video audio embed table score poll',
  );
});

test('the valid samples use every field of the format between them', () => {
  const unused = described.flatMap(({ name, fields, find }) => {
    const used = new Set(valid.flatMap(({ feed }) => find(feed)).flatMap(Object.keys));
    return fields.filter((field) => !used.has(field)).map((field) => `${name}.${field}`);
  });
  assert.deepEqual(unused, []);
});

test('a recorded live blog is a feed', (t) => {
  const folder = process.env.CORPUS_DIR;
  if (folder) assertValid(readJson(`${folder}/real/seed.json`), 'real/seed.json');
  else t.diagnostic('The corpus is not there (CORPUS_DIR is not set), nothing was validated.');
});
