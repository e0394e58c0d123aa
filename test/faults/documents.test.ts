// Answers that are not what they should be. README.md has the table.
import { expect } from 'chai';
import { entries, entry, feed, type Newsroom } from '../support/feed.js';
import { articlesOf, nextEvent, part, shellOf, textOf } from '../support/mount.js';
import {
  follow,
  followLoaded,
  realAddress,
  realNetwork,
  type Followed,
} from '../support/outcome.js';

const good = feed(entries(1, 3));

/** Has the second question of an element answered so: the entries stay, and it is told by that code. */
async function expectRefused(answer: Newsroom['answer'], code: string): Promise<Followed> {
  const followed = await followLoaded(good);
  const { blog, newsroom, outcome } = followed;
  newsroom.answer = answer;
  await blog.refresh().catch(() => undefined);
  expect(outcome()).to.deep.equal({
    asked: 2,
    shown: '3 2 1',
    told: [`error ${code}, will retry`],
    line: 'live',
  });
  return followed;
}

const raw = (body: string) => () => Promise.resolve(new Response(body));
const real = (behaviour: string) => (_url: string, init: RequestInit) =>
  realNetwork(realAddress(behaviour), init);

describe('an answer that is no feed', () => {
  it('18. but a page to log in is not taken for news', async () => {
    const { errors, blog } = await expectRefused(real('login'), 'type');
    expect(errors[0]!.error.message).to.match(/not JSON.*src/);
    blog.remove();
    const first = follow(real('login'));
    await nextEvent(first.blog, 'live-blog-error');
    expect(first.outcome()).to.deep.include({ asked: 1, shown: '', line: 'retrying' });
    expect(textOf(first.blog)).to.equal('');
  });

  it('19. for its bytes is told once and clearly; a mark before them is no harm', async () => {
    (await expectRefused(real('utf16'), 'type')).blog.remove();
    const marked = await followLoaded(real('mark'));
    expect(marked.outcome()).to.deep.include({ shown: '1', line: 'live' });
    marked.blog.remove();
    const old = await followLoaded(real('latin1'));
    expect(textOf(old.blog.querySelector('.live-blog-entry-body'))).to.equal('Caf\ufffd.');
    expect(old.errors).to.deep.equal([]);
  });

  for (const [body, code, message] of [
    ['null', 'shape', /not known.*null/],
    ['[]', 'shape', /not known.*an empty list/],
    ['{}', 'shape', /not known.*an empty object/],
    ['"x"', 'type', /begins with "x"/],
    ['{"posts": []}', 'shape', /not known.*posts/],
    ['{"format": "live-blog/1", "entries": 5}', 'shape', /"entries"/],
    ['{"headers": {}, "body": ""}', 'shape', /not known.*headers/],
    ['', 'type', /not JSON/],
    ['{"entries": [', 'type', /not JSON/],
  ] as const)
    it(`20. but ${body || 'nothing'} is told by name, at first and later, and costs nothing that is shown`, async () => {
      // Nothing where something was known says that nothing is new.
      if (body) (await expectRefused(raw(body), code)).blog.remove();
      const first = follow(raw(body));
      const { detail } = await nextEvent(first.blog, 'live-blog-error');
      expect(detail.retryIn).to.be.within(1_000, 9_000);
      expect(detail.error.message).to.match(message);
      expect(first.outcome()).to.deep.equal({
        asked: 1,
        shown: '',
        told: ['live, retrying', `error ${code}, will retry`],
        line: 'retrying',
      });
    });

  it('20. for want of entries says that there are none yet, and the first entry ends that', async () => {
    const { blog, newsroom, outcome } = await followLoaded(feed([]));
    expect(textOf(part(blog, 'message'))).to.match(/^No updates yet/);
    expect(shellOf(blog).querySelector('slot[name="empty"]')).not.to.equal(null);
    expect(blog.matches(':state(empty)')).to.equal(true);
    newsroom.answer = feed(entries(1, 1));
    await blog.refresh();
    expect(part(blog, 'message')).to.equal(null);
    expect(outcome()).to.deep.include({ shown: '1', line: 'live' });
  });

  it('49. of the next version costs nothing that is shown, and is told', async () => {
    const next = { ...feed(entries(1, 9)), format: 'live-blog/2' };
    await expectRefused(next, 'shape');
  });

  it('49. but of this version with more and fewer fields is shown', async () => {
    const { outcome, blog, errors } = await followLoaded({
      ...feed([entry(1, { mood: 'good', blocks: [{ type: 'hologram' }] })], { weather: {} }),
      format: undefined,
      heading: 'It was called title once',
      title: undefined,
    });
    expect(outcome()).to.deep.include({ shown: '1', line: 'live' });
    expect(errors).to.deep.equal([]);
    expect(blog.blog.title).to.equal(undefined);
  });
});

describe('entries that are mistaken', () => {
  it('21. are left out, the others are shown, and each is told of once', async () => {
    const bad = [null, 5, { published: '2026-11-20T09:00:00Z' }, entry(7, { published: 'today' })];
    const { blog, newsroom, errors, outcome } = follow(feed([entry(2), ...bad, entry(1)]));
    await nextEvent(blog, 'live-blog-load');
    await Promise.resolve();
    expect(outcome()).to.deep.equal({
      asked: 1,
      shown: '2 1',
      told: ['load', 'live, live', ...bad.map(() => 'error entry')],
      line: 'live',
    });
    expect(errors[0]!.error.message).to.match(/^Entry 1 is left out\..*with an offset/);
    newsroom.answer = feed([entry(2), ...bad, entry(1), entry(0)]);
    await blog.refresh();
    expect(outcome()).to.deep.include({
      shown: '2 1 0',
      told: ['update +1 ~0 -0', 'reveal 1 auto'],
    });
  });

  it('22. because one is there twice are one, the newer, in the place that it always has', async () => {
    const copies = (title: string) => [
      entry(2, { revision: 2, title }),
      entry(3),
      entry(2, { revision: 1, title: 'Old' }),
      entry(1),
    ];
    const { blog, newsroom, outcome, errors } = await followLoaded(feed(copies('New')));
    expect(outcome().shown).to.equal('3 2 1');
    newsroom.answer = feed([...copies('New')].reverse());
    await blog.refresh();
    expect(outcome()).to.deep.equal({ asked: 2, shown: '3 2 1', told: [], line: 'live' });
    expect(textOf(articlesOf(blog)[1]!.querySelector('h3'))).to.equal('New');
    expect(errors).to.deep.equal([]);
  });

  it('23. in their ids are plain strings everywhere, and links to them lead to them', async () => {
    const ids = ['__proto__', 'constructor', 'with space', '🚢/ü?#&"', '<b>', 'toString'];
    const given = [...ids, '1', 1].map((id, n) => entry(n, { id, title: `Entry ${id}` }));
    const long = entry(99, { id: 'x'.repeat(10_000) });
    const { blog, errors, newsroom } = await followLoaded(feed([long, ...given]));
    const shown = blog.entries.map(({ id }) => id);
    expect(shown).to.have.members([...ids, '1']);
    expect(articlesOf(blog)).to.have.length(ids.length + 1);
    expect(errors.map(({ code }) => code)).to.deep.equal(['entry']);
    expect(({} as Record<string, unknown>)['title']).to.equal(undefined);
    newsroom.answer = feed(given.map((one) => ({ ...one, pinned: true })));
    await blog.refresh();
    const links = [...blog.querySelectorAll('a')];
    expect(links).to.have.length(shown.length);
    const targets = links.map(({ hash }) =>
      document.getElementById(decodeURIComponent(hash.slice(1))),
    );
    expect(targets).to.have.members(articlesOf(blog));
  });
});
