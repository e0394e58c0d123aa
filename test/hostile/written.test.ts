// Hostile payloads in what a server writes, parsed as the markup of a page. Needs `npm run build`.
import { expect } from 'chai';
import { feed, timeOf } from '../support/feed.js';
import { keepList } from '../support/keep-list.js';
import { written } from '../support/written.js';
import { links, media } from './cases/addresses.js';
import { gadgets, names, structure, styles } from './cases/gadgets.js';
import { handlers, scripts } from './cases/scripts.js';
import { foreign, forms, frames } from './cases/trees.js';
import { bodyProblems, entryProblems, urlProblems } from './harmless.js';
import { interact } from './interact.js';
import { batches, payloads, shareOf, type Payload } from './payloads.js';
import { everywhere, head, inBody, usableIds } from './placements.js';
import type { Report } from './rounds.js';
import { isSameTree } from './same-tree.js';
import {
  articlesIn,
  bodyIn,
  browserTrees,
  createWrittenPages,
  inOrder,
  judgeData,
  otherwise,
  plain,
} from './written-page.js';

type Open = Awaited<ReturnType<typeof createWrittenPages>>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function judgeWords(article: Element, { id, payload }: Payload, report: Report): void {
  for (const place of ['title', 'label', 'author bdi']) {
    const words = article.querySelector(`.live-blog-${place.replace(/^(?!author)/, 'entry-')}`);
    if (payload.trim() && plain(words?.textContent) !== plain(payload))
      report(id, `other words in ${place}`);
  }
}

interface Share {
  readonly payloads: readonly Payload[];
  readonly declarativeShadowRoot: boolean;
  readonly turn: number;
}

/** Writes payloads as bodies and in all the places of an entry; gives what the bodies became. */
async function runEntries(open: Open, share: Share, report: Report): Promise<Element[]> {
  const { payloads: batch, declarativeShadowRoot, turn } = share;
  const ids = usableIds(batch);
  const bodies = batch.map((one, n) => inBody(one, n));
  // A server tells of each block that it does not know: of thousands, here.
  const full = batch.map((one, n) => {
    const entry = everywhere(one, n, ids.get(one)!, turn);
    return { ...entry, blocks: entry.blocks.filter((block) => block?.type !== one.payload) };
  });
  const document = feed([...bodies, ...full]);
  const html = await written(document, { declarativeShadowRoot });
  const { page, problems, close } = await open(html, batch);
  const blog = page.document.querySelector('main > live-blog')!;
  judgeData(blog, document, report);
  const articles = articlesIn(blog);
  if (page.document.querySelectorAll('article').length !== 2 * batch.length)
    report('the page', 'has more or fewer entries');
  const trees = batch.map((one) => {
    const [body, all] = [`body ${one.id}`, ids.get(one)!].map((id) =>
      articles.get(plain(`entry-${id}`)),
    );
    for (const article of [body, all])
      if (!article) report(one.id, 'is not written');
      else for (const problem of entryProblems(article)) report(one.id, problem);
    if (all) judgeWords(all, one, report);
    const tree = (bodyIn(body)?.cloneNode(true) ?? page.document.createElement('div')) as Element;
    tree.normalize();
    return tree;
  });
  await pause(100);
  for (const { id } of batch) interact(articles.get(plain(`entry-body ${id}`))!);
  for (const problem of problems()) report('the page', problem);
  close();
  return trees;
}

function judgeHead(shell: ParentNode, { id, payload }: Payload, report: Report): void {
  for (const part of payload.trim() ? ['title', 'kicker', 'label'] : []) {
    const words = shell.querySelector(`[part=${part}]`)?.textContent;
    if (plain(words) !== plain(payload)) report(id, `another ${part}`);
  }
  for (const element of shell.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^on/.test(name) || (name === 'style' && element.getAttribute(name)))
        report(id, `${element.localName} ${name}`);
  const said = [...shell.querySelectorAll('[part=standfirst] *')];
  for (const problem of said.flatMap((one) => [...bodyProblems(one)])) report(id, problem);
  for (const element of shell.querySelectorAll('a, img'))
    for (const problem of urlProblems(element)) report(id, problem);
}

/** Writes a blog for each payload, with it in all that is said of the blog, and all into one page. */
async function runHeads(open: Open, batch: readonly Payload[], shadow: boolean, report: Report) {
  const feeds = batch.map((one) => feed([], head(one)));
  const all = await Promise.all(
    feeds.map((one) => written(one, { declarativeShadowRoot: shadow })),
  );
  const { page, problems, close } = await open(all.join(''), batch);
  const blogs = [...page.document.querySelectorAll('main > live-blog')];
  if (blogs.length !== batch.length) report('the page', `has ${blogs.length} blogs`);
  for (const [n, blog] of blogs.entries()) {
    judgeData(blog, feeds[n]!, report);
    if (!!blog.shadowRoot !== shadow) report(batch[n]!.id, 'has another root');
    judgeHead(blog.shadowRoot ?? blog, batch[n]!, report);
  }
  for (const problem of problems()) report('the page', problem);
  close();
}

const groups = [
  ...[scripts, handlers, links, media, foreign, frames, forms, names, styles, gadgets, structure],
];

/** Lets bodies be written, and gives what the parser of a page makes of them. */
async function bodiesOf(all: readonly string[]): Promise<(string | undefined)[]> {
  const open = await createWrittenPages();
  const entries = all.map((html, n) => ({ id: `body ${n}`, published: timeOf(n), html }));
  const { page, problems } = await open(
    await written(feed(entries)),
    all.map((payload, n) => ({ id: `${n}`, payload })),
  );
  const articles = articlesIn(page.document.querySelector('main > live-blog')!);
  const bodies = all.map((_, n) => bodyIn(articles.get(`entry-body${n}`))?.innerHTML);
  for (const article of articles.values()) interact(article);
  expect(problems()).to.deep.equal([]);
  return bodies;
}

describe('what a server writes of hostile payloads', function () {
  this.timeout(240_000);

  let start = 0;
  const tell = (count: number, where: string) => {
    const seconds = Math.round((performance.now() - start) / 1_000);
    console.log(`${count} payloads ${where}, written by a server, ${seconds} s.`);
  };
  let all: readonly Payload[] = [];
  let problems: Set<string>;
  const report: Report = (what, problem) => problems.add(`${what}: ${problem}`);
  const expectNone = () =>
    expect([...problems].slice(0, 40), `${problems.size} problems`).to.deep.equal([]);

  before(async () => {
    all = shareOf((await payloads('html', 'differential')) ?? [], false);
    if (!all.length) console.log('The payloads are not here (CORPUS_DIR): nothing was looked at.');
  });

  beforeEach(() => {
    problems = new Set();
    start = performance.now();
  });

  it('comes to nothing in a page, wherever in an entry they stand', async () => {
    const open = await createWrittenPages();
    const treeOf = await browserTrees();
    for (const [turn, batch] of [...batches(all, 100)].entries()) {
      const share = { payloads: batch, declarativeShadowRoot: turn % 2 > 0, turn };
      for (const [n, tree] of (await runEntries(open, share, report)).entries()) {
        const { id, payload } = batch[n]!;
        if (!otherwise.test(payload) && !isSameTree(treeOf(payload), tree, payload))
          report(id, `${treeOf(payload).innerHTML} is written as ${tree.innerHTML}`);
      }
    }
    expectNone();
    tell(all.length, 'in entries');
  });

  it('comes to nothing in what is said of the blog', async () => {
    const open = await createWrittenPages();
    const few = (await payloads('html')) ?? [];
    for (const [turn, batch] of [...batches(few, 50)].entries())
      await runHeads(open, batch, turn % 2 > 0, report);
    expectNone();
    tell(few.length, 'around them');
  });
});

describe('a body that a server writes', () => {
  for (const { name, cases } of groups)
    it(`comes out as from a browser: ${name}`, async () => {
      // What another site would show in a frame is led to; that is tested by itself.
      const alike = cases.filter(([hostile]) => !/<iframe[^>]* src="https?:/.test(hostile));
      const bodies = await bodiesOf(alike.map(([hostile]) => hostile));
      expect(alike.map(([hostile], n) => [hostile, inOrder(bodies[n])])).to.deep.equal(
        alike.map(([hostile, harmless]) => [hostile, inOrder(harmless)]),
      );
    });

  it('keeps what a newsroom writes', async () => {
    expect(await bodiesOf(keepList)).to.deep.equal(keepList);
  });

  it('gets no other address by what a server leaves out of its templates', async () => {
    const marks = ['<?>', '<!--lit-part-->', '<!--/lit-part-->', '<!--lit-node 0-->'];
    const bodies = await bodiesOf([
      ...marks.flatMap((mark) => [
        `<a href="java${mark}script:alert(1)">a</a>`,
        `<img src="java${mark}script:alert(1)">`,
      ]),
      '<a href="<!--lit-" hreflang="-->javascript:alert(1)">a</a>',
      '<p title="<!--lit-">a</p><p title="-->">b</p>',
    ]);
    for (const body of bodies) expect(body).to.not.match(/(href|src)="?javascript:/);
    expect(bodies.at(-1)).to.match(
      /^<p title="(<|&lt;)!--lit-">a<\/p><p title="--(>|&gt;)">b<\/p>$/,
    );
  });
});

describe('the data that a server writes', () => {
  const words = [
    '</script>',
    '<!--',
    '<!--<script>',
    '<script',
    '</script ><img src=x onerror=alert(1)>',
    ']]></SCRIPT\n>',
    '\u2028\\u003c/script>\\',
  ];

  it('is one script that says what the feed says, whatever is in it', async () => {
    const open = await createWrittenPages();
    for (const [n, one] of words.entries()) {
      const entries = [{ id: one, published: timeOf(n), title: one, html: `<p>${one}</p>${one}` }];
      const document = feed(entries, { title: one, standfirst: one });
      for (const payload of [document, JSON.stringify(document)]) {
        const { page, problems, close } = await open(await written(payload), []);
        const [script, ...others] = page.document.querySelectorAll('live-blog script');
        expect(script?.getAttribute('type')).to.equal('application/json');
        expect(others.length).to.equal(0);
        expect(JSON.parse(script!.textContent)).to.deep.equal(document);
        expect(problems()).to.deep.equal([]);
        close();
      }
    }
  });
});
