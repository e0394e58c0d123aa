// The pages about the backends: one for each, with the story in it as that backend sends it.
import { escapeHtml } from './markup.mjs';

/** @typedef {import('./index.d.mts').Backend} Backend */

/** What readers get, in the words of the page. @type {Readonly<Record<string, string>>} */
const promises = {
  edits: 'corrections',
  deletions: 'deletions',
  pins: 'pinned entries',
  keys: 'key events',
  pages: 'older pages',
  ends: 'the end',
};

/** Where else a reader can go. */
const others = `<li><a href="/">The running story</a></li>
        <li><a href="/live.html">In pages</a></li>
        <li><a href="/closed.html">A finished evening</a></li>
        <li><a href="/themed.html">Two brands</a></li>
        <li><a href="/ways.html">Find your way</a></li>
        <li><a href="/ads.html">Advertisements</a></li>
        <li><a href="/own-design.html">Own design</a></li>
        <li><a href="/isolated.html">Isolated</a></li>
        <li><a href="/newsroom.html">Newsroom</a></li>`;

/** @param {string} title @param {string} content */
const page = (title, content) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}: The Ternsay Courier</title>
    <meta name="description" content="The running story, read from the API of another system." />
    <link rel="icon" href="/pictures/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/site.css" />
    <script type="module" src="/dist/cdn/live-blog.js"></script>
    <style>
      .intro code {
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
    </style>
  </head>
  <body>
    <header class="bar">
      <a class="nameplate" href="/">The Ternsay Courier</a>
      <small>Overby, Marram and the head</small>
    </header>
    <nav class="sections" aria-label="Pages">
      <ul>
        ${others}
        <li><a href="/backends/" aria-current="page">Backends</a></li>
      </ul>
    </nav>
    <div class="page">${content}</div>
    <footer class="foot">
      <p>The Ternsay Courier, its island and everybody on it are invented. The drawings are the paper’s own.</p>
    </footer>
  </body>
</html>
`;

/** @param {Backend} backend */
function guaranteeWords({ guarantees }) {
  const entries = Object.entries(guarantees);
  const given = entries.flatMap(([name, is]) => (is ? (promises[name] ?? []) : []));
  const lost = entries.flatMap(([name, is]) => (is ? [] : (promises[name] ?? [])));
  const most = `Without a reload readers get new entries, ${given.join(', ') || 'and nothing else'}.`;
  return lost.length ? `${most} Not: ${lost.join(', ')}.` : most;
}

/** @param {Backend} backend */
const tagOf = ({ src, attributes = {} }) =>
  `<live-blog${Object.entries({ src, ...attributes })
    .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
    .join('')}>`;

/** @param {Backend} backend @param {string} more */
const item = ({ name, title }, more = '') =>
  `<li><a href="/backends/${name}/">${escapeHtml(title)}</a>${more}</li>`;

/** @param {readonly Backend[]} all */
const directory = (all) =>
  `<ul>${all.map((one) => item(one, `<p>${escapeHtml(one.words)}</p>`)).join('')}</ul>`;

/** @param {readonly Backend[]} others */
const list = (others) => `
<aside class="side" aria-labelledby="more">
  <h2 id="more">The same story from</h2>
  <ul>${others.map((one) => item(one)).join('')}</ul>
</aside>`;

/** @param {readonly Backend[]} all */
export const listPage = (all) =>
  page(
    'Backends',
    `<main>
      <div class="intro">
        <h1>The same story from other systems</h1>
        <p>Each page asks an imitation of that system’s read API, at its own addresses, and gives the element nothing but <code>src</code>.</p>
      </div>
      <div class="side">${directory(all)}</div>
    </main>`,
  );

/**
 * @param {Backend} backend
 * @param {readonly Backend[]} all
 */
export const backendPage = (backend, all) =>
  page(
    backend.title,
    `<main>
      <div class="intro">
        <h1>${escapeHtml(backend.title)}</h1>
        <p>${escapeHtml(backend.words)}</p>
        <p>${escapeHtml(guaranteeWords(backend))}</p>
        <p><code>${escapeHtml(tagOf(backend))}</code></p>
      </div>
      ${tagOf(backend)}</live-blog>
    </main>${list(all.filter((one) => one !== backend))}`,
  );
