// Only the entries with some words in them, and those that are not loaded yet.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../support/axe.js';
import { entries, feed } from '../support/feed.js';
import {
  controls,
  story,
  now,
  selectOf,
  fieldOf,
  lineOf,
  buttonOf,
  seen,
  choose,
  type,
  choiceEvents,
} from '../support/finding.js';
import {
  articlesOf,
  load,
  nextEvent,
  part,
  shellOf,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';

describe('a search', () => {
  it('shows from the first letter on what has all words, and is told once typing rests', async () => {
    const mounted = await load(feed(story(), now), controls);
    const { blog, newsroom } = mounted;
    const told = choiceEvents(blog);
    fieldOf(blog).focus();
    for (const letter of ['f', 'e', 'r']) await sendKeys({ press: letter });
    await until(() => seen(blog).join() === '4', 'the one is seen');
    expect(textOf(lineOf(blog))).to.equal('1 of 10 updates matches. Show all updates');
    expect(told).to.deep.equal([]);
    await nextEvent(blog, 'live-blog-choice');
    expect(told).to.deep.equal(['search fer']);
    expect(textOf(shellOf(blog).querySelector('[role=status]'))).to.equal(
      '1 of 10 updates matches.',
    );
    await sendKeys({ press: 'Escape' });
    await until(() => seen(blog).length === 10, 'all are seen');
    expect([fieldOf(blog).value, told.at(-1)]).to.deep.equal(['', 'search ']);
    expect(shellOf(blog).activeElement === fieldOf(blog)).to.equal(true);
    expect(newsroom.requests).to.have.length(1);
  });

  it('clears by Escape before what is around it hears of that', async () => {
    const mounted = await load(feed(story(), now), controls);
    const heard: string[] = [];
    mounted.blog.addEventListener('keydown', ({ key }) => heard.push(key));
    fieldOf(mounted.blog).focus();
    await type(mounted, 'ferry');
    await sendKeys({ press: 'Escape' });
    await until(() => !fieldOf(mounted.blog).value, 'the field is empty');
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape']);
  });

  it('waits until a word is composed', async () => {
    const { blog } = await load(feed(story(), now), controls);
    const field = fieldOf(blog);
    field.value = 'ferr';
    field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    await blog.updateComplete;
    expect([seen(blog).length, field.value]).to.deep.equal([10, 'ferr']);
    // News that is drawn meanwhile leaves alone what is being composed.
    await blog.refresh();
    expect(field.value).to.equal('ferr');
    field.value = 'ferry';
    field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await blog.updateComplete;
    expect(seen(blog)).to.deep.equal(['4']);
  });

  it('by the page needs no control, and says how to see all again', async () => {
    const { blog } = await load(feed(story(), now));
    const told = choiceEvents(blog);
    await blog.search('FERRY bâck');
    expect([seen(blog).join(), textOf(lineOf(blog)), told.length]).to.deep.equal([
      ...['4', '1 of 10 updates matches. Show all updates', 0],
    ]);
    await blog.search('');
    expect([seen(blog).length, lineOf(blog)]).to.deep.equal([10, null]);
    await blog.search(undefined as unknown as string);
    expect(seen(blog)).to.have.length(10);
  });

  it('covers what is known beyond what is shown, and takes that away again', async () => {
    const { blog, newsroom } = await load(feed(entries(1, 60), now), { 'page-size': '10' });
    const first = articlesOf(blog);
    const rendered: string[] = [];
    blog.addEventListener('live-blog-entry', ({ detail }) => rendered.push(detail.id));
    await blog.search('minute 1');
    const ids = ['60', '1', '19'].map((id) =>
      articlesOf(blog).some((one) => one.id === `entry-${id}`),
    );
    expect(ids).to.deep.equal([true, true, true]);
    expect(seen(blog)).to.have.length(15);
    expect(blog.entries).to.have.length(15);
    expect(textOf(lineOf(blog))).to.match(/^15 of 60 updates match\./);
    expect(part(blog, 'load-older') === null).to.equal(true);
    await blog.search('');
    expect(articlesOf(blog).every((one, index) => one === first[index])).to.equal(true);
    expect(articlesOf(blog)).to.have.length(10);
    expect(rendered.filter((id) => Number(id) > 50)).to.deep.equal([]);
    expect(textOf(part(blog, 'load-older'))).to.equal('Load older updates (50 left)');
    expect(newsroom.requests).to.have.length(1);
  });

  it('starts anew with another blog', async () => {
    const mounted = await load(feed(story(), now), controls);
    await type(mounted, 'ferry');
    const loaded = nextEvent(mounted.blog, 'live-blog-load');
    mounted.blog.src = '/other.json';
    await loaded;
    expect([fieldOf(mounted.blog).value, seen(mounted.blog).length]).to.deep.equal(['', 10]);
  });
});

describe('what is not loaded yet', () => {
  const page = (first: number, last: number, older?: string, total: number | undefined = 60) =>
    feed(
      entries(first, last).map((one) => (one.id === '7' ? { ...one, title: 'Ferry' } : one)),
      { ...now, total, ...(older && { links: { older } }) },
    );

  it('is said, and loaded when the reader wants it', async () => {
    const mounted = await load(page(41, 60, '/2.json'), controls);
    const { blog, newsroom } = mounted;
    newsroom.answer = (url) => (url.endsWith('/2.json') ? page(21, 40, '/3.json') : page(1, 20));
    await type(mounted, 'ferry');
    expect(textOf(lineOf(blog))).to.equal(
      'None of 20 updates matches. 40 older updates are not loaded yet. Load the rest Show all updates',
    );
    const button = buttonOf(blog, 'Load the rest');
    button.focus();
    button.click();
    button.click();
    await until(() => seen(blog).join() === '7', 'it is found');
    await until(() => !textOf(lineOf(blog)).includes('Loading'), 'all is loaded');
    expect(textOf(lineOf(blog))).to.equal('1 of 60 updates matches. Show all updates');
    expect(newsroom.requests.map((url) => url.split('/').at(-1))).to.deep.equal([
      ...['feed.json', '2.json', '3.json'],
    ]);
    expect(blog.matches(':focus-within')).to.equal(true);
    await blog.search('');
    expect(articlesOf(blog)).to.have.length(20);
  });

  it('is said without a number where the server does not tell one', async () => {
    const { blog } = await load(feed(entries(41, 60), { ...now, links: { older: '/2.json' } }), {
      filter: 'kind:update',
    });
    expect(textOf(lineOf(blog))).to.equal(
      'There are older updates that are not loaded yet. Load the rest',
    );
  });

  it('and cannot be had is said too, and can be tried again', async () => {
    const mounted = await load(page(41, 60, '/2.json'), controls);
    const { blog, newsroom } = mounted;
    newsroom.answer = new TypeError('no');
    await type(mounted, 'ferry');
    const told = nextEvent(blog, 'live-blog-error');
    const button = buttonOf(blog, 'Load the rest');
    button.focus();
    button.click();
    await told;
    await until(() => textOf(lineOf(blog)).includes('could not be loaded'), 'it is said');
    expect(shellOf(blog).activeElement === button).to.equal(true);
    newsroom.answer = page(1, 40);
    button.click();
    await until(() => seen(blog).join() === '7', 'it is found');
  });
});

describe('filter and search, for everybody', () => {
  for (const [name, show] of Object.entries({
    'with a choice and words': async (mounted: Mounted) => {
      await choose(mounted, 'tag:Sea');
      await type(mounted, 'entry');
    },
    'with nothing found': (mounted: Mounted) => type(mounted, 'nowhere'),
  }))
    it(`have no faults that axe finds, ${name}`, async () => {
      const mounted = await load(feed(story(), { ...now, links: { older: '/2' } }), controls);
      await show(mounted);
      expect(await violations()).to.deep.equal([]);
    });

  it('are tall enough for a finger, and in letters that make no phone zoom in', async () => {
    const { blog } = await load(feed(story(), now), controls);
    for (const control of [selectOf(blog), fieldOf(blog)]) {
      expect(control.offsetHeight).to.be.at.least(24);
      expect(getComputedStyle(control).fontSize).to.equal('16px');
    }
  });
});
