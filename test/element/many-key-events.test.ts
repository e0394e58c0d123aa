// The room that the strip of key events takes, and what becomes of many of them.
import { expect } from 'chai';
import { violations } from '../support/axe.js';
import { entries } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import { allKeys, key, linksOf, live, stripOf } from '../support/key-events.js';
import {
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  place,
  publish,
  shellOf,
  textOf,
  until,
} from '../support/mount.js';
import { standStill } from '../support/scenes.js';

describe('many key events', () => {
  it('are a dozen links and a button that shows the rest, and leads on to it', async () => {
    const { blog } = await load(live(allKeys(40)));
    const button = () => stripOf(blog).querySelector('button');
    expect(linksOf(blog)).to.have.length(12);
    expect(textOf(button())).to.equal('All 40 key events');
    button()!.focus();
    button()!.click();
    const next = await until(() => linksOf(blog)[12], 'the rest');
    await until(() => focused() === next, 'the focus is on the first of the rest');
    expect([linksOf(blog).length, button()]).to.deep.equal([40, null]);
  });

  it('do not lose what the reader has come to when another comes in', async () => {
    const mounted = await load(live(allKeys(20)), { reveal: 'always' });
    const last = linksOf(mounted.blog).at(-1)!;
    last.focus();
    await publish(mounted, live(allKeys(21)));
    expect(focused() === last).to.equal(true);
  });

  it('are scrolled sideways, by the strip and not by the page; what has the focus is in sight', async () => {
    const parent = place(document.createElement('div'));
    parent.style.width = '320px';
    const { blog } = await load(live(allKeys(40)), {}, parent);
    const strip = stripOf(blog);
    expect(strip.scrollWidth).to.be.above(strip.clientWidth);
    expect(blog.scrollWidth).to.be.at.most(320);
    for (const link of linksOf(blog)) {
      link.focus();
      await nextFrame();
      const { left, right } = link.getBoundingClientRect();
      const box = strip.getBoundingClientRect();
      expect(left, link.href).to.be.at.least(box.left - 1);
      expect(right, link.href).to.be.at.most(box.right + 1);
    }
  });

  it('let the next one be seen in part, and fade where there is more', async () => {
    const parent = place(document.createElement('div'));
    parent.style.width = '390px';
    const { blog } = await load(live(allKeys(9)), {}, parent);
    const strip = stripOf(blog);
    await standStill(blog);
    const fades = () => [...strip.classList].filter((name) => name.startsWith('more'));
    expect(linksOf(blog)[1]!.getBoundingClientRect().left).to.be.below(
      strip.getBoundingClientRect().right - 40,
    );
    expect(fades()).to.deep.equal(['more-right']);
    strip.scrollLeft = strip.scrollWidth;
    await until(() => fades().join() === 'more-left', 'it fades on the other side');
    if (!matchMedia('(forced-colors: active)').matches)
      expect(getComputedStyle(strip).maskImage).to.match(/gradient/);
    parent.style.width = '4000px';
    blog.style.setProperty('--live-blog-measure', 'none');
    await until(() => !fades().length, 'all is in sight, and nothing fades');
    expect(getComputedStyle(strip).maskImage).to.equal('none');
  });
});

const long = 'The council moves three hundred households from the streets below the railway line';

describe('the room for key events', () => {
  for (const [name, titles] of Object.entries({
    one: ['Short'],
    several: [long, 'Short', long, 'Short', 'Short'],
  }))
    for (const width of ['320px', '700px'])
      it(`is kept from the first paint, for ${name} in ${width}`, async () => {
        const parent = place(document.createElement('div'));
        parent.style.cssText = `inline-size: ${width}; font: 17px/1.6 serif`;
        const list = titles.map((title, index) => key(30 - index, { title }));
        const { blog } = mount(live([...list, ...entries(1, 9)]), { controls: 'pause' }, parent);
        const loaded = nextEvent(blog, 'live-blog-load');
        const room = await until(
          () => blog.hasUpdated && shellOf(blog).querySelector('.keys'),
          'the room',
        );
        const height = () => Math.round(room.getBoundingClientRect().height);
        const before = height();
        await loaded;
        await until(() => part(blog, 'key-events'), 'the strip');
        await standStill(blog);
        expect([before, height()]).to.deep.equal([119, 119]);
        const { bottom } = part(blog, 'key-events')!.getBoundingClientRect();
        expect(bottom).to.be.below(room.getBoundingClientRect().bottom);
      });
});

describe('axe finds nothing wrong in the strip', () => {
  for (const [name, list] of Object.entries({ one: 1, 'a few': 4, many: 40 }))
    for (const attributes of [{}, { isolated: '' }, { dir: 'rtl' }] as Record<string, string>[])
      it(`with ${name} (${Object.keys(attributes).join() || 'as it is'})`, async () => {
        const { blog } = await load(live(allKeys(list)), attributes);
        await standStill(blog);
        expect(await violations()).to.deep.equal([]);
      });
});
