// How the demonstration's feeds are asked for: again and again, and in pages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFeed, openDemo } from '../support/demo.mjs';

const whole = '/feeds/story.json';
const paged = '/feeds/story-pages.json';
const feeds = [whole, paged, '/feeds/closed.json', '/feeds/newsroom.json'];
const moments = [0, 20, 70, 150, 175, 300, 600];

const tagOf = async (demo, path) => (await demo.get(path)).headers.get('ETag');
const ask = (demo, path, tag) => demo.get(path, { 'If-None-Match': tag });

/** The pages of the story. `between` is called before each page but the first. */
async function readPages(demo, between = () => {}) {
  const pages = [await demo.read(paged)];
  while (pages.at(-1).links.older) {
    between();
    pages.push(await demo.read(pages.at(-1).links.older));
  }
  return pages;
}

/** All entries of some pages, as a reader joins them: a pin on top is the same entry further down. */
function join([first, ...others]) {
  const older = new Set(others.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const newest = first.entries.filter(({ id, pinned }) => !(pinned && older.has(id)));
  return [...newest, ...others.flatMap(({ entries }) => entries)];
}

for (const path of feeds) {
  test(`${path} is not sent twice within ten seconds`, async () => {
    const demo = openDemo();
    const tag = await tagOf(demo, path);
    assert.match(tag, /^"[\w-]{20,}"$/);
    demo.setClock(9.999);
    const response = await ask(demo, path, tag);
    assert.equal(response.status, 304);
    assert.equal(response.headers.get('ETag'), tag);
    assert.equal(await response.text(), '');
  });

  test(`${path} has another tag when its clock has moved on`, async () => {
    const demo = openDemo();
    const tag = await tagOf(demo, path);
    demo.setClock(10);
    const response = await ask(demo, path, tag);
    assert.equal(response.status, 200);
    assert.notEqual(response.headers.get('ETag'), tag);
    assert.equal(Date.parse((await response.json()).now), demo.now());
  });

  test(`${path} is asked about every time, never taken from a cache unasked`, async () => {
    assert.equal((await openDemo().get(path)).headers.get('Cache-Control'), 'no-cache');
  });
}

for (const path of [whole, paged])
  test(`${path} has another tag as soon as an entry comes`, async () => {
    const demo = openDemo();
    demo.setClock(11);
    const before = await demo.get(path);
    const tag = before.headers.get('ETag');
    const { total } = await before.json();
    demo.setClock(12);
    const response = await ask(demo, path, tag);
    assert.equal(response.status, 200);
    assert.notEqual(response.headers.get('ETag'), tag);
    assert.equal((await response.json()).total, total + 1);
  });

test('a tag is known in a list, as a weak one, and as any', async () => {
  const demo = openDemo();
  const tag = await tagOf(demo, whole);
  for (const known of [`"other", ${tag}`, `W/${tag}`, '*'])
    assert.equal((await ask(demo, whole, known)).status, 304, known);
  for (const unknown of ['"other"', `${tag.slice(0, -2)}"`, ''])
    assert.equal((await ask(demo, whole, unknown)).status, 200, unknown);
});

test('who asks for the header only gets the header only', async () => {
  const demo = openDemo();
  const response = await demo.send('HEAD', whole);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('ETag'), await tagOf(demo, whole));
  assert.equal(await response.text(), '');
});

for (const second of moments)
  test(`after ${second} seconds the pages join without a gap, and repeat nothing`, async () => {
    const demo = openDemo();
    demo.setClock(second);
    const pages = await readPages(demo);
    assert.deepEqual(join(pages), (await demo.read(whole)).entries);
    assert.ok(pages.length >= 3);
  });

test('a page has fifteen entries at most; the first one also has every pin', async () => {
  for (const second of moments) {
    const demo = openDemo();
    demo.setClock(second);
    const { entries } = await demo.read(whole);
    const pins = entries.filter(({ pinned }) => pinned);
    const [first, ...others] = await readPages(demo);
    assert.equal(first.entries.filter(({ pinned }) => !pinned).length <= 15, true);
    assert.deepEqual(
      first.entries.filter(({ pinned }) => pinned),
      pins,
    );
    for (const page of others) assert.ok(page.entries.length <= 15 && page.entries.length > 0);
  }
});

test('every page is a feed of the format, and says how many entries there are in all', async () => {
  for (const second of moments) {
    const demo = openDemo();
    demo.setClock(second);
    const { total } = await demo.read(whole);
    for (const [index, page] of (await readPages(demo)).entries()) {
      assertFeed(page, `page ${index} after ${second} seconds`);
      assert.equal(page.total, total);
    }
  }
});

test('who goes back through the pages while the story goes on misses and repeats nothing', async () => {
  const demo = openDemo();
  const { entries } = await demo.read(whole);
  let second = 0;
  const pages = await readPages(demo, () => demo.setClock((second += 40)));
  const ids = (list) => list.map(({ id }) => id);
  assert.deepEqual(ids(join(pages)), ids(entries));
});

test('an entry that is gone still marks a place to read on from', async () => {
  const demo = openDemo();
  demo.setClock(150);
  const before = (await demo.read(whole)).entries;
  demo.setClock(170);
  const after = (await demo.read(whole)).entries.map(({ id }) => id);
  const gone = before.findIndex(({ id }) => !after.includes(id));
  const page = await demo.read(`${paged}?before=${before[gone].id}`);
  assert.equal(page.entries[0].id, before[gone + 1].id);
});

test('who asks for a place that never was is told where to begin', async () => {
  const response = await openDemo().get(`${paged}?before=never`);
  assert.equal(response.status, 404);
  const { error } = await response.json();
  assert.match(error, /“never”/);
  assert.ok(error.includes(`Begin at ${paged}`), error);
});

test('the finished blog has ended, and says where the story goes on', async () => {
  const demo = openDemo();
  const feed = await demo.read('/feeds/closed.json');
  assertFeed(feed, 'closed.json');
  assert.equal(feed.status, 'ended');
  assert.equal(feed.total, feed.entries.length);
  assert.ok(feed.entries.some(({ updated }) => updated));
  assert.equal((await demo.get(feed.successor.url)).status, 200);
  const ids = feed.entries.map(({ id }) => id);
  for (const { url } of feed.summary) assert.ok(ids.includes(url.replace('#entry-', '')), url);
});
