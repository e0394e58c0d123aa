import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  part,
  place,
  publish,
  textOf,
} from '../support/mount.js';

/** Libraries of dates differ in their commas. */
const plain = (node: Element | null) => textOf(node).replaceAll(',', '');

describe('times', () => {
  const now = Date.UTC(2026, 10, 22, 12);
  const at = (minutesAgo: number, fields = {}) =>
    entry(minutesAgo, {
      id: `${minutesAgo}`,
      published: new Date(now - minutesAgo * 60_000).toISOString(),
      ...fields,
    });
  const times = async (ago: readonly number[], attributes: Record<string, string> = {}) => {
    const document_ = feed(
      ago.map((minutes) => at(minutes)),
      { now: new Date(now).toISOString() },
    );
    const { blog } = await load(document_, { 'time-zone': 'UTC', ...attributes });
    return articlesOf(blog).map((article) => ({
      text: plain(article.querySelector('time')),
      visible: [...article.querySelectorAll<HTMLElement>('time > *')]
        .filter((node) => getComputedStyle(node).clipPath === 'none')
        .map(textOf),
    }));
  };

  it('are the clock, and for an hour how long ago, counted by the server’s clock', async () => {
    expect((await times([0, 26, 59])).map(({ visible }) => visible)).to.deep.equal([
      ['12:00 UTC', 'just now'],
      ['11:34 UTC', '26 minutes ago'],
      ['11:01 UTC', '59 minutes ago'],
    ]);
  });

  it('are the clock after an hour, with the date in the text', async () => {
    const [one] = await times([61]);
    expect(one!.visible).to.deep.equal(['10:59 UTC']);
    expect(one!.text).to.equal('10:59 UTC Sunday 22 November');
  });

  it('are one form only when the page says so, with the other in the text', async () => {
    const [relative] = await times([180], { time: 'relative' });
    expect([relative!.visible, relative!.text]).to.deep.equal([
      ['3 hours ago'],
      '3 hours ago 09:00 UTC',
    ]);
    const [absolute] = await times([5], { time: 'absolute' });
    expect([absolute!.visible, absolute!.text]).to.deep.equal([
      ['11:55 UTC'],
      '11:55 UTC Sunday 22 November',
    ]);
  });

  it('are never to come, whatever a device or a newsroom says', async () => {
    const [one] = await times([-90]);
    expect(one!.visible).to.include('just now');
  });

  it('name the zone only when the page chose one', async () => {
    const { blog } = await load(feed([entry(1)]));
    expect(textOf(articlesOf(blog)[0]!.querySelector('time b'))).to.match(/^\d\d:\d\d$/);
  });

  it('part the stream by days anew wherever the order of the newsroom leaves a day', async () => {
    const at = (n: number, day: number, sort?: number) =>
      entry(n, { published: `2026-11-${day}T0${n}:00:00Z`, sort });
    const days = (blog: Element) =>
      [...blog.querySelectorAll('.live-blog-divider time, article')].map(
        (node) => node.id || node.getAttribute('datetime')!.slice(-2),
      );
    const yesterdays = [at(2, 20), at(1, 20)];
    const list = [at(3, 20, Date.UTC(2026, 10, 30)), at(4, 21), ...yesterdays];
    const mounted = await load(feed(list), { 'time-zone': 'UTC', reveal: 'always' });
    const { blog } = mounted;
    const expected = ['20', 'entry-3', '21', 'entry-4', '20', 'entry-2', 'entry-1'];
    expect(days(blog)).to.deep.equal(expected);
    await publish(mounted, feed([at(4, 21), at(3, 20), ...yesterdays]));
    expect(days(blog)).to.deep.equal(['21', 'entry-4', '20', 'entry-3', 'entry-2', 'entry-1']);
    await publish(mounted, feed(list));
    expect(days(blog)).to.deep.equal(expected);
  });

  it('part the stream by days, in the chosen zone', async () => {
    const list = ['2026-11-20T23:30:00Z', '2026-11-20T22:30:00Z', '2025-11-19T10:00:00Z'];
    const document_ = feed(
      list.map((published, n) => entry(n, { published })),
      { now: '2026-11-22T12:00:00Z' },
    );
    const { blog } = await load(document_, { 'time-zone': 'Europe/Rome' });
    expect([...blog.querySelectorAll('.live-blog-divider')].map(plain)).to.deep.equal([
      'Saturday 21 November',
      'Friday 20 November',
      'Wednesday 19 November 2025',
    ]);
    blog.timeZone = 'UTC';
    await blog.updateComplete;
    expect(
      [...blog.querySelectorAll('.live-blog-divider time')].map((time) =>
        time.getAttribute('datetime'),
      ),
    ).to.deep.equal(['2026-11-20', '2025-11-19']);
  });

  it('say when an entry was corrected', async () => {
    const corrected = at(50, { updated: new Date(now - 31 * 60_000).toISOString() });
    const { blog } = await load(
      feed([corrected, at(60, { updated: at(60).published })], {
        now: new Date(now).toISOString(),
      }),
      {
        'time-zone': 'UTC',
      },
    );
    const [first, second] = articlesOf(blog);
    expect(textOf(first!.querySelector('footer span'))).to.equal('Updated 11:29 UTC');
    expect(textOf(second!.querySelector('footer span'))).to.equal('');
  });
});

describe('words', () => {
  it('are replaced by the page’s, with dates in its language', async () => {
    const { blog } = mount(feed([entry(1)]), { lang: 'de' });
    blog.messages = { language: 'de', pause: 'Anhalten', label: 'Liveticker', keyEvent: 'Wichtig' };
    await nextEvent(blog, 'live-blog-load');
    expect(textOf(part(blog, 'control'))).to.equal('Anhalten');
    expect(textOf(part(blog, 'label'))).to.equal('Liveticker');
    expect(textOf(blog.querySelector('.live-blog-divider'))).to.match(/^Freitag, 20. November/);
  });

  it('follow the nearest lang, across a shadow root, for the form of dates', async () => {
    const host = place(document.createElement('div'));
    host.lang = 'en-US';
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
    const { blog } = mount(feed([entry(1)]), { 'time-zone': 'UTC' }, inner);
    blog.removeAttribute('lang');
    await nextEvent(blog, 'live-blog-load');
    expect(textOf(articlesOf(blog)[0]!.querySelector('time b'))).to.match(/^9:01\sAM UTC$/);
  });

  it('survive a lang that is no language', async () => {
    const { blog } = await load(feed([entry(1)]), { lang: '!!' });
    expect(textOf(part(blog, 'control'))).to.equal('Pause');
  });
});
