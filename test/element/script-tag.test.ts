// The files of the script tag, as a page loads them. Needs `npm run build`.
import { expect } from 'chai';
import { LiveBlogElement } from '../../src/live-blog-element.js';
import { place, textOf } from '../support/mount.js';

const module = '/dist/cdn/live-blog.js';
const classic = '/dist/cdn/live-blog.iife.js';

interface Page extends Window {
  readonly warnings: string[];
  readonly errors: string[];
}

/** Another page, with these scripts in this order, when it has loaded. */
async function open(scripts: readonly string[], body = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><title>A page</title>
    <script>
      warnings = []; errors = [];
      console.warn = (...words) => warnings.push(words.join(' '));
      addEventListener('error', ({ message }) => errors.push(message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
      shown = new Promise((resolve) => addEventListener('live-blog-load', resolve));
    </script>
    ${scripts.join('\n')}${body}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  place(frame);
  await loaded;
  return frame.contentWindow as unknown as Page;
}

const asModule = (src: string) => `<script type="module" src="${src}"></script>`;
const asClassic = (src: string) => `<script src="${src}"></script>`;
const blog = '<live-blog src="/real/mark"></live-blog>';

/** The same file, as if it were another version. */
async function otherVersion(src: string): Promise<string> {
  const text = await (await fetch(src)).text();
  const other = text.replaceAll(LiveBlogElement.version, '9.9.9');
  return URL.createObjectURL(new Blob([other], { type: 'text/javascript' }));
}

async function expectShown(page: Page): Promise<void> {
  await (page as Page & { readonly shown: Promise<Event> }).shown;
  expect(textOf(page.document.querySelector('article .live-blog-entry-body'))).to.equal('Real.');
  expect(page.errors).to.deep.equal([]);
}

describe('the script tag', () => {
  for (const [kind, tag] of Object.entries({
    module: asModule(module),
    'classic script': asClassic(classic),
  }))
    it(`shows a feed, as a ${kind}`, async () => {
      const page = await open([tag], blog);
      await expectShown(page);
      expect(page.warnings).to.deep.equal([]);
    });

  const twice: Record<string, readonly string[]> = {
    'the module from two addresses': [asModule(module), asModule(`${module}?again`)],
    'both kinds': [asClassic(classic), asModule(module)],
    'the classic script three times': Array.from({ length: 3 }, () => asClassic(classic)),
  };
  for (const [what, scripts] of Object.entries(twice))
    it(`says once that there are two, and works: ${what}`, async () => {
      const page = await open(scripts, blog);
      await expectShown(page);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('Loaded twice');
    });

  it('shows the entries without the part that is loaded later, and says what is missing', async () => {
    const page = await open([asModule(await otherVersion(module))]);
    const shown = page.document.createElement('live-blog');
    shown.src = '/real/mark';
    page.document.body.append(shown);
    const missing = () =>
      shown.refresh().then(String, (error: unknown) => (error as Error).message);
    expect(await missing()).to.match(/^A part could not be loaded/);
    expect(textOf(shown.querySelector('.live-blog-entry-body'))).to.equal('Real.');
    expect(shown.matches(':state(loading)')).to.equal(false);
    expect(page.warnings.join()).to.include('A part could not be loaded');
  });

  it('keeps the first of two versions, and names both', async () => {
    const page = await open([asModule(module), asModule(await otherVersion(module))], blog);
    await expectShown(page);
    expect(page.warnings).to.have.length(1);
    expect(page.warnings[0]).to.include(LiveBlogElement.version).and.to.include('9.9.9');
    const { version } = page.document.querySelector('live-blog')!
      .constructor as typeof LiveBlogElement;
    expect(version).to.equal(LiveBlogElement.version);
  });
});
