// What a server writes: the module that is built for servers. Needs `npm run build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import { renderLiveBlog, styleSheet } from '../../dist/server/index.js';

const options = { src: '/storm.json', url: 'https://harbour.example/storm', lang: 'en-GB' };

const at = (minute) => `2026-11-20T09:${String(minute).padStart(2, '0')}:00Z`;
const storm = {
  format: 'live-blog/1',
  title: 'Storm on the coast',
  standfirst: '<p>Wind since <em>dawn</em>.</p>',
  summary: ['The ferry stays in port'],
  topics: [{ name: 'Weather', url: '/weather' }],
  links: { older: '/storm.json?page=2' },
  entries: [
    { id: 'a"b', published: at(40), title: 'Gale <force> nine', html: '<p>It <b>blows</b>.</p>' },
    { id: '2', published: at(30), key: true, title: 'Ferry stopped', text: 'One.\n\nTwo & three.' },
    { id: '1', published: at(10), pinned: true, html: '<p>Stay</p>', authors: [{ name: 'Ann' }] },
  ],
};

/** The elements with a name, wherever they are; also in a template. */
function all(node, name, found = []) {
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) {
    if (child.tagName === name) found.push(child);
    all(child, name, found);
  }
  return found;
}
const attribute = (element, name) => element.attrs.find((one) => one.name === name)?.value;
const textOf = (node) =>
  node.value ?? (node.childNodes ?? []).map(textOf).join('').replace(/\s+/g, ' ');
const written = async (payload = storm, more = {}) =>
  parseFragment(await renderLiveBlog(payload, { ...options, ...more }));

test('entries are articles with a time, its zone, and their words; what is cleaned is cleaned', async () => {
  const articles = all(await written(), 'article');
  assert.deepEqual(
    articles.map((one) => attribute(one, 'id')),
    // A pin stands above the stream.
    ['entry-1', 'entry-a"b', 'entry-2'],
  );
  const [pin, first, second] = articles;
  assert.match(textOf(first), /09:40 UTC.*Gale <force> nine.*It blows\./);
  assert.equal(attribute(all(first, 'time')[0], 'datetime'), '2026-11-20T09:40:00.000Z');
  assert.equal(textOf(all(first, 'h3')[0]), 'Gale <force> nine');
  assert.deepEqual(all(second, 'p').map(textOf), ['One.', 'Two & three.']);
  assert.match(textOf(second), /Key event/);
  assert.match(textOf(pin), /09:10 UTC Friday.*Ann.*Stay/);
  const hostile = {
    ...storm,
    entries: [{ ...storm.entries[0], html: '<script>x</script><img src=x onerror=y><p>Words' }],
  };
  const html = await renderLiveBlog(hostile, { ...options, initialData: false });
  assert.doesNotMatch(html, /<script|onerror/);
  assert.match(html, /<img src="x"[^>]* loading="lazy"[^>]*><p>Words<\/p>/);
});

test('the head, the pins, the key events, the topics and the way to the next page are there', async () => {
  const blog = await written(storm, { next: '/storm?page=2' });
  assert.equal(textOf(all(blog, 'h2')[0]), 'Storm on the coast');
  assert.match(textOf(blog), /Wind since dawn\. The ferry stays in port/);
  assert.match(textOf(blog), /Updated Friday,? 20 November,? 09:40 UTC/);
  const links = all(blog, 'a').map((one) => [attribute(one, 'href'), textOf(one).trim()]);
  assert.ok(links.some(([href, words]) => href === '#entry-2' && /Ferry stopped/.test(words)));
  assert.ok(links.some(([href]) => href === 'https://harbour.example/weather'));
  const next = all(blog, 'a').find((one) => attribute(one, 'rel') === 'next');
  assert.equal(attribute(next, 'href'), 'https://harbour.example/storm?page=2');
  // What needs script is not there.
  assert.deepEqual(all(blog, 'button'), []);
});

test('the tag has the attributes that are not as ever, and the language', async () => {
  const more = {
    timeZone: 'Asia/Kolkata',
    pageSize: 50,
    interval: 15,
    remember: true,
    reveal: 'ask',
  };
  const html = await renderLiveBlog(storm, { ...options, ...more, attributes: { class: 'wide' } });
  const [blog] = all(parseFragment(html), 'live-blog');
  assert.deepEqual(Object.fromEntries(blog.attrs.map(({ name, value }) => [name, value])), {
    class: 'wide',
    src: '/storm.json',
    'page-size': '50',
    'time-zone': 'Asia/Kolkata',
    remember: '',
    reveal: 'ask',
    lang: 'en-GB',
  });
  assert.match(textOf(blog), /15:10 GMT\+5:30/);
});

test('a shadow root is written where asked, with its styles; pins go to their slots', async () => {
  const blog = await written(storm, { declarativeShadowRoot: true });
  const [template] = all(blog, 'template');
  assert.equal(attribute(template, 'shadowrootmode'), 'open');
  assert.equal(all(template, 'h2').length, 1);
  assert.match(textOf(all(template, 'style')[0]), /:host\{/);
  const slots = all(template, 'slot').map((one) => attribute(one, 'name'));
  assert.ok(slots.includes('pinned 1') && slots.includes(undefined), slots.join());
  const [tag] = all(blog, 'live-blog');
  const entries = tag.childNodes.filter(({ tagName }) => tagName === 'article');
  assert.deepEqual(
    entries.map((one) => attribute(one, 'slot')),
    [undefined, undefined, 'pinned 1'],
  );
});

test('the element is given what was read, as text that ends nothing', async () => {
  const words = '</script><!--<script>';
  const payload = { ...storm, title: words };
  for (const given of [payload, JSON.stringify(payload)]) {
    const [script, ...others] = all(await written(given), 'script');
    assert.deepEqual(others, []);
    assert.equal(attribute(script, 'data-src'), '/storm.json');
    assert.ok(Math.abs(Date.parse(attribute(script, 'data-at')) - Date.now()) < 60_000);
    assert.deepEqual(JSON.parse(script.childNodes[0].value), payload);
  }
  const rss =
    '<rss version="2.0"><channel><title>A &lt; B</title><link>https://a.example/</link></channel></rss>';
  const [script] = all(await written(rss), 'script');
  assert.equal(JSON.parse(script.childNodes[0].value), rss);
  assert.deepEqual(all(await written(storm, { initialData: false }), 'script'), []);
});

test('what a server cannot read is refused with the words that a page has', async () => {
  await assert.rejects(renderLiveBlog({ a: 1 }, options), { name: 'LiveBlogError', code: 'shape' });
});

test('the order is the one that the page wishes', async () => {
  const articles = all(await written(storm, { order: 'oldest' }), 'article');
  assert.deepEqual(
    articles.map((one) => attribute(one, 'id')),
    ['entry-1', 'entry-2', 'entry-a"b'],
  );
});

const samples = new URL('../support/samples/', import.meta.url);
for (const folder of readdirSync(samples).filter((name) => !name.endsWith('-invalid')))
  test(`what the element reads, a server writes: ${folder}`, async () => {
    for (const name of readdirSync(new URL(`${folder}/`, samples))) {
      const payload = readFileSync(new URL(`${folder}/${name}`, samples), 'utf8');
      const articles = all(await written(payload), 'article');
      for (const article of articles) assert.match(textOf(article), /\d\d:\d\d UTC/);
    }
  });

test('a real blog of 25 updates is 25 readable articles', async (t) => {
  const corpus = process.env.CORPUS_DIR;
  if (!corpus) return t.diagnostic('The real feeds are not here (CORPUS_DIR): not looked at.');
  const seed = JSON.parse(readFileSync(join(corpus, 'real/seed.json'), 'utf8'));
  const articles = all(await written(seed), 'article');
  assert.equal(articles.length, 25);
  for (const article of articles) {
    assert.match(textOf(article), /\d\d:\d\d UTC/);
    assert.ok(textOf(article).length > 60, textOf(article));
  }
});

test('the style sheet for that is small, in our layer, and hides nothing until there is an element', async () => {
  const file = readFileSync(new URL('../../dist/live-blog.css', import.meta.url), 'utf8');
  assert.equal(file, await styleSheet());
  assert.match(file, /^@layer live-blog \{[^]*\}\s*$/);
  assert.doesNotMatch(file, /:not\(:defined\)|:host\s*\{/);
});
