// A page with something of every site that can be embedded, in a real browser whose requests are answered here:
// nobody is asked for anything until a reader wants it, then one frame, and that is as high as it says.
// Needs `npm run build`.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { after, before, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromeOptions } from '../support/browsers.mjs';

const cdn = new URL('../../dist/cdn/', import.meta.url);

/** Each site: an address of it, its frame, and how that says that it is 333 pixels high. */
const x = `{ 'twttr.embed': { method: 'twttr.private.resize', params: [{ height: 333 }] } }`;
const sites = [
  ['https://youtu.be/a1B2c3D4e5_', 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5_'],
  ['https://vimeo.com/12345', 'https://player.vimeo.com/video/12345?dnt=1'],
  [
    'https://x.com/pilot/status/12',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12',
    x,
  ],
  [
    'https://bsky.app/profile/pilot.example/post/3k',
    'https://embed.bsky.app/embed/pilot.example/app.bsky.feed.post/3k',
    '{ height: 333 }',
  ],
  [
    'https://social.example/@pilot/112233',
    'https://social.example/@pilot/112233/embed',
    `{ type: 'setHeight', id: 1, height: 333 }`,
  ],
  [
    'https://www.instagram.com/p/Ca/',
    'https://www.instagram.com/p/Ca/embed/captioned/',
    `JSON.stringify({ type: 'MEASURE', details: { height: 333 } })`,
  ],
  [
    'https://www.tiktok.com/@pilot/video/7',
    'https://www.tiktok.com/embed/v2/7',
    `JSON.stringify({ signalSource: '', height: 333 })`,
  ],
  [
    'https://www.facebook.com/harbour/posts/1',
    'https://www.facebook.com/plugins/post.php?show_text=true&href=https%3A%2F%2Fwww.facebook.com%2Fharbour%2Fposts%2F1',
  ],
  ['https://www.threads.net/@pilot/post/Ca', 'https://www.threads.com/@pilot/post/Ca/embed', '333'],
  [
    'https://www.reddit.com/r/harbours/comments/1a/tide/',
    'https://embed.reddit.com/r/harbours/comments/1a/?embed=true',
    `JSON.stringify({ type: 'resize.embed', data: 333 })`,
  ],
  ['https://open.spotify.com/episode/4c', 'https://open.spotify.com/embed/episode/4c'],
  [
    'https://soundcloud.com/harbour/tide',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fharbour%2Ftide',
  ],
  [
    'https://podcasts.apple.com/gb/podcast/tides/id12?i=34',
    'https://embed.podcasts.apple.com/gb/podcast/id12?i=34',
  ],
  [
    'https://datawrapper.dwcdn.net/aB1cD/',
    'https://datawrapper.dwcdn.net/aB1cD/',
    `{ 'datawrapper-height': { aB1cD: 333 } }`,
  ],
  [
    'https://flo.uri.sh/visualisation/12/embed',
    'https://flo.uri.sh/visualisation/12/embed',
    `JSON.stringify({ context: 'iframe.resize', height: 333 })`,
  ],
  ['https://www.google.com/maps/embed?pb=!1m1', 'https://www.google.com/maps/embed?pb=!1m1'],
];

const picture = '<p>Words <img src="https://pictures.example/1.jpg"></p>';
const feed = {
  entries: sites.map(([url], index) => ({
    id: `${index}`,
    published: new Date(Date.UTC(2026, 10, 20, 9, 60 - index)).toISOString(),
    blocks: [{ type: 'embed', url, html: picture, image: 'https://pictures.example/2.jpg' }],
  })),
};

const page = `<!doctype html><title>Blog</title>
  <script>
    failures = [];
    addEventListener('error', ({ message }) => failures.push(message));
    addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
  </script>
  <script type="module" src="/live-blog.js"></script>
  <live-blog src="/feed.json" interval="0" page-size="50"></live-blog>`;

let browser;
let server;
before(async () => {
  browser = await puppeteer.launch(await chromeOptions());
  server = createServer(async ({ url }, response) => {
    const send = (type, body) => response.setHeader('Content-Type', type).end(body);
    if (url.endsWith('.js'))
      return send('text/javascript', await readFile(new URL(basename(url), cdn)));
    if (url === '/feed.json') return send('application/json', JSON.stringify(feed));
    send('text/html', page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(async () => {
  await browser.close();
  server.close();
});

/** A frame as its site would answer: it says how high it is when it is there, and when it is asked. */
const standIn = (message = 'null') => `<!doctype html><script>
  const say = () => parent.postMessage(${message}, '*');
  say();
  addEventListener('message', ({ data }) => data.type === 'setHeight' && say());
</script>`;

test('nobody is asked before a reader wants it, and then for one frame, which is as high as it says', async (t) => {
  const tab = await browser.newPage();
  t.after(() => tab.close());
  const own = `http://127.0.0.1:${server.address().port}/`;
  const asked = [];
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const url = request.url();
    if (url.startsWith(own)) return request.continue();
    asked.push(url);
    const [, , message] = sites.find(([, frame]) => frame === url) ?? [];
    return request.respond({ contentType: 'text/html', body: standIn(message) });
  });
  await tab.goto(own);
  await tab.waitForFunction(
    (count) => document.querySelectorAll('.live-blog-embed button').length === count,
    {},
    sites.length,
  );
  // Whatever is near is seen once.
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await tab.waitForNetworkIdle({ idleTime: 300 });
  assert.deepEqual(asked, []);

  for (const [index, [, frame, message]] of sites.entries()) {
    const article = `#entry-${index}`;
    const request = tab.waitForRequest(frame);
    await tab.$eval(`${article} .live-blog-embed button`, (button) => {
      button.scrollIntoView({ block: 'center' });
      button.click();
    });
    await request;
    await tab.waitForFunction(
      (selector, isAsked) =>
        isAsked ? document.querySelector(selector).getBoundingClientRect().height === 333 : true,
      {},
      `${article} .live-blog-embed-area`,
      !!message,
    );
    await tab.waitForNetworkIdle({ idleTime: 50 });
    assert.deepEqual(asked.splice(0), [frame]);
  }
  assert.deepEqual(await tab.evaluate(() => globalThis.failures), []);
});
