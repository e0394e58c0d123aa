// What every backend keeps that we read: a round of everything that a newsroom does, in its own protocol.
// Walks the list of backends, so that a newcomer is tested at once.
import { expect } from 'chai';
import { backends, type Backend } from '../../demo/server/backends/index.mjs';
import type { LiveBlogElement } from '../../src/index.js';
import { TestDesk } from '../support/desk.js';
import { articlesOf, nextEvent, place, textOf } from '../support/mount.js';

const slips = /undefined|\bnull\b|\[object |NaN|Invalid Date|<\w|&\w+;|&#/;

interface Opened {
  readonly blog: LiveBlogElement;
  readonly room: TestDesk;
  readonly asked: string[];
}

/** Answers as the backend would over HTTP. */
function requestOf(backend: Backend, room: TestDesk, asked: string[]) {
  return (address: string): Promise<Response> => {
    const url = new URL(address);
    asked.push(url.pathname + url.search);
    const { desk } = room;
    const answer = backend.answer(url, desk);
    const headers = { Date: new Date(desk.now).toUTCString() };
    if (!answer) return Promise.resolve(new Response('', { status: 404, headers }));
    const { body, status = 200, type = 'application/json' } = answer;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve(
      new Response(text, { status, headers: { ...headers, 'Content-Type': type } }),
    );
  };
}

async function open(backend: Backend): Promise<Opened> {
  const room = new TestDesk(25);
  const asked: string[] = [];
  const blog = document.createElement('live-blog');
  blog.request = requestOf(backend, room, asked);
  const attributes = { src: backend.src, reveal: 'always', lang: 'en-GB', ...backend.attributes };
  for (const [name, value] of Object.entries(attributes)) blog.setAttribute(name, value);
  place(blog);
  const failed = nextEvent(blog, 'live-blog-error').then(({ detail }) => {
    throw detail.error;
  });
  await Promise.race([nextEvent(blog, 'live-blog-load'), failed]);
  return { blog, room, asked };
}

const words = (blog: LiveBlogElement) => articlesOf(blog).map(textOf).join('\n');

/** Asks twice: some ask for what is new and for what is changed in turn. */
async function settle({ blog, room }: Opened): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    room.pass();
    await blog.refresh();
    await blog.reveal();
  }
}

const articleWith = (blog: LiveBlogElement, text: string): HTMLElement | undefined =>
  articlesOf(blog).find((one) => textOf(one).includes(text));

const seen = (minute: number) => `What was seen at minute ${minute}, “as it was” & no more.`;

for (const backend of backends) {
  const { guarantees } = backend;
  describe(`a blog that is kept in ${backend.title}`, () => {
    it('is shown, newest first, as words that somebody wrote', async () => {
      const { blog } = await open(backend);
      const [first, second] = articlesOf(blog);
      expect(textOf(first)).to.include(seen(25));
      expect(textOf(second)).to.include(seen(24));
      expect(first!.querySelector('time')!.dateTime).to.equal('2026-11-22T09:25:00.000Z');
      expect(words(blog) + textOf(blog.renderRoot as unknown as Element)).to.not.match(slips);
      expect(new Set(blog.entries.map(({ id }) => id)).size).to.equal(blog.entries.length);
    });

    it('shows a new entry, with its picture and who said what', async () => {
      const opened = await open(backend);
      opened.room.publish();
      await settle(opened);
      const article = articleWith(opened.blog, 'News 26 from the pier.');
      expect(article, 'the new entry').to.not.equal(undefined);
      expect(articlesOf(opened.blog)[0]).to.equal(article);
      expect(textOf(article)).to.include('Nobody goes out today.').and.not.match(slips);
      expect(textOf(article)).to.include('The pier, before it closed.');
      expect(article!.querySelector<HTMLImageElement>('img[src*="pier"]')!.alt).to.equal(
        'A pier in the rain.',
      );
      expect(
        articlesOf(opened.blog).filter((one) => textOf(one).includes('News 26')),
      ).to.have.length(1);
    });

    it(`${guarantees.edits ? 'shows' : 'does not claim to show'} a correction`, async () => {
      const opened = await open(backend);
      opened.room.edit('e24', 'It was the mole, not the pier.');
      await settle(opened);
      expect(!!articleWith(opened.blog, 'It was the mole')).to.equal(guarantees.edits);
      expect(!articleWith(opened.blog, seen(24))).to.equal(guarantees.edits);
    });

    it(`${guarantees.deletions ? 'takes' : 'does not claim to take'} a removed entry away`, async () => {
      const opened = await open(backend);
      opened.room.remove('e23');
      await settle(opened);
      expect(!articleWith(opened.blog, seen(23))).to.equal(guarantees.deletions);
      expect(!!articleWith(opened.blog, seen(24))).to.equal(true);
    });

    it(`${guarantees.pins ? 'shows' : 'does not claim to show'} pins`, async () => {
      const opened = await open(backend);
      opened.room.mark('e22', { pinned: true });
      await settle(opened);
      const isPinned = () => !!articleWith(opened.blog, seen(22))?.slot;
      expect(isPinned()).to.equal(guarantees.pins);
      opened.room.mark('e22', { pinned: false });
      await settle(opened);
      expect(isPinned()).to.equal(false);
      expect(!!articleWith(opened.blog, seen(22))).to.equal(true);
    });

    it(`${guarantees.keys ? 'marks' : 'does not claim to mark'} key events`, async () => {
      const opened = await open(backend);
      opened.room.mark('e21', { key: true });
      await settle(opened);
      const article = articleWith(opened.blog, seen(21));
      expect(article!.classList.contains('live-blog-key')).to.equal(guarantees.keys);
    });

    it(
      guarantees.pages
        ? 'loads older entries to the first, none twice'
        : 'has no older entries than it says',
      async () => {
        const { blog, room } = await open(backend);
        for (let page = 0; page < 9 && blog.hasOlder; page++) await blog.loadOlder();
        const shown = articlesOf(blog).map(textOf);
        if (guarantees.pages) {
          const minutes = Array.from(room.desk.entries, ({ number }) => number);
          expect(shown).to.have.length(25);
          minutes.forEach((minute, n) => expect(shown[n]).to.include(seen(minute)));
        }
        expect(blog.hasOlder).to.equal(false);
      },
    );

    it(`${guarantees.ends ? 'knows' : 'does not claim to know'} when it is over`, async () => {
      const opened = await open(backend);
      opened.room.end();
      await settle(opened).catch(() => undefined);
      expect(opened.blog.status).to.equal(guarantees.ends ? 'ended' : 'live');
    });
  });
}
