// Pages with a strict Content Security Policy: the very lines that SECURITY.md prints. Needs `npm run build`.
import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import {
  asClassic,
  asModule,
  classic,
  expectShown,
  keepFeed,
  keepScript,
  module,
  openGuest,
} from '../support/guest.js';
import { nextFrame } from '../support/mount.js';
import { everything } from '../support/stories.js';

const printed = [
  ...(await (await fetch('/SECURITY.md')).text()).matchAll(/^Content-Security-Policy: (.+)$/gm),
].map(([, policy]) => policy!);
const ofPackage = (policy: string) => policy.includes('lit-html');

const engines: Readonly<Record<string, readonly string[]>> = {
  'the sanitiser of the browser, if it has one': [],
  'the fallback': [
    `delete Element.prototype.setHTML; delete Document.parseHTML; Sanitizer = undefined;`,
  ],
};
const tags: Readonly<Record<string, string>> = {
  'as a module': asModule(module),
  'as a classic script': asClassic(classic),
};
const tagOf = (src: string) => `<live-blog src="${src}">Meanwhile</live-blog>`;

it('SECURITY.md prints two policies for the script tag, and one for the package', () => {
  expect(printed.map(ofPackage)).to.deep.equal([false, false, true]);
});

for (const policy of printed)
  describe(`under ${policy}`, () => {
    const ways = ofPackage(policy) ? { 'from the package': asModule('/dist/index.js') } : tags;
    for (const [how, tag] of Object.entries(ways))
      for (const [engine, preludes] of Object.entries(engines))
        it(`everything is shown and styled and nothing is reported, ${how}, with ${engine}`, async () => {
          const body = tagOf(await keepFeed(everything()));
          const page = await openGuest({ policy, preludes, scripts: [tag], body });
          await page.shown;
          const entries = page.document.querySelectorAll('article');
          expect(entries.length).to.be.above(12);
          expect(entries[0]!.querySelector('.live-blog-entry-body a, em')).not.to.equal(null);
          expect(page.getComputedStyle(entries[0]!).position).to.equal('relative');
          const shell = page.document.querySelector('live-blog')!.shadowRoot!;
          const toolbar = shell.querySelector('[part=toolbar]')!;
          expect(page.getComputedStyle(toolbar).display).to.equal('flex');
          const picture = page.document.querySelector<HTMLImageElement>('article figure img')!;
          picture.loading = 'eager';
          await picture.decode();
          expect([...page.violations, ...page.errors, ...page.warnings]).to.deep.equal([]);
        });
  });

describe('under a policy', () => {
  const [policy] = printed as [string];

  for (const [engine, preludes] of Object.entries(engines))
    it(`nothing of a hostile body runs, and at most its attributes are reported, with ${engine}`, async () => {
      const html = `<p onclick="ran = 1" style="color: red">Words</p><img src="/none.png" onerror="ran = 1">
        <a href="javascript:ran = 1">x</a><script>ran = 1</script><svg onload="ran = 1"></svg>`;
      const body = tagOf(await keepFeed(feed([entry(1, { html })])));
      const page = await openGuest({ policy, preludes, body });
      await page.shown;
      for (let frame = 0; frame < 5; frame++) await nextFrame();
      page.document.querySelector<HTMLElement>('article p')!.click();
      expect(page).not.to.have.property('ran');
      const others = page.violations.filter((one) => !/^(script|style)-src-attr /.test(one));
      expect([...others, ...page.errors]).to.deep.equal([]);
    });

  it('that allows no pictures, the words are shown', async () => {
    const body = tagOf(await keepFeed(everything()));
    const page = await openGuest({
      policy: policy.replace(/img-src [^;]+/, "img-src 'none'"),
      body,
    });
    await page.shown;
    expect(page.document.querySelectorAll('article').length).to.be.above(12);
    expect(page.errors).to.deep.equal([]);
    expect(page.violations.filter((one) => !one.startsWith('img-src '))).to.deep.equal([]);
  });

  for (const [how, tag] of Object.entries(tags))
    it(`that does not allow its name, one error says so and the page stays as it is, ${how}`, async () => {
      const after = asModule(await keepScript(`document.body.dataset.after = 'run';`));
      const page = await openGuest({
        policy: policy.replace(/trusted-types live-blog$/, 'trusted-types other'),
        scripts: [tag, after],
        body: tagOf('/real/etag?refused'),
      });
      for (let frame = 0; frame < 10; frame++) await nextFrame();
      expect(page.errors).to.have.length(1);
      expect(page.errors[0]).to.include('trusted-types live-blog');
      expect(page.document.querySelector('live-blog')!.textContent).to.equal('Meanwhile');
      expect(page.document.body.dataset['after']).to.equal('run');
      expect(await (await fetch('/real/asked?refused')).json()).to.deep.equal([]);
    });

  it('that does not allow its name, but enforces nothing, it works', async () => {
    const page = await openGuest({ policy: 'trusted-types other' });
    await page.shown;
    expect(page.errors).to.deep.equal([]);
  });
});

describe('the fallback in the script-tag files', () => {
  it('takes out by itself what could do harm', async () => {
    const names = (await (await fetch('/dist/cdn/integrity.json')).json()) as object;
    const name = Object.keys(names).find((one) => one.startsWith('fallback-'))!;
    const html =
      '<p onclick="x()" id="y">Words</p><script>x()</script><iframe></iframe><b>bold</b>';
    const script = `import { fallbackEngine } from '/dist/cdn/${name}';
      const box = document.implementation.createHTMLDocument('').createElement('div');
      fallbackEngine(box, ${JSON.stringify(html)});
      document.body.dataset.cleaned = box.innerHTML;`;
    const page = await openGuest({ scripts: [asModule(await keepScript(script))] });
    await expectShown(page);
    expect(page.document.body.dataset['cleaned']).to.equal('<p>Words</p><b>bold</b>');
  });
});
