// Row 38 of the table of faults: many tabs of one browser. Frames of one page stand in for them here: they
// share nothing but the origin. Real tabs, one of them closed or frozen, are in test/package/tabs.test.mjs.
// Needs `npm run build`.
import { expect } from 'chai';
import { entries, feed } from '../support/feed.js';
import { place, until } from '../support/mount.js';
import { openWire, type Wire } from '../support/wire.js';

const tabs = 20;
const interval = 5;

const html = (src: string, attributes: string) => `<!doctype html><title>Blog</title>
  <script type="module" src="/dist/cdn/live-blog.js"></script>
  <live-blog src="${src}" interval="${interval}" reveal="always" ${attributes}></live-blog>`;

/** So many tabs with the blog in them, when it is shown in all. */
async function openTabs(wire: Wire, attributes = 'share-tabs') {
  const page = await fetch('/page', {
    method: 'POST',
    body: JSON.stringify({ html: html(wire.src, attributes), headers: {} }),
  });
  const address = await page.text();
  const frames = Array.from({ length: tabs }, () => {
    const frame = document.createElement('iframe');
    frame.src = address;
    return place(frame);
  });
  const count = ({ contentDocument }: HTMLIFrameElement) =>
    contentDocument?.querySelectorAll('article').length ?? 0;
  const show = (number: number, which = frames) =>
    until(() => which.every((frame) => count(frame) === number), `${number} entries in all`);
  await show(3);
  return { frames, show };
}

describe('38. many tabs of one origin', () => {
  it('38. ask one question an interval in all, and all show the answer', async () => {
    const wire = await openWire(feed(entries(1, 3)));
    const { frames, show } = await openTabs(wire);
    const known = (await wire.log()).asked.length;
    const begin = performance.now();
    for (let last = 4; last <= 6; last++) {
      await wire.put(feed(entries(1, last)));
      await show(last);
    }
    const intervals = (performance.now() - begin) / (interval * 1_000);
    const asked = (await wire.log()).asked.length - known;
    // An interval may be a fifth shorter, and one is under way at both ends.
    expect(asked).to.be.at.most(intervals / 0.8 + 1);
    expect(asked).to.be.at.least(3);

    // The one that asks may be any of them.
    frames.slice(0, tabs / 2).forEach((frame) => frame.remove());
    await wire.put(feed(entries(1, 7)));
    await show(7, frames.slice(tabs / 2));
  }).timeout(60_000);

  it('38. listen on one stream, and the next one takes it over', async () => {
    const wire = await openWire(feed([]));
    const whole = (last: number) => feed(entries(1, last), { links: { stream: wire.stream } });
    await wire.put(whole(3));
    const { frames, show } = await openTabs(wire);
    await wire.heardBy(1);
    /** As a newsroom does: the feed has it before it is told. */
    const publish = async (last: number) => {
      await wire.put(whole(last));
      await wire.push({ ...whole(last), window: 'delta' });
    };
    await publish(4);
    await show(4);
    const known = (await wire.log()).asked.length;
    for (let last = 5; last <= 8; last++) {
      await publish(last);
      await show(last);
    }
    const { asked, opened } = await wire.log();
    expect(opened).to.have.length(1);
    // Who came late may still have caught up; but not everybody asks for everything.
    expect(asked.length - known).to.be.below(tabs);
    const left = frames.slice(tabs / 2);
    frames.slice(0, tabs / 2).forEach((frame) => frame.remove());
    await wire.heardBy(1);
    await publish(9);
    await show(9, left);
    await wire.heardBy(1);
    left.forEach((frame) => frame.remove());
    await wire.heardBy(0);
  }).timeout(60_000);

  it('38. ask alone where there is nothing to share with', async () => {
    const wire = await openWire(feed(entries(1, 3)));
    const { frames, show } = await openTabs(wire, '');
    await wire.put(feed(entries(1, 4)));
    await show(4);
    expect((await wire.log()).asked.length).to.be.at.least(2 * frames.length);
  }).timeout(60_000);
});
