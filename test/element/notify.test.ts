// Notifications of what matters, while the reader is elsewhere.
import { expect } from 'chai';
import { Memory } from '../../src/controllers/memory.js';
import { entries, entry, feed, timeOf, type RawFeed } from '../support/feed.js';
import { countListeners } from '../support/listeners.js';
import { articlesOf, load, nextEvent, shellOf, type Mounted } from '../support/mount.js';
import { control, label, pretendNotifications } from '../support/notifications.js';
import { showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';

const minute = 60_000;

describe('a reader who may be notified', () => {
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

  /** One who has been asked, has agreed, and looks elsewhere. */
  async function away(attributes: Record<string, string> = {}) {
    const notifications = pretendNotifications('default', 'granted');
    const mounted = await open(attributes);
    await press(mounted);
    showPage('hidden');
    return { ...mounted, ...notifications };
  }

  it('is asked when the control is pressed, never before, and can stop it', async () => {
    const notifications = pretendNotifications('default', 'granted');
    const mounted = await open();
    const { blog } = mounted;
    const choices: unknown[] = [];
    blog.addEventListener('live-blog-choice', ({ detail }) => choices.push(detail));
    expect([label(blog), notifications.asked]).to.deep.equal(['Notify me', 0]);
    const button = control(blog)!;
    button.focus();
    await press(mounted);
    expect([label(blog), notifications.asked]).to.deep.equal(['Stop notifying me', 1]);
    expect(shellOf(blog).activeElement === button).to.equal(true);
    await press(mounted);
    expect([label(blog), notifications.asked]).to.deep.equal(['Notify me', 1]);
    expect(choices).to.deep.equal([
      { control: 'notify', value: true },
      { control: 'notify', value: false },
    ]);
    showPage('hidden');
    await publish(mounted, [entry(4, { key: true })]);
    expect(notifications.shown).to.deep.equal([]);
  });

  it('is told of a key event: its title, its first words, where it is from', async () => {
    const mounted = await away();
    const html = `<p>The gate <b>fell</b> shut.</p><ul><li>At once</li></ul><script>no()</script>
      <p>${'One more sentence about the water. '.repeat(9)}</p>`;
    const fields = { key: true, title: 'Gate 4 is shut', html, language: 'pt', direction: 'ltr' };
    await publish(mounted, [entry(4, fields)]);
    const [{ title, body, tag, lang, dir, timestamp }, ...more] = mounted.shown as [
      (typeof mounted.shown)[0],
    ];
    expect(more).to.deep.equal([]);
    expect(title).to.equal('Gate 4 is shut');
    expect(body).to.match(/^The gate fell shut\. At once One more sentence .{40,}…$/);
    expect(body!.length).to.be.at.most(141);
    expect(tag).to.equal(`${new URL('/feed.json', location.href).href} 4`);
    expect([lang, dir, timestamp]).to.deep.equal(['pt', 'ltr', Date.parse(timeOf(4))]);
  });

  it('is told of breaking news by the blog’s title, where it has none of its own', async () => {
    const mounted = await away();
    const fields = { kind: 'breaking', title: undefined, html: undefined, text: 'It holds.' };
    await publish(mounted, [entry(4, fields)]);
    expect(mounted.shown.map(({ title, body }) => [title, body])).to.deep.equal([
      ['A day at the harbour', 'It holds.'],
    ]);
  });

  it('is told once of several at once, and not at all of what matters less, or was corrected', async () => {
    const mounted = await away();
    await publish(mounted, [entry(4), entry(5, { kind: 'summary' })]);
    expect(mounted.shown).to.deep.equal([]);
    const key = [4, 5].map((n) => entry(n, { key: true, title: 'Corrected' }));
    await publish(mounted, key);
    expect(mounted.shown).to.deep.equal([]);
    await publish(mounted, [...key, entry(6, { key: true }), entry(7, { kind: 'breaking' })]);
    expect(mounted.shown.map(({ title, body }) => [title, body])).to.deep.equal([
      ['A day at the harbour', '2 new updates'],
    ]);
  });

  it('is led to the entry by a click, and the notification is gone', async () => {
    const mounted = await away();
    await publish(mounted, [entry(4, { key: true })]);
    const [notice] = mounted.shown;
    let isFocused = false;
    const focus = window.focus.bind(window);
    window.focus = () => (isFocused = true);
    notice!.click();
    window.focus = focus;
    showPage('visible');
    await nextEvent(mounted.blog, 'live-blog-reveal');
    await time.pass(0);
    const [first] = articlesOf(mounted.blog);
    expect([first!.id, first!.getAttribute('aria-current')]).to.deep.equal(['entry-4', 'true']);
    expect(first!.contains(document.activeElement)).to.equal(true);
    expect([isFocused, notice!.isClosed]).to.deep.equal([true, true]);
  });

  it('finds no notifications any more on coming back, and gets none while being there', async () => {
    const mounted = await away();
    await publish(mounted, [entry(4, { key: true })]);
    showPage('visible');
    expect(mounted.shown.map(({ isClosed }) => isClosed)).to.deep.equal([true]);
    await publish(mounted, [entry(4, { key: true }), entry(5, { key: true })]);
    expect(mounted.shown).to.have.length(1);
  });

  it('is asked for at the pace of a page out of sight; nobody else’s page asks then', async () => {
    const mounted = await away();
    const known = mounted.newsroom.requests.length;
    await time.pass(60 * minute);
    expect(mounted.newsroom.requests.length - known).to.be.within(40, 60);
    showPage('visible');
    await press(mounted);
    showPage('hidden');
    const then = mounted.newsroom.requests.length;
    await time.pass(60 * minute);
    expect(mounted.newsroom.requests).to.have.length(then);
  });

  for (const permission of ['granted', 'default'] as const)
    it(`who chose so at an earlier visit is not asked again (${permission})`, async () => {
      const url = new URL('/remembered.json', location.href);
      new Memory(url).keep({ notify: true });
      const notifications = pretendNotifications(permission, 'granted');
      const src = '/remembered.json';
      const known = await open({ src, remember: '' });
      const other = await open({ src: '/another.json', remember: '', 'id-prefix': 'o-' });
      const forgetful = await open({ src, 'id-prefix': 'f-' });
      new Memory(url).clear();
      expect([known, other, forgetful].map(({ blog }) => label(blog))).to.deep.equal([
        permission === 'granted' ? 'Stop notifying me' : 'Notify me',
        'Notify me',
        'Notify me',
      ]);
      expect(notifications.asked).to.equal(0);
    });

  it('is told nothing of a blog that is gone, or is another now', async () => {
    const gone = await away();
    await publish(gone, [entry(4, { key: true })]);
    gone.blog.remove();
    await time.pass(0);
    expect(gone.shown[0]!.isClosed).to.equal(true);
    showPage('visible');
    const other = await away();
    other.blog.src = '/other.json';
    await other.blog.updateComplete;
    expect(label(other.blog)).to.equal('Notify me');
    await publish(other, [entry(4, { key: true })]);
    await publish(other, [entry(4, { key: true }), entry(5, { key: true })]);
    expect(other.shown).to.deep.equal([]);
  });

  it('costs no listener when the element is gone', async () => {
    const count = countListeners();
    const { blog } = await away();
    blog.remove();
    await time.pass(0);
    expect(count()).to.equal(0);
  });
});
