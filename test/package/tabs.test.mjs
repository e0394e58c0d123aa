// Real tabs of one browser that share their questions, or a stream: the one that asks is closed, hidden or
// frozen, and another goes on; a page that holds a line is still kept for "back". Frames that stand in for
// tabs are tested in every engine (test/element/share-tabs.test.ts). Needs `npm run build`.
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
const tabs = 20;
const interval = 5_000;
/** An interval may be a fifth longer; then there is the way there and back. Milliseconds. */
const late = interval * 1.2 + 1_000;

const page = `<!doctype html><title>Blog</title>
  <script type="module" src="/live-blog.js"></script>
  <live-blog src="/feed.json" interval="5" reveal="always" share-tabs></live-blog>`;

/** A newsroom that notes who asks when, by the name that each tab has in its cookie-less Referer. */
async function openNewsroom(links) {
  const asked = [];
  const events = new EventEmitter();
  const listeners = new Set();
  let count = 1;
  const document = () => ({
    links,
    entries: Array.from({ length: count }, (_, n) => ({
      id: `${n}`,
      title: 'News',
      published: `2026-11-20T09:${String(n).padStart(2, '0')}:00Z`,
    })),
  });
  const server = createServer(async ({ url, headers }, response) => {
    const send = (type, body) => response.setHeader('Content-Type', type).end(body);
    const { pathname } = new URL(url, 'http://127.0.0.1');
    if (pathname.endsWith('.js'))
      return send('text/javascript', await readFile(new URL(basename(pathname), cdn)));
    if (pathname === '/stream') {
      const who = new URL(headers.referer).search;
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
      const listener = { who, response };
      listeners.add(listener);
      response.on('close', () => {
        listeners.delete(listener);
        events.emit('left');
      });
      return events.emit('opened');
    }
    if (pathname !== '/feed.json')
      return send('text/html', pathname === '/' ? page : '<!doctype html><title>Other</title>');
    asked.push({ at: performance.now(), who: new URL(headers.referer).search });
    send('application/json', JSON.stringify(document()));
    events.emit('asked');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    listeners,
    events,
    address: `http://127.0.0.1:${server.address().port}/`,
    publish() {
      count++;
      for (const { response } of listeners)
        response.write(`data: ${JSON.stringify({ ...document(), window: 'delta' })}\n\n`);
    },
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

/** A window of its own, so that it is in sight whatever else is. */
async function openWindow(address) {
  const driver = await browser.target().createCDPSession();
  const { targetId } = await driver.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
  });
  const target = await browser.waitForTarget((one) => one._targetId === targetId);
  const tab = await target.page();
  await tab.goto(address);
  await tab.waitForSelector('live-blog article');
  assert.equal(await tab.evaluate('document.visibilityState'), 'visible');
  return tab;
}

const shows = (list, count) =>
  Promise.all(
    list.map((tab) =>
      tab.waitForFunction(
        (number) => document.querySelectorAll('article').length === number,
        { timeout: 2 * late, polling: 50 },
        count,
      ),
    ),
  );

/** So many tabs, the nth with `?n` in its address, when all show the first answer. */
async function openTabs(t, links, count) {
  const newsroom = await openNewsroom(links);
  const list = [];
  t.after(async () => {
    await Promise.all(list.map((tab) => tab.isClosed() || tab.close()));
    newsroom.close();
  });
  for (let n = 0; n < count; n++) list.push(await openWindow(`${newsroom.address}?${n}`));
  return { ...newsroom, list };
}

/** Freezes a tab in sight as the system does with one behind others; the result lets it go on, in sight. */
async function freeze(tab) {
  const driver = await tab.createCDPSession();
  const { windowId } = await driver.send('Browser.getWindowForTarget');
  const be = (windowState) =>
    driver.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  await driver.send('Page.setWebLifecycleState', { state: 'frozen' });
  return async () => {
    await driver.send('Page.setWebLifecycleState', { state: 'active' });
    await be('minimized');
    await be('normal');
  };
}

const tabOf = ({ list }, who) => list[Number(who.slice(1))];

test('38. twenty tabs ask one question an interval, and another goes on within two when that one is closed', async (t) => {
  const opened = await openTabs(t, {}, tabs);
  const { asked, events, list, publish } = opened;
  await once(events, 'asked');
  const known = asked.length;
  const begin = performance.now();
  publish();
  await shows(list, 2);
  await sleep(3 * interval);
  const intervals = (performance.now() - begin) / interval;
  const questions = asked.slice(known);
  assert.ok(questions.length <= intervals / 0.8 + 1, `${questions.length} in ${intervals}`);
  assert.ok(questions.length >= 2);
  t.diagnostic(
    `${questions.length} questions of ${tabs} tabs in ${intervals.toFixed(1)} intervals`,
  );

  const asker = tabOf(opened, asked.at(-1).who);
  const last = asked.at(-1).at;
  await asker.close();
  await once(events, 'asked');
  const wait = asked.at(-1).at - last;
  assert.ok(wait <= 2 * interval, `the next question came after ${wait} ms`);
  t.diagnostic(`handed over after ${Math.round(wait)} ms`);
});

test('38. a tab that is frozen hands over, and shows what it missed when it goes on', async (t) => {
  const opened = await openTabs(t, {}, 3);
  const { asked, events, list, publish } = opened;
  await once(events, 'asked');
  const asker = tabOf(opened, asked.at(-1).who);
  const last = asked.at(-1).at;
  const thaw = await freeze(asker);
  await once(events, 'asked');
  assert.ok(asked.at(-1).at - last <= 2 * interval);
  assert.notEqual(tabOf(opened, asked.at(-1).who), asker);
  publish();
  await shows(
    list.filter((tab) => tab !== asker),
    2,
  );
  await thaw();
  await shows([asker], 2);
});

test('38. one stream serves all tabs, and the next one takes it over when that one is closed or frozen', async (t) => {
  const opened = await openTabs(t, { stream: '/stream' }, 6);
  const { asked, events, list, listeners, publish } = opened;
  if (!listeners.size) await once(events, 'opened');
  publish();
  await shows(list, 2);
  const holder = async () => {
    // One may hear of its successor before the server hears that it has gone.
    while (listeners.size > 1) await once(events, 'left');
    assert.equal(listeners.size, 1);
    return tabOf(opened, [...listeners][0].who);
  };
  const known = asked.length;
  publish();
  await shows(list, 3);
  assert.ok(asked.length - known < list.length, 'pushed, not asked for by each');

  const first = await holder();
  await Promise.all([once(events, 'opened'), first.close()]);
  const second = await holder();
  publish();
  const left = list.filter((tab) => tab !== first);
  await shows(left, 4);

  const taken = once(events, 'opened');
  const thaw = await freeze(second);
  await taken;
  publish();
  await shows(
    left.filter((tab) => tab !== second),
    5,
  );
  await thaw();
  await shows([second], 5);
});

test('36. a page that holds the stream of all tabs is kept for "back", and catches up', async (t) => {
  const { list, listeners, publish, address } = await openTabs(t, { stream: '/stream' }, 1);
  const [tab] = list;
  publish();
  await shows(list, 2);
  await tab.goto(`${address}other`);
  for (let n = 0; listeners.size && n < 50; n++) await sleep(100);
  assert.equal(listeners.size, 0, 'nobody listens while it is kept');
  publish();
  await tab.goBack();
  assert.equal(
    await tab.evaluate("performance.getEntriesByType('navigation')[0].notRestoredReasons"),
    null,
  );
  await shows(list, 3);
});
