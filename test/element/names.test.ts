// What a screen reader says: what each thing is, and what it is called. What it says unasked is in the
// file on announcements.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, entry, feed } from '../support/feed.js';
import { drawn } from '../support/flat-tree.js';
import { articlesOf, load, part, place, publish, textOf } from '../support/mount.js';
import { scenes, showScene } from '../support/scenes.js';
import { everyHeader, harbour } from '../support/stories.js';

const nameOf = (article: Element) => textOf(article.ariaLabelledByElements?.[0]);

const isolations: readonly Record<string, string>[] = [{}, { isolated: '' }];
const and = (attributes: object) => ('isolated' in attributes ? ' (isolated)' : '');

describe('an entry', () => {
  for (const attributes of isolations)
    it(`is an article with the name of its title, or else of its time${and(attributes)}`, async () => {
      const list = [entry(2), entry(1, { title: undefined })];
      const mounted = await load(feed(list), { ...attributes, 'time-zone': 'UTC' });
      const names = () => articlesOf(mounted.blog).map(nameOf);
      expect(names()[0]).to.equal('Entry 2');
      expect(names()[1]).to.match(/^09:01 UTC/);
      await publish(mounted, feed([entry(2, { title: undefined }), entry(1)]));
      expect(names()[0]).to.match(/^09:02 UTC/);
      expect(names()[1]).to.equal('Entry 1');
    });

  for (const form of ['auto', 'relative', 'absolute'])
    it(`has a time for machines, and two forms of it in the text (${form})`, async () => {
      const blog = await showScene('live', { attributes: { time: form } });
      for (const time of drawn(blog, '.live-blog-entry-time') as HTMLTimeElement[]) {
        expect(new Date(time.dateTime).toISOString()).to.equal(time.dateTime);
        const forms = [...time.children];
        expect(forms.map(textOf).filter(Boolean)).to.have.length(2);
        for (const one of forms) {
          expect(one.checkVisibility()).to.equal(true);
          expect(one.ariaHidden).to.equal(null);
        }
      }
    });

  it('says in words what it is marked with, and that it is new', async () => {
    const blog = await showScene('news revealed');
    const words = (id: string) => textOf(document.getElementById(id)!.querySelector('header'));
    expect(words('entry-31')).to.match(/New Breaking$/);
    expect(words('entry-30')).to.match(/Key event Summary/);
    expect(words('entry-28')).to.match(/Correction$/);
    expect(words('entry-32')).to.match(/New$/);
    expect(part(blog, 'banner')).to.equal(null);
  });
});

describe('headings', () => {
  const levels = (blog: LiveBlogElement, selector: string) => [
    ...new Set(drawn(blog, selector).map(({ localName }) => localName)),
  ];

  for (const attributes of isolations)
    for (const level of [1, 2, 3, 4, 5, 6])
      it(`go down from level ${level}: the title, entries, and what is in them${and(attributes)}`, async () => {
        const setting = { ...attributes, 'heading-level': `${level}` };
        const blog = await showScene('live with everything around', { attributes: setting });
        const below = (steps: number) => [`h${Math.min(6, level + steps)}`];
        expect(levels(blog, '[part="title"]')).to.deep.equal(below(0));
        expect(levels(blog, '.live-blog-entry-title')).to.deep.equal(below(1));
        const inBodies = ':is(h1, h2, h3, h4, h5, h6):not(.live-blog-entry-title, [part="title"])';
        expect(levels(blog, inBodies)).to.deep.equal(below(2));
      });
});

/** Headings leave out no level. */
function expectLevels(blog: LiveBlogElement): void {
  const found = drawn(blog, 'h1, h2, h3, h4, h5, h6').map((one) => one.localName[1]!);
  for (const [index, level] of found.entries())
    expect(Number(level), found.join()).to.be.at.most(Number(found[index - 1] ?? level) + 1);
}

/** Landmarks are few, and each has a name of its own. */
function expectLandmarks(blog: LiveBlogElement): void {
  const regions = drawn(blog, 'nav, aside, main, form, search, section[aria-label]');
  const names = regions.map((region) => region.ariaLabel);
  expect(names).to.deep.equal([...new Set(names)].filter(Boolean));
  // Those of the page would have a second banner and content info.
  for (const one of drawn(blog, 'header, footer'))
    expect(one.closest('article, section'), one.outerHTML).not.to.equal(null);
}

/** Controls are buttons that say what they do. */
function expectControls(blog: LiveBlogElement): void {
  for (const control of drawn(blog, 'button') as HTMLButtonElement[]) {
    expect([control.localName, control.type]).to.deep.equal(['button', 'button']);
    expect(textOf(control)).not.to.equal('');
    // Who speaks to the computer says the words that are seen: a name begins with them.
    expect(control.ariaLabelledByElements ?? null).to.equal(null);
    expect((control.ariaLabel ?? textOf(control)).startsWith(textOf(control))).to.equal(true);
  }
}

describe('headings, landmarks and controls', () => {
  for (const { name, show } of scenes)
    it(`have levels and names of their own in the state “${name}”`, async () => {
      const blog = await show();
      for (const expectRight of [expectLevels, expectLandmarks, expectControls]) expectRight(blog);
    });
});

describe('entries in other languages', () => {
  it('go their own way, so that none is read backwards', async () => {
    const parent = place(document.createElement('div'));
    parent.dir = 'rtl';
    const blog = await showScene('entries in four languages', { parent });
    const ways = articlesOf(blog).map((article) => getComputedStyle(article).direction);
    expect(ways).to.deep.equal(['ltr', 'rtl', 'ltr', 'rtl']);
  });
});

describe('controls', () => {
  it('have the number of new updates in the banner’s name', async () => {
    expect(textOf(part(await showScene('a banner'), 'banner'))).to.equal('3 new updates');
  });

  it('say by their words whether updates are paused, and not a second time by a state', async () => {
    const { blog } = await load(feed(entries(1, 1)));
    const control = part(blog, 'control')!;
    expect([textOf(control), control.ariaPressed]).to.deep.equal(['Pause', null]);
    control.click();
    await blog.updateComplete;
    expect([textOf(control), control.ariaPressed]).to.deep.equal(['Resume', null]);
  });
});

describe('lists, regions and pictures', () => {
  it('are lists of key points and topics, with names', async () => {
    const { blog } = await load(harbour([], everyHeader));
    const summary = part(blog, 'summary')!;
    expect([summary.localName, summary.ariaLabel]).to.deep.equal(['ul', 'Key points']);
    expect(summary.children).to.have.length(2);
    const topics = part(blog, 'topics')!;
    expect([topics.localName, topics.ariaLabel]).to.deep.equal(['nav', 'Topics']);
    // Without bullets, VoiceOver takes it for a list only if it says so.
    expect(topics.querySelector('ul')!.role).to.equal('list');
    expect(topics.querySelectorAll('li')).to.have.length(3);
  });

  it('are a region of the pins, with a name', async () => {
    const pinned = part(await showScene('pins, all unfolded'), 'pinned')!;
    expect([pinned.localName, pinned.ariaLabel]).to.deep.equal(['section', 'Pinned']);
  });

  it('are pictures with the newsroom’s words, and links with a name', async () => {
    const blog = await showScene('live');
    const images = drawn(blog, 'figure img') as HTMLImageElement[];
    expect(images.map(({ alt }) => alt)).to.deep.equal([
      'A long, low pier',
      '',
      'A pier without a size',
      'The pier again',
      'From the sea',
    ]);
  });
});
