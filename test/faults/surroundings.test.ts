// What the page's address, its policies and its server's mistakes keep from the element. Needs
// `npm run build`. README.md has the table.
import { expect } from 'chai';
import { nextEvent, textOf } from '../support/mount.js';
import { follow, followLoaded, notesOf, realAddress, realNetwork } from '../support/outcome.js';
import { openPage, scriptTag, type PageWindow } from '../support/pages.js';
import { warningsOf } from '../support/warnings.js';

/** The same server, which is another origin under this name. */
const elsewhere = `http://127.0.0.1:${location.port}`;

describe('another origin', () => {
  /** Its first answer cannot be read; says what the console was warned of by then, and by the next. */
  async function expectDenied(src: string, request = realNetwork): Promise<string[]> {
    return warningsOf(async () => {
      const { blog, outcome } = follow(request, { src });
      await nextEvent(blog, 'live-blog-error');
      await blog.refresh().catch(() => undefined);
      expect(outcome()).to.deep.equal({
        asked: 2,
        shown: '',
        told: ['live, retrying', 'error network, will retry', 'error network, will retry'],
        line: 'retrying',
      });
    });
  }

  it('45. that does not allow this one is told once in the console, with what may be missing', async () => {
    const address = `${elsewhere}${realAddress('mark')}`;
    const warnings = await expectDenied(address);
    expect(warnings).to.deep.equal([
      `<live-blog>: ${address} cannot be reached. If it is on another origin, does it allow this one (CORS)?`,
    ]);
  });

  it('45. that does not allow what the page adds to a question is told in the same way', async () => {
    const signed = (url: string, init: RequestInit) =>
      fetch(url, { ...init, headers: { Authorization: 'Bearer of news' } });
    const warnings = await expectDenied(`${elsewhere}${realAddress('open')}`, signed);
    expect(warnings).to.have.length(1);
  });

  it('46. to which a redirect leads is followed if it allows this one, and not otherwise', async () => {
    const { outcome, blog } = await followLoaded(realNetwork, {
      src: realAddress('elsewhere', 'to=open'),
    });
    expect(outcome()).to.deep.include({ asked: 1, shown: '1', line: 'live' });
    blog.remove();
    await expectDenied(realAddress('elsewhere', 'to=mark'));
  });

  it('46. or this one, to which a redirect leads without end, is one error a question', async () => {
    const src = realAddress('loop');
    await expectDenied(src);
    // Browsers follow about twenty times.
    expect((await notesOf(src, 'again')).length).to.be.below(60);
  });
});

type Watched = PageWindow & {
  readonly told: string[];
  readonly warnings: string[];
  readonly failures: string[];
};

/** Notes what the page is told; to stand before the script tag. */
const watching = `<script>
  told = []; warnings = []; failures = [];
  console.warn = (...words) => warnings.push(words.join(' '));
  addEventListener('error', ({ message }) => failures.push(message));
  addEventListener('unhandledrejection', ({ reason }) => failures.push(String(reason)));
  for (const name of ['load', 'error', 'update'])
    addEventListener('live-blog-' + name, ({ detail }) => told.push(name + ' ' + (detail.code ?? '')));
</script>`;

/** Some engines do, until the page is loaded anew; WebKit does at times. */
async function remembersFailedModules(): Promise<boolean> {
  const address = `/broken/${crypto.randomUUID()}/fallback.js`;
  await import(address).catch(() => undefined);
  return import(address).then(
    () => false,
    () => true,
  );
}

const published = '2026-11-20T09:00:00Z';

describe('a page', () => {
  it('47. whose policy allows no connections gets one error, and says that it is not live', async () => {
    const page = (await openPage({
      headers: { 'Content-Security-Policy': "connect-src 'none'" },
      html: `<!doctype html><title>Shut</title>${watching}${scriptTag}
        <live-blog src="/real/mark"><p>Come back later.</p></live-blog>`,
    })) as Watched;
    const blog = page.document.querySelector('live-blog')!;
    if (!page.told.length) await nextEvent(blog, 'live-blog-error');
    expect(page.told).to.deep.equal(['error network']);
    expect(page.warnings).to.deep.equal([
      '<live-blog>: /real/mark cannot be reached. If it is on another origin, does it allow this one (CORS)?',
    ]);
    expect([blog.connection, blog.matches(':state(retrying)')]).to.deep.equal(['retrying', true]);
    expect(textOf(blog.querySelector('p'))).to.equal('Come back later.');
    expect(page.failures).to.deep.equal([]);
  });

  it('52. without the sanitiser that it needs shows bodies as text, says so once, and tries again', async () => {
    const page = (await openPage({
      html: `<!doctype html><title>Broken</title>${watching}
        <script>delete Element.prototype.setHTML;</script>
        <script type="module" src="/broken/${crypto.randomUUID()}/live-blog.js"></script>
        <live-blog></live-blog>`,
    })) as Watched;
    const blog = page.document.querySelector('live-blog')!;
    let asked = 0;
    const one = () => ({ id: '1', html: `<p>Read <em>this</em> ${++asked}`, published });
    const two = { id: '2', html: '<p>Or <em>that</em>', published };
    blog.request = () => Promise.resolve(Response.json({ entries: [one(), two] }));
    const loaded = nextEvent(blog, 'live-blog-load');
    blog.src = '/feed.json';
    await loaded;
    const shown = () => [...blog.querySelectorAll('.live-blog-entry-body')].map(textOf);
    const emphases = () => blog.querySelectorAll('.live-blog-entry-body em').length;
    expect([shown(), emphases()]).to.deep.equal([['Or that', 'Read this 1'], 0]);
    const mustRecover = !(await remembersFailedModules());
    await blog.refresh();
    await blog.refresh();
    const hasRecovered = emphases() > 0;
    expect(shown()).to.deep.equal(['Or that', 'Read this 3']);
    expect(emphases()).to.equal(hasRecovered || mustRecover ? 2 : 0);
    expect(page.told[0]).to.equal('load ');
    const errors = page.told.filter((words) => words === 'error network');
    expect(errors.length).to.be.within(1, hasRecovered ? 2 : 3);
    expect(page.warnings).to.have.length(1);
    expect(page.failures).to.deep.equal([]);
  });
});
