// Hostile addresses that others published, wherever a feed or a page takes an address.
import { expect } from 'chai';
import { timeOf } from '../support/feed.js';
import { nextEvent } from '../support/mount.js';
import { entryProblems } from './harmless.js';
import {
  articleOf,
  openHostilePage,
  paths,
  showFeed,
  type HostilePage,
  type Mode,
} from './page.js';
import { batches, payloads, shareOf, type Payload } from './payloads.js';
import { everywhere } from './placements.js';
import { judgeHeads } from './rounds.js';
import { watchPage } from './watch-page.js';

/** As an author would write it into markup, and as one who does not care would. */
function markupOf(url: string): string {
  const quoted = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return [quoted, url]
    .map((one) => `<a href="${one}">a</a><img src="${one}" alt=""><q cite="${one}">q</q>`)
    .join('');
}

/** An element with this endpoint: what it asked, with which credentials, and the first thing it told. */
async function ask(page: HostilePage, src: string) {
  const blog = page.document.createElement('live-blog');
  const asked: { url: string; credentials: string | undefined }[] = [];
  blog.request = (url, { credentials }) => {
    asked.push({ url, credentials });
    return Promise.resolve(new page.Response('{"entries": []}'));
  };
  blog.setAttribute('interval', '0');
  blog.setAttribute('src', src);
  const error = nextEvent(blog, 'live-blog-error').then(({ detail }) => detail.code);
  const load = nextEvent(blog, 'live-blog-load').then(() => 'loaded');
  page.document.querySelector('main')!.append(blog);
  const outcome = await Promise.race([error, load]);
  blog.remove();
  return { asked, outcome };
}

async function expectEndpoint(page: HostilePage, { id, payload }: Payload): Promise<void> {
  const { asked, outcome } = await ask(page, payload);
  const base = page.document.baseURI;
  const isWeb = URL.canParse(payload, base) && /^https?:$/.test(new URL(payload, base).protocol);
  if (!isWeb) expect([outcome, asked], id).to.deep.equal(['security', []]);
  for (const { url, credentials } of asked) {
    expect(new URL(url).protocol, id).to.match(/^https?:$/);
    expect(credentials, id).to.equal('same-origin');
  }
}

async function run(mode: Mode, all: readonly Payload[]): Promise<void> {
  const page = await openHostilePage(mode);
  const judgePage = watchPage(page, all, mode.isStrict);
  const problems: string[] = [];
  for (const batch of batches(all, 50)) {
    const full = batch.map((one, n) => everywhere(one, n, one.id));
    const bodies = batch.map(({ id, payload }, n) => ({
      id: `body ${id}`,
      published: timeOf(n),
      html: markupOf(payload),
    }));
    const shown = await showFeed(page, { entries: [...full, ...bodies] });
    for (const { id } of batch)
      for (const article of [articleOf(shown, id)!, articleOf(shown, `body ${id}`)!])
        problems.push(...[...entryProblems(article)].map((problem) => `${id}: ${problem}`));
    problems.push(...judgePage());
    shown.blog.remove();
  }
  await judgeHeads(page, all, (id, problem) => problems.push(`${id}: ${problem}`));
  expect([...problems, ...judgePage()]).to.deep.equal([]);
  if (mode.path === paths[0] && !mode.isStrict)
    for (const one of all) await expectEndpoint(page, one);
}

describe('published hostile addresses', function () {
  this.timeout(240_000);

  it('lead nowhere but to the web, as link, picture or endpoint', async () => {
    const all = await payloads('url');
    if (!all?.length) {
      console.log('The addresses are not here (CORPUS_DIR): nothing was looked at.');
      return;
    }
    for (const path of paths)
      for (const isStrict of [false, true]) await run({ path, isStrict }, shareOf(all, isStrict));
    console.log(`${all.length} addresses, ${paths.join(' and ')}.`);
  });
});

describe('addresses that a feed gives for itself', () => {
  it('are asked only if they are of the web', async () => {
    const page = await openHostilePage({ path: 'fallback', isStrict: false });
    const hostile = [
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/hosts',
      'blob:x',
    ];
    for (const url of hostile) {
      const links = { updates: url, older: url, stream: url, entry: `${url}{id}` };
      const shown = await showFeed(page, { entries: [], links });
      const asked: string[] = [];
      shown.blog.request = (address) => {
        asked.push(address);
        return Promise.resolve(new page.Response(JSON.stringify({ entries: [], links })));
      };
      await shown.blog.refresh();
      await shown.blog.loadOlder();
      await shown.blog.goTo('1').catch(() => undefined);
      expect(asked.length, url).to.be.at.least(1);
      for (const address of asked) expect(address, url).to.match(/^https?:/);
      expect(shown.errors, url).to.deep.equal([]);
      shown.blog.remove();
    }
    expect(page.fired).to.deep.equal([]);
  });
});
