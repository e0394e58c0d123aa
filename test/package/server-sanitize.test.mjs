// What a server leaves of the markup in a feed. Needs `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderLiveBlog } from '../../dist/server/index.js';

const options = {
  src: '/storm.json',
  url: 'https://harbour.example/storm',
  lang: 'en-GB',
  initialData: false,
};

const written = (fields, more = {}) =>
  renderLiveBlog(
    { format: 'live-blog/1', entries: [{ id: '1', published: '2026-11-20T09:00:00Z', ...fields }] },
    { ...options, ...more },
  );

const bodyPattern = /<div class="live-blog-entry-body">([^]*)<\/div><footer/;
const bodyOf = (page) => bodyPattern.exec(page)[1];

/** What becomes of the markup of a body, without the element around it. */
const cleaned = async (html, more) => {
  const [, body] = /^<div ?>([^]*)<\/div>$/.exec(bodyOf(await written({ html }, more)));
  return body;
};

async function expectCleaned(cases) {
  const all = cases.map(async ([hostile]) => [hostile, await cleaned(hostile)]);
  assert.deepEqual(await Promise.all(all), cases);
}

const link = (href) => `<a href="${href}">a</a>`;
const manners = 'loading="lazy" decoding="async" referrerpolicy="strict-origin-when-cross-origin"';
const picture = (src) => `<img src="${src}" alt="" ${manners}>`;

test('a link leads to the web, to mail or to a telephone', async () => {
  const legal = [
    ...['https://a.example/b?c#d', 'http://a.example/', '/here', 'here', '//a.example/', '#there'],
    ...['?page=2', 'mailto:desk@a.example', 'tel:+123', 'HTTPS://a.example/'],
  ];
  await expectCleaned(legal.map((url) => [link(url), link(url)]));
  const illegal = [
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
    ],
    ...['java&#9;script:alert(1)', 'java\u200bscript:alert(1)', '&#1;javascript:alert(1)'],
    ...['java\u00adscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://a.example/x'],
    ...['file:///etc/hosts', 'ftp://a.example/', 'about:blank', 'x:y', 'https://'],
  ];
  await expectCleaned(illegal.map((url) => [link(url), '<a>a</a>']));
});

test('pictures, players and quotations have addresses of the web', async () => {
  const src = '/pier.jpg';
  await expectCleaned([
    [`<img src="${src}" alt="" onerror=x srcset="/b 2x" loading=eager>`, picture(src)],
    ['<img src="//a.example/b" alt="">', picture('//a.example/b')],
    ...['mailto:x', 'data:image/png,x', 'javascript:x', 'java\u200bscript:x'].map((url) => [
      `<img src="${url}" alt="">`,
      `<img alt="" ${manners}>`,
    ]),
    ['<audio src=/a autoplay loop>', '<audio src="/a" controls preload="none"></audio>'],
    ['<video src=data:x poster=/b>', '<video controls preload="none"></video>'],
    ['<q cite="javascript:x">a</q><q cite=/b>c</q>', '<q>a</q><q cite="/b">c</q>'],
  ]);
});

test('what is left out of templates makes no other address of what was looked at', async () => {
  for (const mark of ['<?>', '<!--lit-part-->', '<!--/lit-part-->', '<!--lit-node 0-->']) {
    assert.doesNotMatch(await written({ html: link(`java${mark}script:alert(1)`) }), /javascript:/);
    const html = `<p title="${mark}">a</p>`;
    assert.equal((await cleaned(html)).replaceAll(/&(#x3C|#60|lt);/g, '<'), html);
  }
  const split = '<a href="<!--lit-" hreflang="-->javascript:alert(1)">a</a>';
  assert.doesNotMatch(await written({ html: split }), /href="javascript:/);
});

test('a body is parsed as what stands in a box, whatever it begins with', async () => {
  await expectCleaned([
    ['<col><p>Words</p>', '<p>Words</p>'],
    ['<caption>a</caption>b', 'ab'],
    ['a<tr><td>b</td></tr><p>c</p>', 'ab<p>c</p>'],
    ['</p>a', '<p></p>a'],
    ['<svg><template><g>x</g></template></svg>a', 'a'],
    ['<p><math><template>b</template></math>c', '<p>c</p>'],
    ['<body onload=x><p>a</p></body></html>b', '<p>a</p>b'],
  ]);
});

test('headings are lowered below that of the entry', async () => {
  const all = [1, 2, 3, 4, 5, 6];
  const html = all.map((level) => `<h${level} lang="en">x</h${level}>`).join('');
  for (const headingLevel of [undefined, 1, 3, 4, 6]) {
    const highest = Math.min(6, (headingLevel ?? 2) + 2);
    const levels = [...(await cleaned(html, { headingLevel })).matchAll(/<h(\d) lang="en">/g)];
    assert.deepEqual(
      levels.map(([, level]) => +level),
      all.map((level) => Math.max(level, highest)),
    );
  }
});

test('a frame becomes a link to what would be in it', async () => {
  await expectCleaned([
    [
      '<p>a</p><iframe src="https://www.player.example/1" onload=x>b</iframe>c',
      '<p>a</p><a href="https://www.player.example/1">player.example</a>c',
    ],
    [
      '<iframe title="A &lt;film&gt;" src=//player.example/2></iframe>',
      '<a href="https://player.example/2">A &#x3C;film></a>',
    ],
    ['<iframe src="javascript:x"></iframe><iframe srcdoc="<p>x</p>"></iframe>a', 'a'],
  ]);
});

const deepestOf = (html) => {
  let [depth, deepest] = [0, 0];
  for (const [, end] of html.matchAll(/<(\/)?[a-z]/g)) {
    depth += end ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

const long = {
  'boxes in boxes': '<div>'.repeat(100_000),
  'bold in bold': '<b>'.repeat(100_000),
  'fonts in fonts': '<font>'.repeat(100_000),
  'fonts that are all different': Array.from(
    { length: 100_000 },
    (_, n) => `<font size=${n}>`,
  ).join(''),
  'bold paragraphs': '<b><p>x'.repeat(100_000),
  'tables in tables': '<table><tr><td>'.repeat(100_000),
  'drawings in drawings': '<svg><foreignObject>'.repeat(100_000),
  'templates in templates': '<template>'.repeat(100_000),
  'five million characters': 'x'.repeat(5_000_000),
  'a million paragraphs': '<p>x</p>'.repeat(650_000),
  'very many attributes': `<p ${Array.from({ length: 100_000 }, (_, n) => `x${n}`).join(' ')}>`,
};

for (const [what, html] of Object.entries(long))
  test(`a body is cut before it holds the server up: ${what}`, async () => {
    const start = performance.now();
    const body = await cleaned(`<p>First.</p>${html}`);
    assert.ok(performance.now() - start < 5_000);
    assert.ok(body.startsWith('<p>First.</p>'));
    assert.ok(body.length <= 512 * 1_024, `${body.length} characters`);
    assert.ok(deepestOf(body) <= 32, `${deepestOf(body)} levels`);
  });

test('a body that a newsroom might have written is not cut', async () => {
  const paragraphs = '<p>Some <b>bold</b> words of <a href="/a">a link</a>.</p>'.repeat(300);
  const deep = '<ul><li>'.repeat(10) + 'x' + '</li></ul>'.repeat(10);
  await expectCleaned([paragraphs, deep].map((html) => [html, html]));
});

test('the words of another site ask nothing of it', async () => {
  const html =
    '<blockquote><p>Words</p><img src="https://pixel.example/1" alt=""><img src="/own.jpg" alt="">' +
    '<audio src="//pixel.example/2"></audio><video src="https://harbour.example/3"></video>' +
    '<picture><source srcset="https://pixel.example/4"><img src="own2.jpg" srcset="//pixel.example/5" alt=""></picture>' +
    '</blockquote><script src="https://pixel.example/6"></script>';
  const url = 'https://pixel.example/post';
  const body = bodyOf(await written({ blocks: [{ type: 'embed', url, html }] }));
  assert.ok(body.includes(`${picture('/own.jpg')}<video src="https://harbour.example/3"`), body);
  assert.ok(body.includes(`<picture>${picture('own2.jpg')}</picture>`), body);
  assert.match(body, /<p>Words<\/p>/);
  assert.match(body, /<a href="https:\/\/pixel\.example\/post">/);
  assert.doesNotMatch(body, /pixel\.example\/\d/);
});

test('a text has paragraphs, and its signs are words', async () => {
  const text = 'One <b>&amp;</b>.\n\nTwo <?> & </p><script>three</script>.';
  for (const fields of [{ text }, { blocks: [{ type: 'text', text }] }]) {
    const body = bodyOf(await written(fields));
    const words = [...body.matchAll(/<p>([^<]*)<\/p>/g)].map(([, one]) =>
      one.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    );
    assert.deepEqual(words, text.split('\n\n'));
  }
});
