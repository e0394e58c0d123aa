// A blog that a server has written into a page, and that server, whose answers can be changed meanwhile; and how
// programs read such a page.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { inflateSync } from 'node:zlib';
import { renderLiveBlog } from '../../dist/server/index.js';

const dist = new URL('../../dist/', import.meta.url);

// Each entry: title, a phrase that stands nowhere else, and what goes on after it.
const reports = [
  [
    'Lanterns on the breakwater',
    'Two lanterns were tied to the breakwater',
    'so that late boats find the gap.',
  ],
  ['The ferry turns back', 'The ferry turned round off the point', 'with forty people on board.'],
  [
    'What we know so far',
    'Nobody has been hurt in the harbour',
    'and the lower road is closed until noon.',
  ],
  ['Water in the net sheds', 'The net sheds stand knee deep in water', 'since the tide came in.'],
  ['A barge breaks loose', 'A coal barge dragged its anchor', 'and lies across the fairway.'],
  [
    'Sandbags arrive',
    'Nine lorries of sandbags came down the hill',
    'and the school helps to carry them.',
  ],
  [
    'The lifeboat is out',
    'The lifeboat left with a crew of seven',
    'to look for a yacht that has lost its mast.',
  ],
  [
    'Roof off the fish market',
    'Half the roof of the fish market is gone',
    'and crates float in the street.',
  ],
  [
    'Power fails on the quay',
    'Lamps went dark along the whole quay',
    'until a generator was brought.',
  ],
  [
    'The lock gates close',
    'The keeper shut the lock gates by hand',
    'as the motor was under water.',
  ],
  [
    'The wind gets up',
    'The first gusts tore the flags from the customs house',
    'before anyone was up.',
  ],
  [
    'A warning before dawn',
    'The harbour master rang every skipper at four',
    'and told them to double their ropes.',
  ],
];

/** What is special about some of them. */
const details = {
  10: { pinned: true },
  8: { key: true, authors: [{ name: 'Ann Able' }] },
  6: { link: ' <a href="/crew">Who they are</a>.' },
  5: { image: '<img src="/pier.svg" alt="The market from above" width="160" height="90">' },
};

function entryOf([title, phrase, rest], place) {
  const id = String(reports.length - place);
  const { link = '', image = '', ...more } = details[id] ?? {};
  const minute = String(10 + 3 * (reports.length - place));
  return {
    id,
    title,
    published: `2025-01-20T09:${minute}:00Z`,
    html: `<p>${phrase}, ${rest}${link}</p>${image}<p>Wind and water were measured again (${id}).</p>`,
    ...more,
  };
}

export const entries = reports.map(entryOf);

/** What is to be found of each entry. */
export const told = entries.map(({ id, title, published }, place) => ({
  id,
  title,
  phrase: reports[place][1],
  datetime: published.replace('Z', '.000Z'),
  clock: `9:${published.slice(14, 16)} AM UTC`,
}));

export const storm = { format: 'live-blog/1', title: 'Storm in the harbour', entries };

/** What has changed in the other feed. */
export const change = {
  edited: '7',
  deleted: '3',
  better: { title: 'The yacht is found', phrase: 'The yacht was towed in before nine' },
  news: { id: '13', title: 'The wind drops', phrase: 'Gulls sit on the water again' },
};

function changedEntries() {
  const { edited, deleted, better, news } = change;
  const now = ({ title, phrase }) => ({ title, html: `<p>${phrase}.</p>` });
  return [
    { id: news.id, published: '2025-01-20T09:55:00Z', ...now(news) },
    ...entries
      .filter(({ id }) => id !== deleted)
      .map((entry) => (entry.id === edited ? { ...entry, revision: 2, ...now(better) } : entry)),
  ];
}

export const changed = { ...storm, entries: changedEntries() };

const pier = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90"><rect width="160" height="90" fill="teal"/></svg>`;
const typeOf = { js: 'text/javascript', css: 'text/css' };

const around = (blog) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>Storm in the harbour</title><link rel="stylesheet" href="/live-blog.css"></head>
  <body><main>${blog}</main><script type="module" src="/live-blog.js"></script></body></html>`;

/**
 * @param how.options What the writing is told besides.
 * @param how.policy A Content-Security-Policy.
 * @param how.hasScript Whether the module is there.
 * @returns its `feed` and what is `saved` (at /saved) may be set at any time.
 */
export async function openServer({ options, policy, hasScript = true } = {}) {
  const state = { feed: storm, saved: '' };
  const page = async () => {
    const means = { src: '/feed.json', url: state.address, lang: 'en', timeZone: 'UTC' };
    const more = { next: '/page-2', reveal: 'always', ...options };
    return around(await renderLiveBlog(storm, { ...means, ...more }));
  };
  const answers = {
    '/': async () => ['text/html', await page()],
    '/saved': () => ['text/html', state.saved],
    '/page-2': () => ['text/html', '<!doctype html><title>Older</title>'],
    '/crew': () => ['text/html', '<!doctype html><title>Crew</title>'],
    '/feed.json': () => ['application/json', JSON.stringify(state.feed)],
    '/pier.svg': () => ['image/svg+xml', pier],
    '/favicon.ico': () => ['image/svg+xml', pier],
  };
  const server = createServer(async ({ url }, response) => {
    const [, name, end] = /^\/([\w.-]+\.(js|css))$/.exec(url) ?? [];
    if (policy) response.setHeader('Content-Security-Policy', policy);
    if (!answers[url] && (!name || (end === 'js' && !hasScript)))
      return response.writeHead(404).end();
    const folder = new URL(end === 'js' ? 'cdn/' : '.', dist);
    const [type, body] = name
      ? [typeOf[end], await readFile(new URL(basename(name), folder))]
      : await answers[url]();
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.address = `http://127.0.0.1:${server.address().port}/`;
  return Object.assign(state, {
    close: () => (server.close(), server.closeAllConnections()),
  });
}

/** What is shown of the page, and of each article. */
export const shown = (tab) =>
  tab.evaluate(() => ({
    text: document.body.innerText,
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    articles: [...document.querySelectorAll('article')].map((article) => ({
      id: article.id,
      text: article.innerText,
      isVisible: article.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      height: article.getBoundingClientRect().height,
      datetimes: [...article.querySelectorAll('time')].map((time) => time.dateTime),
    })),
  }));

/** As a translator does: other text nodes, in elements of its own, in capitals instead of another language. */
export function translate() {
  const walker = document.createTreeWalker(
    document.querySelector('live-blog'),
    NodeFilter.SHOW_TEXT,
  );
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) {
    if (!node.data.trim() || node.parentNode.matches('script, style')) continue;
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = node.data.toUpperCase();
    outer.append(inner);
    node.replaceWith(outer);
  }
}

const units = (hex) => hex.match(/.{4}/g).map((unit) => parseInt(unit, 16));

/** Glyph → text, as a font of a PDF says. */
function glyphsOf(map) {
  const glyphs = new Map();
  for (const [, first, last, to] of map.matchAll(/^<(\w{4})> (?:<(\w{4})> )?<(\w+)>$/gm)) {
    const [from, end = from] = units(first + (last ?? ''));
    const text = units(to);
    for (let step = 0; step <= end - from; step++)
      glyphs.set(from + step, String.fromCharCode(...text.slice(0, -1), text.at(-1) + step));
  }
  return glyphs;
}

/** The words of a PDF as Chromium writes one, without any space. There, fonts are named by their numbers. */
export function textOfPdf(pdf) {
  const objects = new Map();
  const object = /(\d+) 0 obj\s([^]*?)(?:stream\r?\n([^]*?)\r?\nendstream\s*)?endobj/g;
  for (const [, name, head, data] of Buffer.from(pdf).toString('latin1').matchAll(object)) {
    const isText =
      data && head.includes('/FlateDecode') && !/\/(Image|Length1|FontFile)/.test(head);
    const body = isText ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : '';
    objects.set(name, { head, body });
  }
  const glyphsIn = (font) => {
    const [, name] = /\/ToUnicode (\d+)/.exec(objects.get(font).head) ?? [];
    return glyphsOf(objects.get(name)?.body ?? '');
  };
  let glyphs;
  let text = '';
  for (const { body } of objects.values())
    for (const [, font, shown] of body.matchAll(/\/F(\d+) [\d.]+ Tf|<((?:\w{4})+)> Tj/g))
      if (font) glyphs = glyphsIn(font);
      else text += units(shown).reduce((all, one) => all + (glyphs.get(one) ?? ''), '');
  // A font may have one sign for two letters.
  return text.normalize('NFKC').replace(/\s+/g, '');
}
