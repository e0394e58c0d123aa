// The choice of ways to share, where a page lists places to share in.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { violations } from '../support/axe.js';
import { focused } from '../support/flat-tree.js';
import { entries, entry, feed } from '../support/feed.js';
import { load, publish, textOf, until, type Mounted } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import {
  giveClipboard,
  giveDevice,
  listen,
  openedOf,
  says,
  shareBlog,
  shareOf,
  takeDevice,
  waysOf,
} from '../support/sharing.js';

const here = location.href.replace(/#.*/, '');
const targets = [
  { name: 'Pigeon', url: 'https://pigeon.example/?link={url}&words={text}' },
  { name: 'Square', url: 'https://square.example/{title}' },
];
const isolations: readonly Record<string, string>[] = [{}, { isolated: '' }];
const and = (attributes: object) => ('isolated' in attributes ? ' (isolated)' : '');
const cases = isolations.flatMap((attributes) =>
  ['2', undefined].map((id) => ({
    attributes,
    id,
    name: `${id ? 'an entry' : 'the blog'}${and(attributes)}`,
  })),
);

const buttonOf = (blog: LiveBlogElement, id?: string) =>
  id === undefined ? shareBlog(blog) : shareOf(blog, id);

async function withTargets(attributes: Record<string, string> = {}): Promise<Mounted> {
  const mounted = await load(feed(entries(1, 3)), attributes);
  mounted.blog.shareTargets = targets;
  await until(() => shareOf(mounted.blog, '2').ariaExpanded === 'false', 'a choice');
  return mounted;
}

/** Opens the choice; settles when the focus is there. */
async function open(blog: LiveBlogElement, id?: string): Promise<HTMLElement[]> {
  buttonOf(blog, id).click();
  await until(() => openedOf(blog, id)?.contains(focused()), 'the focus in the choice');
  return waysOf(blog, id);
}

for (const { attributes, id, name } of cases)
  describe(`the choice of ways to share ${name}`, () => {
    it('opens with the focus in it, and is left by Escape', async () => {
      takeDevice();
      const { blog } = await withTargets(attributes);
      const told = listen(blog);
      const ways = await open(blog, id);
      expect(ways.map(textOf)).to.deep.equal([
        ...['Copy the link', 'Share on Pigeon', 'Share on Square'],
      ]);
      expect(focused() === ways[0]).to.equal(true);
      expect(buttonOf(blog, id).ariaExpanded).to.equal('true');
      expect(openedOf(blog, id)!.querySelector('[role=group]')!.ariaLabel).to.equal(
        'Ways to share',
      );
      expect(await violations()).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      await until(() => !openedOf(blog, id), 'it gone');
      expect(focused() === buttonOf(blog, id)).to.equal(true);
      expect(told).to.deep.equal([]);
    });

    it('has links to the places, which the page may take', async () => {
      const { blog } = await withTargets(attributes);
      const told = listen(blog, true);
      const [, pigeon, square] = (await open(blog, id)) as HTMLAnchorElement[];
      const url = id ? `${here}#entry-2` : here;
      const title = id ? 'Entry 2' : 'A day at the harbour';
      expect(pigeon!.href).to.equal(
        `https://pigeon.example/?link=${encodeURIComponent(url)}&words=${encodeURIComponent(title)}`,
      );
      expect(square!.href).to.equal(`https://square.example/${encodeURIComponent(title)}`);
      expect([pigeon!.target, pigeon!.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      pigeon!.click();
      expect(told).to.deep.equal([{ id, url, method: 'Pigeon' }]);
    });

    it('copies, and says so where it was opened', async () => {
      const written = giveClipboard();
      const { blog } = await withTargets(attributes);
      const told = listen(blog);
      const [copy] = await open(blog, id);
      copy!.click();
      await says(buttonOf(blog, id), 'Link copied');
      expect(written).to.have.length(1);
      expect(told.map(({ method }) => method)).to.deep.equal(['copy']);
      expect([openedOf(blog, id), focused() === buttonOf(blog, id)]).to.deep.equal([null, true]);
    });
  });

describe('the choice of ways to share', () => {
  it('has the device’s own way, where there is one', async () => {
    const given = giveDevice(false);
    const { blog } = await withTargets();
    const way = (await open(blog, '2')).at(-1)!;
    expect(textOf(way)).to.equal('More ways to share');
    way.click();
    expect(given.map(({ url }) => url)).to.deep.equal([`${here}#entry-2`]);
    await until(() => !openedOf(blog, '2'), 'it gone');
  });

  it('is open in one place at a time, and closed by what opened it', async () => {
    const { blog } = await withTargets();
    await open(blog, '3');
    await open(blog, '1');
    expect(openedOf(blog, '3')).to.equal(null);
    shareOf(blog, '1').click();
    await until(() => !openedOf(blog, '1'), 'it gone');
  });

  it('leaves the button where it is, and stays while the entry is edited', async () => {
    const mounted = await withTargets();
    const { top } = shareOf(mounted.blog, '2').getBoundingClientRect();
    const ways = await open(mounted.blog, '2');
    expect(shareOf(mounted.blog, '2').getBoundingClientRect().top).to.equal(top);
    const { records } = watch(mounted);
    await publish(mounted, feed(entries(1, 3)));
    expect(records()).to.deep.equal([]);
    await publish(mounted, feed([entry(3), entry(2, { html: '<p>Edited.</p>' }), entry(1)]));
    expect(waysOf(mounted.blog, '2')[0] === ways[0] && focused() === ways[0]).to.equal(true);
  });

  it('is there as long as the page lists places', async () => {
    const { blog } = await withTargets();
    blog.shareTargets = undefined;
    await until(() => shareOf(blog, '2').ariaExpanded === null, 'no choice');
    expect(shareBlog(blog).ariaExpanded).to.equal(null);
  });
});
