// Other scripts on the page: copies of this one, Lit, and what was done to the language before. Row numbers
// are those of the fault matrix. Needs `npm run build`.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import { LiveBlogElement } from '../../src/live-blog-element.js';
import { entries, feed } from '../support/feed.js';
import {
  asClassic,
  asModule,
  classic,
  expectShown,
  keepScript,
  module,
  openGuest,
  otherVersion,
  type Guest,
} from '../support/guest.js';
import { harmful, harmless } from '../support/hostile-pages.js';
import { nextFrame } from '../support/mount.js';

const enforced = "require-trusted-types-for 'script'; trusted-types";
/** Each name may be used once: nobody says 'allow-duplicates'. */
const policies = {
  'without a policy': undefined,
  'with Trusted Types enforced': `${enforced} live-blog`,
};

for (const [where, policy] of Object.entries(policies))
  describe(`two copies on one page, ${where}`, () => {
    const twice: Record<string, readonly string[]> = {
      'the module from two addresses': [asModule(module), asModule(`${module}?again`)],
      'both kinds': [asClassic(classic), asModule(module)],
      'the classic script three times': Array.from({ length: 3 }, () => asClassic(classic)),
    };
    for (const [what, scripts] of Object.entries(twice))
      it(`40. work, and say once that there are two: ${what}`, async () => {
        const page = await openGuest({ scripts, ...(policy && { policy }) });
        await expectShown(page);
        expect(page.warnings).to.have.length(1);
        expect(page.warnings[0]).to.include('Loaded twice');
      });

    it('40. of two versions work as the first, and both are named', async () => {
      const scripts = [asModule(module), asModule(await otherVersion())];
      const page = await openGuest({ scripts, ...(policy && { policy }) });
      await expectShown(page);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include(LiveBlogElement.version).and.to.include('9.9.9');
      const { version } = page.document.querySelector('live-blog')!
        .constructor as typeof LiveBlogElement;
      expect(version).to.equal(LiveBlogElement.version);
    });
  });

describe('a page that uses Lit itself', () => {
  const draw = `import { html, render } from '/node_modules/lit/index.js';
    render(html\`<b title=\${'Own'}>\${'Drawn by the page'}</b>\`, document.querySelector('#own'));`;

  for (const order of ['before', 'after'])
    for (const ours of [asModule(module), asClassic(classic, 'defer')])
      it(`shares the policies with it, which comes ${order} ${ours.includes('module') ? 'the module' : 'the classic script'}`, async () => {
        const own = asModule(await keepScript(draw));
        const page = await openGuest({
          scripts: order === 'before' ? [own, ours] : [ours, own],
          body: '<p id="own"></p><live-blog src="/real/mark"></live-blog>',
          policy: `${enforced} lit-html live-blog`,
        });
        await expectShown(page);
        expect(page.document.querySelector('#own')!.textContent).to.equal('Drawn by the page');
        expect(page.warnings).to.deep.equal([]);
        const { litHtmlVersions } = page as Guest & { readonly litHtmlVersions: string[] };
        expect(litHtmlVersions, 'what Lit knows of others').to.have.length(1);
      });
});

interface Asking {
  /** How often the page's fetch was called. */
  readonly requests: number;
  answer: string;
}

const fourth = JSON.stringify(feed(entries(1, 4)));

/** The address of what is loaded after the first answer. */
async function secondStage(): Promise<string> {
  const files = (await (await fetch('/dist/cdn/integrity.json')).json()) as object;
  return `/dist/cdn/${Object.keys(files).find((name) => name.startsWith('second-stage'))!}`;
}

/** A page that did this before, and its blog; `pass` lets the time of both go on. */
async function openAltered(script: string) {
  const page = (await openGuest({
    preludes: [
      `answer = ${JSON.stringify(JSON.stringify(feed(entries(1, 3))))};
       fetch = () => Promise.resolve(new Response(answer));
       AbortSignal.timeout = (milliseconds) => {
         const line = new AbortController();
         setTimeout(() => line.abort(new DOMException('', 'TimeoutError')), milliseconds);
         return line.signal;
       };`,
      script,
      `requests = 0; const asked = fetch;
       fetch = (...given) => { requests++; return asked(...given); };`,
    ],
    body: '<main></main>',
  })) as Guest & Asking;
  const toFake = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  const clock = useFakeTimers({ global: page, toFake: [...toFake] } as Parameters<
    typeof useFakeTimers
  >[0]);
  const main = page.document.querySelector('main')!;
  main.innerHTML = '<live-blog src="/feed.json" reveal="always"></live-blog>';
  // What is loaded later comes over a real line, whose time is not the page's.
  await (page as unknown as typeof globalThis).eval(
    `import(${JSON.stringify(await secondStage())})`,
  );
  for (let frame = 0; frame < 20; frame++) await nextFrame();
  const pass = async (seconds: number) => {
    for (let past = 0; past < seconds; past += 5) await clock.tickAsync(5_000);
  };
  return { page, blog: main.firstElementChild as LiveBlogElement, pass };
}

const shown = (blog: LiveBlogElement) => blog.querySelectorAll('article').length;

describe('a page that has done before', () => {
  for (const [what, script] of Object.entries(harmless))
    it(`51. ${what}: works`, async () => {
      const { page, blog, pass } = await openAltered(script);
      expect(shown(blog)).to.equal(3);
      page.answer = fourth;
      await pass(120);
      expect(shown(blog)).to.equal(4);
      expect(page.requests).to.be.within(5, 12);
      expect([...page.errors, ...page.warnings]).to.deep.equal([]);
    });

  for (const [what, script] of Object.entries(harmful))
    it(`51. ${what}: is told once, and not asked for ever`, async () => {
      const { page, pass } = await openAltered(script);
      await pass(120);
      const said = [...page.errors, ...page.warnings];
      expect(new Set(said).size).to.be.within(1, 4);
      expect(said.length).to.be.below(10);
      expect(page.requests).to.be.below(12);
      await pass(120);
      expect([...page.errors, ...page.warnings]).to.deep.equal(said);
      expect(page.requests).to.be.below(24);
    });
});
