// Entries that replace or repeat others lead to them, and corrections say when they were made.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entries, entry, feed, timeOf } from '../support/feed.js';
import { load, nextFrame, publish, textOf, until, type Mounted } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const zoned = { 'time-zone': 'UTC', lang: 'en-GB' };
const now = timeOf(40);
const words = `<p>${'How the tide table is read, and what the letters in it mean. '.repeat(4)}</p>`;

const rootOf = ({ blog }: Mounted) => (blog.isolated ? blog.shadowRoot! : document);
const articleOf = (mounted: Mounted, id: number) => rootOf(mounted).getElementById(`entry-${id}`);
const footerOf = (mounted: Mounted, id: number) =>
  articleOf(mounted, id)!.querySelector('.live-blog-entry-footer')!;
const linksOf = (mounted: Mounted, id: number) => [
  ...footerOf(mounted, id).querySelectorAll<HTMLAnchorElement>('a[href^="#"]'),
];
const saidOf = (mounted: Mounted, id: number) => linksOf(mounted, id).map(textOf);

const arrived = (mounted: Mounted, id: number) =>
  until(() => articleOf(mounted, id)?.contains(rootOf(mounted).activeElement), `entry ${id}`);

for (const isolated of [false, true]) {
  const attributes: Record<string, string> = isolated ? { ...zoned, isolated: '' } : zoned;

  describe(`an entry that replaces another${isolated ? ' (isolated)' : ''}`, () => {
    it('says so, and is named by the one that it replaces, with times', async () => {
      const list = [entry(30, { supersedes: '10' }), entry(20), entry(10)];
      const mounted = await load(feed(list, { now }), attributes);
      expect(saidOf(mounted, 30)).to.deep.equal(['Replaces the update of 09:10 UTC']);
      expect(saidOf(mounted, 10)).to.deep.equal(['There is a newer version: 09:30 UTC']);
      expect(saidOf(mounted, 20)).to.deep.equal([]);
      const [link] = linksOf(mounted, 10);
      expect(link!.getAttribute('href')).to.equal('#entry-30');
      expect(link!.querySelector('time')!.dateTime).to.equal(timeOf(30));
    });

    it('is led to, and leads to one that is not shown yet, without a change of the address', async () => {
      const list = [entry(30, { supersedes: '1' }), ...entries(1, 29)];
      const mounted = await load(feed(list, { now }), { ...attributes, 'page-size': '5' });
      const address = location.href;
      expect(articleOf(mounted, 1)).to.equal(null);
      linksOf(mounted, 30)[0]!.click();
      await arrived(mounted, 1);
      linksOf(mounted, 1)[0]!.click();
      await arrived(mounted, 30);
      expect(location.href).to.equal(address);
    });
  });
}

describe('entries that are related', () => {
  it('are said to be so as soon as the other comes, and no longer when it goes', async () => {
    const mounted = await load(feed([entry(20), entry(10)], { now }), {
      ...zoned,
      reveal: 'always',
    });
    await publish(mounted, feed([entry(30, { supersedes: '10' }), entry(20), entry(10)], { now }));
    await until(() => saidOf(mounted, 10).length, 'the feature');
    expect(saidOf(mounted, 10)).to.deep.equal(['There is a newer version: 09:30 UTC']);
    const corrected = [
      entry(31, { supersedes: '30' }),
      entry(30, { supersedes: '10' }),
      entry(20),
      entry(10),
    ];
    await publish(mounted, feed(corrected, { now }));
    expect(saidOf(mounted, 10)).to.deep.equal(['There is a newer version: 09:31 UTC']);
    expect(saidOf(mounted, 30)).to.deep.equal([
      'There is a newer version: 09:31 UTC',
      'Replaces the update of 09:10 UTC',
    ]);
    await publish(mounted, feed([entry(20), entry(10)], { now }));
    expect(footerOf(mounted, 10).querySelectorAll('a[href^="#"]')).to.have.length(0);
  });

  it('are not, as long as the other waits', async () => {
    const mounted = await load(feed([entry(20), entry(10)], { now }), { ...zoned, reveal: 'ask' });
    await publish(mounted, feed([entry(30, { supersedes: '10' }), entry(20), entry(10)], { now }));
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    expect(saidOf(mounted, 10)).to.deep.equal([]);
    await mounted.blog.reveal();
    await until(() => saidOf(mounted, 10).length, 'the link');
  });

  it('of another day say of which', async () => {
    const before = entry(1, { published: '2026-11-18T07:05:00Z' });
    const mounted = await load(feed([entry(30, { supersedes: '1' }), before], { now }), zoned);
    expect(saidOf(mounted, 30)[0]).to.match(
      /^Replaces the update of Wednesday,? 18 November, 07:05 UTC$/,
    );
  });

  it('by their words name the nearest before and after', async () => {
    const same = { title: 'The tide table', html: words };
    const list = [entry(30, same), entry(20, same), entry(15), entry(10, same)];
    const mounted = await load(feed(list, { now }), zoned);
    expect(textOf(footerOf(mounted, 20))).to.include('Also posted: 09:10 UTC and 09:30 UTC');
    expect(textOf(footerOf(mounted, 10))).to.include('Also posted: 09:20 UTC');
    expect(saidOf(mounted, 15)).to.deep.equal([]);
    linksOf(mounted, 20)[1]!.click();
    await arrived(mounted, 30);
  });

  it('leave a click that opens another tab to the browser', async () => {
    const list = [entry(30, { supersedes: '10' }), entry(10)];
    const mounted = await load(feed(list, { now }), zoned);
    let isOurs: boolean | undefined;
    const note = (event: MouseEvent) => {
      isOurs = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', note, { once: true });
    linksOf(mounted, 30)[0]!.dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true }),
    );
    expect(isOurs).to.equal(false);
  });

  it('cost an unchanged answer nothing, and have nothing for axe to find', async () => {
    const answer = feed([entry(30, { supersedes: '10' }), entry(20), entry(10)], { now });
    const mounted = await load(answer, zoned);
    const { records } = watch(mounted);
    await publish(mounted, answer);
    await nextFrame();
    expect(records()).to.deep.equal([]);
    expect(await violations()).to.deep.equal([]);
  });
});

describe('an entry that was changed', () => {
  const said = async (fields: Record<string, unknown>) =>
    footerOf(await load(feed([entry(10, fields)], { now }), zoned), 10);

  it('says when; a correction says that it is one', async () => {
    expect(textOf(await said({ updated: timeOf(29) }))).to.match(/^Updated 09:29 UTC/);
  });

  it('that is a correction says when it was corrected', async () => {
    const footer = await said({ kind: 'correction', updated: timeOf(29) });
    expect(textOf(footer)).to.match(/^Corrected 09:29 UTC/);
    expect(footer.querySelector('time')!.dateTime).to.equal(timeOf(29));
  });

  it('on another day says on which', async () => {
    const footer = await said({
      published: '2026-11-18T07:05:00Z',
      updated: '2026-11-19T08:00:00Z',
    });
    expect(textOf(footer)).to.match(/^Updated Thursday,? 19 November, 08:00 UTC/);
  });

  it('says nothing of a change that came before it', async () => {
    expect(textOf(await said({ updated: timeOf(5) }))).not.to.match(/Updated/);
  });
});

describe('paid content', () => {
  it('is called so before anything else is said of it', async () => {
    const fields = { sponsored: 'Rope & Sons', label: 'Advice', key: true };
    const mounted = await load(feed([entry(30, fields), entry(20, { sponsored: true })], { now }));
    const firstOf = (id: number) =>
      textOf(articleOf(mounted, id)!.querySelector('.live-blog-entry-header')!.firstElementChild);
    expect(firstOf(30)).to.equal('Paid for by Rope & Sons');
    expect(firstOf(20)).to.equal('Paid content');
  });
});
