// The network and the page come and go in a real browser under a driver, which can freeze a page and go
// back to one that was kept. What can be acted in any engine is in test/faults/page-life.test.ts; the
// table is test/faults/README.md. Needs `npm run build`.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../support/browsers.mjs';

const cdn = new URL('../../dist/cdn/', import.meta.url);
const interval = 5;
/** As early as a question may come after an answer, and longer than one may take to come. Milliseconds. */
const early = interval * 800 - 200;
const late = interval * 1_200 + 500;

const page = `<!doctype html><title>Blog</title>
  <script>
    shows = []; failures = [];
    addEventListener('pageshow', ({ persisted }) => shows.push(persisted));
    addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
  </script>
  <script type="module" src="/live-blog.js"></script>
  <live-blog src="/feed.json" interval="${interval}" reveal="always"></live-blog>`;

/** A server whose blog has one entry more at each question; `asked` says when those came. */
async function openServer() {
  const asked = [];
  const events = new EventEmitter();
  const server = createServer(async ({ url }, response) => {
    const send = (type, body) => response.setHeader('Content-Type', type).end(body);
    if (url.endsWith('.js'))
      return send('text/javascript', await readFile(new URL(basename(url), cdn)));
    if (url !== '/feed.json')
      return send('text/html', url === '/' ? page : '<!doctype html><title>Other</title>');
    asked.push(performance.now());
    const published = (n) => `2026-11-20T09:0${n}:00Z`;
    const entries = asked.map((_, n) => ({ id: `${n}`, title: 'News', published: published(n) }));
    send('application/json', JSON.stringify({ entries }));
    events.emit('asked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    address: `http://127.0.0.1:${server.address().port}/`,
    nextQuestion: () => once(events, 'asked'),
    close: () => (server.close(), server.closeAllConnections()),
  };
}

let browser;
before(async () => {
  browser = await puppeteer.launch({
    ...(await chromeOptions()),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(() => browser.close());

/** A page with an element that has shown its first answer. */
async function open(t) {
  const server = await openServer();
  const tab = await browser.newPage();
  t.after(async () => {
    await tab.close();
    server.close();
  });
  await tab.goto(server.address);
  await tab.waitForSelector('live-blog article');
  const articles = () => tab.$$eval('live-blog article', (list) => list.length);
  return { ...server, tab, articles };
}

/** One question was asked by now since there were so many, and the next comes an interval later. */
async function assertOnePoll({ asked, nextQuestion, articles, tab }, known) {
  if (asked.length === known) await nextQuestion();
  assert.equal(asked.length, known + 1);
  await nextQuestion();
  const wait = asked.at(-1) - asked.at(-2);
  assert.ok(wait >= early && wait <= late, `the next one came after ${wait} ms`);
  await tab.waitForFunction(
    (count) => document.querySelectorAll('article').length === count,
    {},
    known + 2,
  );
  assert.equal(await articles(), known + 2);
  assert.deepEqual(await tab.evaluate('failures'), []);
}

test('36. a page that comes back from the back/forward cache was kept, asks once, and then as before', async (t) => {
  const opened = await open(t);
  const { tab, asked, address } = opened;
  await tab.goto(`${address}other`);
  const known = asked.length;
  await sleep(late);
  assert.equal(asked.length, known, 'while it is kept');
  await tab.goBack();
  assert.deepEqual(await tab.evaluate('shows'), [false, true]);
  const reasons = "performance.getEntriesByType('navigation')[0].notRestoredReasons";
  assert.equal(await tab.evaluate(reasons), null);
  await assertOnePoll(opened, known);
});

test('37. a page that was frozen behind another asks nothing, and once when it is in front again', async (t) => {
  const opened = await open(t);
  const { tab, asked } = opened;
  const driver = await tab.createCDPSession();
  const other = await browser.newPage();
  await other.bringToFront();
  await driver.send('Page.setWebLifecycleState', { state: 'frozen' });
  const known = asked.length;
  await sleep(late);
  assert.equal(asked.length, known, 'while it is frozen');
  await driver.send('Page.setWebLifecycleState', { state: 'active' });
  await other.close();
  await tab.bringToFront();
  await assertOnePoll(opened, known);
});

test('33. a device without a network asks nothing, and once when it has one again', async (t) => {
  const opened = await open(t);
  const { tab, asked } = opened;
  await tab.setOfflineMode(true);
  await tab.waitForFunction(() => document.querySelector('live-blog').connection === 'offline');
  const known = asked.length;
  await sleep(late);
  assert.equal(asked.length, known, 'while it is offline');
  const back = performance.now();
  await tab.setOfflineMode(false);
  await opened.nextQuestion();
  assert.ok(performance.now() - back < 2_000);
  await assertOnePoll(opened, known);
});
