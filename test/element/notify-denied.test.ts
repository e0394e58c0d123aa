// Notifications where the browser denies them, or has none that a page can use.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { violations } from '../support/axe.js';
import { entries, entry, feed, type RawFeed } from '../support/feed.js';
import { load, part, shellOf, textOf, type Mounted } from '../support/mount.js';
import {
  control,
  label,
  pretendNotifications,
  withoutNotifications,
} from '../support/notifications.js';
import { showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;

/** What the live region says, from now on. */
function listen(blog: LiveBlogElement): string[] {
  const region = shellOf(blog).querySelector('[role=status]')!;
  const said: string[] = [];
  const note = () => textOf(region) && said.push(textOf(region));
  new MutationObserver(note).observe(region, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return said;
}

describe('a reader who cannot be notified', () => {
  const time = holdTime(Date.UTC(2026, 10, 20, 12));

  const open = (attributes: Record<string, string> = {}, answer: RawFeed = feed(entries(1, 3))) =>
    load(answer, { controls: 'notify', ...attributes });

  const press = async ({ blog }: Mounted) => {
    control(blog)!.click();
    await time.pass(0);
    await blog.updateComplete;
  };

  /** Lets the server have more, and time go by until it is asked. */
  async function publish({ newsroom }: Mounted, news: readonly unknown[], fields = {}) {
    newsroom.answer = feed([...news, ...entries(1, 3)], fields);
    await time.pass(1.6 * minute);
  }

  for (const permission of ['default', 'denied'] as const)
    it(`reads why not where the browser denies it (${permission}), hears it once, and is not asked again`, async () => {
      const notifications = pretendNotifications(permission, 'denied');
      const mounted = await open();
      const { blog } = mounted;
      const said = listen(blog);
      const sentence = /^This browser does not let the page notify you\./;
      expect(textOf(part(blog, 'toolbar'))).not.to.contain('This browser');
      for (let times = 0; times < 3; times++) await press(mounted);
      const note = shellOf(blog).getElementById(control(blog)!.getAttribute('aria-describedby')!);
      expect(textOf(note)).to.match(sentence);
      expect(label(blog)).to.equal('Notify me');
      await time.pass(minute);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(sentence);
      expect(notifications.asked).to.equal(permission === 'default' ? 1 : 0);
      // It was allowed in the settings meanwhile.
      notifications.permission = 'granted';
      await press(mounted);
      expect([label(blog), textOf(part(blog, 'toolbar')).includes('This browser')]).to.deep.equal([
        'Stop notifying me',
        false,
      ]);
    });

  it('who closes the question without an answer can be asked again', async () => {
    const notifications = pretendNotifications('default', 'default');
    const mounted = await open();
    for (let times = 1; times < 3; times++) {
      await press(mounted);
      expect([label(mounted.blog), notifications.asked]).to.deep.equal(['Notify me', times]);
    }
    expect(textOf(part(mounted.blog, 'toolbar'))).not.to.contain('This browser');
  });

  it('is offered nothing where pages cannot notify, or nothing will come any more', async () => {
    pretendNotifications('default', 'granted', true);
    const phone = await open();
    expect(control(phone.blog)).to.equal(undefined);
    withoutNotifications();
    const old = await open();
    expect(control(old.blog)).to.equal(undefined);
    pretendNotifications('granted');
    const ended = await open({}, feed(entries(1, 3), { status: 'ended' }));
    expect(control(ended.blog)).to.equal(undefined);
    const plain = await load(feed(entries(1, 3)));
    expect(control(plain.blog)).to.equal(undefined);
  });

  it('loses the control, and nothing else, if it turns out that pages cannot notify', async () => {
    const notifications = pretendNotifications('granted', 'granted', true);
    const mounted = await open();
    await press(mounted);
    expect(label(mounted.blog)).to.equal('Stop notifying me');
    showPage('hidden');
    await publish(mounted, [entry(4, { key: true })]);
    expect([notifications.shown.length, mounted.blog.pending.length]).to.deep.equal([0, 1]);
    await mounted.blog.updateComplete;
    expect(control(mounted.blog)).to.equal(undefined);
  });
});

describe('the sentence that notifications are denied', () => {
  it('is accessible, and fits into a narrow window', async () => {
    pretendNotifications('denied');
    const { blog } = await load(feed(entries(1, 3)), { controls: 'pause notify' });
    blog.style.inlineSize = '20rem';
    control(blog)!.click();
    await Promise.resolve();
    await blog.updateComplete;
    const note = shellOf(blog).querySelector('.notify-denied')!;
    expect(note.getBoundingClientRect().right).to.be.at.most(
      blog.getBoundingClientRect().right + 1,
    );
    expect(await violations()).to.deep.equal([]);
  });
});
