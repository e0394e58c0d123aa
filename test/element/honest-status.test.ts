// What is said of how live the page is, over a day in which everything happens once. The line, the
// property, the state for style sheets and the event say the same at every moment.
import { expect } from 'chai';
import { entries, entry, feed, type RawFeed } from '../support/feed.js';
import { part, shellOf, textOf } from '../support/mount.js';
import { follow, followLoaded, type Followed } from '../support/outcome.js';
import { goOffline, goOnline, showPage } from '../support/page-state.js';
import { holdTime } from '../support/time.js';

const second = 1_000;
const minute = 60 * second;

/** What is done, for how long nothing else is, and what is said then. */
interface Moment {
  readonly act?: (followed: Followed) => void;
  readonly wait: number | 'until the next error';
  /** `{answered}` is when the server last answered. */
  readonly says: string | RegExp;
  readonly status: string;
  readonly connection: string;
}

const start = Date.UTC(2026, 10, 20, 13, 50);
const at = (hours: number, minutes: number) => Date.UTC(2026, 10, 20, hours, minutes);
const iso = (time: number) => new Date(time).toISOString();
const coverage = { coverageStart: iso(at(14, 0)), coverageEnd: iso(at(23, 30)) };
const blogAt = (time: number, fields = {}) =>
  feed([entry(2, { published: iso(time) }), entry(1, { published: iso(at(14, 0)) })], {
    ...coverage,
    ...fields,
  });
const recently = /^Live · Updated \d+ minutes? ago$/;
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

const day: Readonly<Record<string, Moment>> = {
  'nothing has come yet': {
    wait: 0,
    says: '',
    status: 'live',
    connection: 'loading',
  },
  'the blog has not begun': {
    act: ({ newsroom }) => (newsroom.answer = feed([], { status: 'upcoming', ...coverage })),
    wait: 20 * second,
    says: 'Not started yet · Starts 14:00 UTC',
    status: 'upcoming',
    connection: 'live',
  },
  'it is live': {
    act: ({ newsroom }) => (newsroom.answer = blogAt(at(14, 2.4))),
    wait: 14 * minute + 40 * second,
    says: recently,
    status: 'live',
    connection: 'live',
  },
  'one poll is lost': {
    act: ({ newsroom }) => (newsroom.answer = lost),
    wait: 'until the next error',
    says: recently,
    status: 'live',
    connection: 'live',
  },
  'a second one is lost as well': {
    wait: 'until the next error',
    says: 'Reconnecting · showing {answered} UTC',
    status: 'live',
    connection: 'retrying',
  },
  'it goes on': {
    act: ({ newsroom }) => (newsroom.answer = blogAt(at(14, 6))),
    wait: 5 * minute,
    says: recently,
    status: 'live',
    connection: 'live',
  },
  'the device is offline': {
    act: goOffline,
    wait: 30 * minute,
    says: 'Offline · showing {answered} UTC',
    status: 'live',
    connection: 'offline',
  },
  'it is online again': {
    act: goOnline,
    wait: 2 * second,
    says: recently,
    status: 'live',
    connection: 'live',
  },
  'the reader pauses': {
    act: ({ blog }) => part(blog, 'control')!.click(),
    wait: 2 * 60 * minute,
    says: 'Paused · showing {answered} UTC',
    status: 'live',
    connection: 'paused',
  },
  'the device is offline too': {
    act: goOffline,
    wait: minute,
    says: 'Paused · showing {answered} UTC',
    status: 'live',
    connection: 'paused',
  },
  'and on again, and the reader resumes': {
    act: ({ blog }) => {
      goOnline();
      part(blog, 'control')!.click();
    },
    wait: 2 * second,
    says: 'Live · Updated 14:06 UTC',
    status: 'live',
    connection: 'live',
  },
  'the newsroom has a break': {
    act: ({ newsroom }) => (newsroom.answer = blogAt(at(14, 6), { status: 'paused' })),
    wait: 20 * second,
    says: 'On hold · Updated 14:06 UTC',
    status: 'paused',
    connection: 'live',
  },
  'the tab is hidden for hours': {
    act: ({ newsroom }) => {
      newsroom.answer = blogAt(at(22, 58));
      showPage('hidden');
    },
    wait: at(23, 0) - at(16, 42),
    says: 'On hold · Updated 14:06 UTC',
    status: 'paused',
    connection: 'live',
  },
  'it is seen again': {
    act: () => showPage('visible'),
    wait: 2 * second,
    says: recently,
    status: 'live',
    connection: 'live',
  },
  'it is over': {
    act: ({ newsroom }) => (newsroom.answer = blogAt(at(22, 58), { status: 'ended' })),
    wait: 20 * minute,
    says: 'Ended 23:30 UTC',
    status: 'ended',
    connection: 'ended',
  },
};

const connections = ['loading', 'live', 'retrying', 'offline', 'paused', 'ended'];

describe('over a day, the status', () => {
  const { pass } = holdTime(start);

  it('is what is so, in words, as a property, as a state and as an event', async () => {
    let answer!: (document: RawFeed) => void;
    const first = new Promise<RawFeed>((resolve) => (answer = resolve));
    const followed = follow(() => first, { 'time-zone': 'UTC', reveal: 'always' });
    const { blog, errors } = followed;
    let heard: unknown;
    blog.addEventListener('live-blog-status', ({ detail }) => (heard = detail));
    for (const [what, { act, wait, says, status, connection }] of Object.entries(day)) {
      act?.(followed);
      if (what === 'the blog has not begun') answer(followed.newsroom.answer as RawFeed);
      if (typeof wait === 'number') await pass(wait);
      else for (const known = errors.length; errors.length === known;) await pass(second);
      const line = textOf(part(blog, 'status'));
      const answered = blog.lastUpdated?.toISOString().slice(11, 16) ?? '';
      if (typeof says === 'string')
        expect(line, what).to.equal(says.replace('{answered}', answered));
      else expect(line, what).to.match(says);
      expect([blog.status, blog.connection], what).to.deep.equal([status, connection]);
      const states = connections.filter((name) => blog.matches(`:state(${name})`));
      expect(states, what).to.deep.equal([connection]);
      if (connection !== 'loading') expect(heard, what).to.deep.include({ status, connection });
      const hasDot = !!shellOf(blog).querySelector('[part="live-dot"]');
      expect(hasDot, what).to.equal(line.startsWith('Live'));
    }
    expect(followed.newsroom.requests.length).to.be.above(20);
  });

  it('says nothing of one lost poll to anybody but the page’s scripts', async () => {
    const followed = await followLoaded(feed(entries(1, 3)), { 'time-zone': 'UTC' });
    await pass(20 * second);
    const { blog, newsroom, outcome } = followed;
    outcome();
    const said = textOf(part(blog, 'status'));
    newsroom.answer = lost;
    await pass(10 * second);
    expect(textOf(part(blog, 'status'))).to.equal(said);
    newsroom.answer = feed(entries(1, 3));
    await pass(5 * minute);
    expect(outcome().told).to.deep.equal(['error network, will retry']);
    expect(textOf(shellOf(blog).querySelector('[role="status"]'))).to.equal('');
  });
});
