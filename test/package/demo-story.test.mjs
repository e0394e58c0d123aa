// The running story, as readers have it who come at the start and stay until its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { addressesOf, assertFeed, openDemo, picturesOf } from '../support/demo.mjs';

const longest = 30 * 60;
const whole = '/feeds/story.json';

/** Asks once a second until the blog has ended: every answer that was news. */
async function watch({ setClock, now, get }) {
  const answers = [];
  let tag = '""';
  for (let second = 0; second <= longest; second++) {
    setClock(second);
    const response = await get(whole, { 'If-None-Match': tag });
    if (response.status === 304) continue;
    tag = response.headers.get('ETag');
    const feed = await response.json();
    answers.push({ second, time: now(), feed });
    if (feed.status === 'ended') return answers;
  }
  throw new Error(`The story goes on after ${longest} seconds.`);
}

const demo = openDemo();
const answers = await watch(demo);
const first = answers[0].feed;
const last = answers.at(-1).feed;
const idsOf = ({ entries }) => entries.map(({ id }) => id);
const newcomers = (feed, before) => idsOf(feed).filter((id) => !idsOf(before).includes(id));
const steps = answers.slice(1).map((answer, index) => ({ ...answer, before: answers[index].feed }));
/** Every entry that both of two answers have, as it was and as it is. */
const pairs = ({ feed, before }) =>
  feed.entries.flatMap((is) => {
    const was = before.entries.find(({ id }) => id === is.id);
    return was ? [{ was, is }] : [];
  });
const changes = steps.flatMap(pairs);

test('whoever comes first finds more than forty entries', () => {
  assert.ok(first.entries.length >= 40, `${first.entries.length}`);
  assert.equal(first.status, 'live');
});

test('a new entry comes at least once a minute, from the start to the end', () => {
  const arrivals = steps.filter(({ feed, before }) => newcomers(feed, before).length);
  const moments = [0, ...arrivals.map(({ second }) => second), answers.at(-1).second];
  const waits = moments.slice(1).map((second, index) => second - moments[index]);
  assert.ok(Math.max(...waits) <= 60, waits.join());
});

test('in the end there are more than sixty, and the blog says where the story goes on', async () => {
  assert.ok(last.entries.length >= 60, `${last.entries.length}`);
  assert.equal(last.status, 'ended');
  assert.equal(Date.parse(last.coverageEnd), answers.at(-1).time);
  assert.match(last.successor.title, /\w/);
  assert.equal((await demo.get(last.successor.url)).status, 200);
});

test('after the end nothing changes but the clock', async () => {
  demo.setClock(answers.at(-1).second + 86_400);
  const { now, ...later } = await demo.read(whole);
  assert.ok(demo.now() - Date.parse(now) < 10_000, now);
  assert.deepEqual({ ...later, now: last.now }, last);
});

test('an entry is deleted while readers watch, and stays away', () => {
  const gone = steps.flatMap(({ feed, before, second }) =>
    newcomers(before, feed).map((id) => ({ id, second })),
  );
  assert.ok(gone.length >= 1);
  for (const { id, second } of gone)
    for (const { feed } of answers.filter((answer) => answer.second > second))
      assert.ok(!idsOf(feed).includes(id), id);
});

test('entries are corrected: the same entry, other words, and the time of the correction', () => {
  assert.ok(first.entries.some(({ updated }) => updated));
  const corrected = changes.filter(({ was, is }) => was.updated !== is.updated);
  assert.ok(corrected.length >= 2, `${corrected.length}`);
  const words = ({ title, html, text, blocks }) => JSON.stringify({ title, html, text, blocks });
  for (const { was, is } of corrected) {
    assert.ok(Date.parse(is.updated) > Date.parse(was.updated ?? was.published), is.id);
    assert.notEqual(words(is), words(was), is.id);
  }
  for (const { was, is } of changes) {
    assert.equal(is.published, was.published, is.id);
    if (is.updated === was.updated) assert.equal(words(is), words(was), is.id);
  }
});

test('a pin is there at first, another one comes, and one is taken down', () => {
  const pins = ({ entries }) => entries.filter(({ pinned }) => pinned).map(({ id }) => id);
  const come = steps.flatMap(({ feed, before }) =>
    pins(feed).filter((id) => !pins(before).includes(id)),
  );
  assert.ok(pins(first).length >= 1);
  assert.ok(come.length >= 1);
  assert.ok(changes.some(({ was, is }) => was.pinned && !is.pinned));
});

test('key events are there at first, and more come', () => {
  const keys = ({ entries }) => entries.filter(({ key }) => key).map(({ id }) => id);
  assert.ok(keys(first).length >= 1);
  assert.ok(newcomers(last, first).some((id) => keys(last).includes(id)));
});

test('there are pictures at first, and more come; each is there and says what it shows', async () => {
  const addresses = (feed) => new Set(picturesOf(feed).map(({ src }) => src));
  assert.ok(addresses(first).size >= 3);
  assert.ok(addresses(last).size > addresses(first).size);
  const pictures = answers.flatMap(({ feed }) => picturesOf(feed));
  for (const { src, alt } of new Map(pictures.map((one) => [one.src, one])).values()) {
    assert.ok(alt.length >= 20, src);
    const response = await demo.get(src);
    assert.equal(response.status, 200, src);
    assert.equal(response.headers.get('Content-Type'), 'image/svg+xml; charset=utf-8');
    assert.match(await response.text(), /^\s*(<\?xml[^>]*>\s*)?<svg\b/, src);
  }
});

test('a link to an entry leads to one that is there, and any other link to a page', async () => {
  for (const address of new Set(answers.flatMap(({ feed }) => addressesOf(feed))))
    if (!address.startsWith('#')) assert.equal((await demo.get(address)).status, 200, address);
  for (const { feed, second } of answers)
    for (const address of addressesOf(feed).filter((one) => one.startsWith('#'))) {
      const [, id] = /^#entry-(.+)$/.exec(address);
      assert.ok(idsOf(feed).includes(id), `${address} after ${second} seconds`);
    }
});

test('every answer is a feed of the format', () => {
  for (const { feed, second } of answers) assertFeed(feed, `after ${second} seconds`);
});

test('every answer counts its entries right, and has none twice', () => {
  for (const { feed } of answers) {
    assert.equal(feed.total, feed.entries.length);
    assert.equal(new Set(idsOf(feed)).size, feed.entries.length);
  }
});

test('no answer is from the future, and none is older than the one before', () => {
  for (const { feed, time } of answers) {
    const times = feed.entries.flatMap(({ published, updated }) => [
      published,
      updated ?? published,
    ]);
    for (const one of [...times, feed.updated, feed.now]) assert.ok(Date.parse(one) <= time, one);
    assert.ok(Date.parse(feed.now) > time - 10_000);
    assert.ok(Date.parse(feed.now) >= Date.parse(feed.updated));
  }
});

test('an answer says that it was updated if, and only if, something changed', () => {
  for (const { feed, before } of steps) {
    const isSame = isDeepStrictEqual({ ...feed, now: '' }, { ...before, now: '' });
    assert.equal(Date.parse(feed.updated) > Date.parse(before.updated), !isSame, feed.updated);
  }
});

test('two servers that start at the same time tell the same story', async () => {
  const other = openDemo();
  other.setClock(answers.at(-1).second);
  assert.deepEqual(await other.read(whole), last);
});
