// Entries as a page draws them.
import { expect } from 'chai';
import { html } from 'lit';
import type { RenderContext, RenderEntry } from '../../src/timeline/render-entry.js';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  publish,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';
import { addPlayer } from '../support/players.js';
import { watch } from '../support/mutations.js';
import { warningsOf } from '../support/warnings.js';

const byTemplate: RenderEntry = (_, { header, title, body, footer }) =>
  html`<div class="card">
    ${title}${header}
    <div class="inner">${body}</div>
    ${footer}
  </div>`;

const byNode: RenderEntry = (_, { header, title, body, footer }) => {
  const card = document.createElement('div');
  card.className = 'card';
  card.append(...[title, header, body, footer].filter((one) => one !== undefined));
  return card;
};

async function loadOwn(
  renderEntry: RenderEntry | undefined,
  answer: ReturnType<typeof feed>,
  attributes: Record<string, string> = {},
): Promise<Mounted> {
  const mounted = mount(answer, { reveal: 'always', ...attributes });
  mounted.blog.renderEntry = renderEntry;
  await nextEvent(mounted.blog, 'live-blog-load');
  return mounted;
}

const articleOf = ({ blog }: Mounted, id: string) =>
  articlesOf(blog).find((one) => one.id === `entry-${id}`)!;
const three = feed(entries(1, 3));

for (const [name, hook] of Object.entries({ byTemplate, byNode }))
  describe(`an entry of the page’s own, ${name === 'byNode' ? 'a node' : 'a template'}`, () => {
    it('has our pieces where the page puts them, and they work', async () => {
      const mounted = await loadOwn(hook, three, { controls: 'share' });
      const card = articleOf(mounted, '2').querySelector('.card')!;
      expect(textOf(card.firstElementChild)).to.equal('Entry 2');
      expect(textOf(card)).to.include('What happened in minute 2.');
      expect(card.querySelector('time')).to.not.equal(null);
      const button = await until(() => card.querySelector('button'), 'the button to share');
      const shared = nextEvent(mounted.blog, 'live-blog-share');
      mounted.blog.addEventListener('live-blog-share', (event) => event.preventDefault());
      button.click();
      expect((await shared).detail.id).to.equal('2');
    });

    it('shows what changed, and nothing else is touched', async () => {
      const mounted = await loadOwn(hook, three);
      const other = articleOf(mounted, '1');
      const { records } = watch(mounted);
      const changed = entry(2, { title: 'Another', html: '<p>New words.</p>' });
      await publish(mounted, feed([entry(3), changed, entry(1)]));
      const words = textOf(articleOf(mounted, '2'));
      expect(words).to.include('Another').and.include('New words.');
      expect(words).to.not.include('minute 2');
      expect(records().filter(({ target }) => other.contains(target))).to.deep.equal([]);
    });

    it('loses and gets a title', async () => {
      const mounted = await loadOwn(hook, feed([entry(1)]));
      await publish(mounted, feed([entry(1, { title: undefined })]));
      expect(articleOf(mounted, '1').querySelector('h3')).to.equal(null);
      await publish(mounted, feed([entry(1, { title: 'Again' })]));
      expect(articleOf(mounted, '1').querySelectorAll('h3')).to.have.length(1);
      expect(textOf(articleOf(mounted, '1').querySelector('h3'))).to.equal('Again');
    });

    it('has a heading of the right level when that changes', async () => {
      const mounted = await loadOwn(hook, feed([entry(1)]));
      mounted.blog.headingLevel = 3;
      await mounted.blog.updateComplete;
      const headings = articleOf(mounted, '1').querySelectorAll('h3, h4');
      expect([...headings].map(({ localName }) => localName)).to.deep.equal(['h4']);
    });

    it('is named, pinned and isolated like any other', async () => {
      const answer = feed([entry(2), entry(1, { pinned: true })]);
      const mounted = await loadOwn(hook, answer, { isolated: '' });
      const article = articleOf(mounted, '1');
      expect(article.slot).to.not.equal('');
      expect(textOf(article.ariaLabelledByElements?.[0])).to.equal('Entry 1');
      expect(article.querySelector('[part~=entry-body]')).to.not.equal(null);
    });
  });

describe('the page’s function for entries', () => {
  it('is asked once an entry, and again only when that entry changed', async () => {
    const asked: string[] = [];
    const counting: RenderEntry = (one, context) => {
      asked.push(one.id);
      return byTemplate(one, context);
    };
    const mounted = await loadOwn(counting, three);
    expect(asked.toSorted()).to.deep.equal(['1', '2', '3']);
    await publish(mounted, three);
    mounted.blog.lang = 'de';
    await mounted.blog.updateComplete;
    await publish(mounted, feed([entry(4), entry(3), entry(2, { title: 'Another' }), entry(1)]));
    expect(asked.slice(3).toSorted()).to.deep.equal(['2', '4']);
  });

  it('leaves to us what it gives nothing for', async () => {
    const mounted = await loadOwn((one, context) => {
      return one.id === '2' ? byTemplate(one, context) : undefined;
    }, three);
    expect(articleOf(mounted, '2').querySelector('.card')).to.not.equal(null);
    const built = [...articleOf(mounted, '1').children].map(({ className }) => className);
    expect(built).to.include.members(['live-blog-entry-header', 'live-blog-entry-body']);
  });

  it('that throws has the entries drawn as usual, with one warning', async () => {
    let times = 0;
    const warnings = await warningsOf(async () => {
      const mounted = await loadOwn((_, { body }) => {
        document.createElement('div').append(body);
        throw new Error(`Mistake ${++times} of the page`);
      }, three);
      expect(textOf(articleOf(mounted, '3'))).to.include('What happened in minute 3.');
    });
    expect(times).to.equal(3);
    expect(warnings.filter((words) => words.includes('of the page'))).to.have.length(1);
  });

  it('may leave out anything: what looks after entries does without', async () => {
    const bare: RenderEntry = (one) => {
      const line = document.createElement('p');
      line.textContent = one.title ?? '';
      return line;
    };
    const long = entry(2, { html: '<p>Words.</p>'.repeat(300) });
    const answer = feed([entry(4, { key: true }), entry(3, { pinned: true }), long, entry(1)]);
    const attributes = { controls: 'pause order filter search share', remember: '' };
    const mounted = await loadOwn(bare, answer, attributes);
    await publish(mounted, feed([entry(5), ...answer.entries]));
    expect(articlesOf(mounted.blog).map(textOf)).to.include.members(['Entry 5', 'Entry 2']);
    await mounted.blog.goTo('1');
    await mounted.blog.search('Entry 2');
    const seen = articlesOf(mounted.blog).filter((one) => !one.hasAttribute('hidden'));
    expect(seen.map(textOf)).to.include('Entry 2').and.not.include('Entry 1');
    expect(mounted.blog.error).to.equal(undefined);
  });

  it('can be taken away, and given again', async () => {
    const mounted = await loadOwn(byTemplate, three);
    const isOwn = () => !!articleOf(mounted, '1').querySelector('.card');
    mounted.blog.renderEntry = undefined;
    await until(() => !isOwn(), 'an entry as usual');
    expect(textOf(articleOf(mounted, '1'))).to.include('What happened in minute 1.');
    mounted.blog.renderEntry = byTemplate;
    await until(isOwn, 'an entry of the page’s own');
    expect(textOf(articleOf(mounted, '1'))).to.include('What happened in minute 1.');
  });

  it('cleans what it shows of the feed itself', async () => {
    const own: RenderEntry = (one, { sanitize }) =>
      sanitize(`<b>${one.id}</b><img src=x onerror="alert(1)">`);
    const mounted = await loadOwn(own, three);
    expect(articleOf(mounted, '1').querySelector('b')).to.not.equal(null);
    expect(articleOf(mounted, '1').querySelector('[onerror]')).to.equal(null);
  });

  it('sees whether an entry is pinned, and is asked when that changed', async () => {
    const own: RenderEntry = (_, { body, isPinned }: RenderContext) =>
      html`<i>${isPinned ? 'pinned' : 'not pinned'}</i>${body}`;
    const mounted = await loadOwn(own, feed([entry(2), entry(1)]));
    const says = () => textOf(articleOf(mounted, '1').querySelector('i'));
    expect(says()).to.equal('not pinned');
    await publish(mounted, feed([entry(2), entry(1, { pinned: true })]));
    expect(says()).to.equal('pinned');
  });

  it('keeps what plays in the body, whatever else of it changes', async () => {
    const mounted = await loadOwn(byTemplate, three);
    const player = addPlayer('2', articleOf(mounted, '2').querySelector('.inner')!);
    await player.ready;
    await publish(mounted, feed([entry(4), entry(3, { title: 'x' }), entry(2), entry(1)]));
    const renamed = entry(2, { title: 'Another title' });
    await publish(mounted, feed([entry(5), entry(4), renamed, entry(1)]));
    expect(textOf(articleOf(mounted, '2').querySelector('h3'))).to.equal('Another title');
    expect(player.mishaps()).to.deep.equal([]);
  });
});

describe('a page’s script that adds something to every entry', () => {
  for (const [name, hook] of Object.entries({ ours: undefined, byTemplate, byNode }))
    it(`does so once a rendering (${name})`, async () => {
      const told: string[] = [];
      const mounted = mount(feed([...entries(3, 5), entry(2, { sort: 0 })]), { reveal: 'always' });
      mounted.blog.renderEntry = hook;
      mounted.blog.addEventListener('live-blog-entry', ({ detail: { id, element, reason } }) =>
        told.push(`${id} ${reason} ${element.isConnected && element.id === `entry-${id}`}`),
      );
      await nextEvent(mounted.blog, 'live-blog-load');
      expect(told.splice(0).toSorted()).to.deep.equal(
        ['2', '3', '4', '5'].map((id) => `${id} added true`),
      );
      // Nothing new, a new one, an edit, another place, a pin.
      await publish(mounted, feed([...entries(3, 5), entry(2, { sort: 0 })]));
      expect(told).to.deep.equal([]);
      await publish(mounted, feed([...entries(3, 6), entry(2, { sort: 0 })]));
      expect(told.splice(0)).to.deep.equal(['6 added true']);
      const edited = entry(3, { title: 'x' });
      await publish(mounted, feed([...entries(4, 6), edited, entry(2, { sort: 0 })]));
      expect(told.splice(0)).to.deep.equal(['3 updated true']);
      await publish(mounted, feed([...entries(4, 6), edited, entry(2)]));
      expect(told.splice(0)).to.deep.equal(['2 updated true']);
      const pinned = entry(5, { pinned: true });
      await publish(mounted, feed([entry(6), pinned, entry(4), edited, entry(2)]));
      expect(told.splice(0)).to.deep.equal(['5 updated true']);
    });

  it('once for those of an older page too', async () => {
    const told: string[] = [];
    const { blog } = await load(feed(entries(1, 9)), { 'page-size': '3' });
    blog.addEventListener('live-blog-entry', ({ detail }) => told.push(detail.id));
    await blog.loadOlder();
    expect(told.toSorted()).to.deep.equal(['4', '5', '6']);
  });
});
