// How long it is said that something was copied.
import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import { load, textOf } from '../support/mount.js';
import { giveClipboard, shareOf } from '../support/sharing.js';
import { holdTime } from '../support/time.js';

describe('what was copied', () => {
  const time = holdTime(Date.UTC(2026, 10, 20, 12));

  it('is said for four seconds, and once more when it is copied again', async () => {
    const written = giveClipboard();
    const { blog } = await load(feed([entry(1)]), { interval: '0' });
    const button = shareOf(blog, '1');
    for (let press = 0; press < 2; press++) {
      button.click();
      await time.pass(3_900);
      expect(textOf(button)).to.equal('Link copied');
    }
    await time.pass(200);
    expect([textOf(button), written.length]).to.deep.equal(['Share', 2]);
  });

  it('is forgotten with the element, and with its feed', async () => {
    giveClipboard();
    const { blog } = await load(feed([entry(1)]), { interval: '0' });
    shareOf(blog, '1').click();
    await time.pass(100);
    const { parentElement } = blog;
    blog.remove();
    await time.pass(100);
    parentElement!.append(blog);
    await time.pass(100);
    expect(textOf(shareOf(blog, '1'))).to.equal('Share');
    shareOf(blog, '1').click();
    await time.pass(100);
    blog.src = '/other.json';
    await time.pass(100);
    expect(textOf(shareOf(blog, '1'))).to.equal('Share');
  });
});
