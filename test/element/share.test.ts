// Sharing an entry or the blog: what is shared, how, and what the reader and the page hear of it.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { violations } from '../support/axe.js';
import { drawn, focused } from '../support/flat-tree.js';
import { entries, entry, feed } from '../support/feed.js';
import { load, publish, shellOf, textOf, until } from '../support/mount.js';
import { watch } from '../support/mutations.js';
import {
  copied,
  giveClipboard,
  giveCopyCommand,
  giveDevice,
  listen,
  openedOf,
  says,
  shareBlog,
  shareOf,
  takeDevice,
} from '../support/sharing.js';

const here = location.href.replace(/#.*/, '');
const isolations: readonly Record<string, string>[] = [{}, { isolated: '' }];
const and = (attributes: object) => ('isolated' in attributes ? ' (isolated)' : '');
const heard = (blog: LiveBlogElement) => textOf(shellOf(blog).querySelector('[role=status]'));

describe('every entry', () => {
  for (const attributes of isolations)
    it(`has one button to share it, named after it${and(attributes)}`, async () => {
      const list = [entry(2), entry(1, { title: undefined })];
      const { blog } = await load(feed(list), { ...attributes, 'time-zone': 'UTC' });
      const buttons = ['2', '1'].map((id) => shareOf(blog, id));
      expect(buttons.map(textOf)).to.deep.equal(['Share', 'Share']);
      expect(buttons[0]!.ariaLabel).to.equal('Share: Entry 2');
      expect(buttons[1]!.ariaLabel).to.equal('Share: 09:01 UTC');
      expect(shareBlog(blog).ariaLabel).to.equal('Share: A day at the harbour');
      expect(await violations()).to.deep.equal([]);
    });

  it('has none where the page does not offer it, and gets one when it does', async () => {
    const { blog } = await load(feed([entry(1)]), { controls: 'pause' });
    const buttons = () => drawn(blog, 'button').filter((one) => textOf(one) === 'Share').length;
    expect(buttons()).to.equal(0);
    blog.controls = 'share';
    await until(() => buttons() === 2, 'buttons');
    blog.controls = '';
    await until(() => buttons() === 0, 'no buttons');
  });

  it('keeps its button through polls and edits', async () => {
    giveClipboard();
    const mounted = await load(feed(entries(1, 3)));
    const button = shareOf(mounted.blog, '2');
    button.click();
    await says(button, 'Link copied');
    const { records } = watch(mounted);
    await publish(mounted, feed(entries(1, 3)));
    expect(records()).to.deep.equal([]);
    await publish(mounted, feed([entry(3), entry(2, { html: '<p>Edited.</p>' }), entry(1)]));
    expect(shareOf(mounted.blog, '2') === button).to.equal(true);
    expect(textOf(button)).to.equal('Link copied');
  });
});

describe('a press at a desk', () => {
  for (const attributes of isolations)
    it(`copies the link, tells the page first, and says so${and(attributes)}`, async () => {
      const written = giveClipboard();
      giveDevice(false);
      const { blog } = await load(feed(entries(1, 3)), attributes);
      const told = listen(blog);
      blog.addEventListener('live-blog-share', () => expect(written).to.deep.equal([]));
      shareOf(blog, '2').focus();
      shareOf(blog, '2').click();
      await says(shareOf(blog, '2'), 'Link copied');
      const url = `${here}#entry-2`;
      expect(written).to.deep.equal([url]);
      expect(told).to.deep.equal([{ id: '2', url, method: 'copy' }]);
      expect(shareOf(blog, '2').ariaLabel).to.equal('Link copied: Entry 2');
      expect(focused() === shareOf(blog, '2')).to.equal(true);
      await until(() => heard(blog) === 'Link copied', 'words for who listens');
      expect(await violations()).to.deep.equal([]);
    });

  it('says so without moving anything, of an entry and of the blog', async () => {
    giveClipboard();
    const { blog } = await load(feed([entry(1, { source: { name: 'The pier' } })]));
    for (const button of [shareOf(blog, '1'), shareBlog(blog)]) {
      const before = button.getBoundingClientRect();
      button.click();
      await says(button, 'Link copied');
      const { x, y, width, height } = button.getBoundingClientRect();
      expect([x, y, width, height]).to.deep.equal([
        ...[before.x, before.y, before.width, before.height],
      ]);
    }
  });

  it('does nothing else where the page does it', async () => {
    const written = giveClipboard();
    const { blog } = await load(feed([entry(1)]));
    const told = listen(blog, true);
    shareBlog(blog).click();
    await blog.updateComplete;
    expect(told).to.deep.equal([{ id: undefined, url: here, method: 'copy' }]);
    expect([written, textOf(shareBlog(blog))]).to.deep.equal([[], 'Share']);
  });

  it('copies in the older way where the clipboard is refused', async () => {
    giveClipboard(false);
    const written = giveCopyCommand(true);
    const { blog } = await load(feed([entry(1)]));
    shareOf(blog, '1').click();
    await says(shareOf(blog, '1'), 'Link copied');
    expect(written).to.deep.equal([`${here}#entry-1`]);
  });

  for (const attributes of isolations)
    for (const id of ['1', undefined])
      it(`shows the link, selected, where nothing can be copied: ${id ? 'an entry' : 'the blog'}${and(attributes)}`, async () => {
        giveClipboard(false);
        giveCopyCommand(false);
        const { blog } = await load(feed([entry(1)]), attributes);
        const button = id ? shareOf(blog, id) : shareBlog(blog);
        button.click();
        const shown = await until(() => openedOf(blog, id), 'the link');
        await until(() => shown.contains(focused()), 'the focus there');
        const url = id ? `${here}#entry-1` : here;
        expect(textOf(shown)).to.equal(`Copy this: ${url}`);
        expect(String(getSelection()).trim()).to.equal(url);
        expect(await violations()).to.deep.equal([]);
        const escape = { key: 'Escape', bubbles: true, composed: true, cancelable: true };
        focused().dispatchEvent(new KeyboardEvent('keydown', escape));
        await until(() => !openedOf(blog, id), 'it gone');
        expect(focused() === button).to.equal(true);
      });
});

describe('a press on a handheld device', () => {
  it('shares in the device’s own way', async () => {
    const given = giveDevice(true);
    const { blog } = await load(feed([entry(1)]));
    const told = listen(blog);
    shareOf(blog, '1').click();
    shareBlog(blog).click();
    const url = `${here}#entry-1`;
    expect(given).to.deep.equal([
      { title: 'Entry 1', text: 'Entry 1', url },
      { title: 'A day at the harbour', text: 'A day at the harbour', url: here },
    ]);
    expect(told.map(({ method }) => method)).to.deep.equal(['native', 'native']);
  });

  it('copies where the device has none, or refuses', async () => {
    const { blog } = await load(feed([entry(1)]));
    takeDevice();
    expect(await copied(shareOf(blog, '1'))).to.equal(`${here}#entry-1`);
    const given = giveDevice(true, () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    expect(await copied(shareBlog(blog))).to.equal(here);
    expect(given).to.have.length(1);
  });

  it('does nothing more when the reader thinks better of it', async () => {
    const written = giveClipboard();
    let isAsked = false;
    giveDevice(true, () => {
      isAsked = true;
      return Promise.reject(new DOMException('no', 'AbortError'));
    });
    const mounted = await load(feed([entry(1)]));
    shareOf(mounted.blog, '1').click();
    expect(isAsked).to.equal(true);
    await publish(mounted, feed([entry(1)]));
    expect([written, textOf(shareOf(mounted.blog, '1'))]).to.deep.equal([[], 'Share']);
  });
});
