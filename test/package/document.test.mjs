// A blog that a server has written stays a document: it is there without script, and with it other programs find
// in it what they find in any page. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../support/browsers.mjs';
import {
  change,
  changed,
  entries,
  openServer,
  shown,
  textOfPdf,
  told,
  translate,
} from '../support/document-server.mjs';

const readability = await readFile(
  new URL('../../node_modules/@mozilla/readability/Readability.js', import.meta.url),
  'utf8',
);
const places = [
  ['light', {}],
  ['in a shadow root', { declarativeShadowRoot: true }],
];

let browser;
before(async () => {
  browser = await puppeteer.launch(await chromeOptions());
});
after(() => browser.close());

/** A page of a server. @param how `isScripted`: whether scripts may run; else what the server is told. */
async function open(t, { isScripted = true, path = '', ...how } = {}) {
  const server = await openServer(how);
  const tab = await browser.newPage();
  t.after(async () => {
    await tab.close();
    server.close();
  });
  const problems = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (one) => one.type() === 'error' && problems.push(one.text()));
  await tab.evaluateOnNewDocument(() =>
    addEventListener('live-blog-error', ({ detail }) => console.error(`told: ${detail.error}`)),
  );
  await tab.setJavaScriptEnabled(isScripted);
  await tab.goto(server.address + path);
  return { server, tab, problems };
}

/** The element has drawn everything, and what can be done with an entry too. */
const takenOver = (tab, count = entries.length) =>
  tab.waitForFunction(
    (wanted) =>
      document.querySelector('live-blog').entries?.length === wanted &&
      document.querySelectorAll('live-blog article footer button').length >= wanted,
    {},
    count,
  );

async function openTakenOver(t, how) {
  const opened = await open(t, how);
  await takenOver(opened.tab);
  return opened;
}

const plain = (text) => text.replace(/\s+/g, ' ');
const times = (text, words) => plain(text).split(words).length - 1;

/** Every entry is there, once, with its title, its words and its time, and is not hidden. */
async function assertWhole(tab) {
  const { text, ids, articles } = await shown(tab);
  assert.deepEqual(articles.map(({ id }) => id).sort(), told.map(({ id }) => `entry-${id}`).sort());
  assert.deepEqual(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    [],
  );
  for (const { id, title, phrase, datetime, clock } of told) {
    const article = articles.find((one) => one.id === `entry-${id}`);
    assert.equal(times(text, phrase), 1, `${phrase}, in ${text}`);
    assert.deepEqual(article.datetimes, [datetime]);
    for (const words of [title, phrase, clock])
      assert.equal(times(article.text, words), 1, `${words}, in ${article.text}`);
    assert.ok(article.isVisible && article.height > 0, title);
  }
}

/** What leads to older entries is a link as any. */
async function assertLeadsOn(tab, { address }) {
  const link = await tab.evaluateHandle(() => {
    const blog = document.querySelector('live-blog');
    return (blog.shadowRoot ?? blog).querySelector('a[rel=next]');
  });
  assert.equal(await link.evaluate(({ href }) => href), `${address}page-2`);
  await Promise.all([tab.waitForNavigation(), link.click()]);
  assert.equal(tab.url(), `${address}page-2`);
}

const hindrances = [
  ['where no script runs', { isScripted: false }],
  ['where the script is not found', { hasScript: false }],
  ['where a policy forbids the script', { policy: "script-src 'none'" }],
];
for (const [place, options] of places)
  for (const [hindrance, how] of hindrances)
    test(`${hindrance}, every entry is there, ${place}`, async (t) => {
      const { tab, server } = await open(t, { ...how, options });
      assert.equal(
        await tab.evaluate(() => document.querySelector('live-blog').entries),
        undefined,
      );
      await assertWhole(tab);
      await assertLeadsOn(tab, server);
    });

async function assertReadable(tab) {
  const read = `new Readability(document.cloneNode(true)).parse().textContent`;
  const text = await tab.evaluate(`(() => { ${readability}; return ${read}; })()`);
  for (const { title, phrase } of told) {
    assert.equal(times(text, phrase), 1, phrase);
    assert.ok(times(text, title) >= 1, title);
  }
}

for (const [place, options] of places)
  test(`a reader view finds every entry, before the script and after, ${place}`, async (t) => {
    await assertReadable((await open(t, { isScripted: false, options })).tab);
    await assertReadable((await openTakenOver(t, { options })).tab);
  });

for (const [place, options] of places)
  test(`what a translator made stays, and what changes goes on, ${place}`, async (t) => {
    const { tab, server, problems } = await openTakenOver(t, { options });
    await tab.evaluate(translate);
    server.feed = changed;
    await tab.evaluate(async () => void (await document.querySelector('live-blog').refresh()));
    await tab.waitForSelector(`#entry-${change.news.id}`);
    const { articles } = await shown(tab);
    const { edited, deleted, better, news } = change;
    const textOf = (id) => articles.find((one) => one.id === `entry-${id}`)?.text;
    for (const { id, title, phrase } of told.filter((one) => ![edited, deleted].includes(one.id)))
      for (const words of [title, phrase]) {
        assert.equal(times(textOf(id), words.toUpperCase()), 1, `${words}, in ${textOf(id)}`);
        assert.equal(times(textOf(id), words), 0, `${words}, in ${textOf(id)}`);
      }
    for (const words of [news.title, news.phrase])
      assert.equal(times(textOf(news.id), words), 1, words);
    assert.equal(textOf(deleted), undefined);
    assert.deepEqual(problems, []);
    const old = told.find(({ id }) => id === edited);
    const now = textOf(edited);
    for (const words of [better.phrase, better.title]) assert.equal(times(now, words), 1, now);
    for (const words of [old.phrase, old.title])
      assert.equal(times(now.toUpperCase(), words.toUpperCase()), 0, now);
  });

for (const [place, options] of places)
  test(`the text of the page has every entry once, and find in page finds it, ${place}`, async (t) => {
    const { tab, problems } = await openTakenOver(t, { options });
    await assertWhole(tab);
    for (const { phrase } of told) {
      const isFound = await tab.evaluate((words) => {
        getSelection().removeAllRanges();
        return window.find(words) && String(getSelection()) === words;
      }, phrase);
      assert.ok(isFound, phrase);
    }
    assert.equal(await tab.evaluate(() => window.find('No such words at all')), false);
    assert.deepEqual(problems, []);
  });

for (const [place, options] of places)
  test(`what is printed has every entry once, ${place}`, async (t) => {
    for (const { tab } of [
      await open(t, { isScripted: false, options }),
      await openTakenOver(t, { options }),
    ]) {
      const text = textOfPdf(await tab.pdf());
      for (const { phrase, clock } of told) {
        assert.equal(text.split(phrase.replaceAll(' ', '')).length - 1, 1, `${phrase}, in ${text}`);
        assert.ok(text.includes(clock.replaceAll(' ', '')), clock);
      }
    }
  });

for (const [place, options] of places)
  test(`a page that was saved has every entry, without script and with it, ${place}`, async (t) => {
    const { tab, server, problems } = await openTakenOver(t, { options });
    server.saved = `<!doctype html>${await tab.evaluate(() => document.documentElement.outerHTML)}`;
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${server.address}saved`);
    await assertWhole(tab);
    await tab.setJavaScriptEnabled(true);
    await tab.reload();
    await takenOver(tab);
    await assertWhole(tab);
    assert.deepEqual(problems, []);
  });

test('a listener on the document sees clicks on what stands in an entry', async (t) => {
  const { tab } = await openTakenOver(t);
  await tab.evaluate(() => {
    window.clicks = [];
    document.addEventListener('click', (event) => {
      event.preventDefault();
      window.clicks.push([event.target.localName, event.target.closest('article')?.id]);
    });
  });
  await tab.click('#entry-6 a[href$="/crew"]');
  await tab.click('#entry-4 footer button');
  assert.deepEqual(await tab.evaluate('clicks'), [
    ['a', 'entry-6'],
    ['button', 'entry-4'],
  ]);
});

for (const [place, options] of places)
  for (const isScripted of [false, true])
    test(`a link to words arrives at an old entry, ${isScripted ? 'with' : 'without'} script, ${place}`, async (t) => {
      const { phrase, id } = told.at(-2);
      const path = `#:~:text=${encodeURIComponent(phrase)}`;
      const { tab } = await open(t, { isScripted, options, path });
      if (isScripted) await takenOver(tab);
      const isInView = (article) => {
        const { top, bottom } = article.getBoundingClientRect();
        return scrollY > 0 && top < innerHeight && bottom > 0;
      };
      const article = await tab.$(`#entry-${id}`);
      await tab.waitForFunction(isInView, { timeout: 5_000 }, article).catch(() => undefined);
      assert.ok(await article.evaluate(isInView), `at ${await tab.evaluate('scrollY')}`);
    });
