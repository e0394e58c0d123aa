// What came of it, as one object to compare: what the server was asked, what the reader sees, what the
// page was told. Whatever else a test looks at, no promise may have failed unheard.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { idsOf, mount, nextEvent, type Mounted } from './mount.js';

type Detail<K extends keyof HTMLElementEventMap> =
  HTMLElementEventMap[K] extends CustomEvent<infer D> ? D : never;

/** What the page is told, in few words. What is said of single entries is in the document as well. */
const words: { readonly [K in keyof HTMLElementEventMap]?: (detail: Detail<K>) => string } = {
  'live-blog-load': () => 'load',
  'live-blog-update': ({ added, updated, removed }) =>
    `update +${added.length} ~${updated.length} -${removed.length}`,
  'live-blog-pending': ({ count }) => `pending ${count}`,
  'live-blog-reveal': ({ ids, trigger }) => `reveal ${ids.length} ${trigger}`,
  'live-blog-status': ({ status, connection }) => `${status}, ${connection}`,
  'live-blog-end': () => 'end',
  'live-blog-error': ({ code, willRetry }) => `error ${code}${willRetry ? ', will retry' : ''}`,
};

export interface Outcome {
  /** Requests, so far. */
  readonly asked: number;
  /** Ids, from top to bottom. */
  readonly shown: string;
  /** Since the last time that this was asked for. */
  readonly told: readonly string[];
  readonly line: LiveBlogElement['connection'];
}

export interface Followed extends Mounted {
  /** What went wrong, from the first on. */
  readonly errors: HTMLElementEventMap['live-blog-error']['detail'][];
  readonly outcome: () => Outcome;
}

/** Notes all that becomes of an element from its first moment on; not waited for. */
export function follow(...how: Parameters<typeof mount>): Followed {
  const mounted = mount(...how);
  const { blog, newsroom } = mounted;
  const told: string[] = [];
  const errors: Followed['errors'] = [];
  for (const [name, say] of Object.entries(words))
    blog.addEventListener(name, (event) =>
      told.push((say as (detail: unknown) => string)((event as CustomEvent).detail)),
    );
  blog.addEventListener('live-blog-error', ({ detail }) => errors.push(detail));
  return {
    ...mounted,
    errors,
    outcome: () => ({
      asked: newsroom.requests.length,
      shown: idsOf(blog)
        .map((id) => id.replace(blog.idPrefix, ''))
        .join(' '),
      told: told.splice(0),
      line: blog.connection,
    }),
  };
}

/** The same, when its first data is on screen; what was told by then is not told again. */
export async function followLoaded(...how: Parameters<typeof mount>): Promise<Followed> {
  const followed = follow(...how);
  await nextEvent(followed.blog, 'live-blog-load');
  // What is told in the same breath.
  await Promise.resolve();
  followed.outcome();
  return followed;
}

/** Real answers, over real sockets: nothing stands in for the network. */
export const realNetwork = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

/** An address at which a real server behaves so, and that no other test asks. */
export const realAddress = (behaviour: string, query = ''): string =>
  `/real/${behaviour}?${query}&id=${crypto.randomUUID()}`;

/** What the server noted at an address, when that word is among it. */
export async function notesOf(address: string, word?: unknown): Promise<unknown[]> {
  for (;;) {
    const response = await fetch(address.replace(/^\/real\/\w+/, '/real/asked'));
    const notes = (await response.json()) as unknown[];
    if (word === undefined || notes.includes(word)) return notes;
  }
}

/** The browser's own, whatever a test does to time. */
const later = setTimeout;
const unheard: unknown[] = [];
const note = (event: PromiseRejectionEvent) => unheard.push(event.reason);

before(() => addEventListener('unhandledrejection', note));
after(() => removeEventListener('unhandledrejection', note));
afterEach(async () => {
  await new Promise((resolve) => later(resolve));
  expect(unheard.splice(0).map(String), 'rejections that nobody heard').to.deep.equal([]);
});
