// The newsroom's reader page in a real browser: what an editor does is pushed to it. Needs `npm run build`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../support/browsers.mjs';
import { subscribers, useLiveNewsroom } from '../support/live-newsroom.mjs';

/** Sooner than the page would ask by itself, which is after four seconds. Milliseconds. */
const timeout = 2_000;

test('a new entry, its correction and its end are on a reader’s page at once, and nothing is asked', async (t) => {
  const room = await useLiveNewsroom(t);
  const browser = await puppeteer.launch(await chromeOptions());
  t.after(() => browser.close());
  const tab = await browser.newPage();
  const asked = [];
  room.server.on('request', ({ url }) => url.startsWith('/feeds/') && asked.push(url));
  await tab.goto(`${room.base}/reader.html`);
  // Once its stream is open, it asks what may have come in between.
  while (asked.length < 3) await once(room.server, 'request');
  assert.deepEqual(
    asked.map((url) => url.split('?')[0]),
    ['/feeds/newsroom.json', '/feeds/newsroom/stream', '/feeds/newsroom/changes'],
  );
  await subscribers(room.desk, 1);

  const shows = (words, is) =>
    tab.waitForFunction(
      (words, is) => document.querySelector('live-blog').innerText.includes(words) === is,
      { timeout, polling: 'mutation' },
      words,
      is,
    );
  const { id } = room.desk.add({ title: 'Doors open' });
  await shows('Doors open', true);
  room.desk.change(id, { title: 'The doors are shut' });
  await shows('The doors are shut', true);
  room.desk.remove(id);
  await shows('The doors are shut', false);
  assert.equal(asked.length, 3);
});
