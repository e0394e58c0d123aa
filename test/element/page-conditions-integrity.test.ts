// Pages that vouch for what they load, and registries of their own. Needs `npm run build`.
import { expect } from 'chai';
import {
  asClassic,
  asModule,
  classic,
  expectShown,
  keepScript,
  module,
  openGuest,
  type Guest,
} from '../support/guest.js';
import { load, nextEvent, place } from '../support/mount.js';
import { entries, feed } from '../support/feed.js';
import { LiveBlogElement } from '../../src/live-blog-element.js';

type Hashes = Readonly<Record<string, string>>;
const folder = '/dist/cdn/';
const hashes = (await (await fetch(`${folder}integrity.json`)).json()) as Hashes;
const wrong = `sha384-${'A'.repeat(64)}`;
const hashOf = (path: string) => hashes[path.slice(folder.length)]!;
const vouched = (hash: string) => `integrity="${hash}" crossorigin="anonymous"`;

/** An import map that vouches for these files. */
function importMap(files: Hashes): string {
  const integrity = Object.fromEntries(
    Object.entries(files).map(([name, hash]) => [
      name.startsWith('/') ? name : folder + name,
      hash,
    ]),
  );
  return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
}
const later = Object.fromEntries(
  Object.entries(hashes).filter(([name]) => !name.startsWith('live-blog')),
);

/** Not every engine heeds `integrity` in import maps: tried with a module that would be wrong. */
async function checksImports(): Promise<boolean> {
  const path = await keepScript('');
  const start = await keepScript(`heeded = import('${path}').then(() => false, () => true);`);
  const page = await openGuest({
    head: importMap({ [path]: wrong }),
    scripts: [asClassic(start)],
    body: '',
  });
  return (page as Guest & { readonly heeded: Promise<boolean> }).heeded;
}

describe('integrity', () => {
  for (const [kind, path, tag] of [
    ['module', module, asModule],
    ['classic script', classic, asClassic],
  ] as const) {
    it(`of the tag is that of integrity.json, as a ${kind}`, async () => {
      const scripts = [tag(path, vouched(hashOf(path)))];
      const page = await openGuest({ head: importMap(later), scripts });
      await expectShown(page);
      const blog = page.document.querySelector('live-blog')!;
      await blog.refresh();
      expect(page.warnings).to.deep.equal([]);
    });

    it(`that is wrong keeps the file out, and the page as it was, as a ${kind}`, async () => {
      const scripts = [tag(path, vouched(wrong))];
      const page = await openGuest({
        scripts,
        body: '<live-blog src="/real/mark">Meanwhile</live-blog>',
      });
      expect(page.customElements.get('live-blog')).to.equal(undefined);
      expect(page.document.querySelector('live-blog')!.textContent).to.equal('Meanwhile');
    });
  }

  it('of what is loaded later is heeded where the browser knows it in import maps', async () => {
    const isHeeded = await checksImports();
    const spoilt = Object.fromEntries(Object.keys(later).map((name) => [name, wrong]));
    const scripts = [asModule(module, vouched(hashOf(module)))];
    const page = await openGuest({ head: importMap(spoilt), scripts, body: '' });
    const blog = page.document.createElement('live-blog');
    blog.src = '/real/mark';
    page.document.body.append(blog);
    const outcome = await blog.refresh().then(
      () => 'loaded',
      (error: unknown) => (error as Error).message,
    );
    expect(outcome).to.match(isHeeded ? /^A part could not be loaded/ : /^loaded$/);
    // The first part shows what it can show alone.
    expect(blog.querySelectorAll('article')).to.have.length(1);
  });
});

/** The scoped registries of the HTML standard; Firefox has none yet. */
interface ScopedRegistry extends CustomElementRegistry {
  initialize(root: Node): void;
}

describe('a registry of a page’s own', () => {
  it('has the element under another name, in its own shadow root, where there are such registries', async () => {
    let registry: ScopedRegistry | undefined;
    try {
      registry = new CustomElementRegistry();
    } catch {
      registry = undefined;
    }
    if (!registry || !('initialize' in registry)) {
      expect(customElements.get('live-blog')).to.equal(LiveBlogElement);
      return;
    }
    class Scoped extends LiveBlogElement {}
    registry.define('live-blog', Scoped);
    const host = place(document.createElement('div'));
    const options = { mode: 'open', customElementRegistry: registry } as ShadowRootInit;
    const root = host.attachShadow(options);
    root.innerHTML = '<live-blog src="/real/mark"></live-blog>';
    const blog = root.firstElementChild as Scoped;
    expect(blog).to.be.instanceOf(Scoped);
    await nextEvent(blog, 'live-blog-load');
    await blog.refresh();
    expect(root.querySelectorAll('article')).to.have.length(1);
    expect(blog.shadowRoot!.querySelector('[part=status]')).not.to.equal(null);
    // Its own one is not disturbed, and the page's stays what it was.
    const { blog: other } = await load(feed(entries(1, 2)));
    expect(other).not.to.be.instanceOf(Scoped);
  });
});
