// The files of the script tag, as a page loads them. Needs `npm run build`.
import { expect } from 'chai';
import {
  asClassic,
  asModule,
  classic,
  expectShown,
  module,
  openGuest,
  otherVersion,
} from '../support/guest.js';
import { textOf } from '../support/mount.js';

describe('the script tag', () => {
  for (const [kind, tag] of Object.entries({
    module: asModule(module),
    'classic script': asClassic(classic),
  }))
    it(`shows a feed, as a ${kind}`, async () => {
      const page = await openGuest({ scripts: [tag] });
      await expectShown(page);
      expect(page.warnings).to.deep.equal([]);
    });

  it('shows the entries without the part that is loaded later, and says what is missing', async () => {
    const page = await openGuest({ scripts: [asModule(await otherVersion())], body: '' });
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

  it('leaves nothing on the page but the element, and the policy that its copies share', async () => {
    const page = (await openGuest({
      preludes: ['namesBefore = Reflect.ownKeys(window); symbolsBefore = Reflect.ownKeys(Symbol);'],
    })) as Awaited<ReturnType<typeof openGuest>> & {
      readonly namesBefore: readonly PropertyKey[];
      readonly symbolsBefore: readonly PropertyKey[];
    };
    await expectShown(page);
    const { namesBefore, symbolsBefore } = page;
    const added = Reflect.ownKeys(page).filter((key) => !namesBefore.includes(key));
    const own = ['namesBefore', 'symbolsBefore', Symbol.for('live-blog.trusted-types')];
    expect(added.filter((key) => !own.includes(key))).to.deep.equal([]);
    expect(Reflect.ownKeys((page as { Symbol: object }).Symbol)).to.deep.equal(symbolsBefore);
  });
});
