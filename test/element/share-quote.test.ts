// Words that the reader has selected in an entry are what its button shares.
import { expect } from 'chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed, type RawEntry } from '../support/feed.js';
import { articlesOf, load, nextFrame, place, publish, textOf } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { copied, giveClipboard, giveDevice, says, shareOf } from '../support/sharing.js';

const here = location.href.replace(/#.*/, '');
const html = '<p>We have seen worse.</p><p>Nobody waited long.</p>';
const list: readonly RawEntry[] = entries(1, 3).map((one) => ({ ...one, html }));
const isolations: readonly Record<string, string>[] = [{}, { isolated: '' }];
const and = (attributes: object) => ('isolated' in attributes ? ' (isolated)' : '');

const paragraphsOf = (blog: LiveBlogElement, id: string) => [
  ...articlesOf(blog)
    .find((one) => one.id === `entry-${id}`)!
    .querySelectorAll('p'),
];

/** Selects as a reader does, from the middle of a paragraph to the middle of another. */
function select(start: Element, end: Element): void {
  start.dispatchEvent(new Event('selectstart', { bubbles: true }));
  getSelection()!.setBaseAndExtent(start.firstChild!, 3, end.firstChild!, 13);
}

async function selectIn(blog: LiveBlogElement, id: string): Promise<void> {
  const [first, second] = paragraphsOf(blog, id);
  select(first!, second!);
  await says(shareOf(blog, id), 'Share the quote');
}

afterEach(() => getSelection()!.removeAllRanges());

describe('words that are selected in an entry', () => {
  for (const attributes of isolations)
    it(`are shared as a quote, with whose they are, and a link${and(attributes)}`, async () => {
      const { blog } = await load(feed(list), attributes);
      await selectIn(blog, '2');
      expect(shareOf(blog, '2').ariaLabel).to.equal('Share the quote: Entry 2');
      expect(await copied(shareOf(blog, '2'))).to.equal(
        `“have seen worse. Nobody waited”\n— A day at the harbour, Entry 2\n${here}#entry-2`,
      );
      await says(shareOf(blog, '2'), 'Quote copied');
      expect(['1', '3'].map((id) => textOf(shareOf(blog, id)))).to.deep.equal(['Share', 'Share']);
    });

  for (const attributes of isolations)
    it(`are selected and shared by mouse, and still selected after it${and(attributes)}`, async () => {
      const written = giveClipboard();
      const { blog } = await load(feed(list), attributes);
      const at = (element: Element, x: number, y: number): [number, number] => {
        const box = element.getBoundingClientRect();
        return [Math.round(box.x + x), Math.round(box.y + y)];
      };
      const [first, second] = paragraphsOf(blog, '2');
      await sendMouse({ type: 'move', position: at(first!, 30, 10) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: at(second!, 60, 5) });
      await sendMouse({ type: 'move', position: at(second!, 70, 10) });
      await sendMouse({ type: 'up' });
      const words = String(getSelection()).replace(/\s+/g, ' ').trim();
      const button = shareOf(blog, '2');
      await says(button, 'Share the quote');
      await sendMouse({ type: 'click', position: at(button, 8, 8) });
      await says(button, 'Quote copied');
      expect(words.length).to.be.above(5);
      expect(written[0]).to.include(`“${words}”`);
      expect(String(getSelection()).replace(/\s+/g, ' ').trim()).to.equal(words);
    });

  it('are shared by keyboard', async () => {
    const written = giveClipboard();
    const { blog } = await load(feed(list));
    await selectIn(blog, '2');
    shareOf(blog, '2').focus();
    await sendKeys({ press: 'Enter' });
    await says(shareOf(blog, '2'), 'Quote copied');
    expect(written[0]).to.match(/^“have seen worse. Nobody waited”/);
  });

  it('are what was selected when the button was pressed, if a finger takes the selection away', async () => {
    const { blog } = await load(feed(list));
    const button = shareOf(blog, '2');
    const written = giveClipboard();
    await selectIn(blog, '2');
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    getSelection()!.removeAllRanges();
    await says(button, 'Share');
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    await says(button, 'Quote copied');
    expect(written[0]).to.match(/^“have seen worse/);
  });

  it('go to the device’s own way as text beside the link', async () => {
    const given = giveDevice(true);
    const { blog } = await load(feed(list));
    await selectIn(blog, '2');
    shareOf(blog, '2').click();
    expect(given).to.deep.equal([
      {
        title: 'Entry 2',
        text: '“have seen worse. Nobody waited”\n— A day at the harbour, Entry 2',
        url: `${here}#entry-2`,
      },
    ]);
  });

  it('may be a whole paragraph, with the beginning of what follows', async () => {
    const { blog } = await load(feed(list));
    const last = paragraphsOf(blog, '2')[1]!;
    last.dispatchEvent(new Event('selectstart', { bubbles: true }));
    const [, next] = [...articlesOf(blog)].slice(1);
    getSelection()!.setBaseAndExtent(last.firstChild!, 0, next!, 0);
    await says(shareOf(blog, '2'), 'Share the quote');
    expect(await copied(shareOf(blog, '2'))).to.match(/^“Nobody waited long.”\n/);
  });

  it('are let go with the selection', async () => {
    const { blog } = await load(feed(list));
    await selectIn(blog, '2');
    await selectIn(blog, '3');
    expect(textOf(shareOf(blog, '2'))).to.equal('Share');
    getSelection()!.removeAllRanges();
    await says(shareOf(blog, '3'), 'Share');
    expect(await copied(shareOf(blog, '3'))).to.equal(`${here}#entry-3`);
  });

  it('of two entries at once are no quote, nor are those of the page', async () => {
    const mounted = await load(feed(list));
    const { blog } = mounted;
    const outside = place(document.createElement('p'));
    outside.textContent = 'Words of the page, and not of the blog.';
    // Then it is known that selections are heard of.
    await selectIn(blog, '1');
    getSelection()!.removeAllRanges();
    await says(shareOf(blog, '1'), 'Share');
    const { records } = watch(mounted);
    select(paragraphsOf(blog, '3')[0]!, paragraphsOf(blog, '2')[0]!);
    await new Promise((resolve) => setTimeout(resolve, 300));
    select(outside, outside);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(records()).to.deep.equal([]);
  });

  it('change one line of one entry, and move nothing', async () => {
    const source = { name: 'Harbour office' };
    const mounted = await load(feed(list.map((one) => ({ ...one, source }))));
    const { blog } = mounted;
    const tops = () => articlesOf(blog).map((one) => one.getBoundingClientRect().top);
    const before = tops();
    const { records } = watch(mounted);
    await selectIn(blog, '2');
    await nextFrame();
    const footer = shareOf(blog, '2').closest('footer')!;
    expect(records().every(({ target }) => footer.contains(target))).to.equal(true);
    expect(tops()).to.deep.equal(before);
  });

  it('are still those of the entry when it was edited meanwhile', async () => {
    const mounted = await load(feed(list));
    await selectIn(mounted.blog, '2');
    const edited = list.map((one) => (one.id === '2' ? entry(2, { html: '<p>No.</p>' }) : one));
    await publish(mounted, feed(edited));
    expect(textOf(shareOf(mounted.blog, '2'))).to.equal('Share the quote');
    expect(await copied(shareOf(mounted.blog, '2'))).to.match(/^“have seen worse/);
  });
});
