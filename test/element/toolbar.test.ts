// The toolbar: status at its start, controls at its end; where they do not fit, they are behind one of them.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { violations } from '../support/axe.js';
import { addControls, say } from '../support/controls.js';
import { entries, feed, type RawFeed } from '../support/feed.js';
import { focused } from '../support/flat-tree.js';
import {
  articlesOf,
  load,
  nextFrame,
  part,
  place,
  publish,
  shellOf,
  textOf,
  until,
  type Mounted,
} from '../support/mount.js';
import { watch } from '../support/mutations.js';
import { standStill } from '../support/scenes.js';

addControls();

const story = feed(entries(1, 9));

interface Shown extends Mounted {
  readonly parent: HTMLElement;
}

/** A blog in a column of that width, with five controls. */
async function show(
  width: number,
  attributes: Record<string, string> = {},
  answer: RawFeed = story,
): Promise<Shown> {
  const parent = place(document.createElement('div'));
  parent.style.inlineSize = `${width}px`;
  const wanted = { controls: 'pause order share', class: 'with-controls', ...attributes };
  const mounted = await load(answer, wanted, parent);
  await standStill(mounted.blog);
  return { ...mounted, parent };
}

const controlsOf = (blog: LiveBlogElement) =>
  [
    ...part(blog, 'toolbar')!.querySelectorAll<HTMLElement>('button:not(.skip), select, input'),
  ].filter((one) => one.checkVisibility());
const namesOf = (blog: LiveBlogElement) =>
  controlsOf(blog).map((one) => one.ariaLabel ?? textOf(one).slice(0, 5));
const boxOf = (element: Element) => element.getBoundingClientRect();
const middle = (element: Element) => (boxOf(element).top + boxOf(element).bottom) / 2;
const opener = (blog: LiveBlogElement) =>
  shellOf(blog).querySelector<HTMLButtonElement>('[aria-expanded][aria-controls="options"]');
const field = (blog: LiveBlogElement) => shellOf(blog).querySelector('input')!;

async function resize({ parent, blog }: Shown, width: number): Promise<void> {
  parent.style.inlineSize = `${width}px`;
  await standStill(blog);
}

const wide = 1_100;
const narrow = 340;
/** In the column of the page, wider than its window or not. */
const wider = { style: '--live-blog-measure: none' };

describe('the toolbar', () => {
  for (const dir of ['ltr', 'rtl'])
    it(`has the status at its start and the controls at its end, in one line, ${dir}`, async () => {
      const { blog } = await show(700, { controls: 'pause share', class: '', dir });
      const controls = controlsOf(blog);
      expect(controls).to.have.length.at.least(1);
      const [bar, status] = [boxOf(part(blog, 'toolbar')!), boxOf(part(blog, 'status')!)];
      const last = boxOf(controls.at(-1)!);
      const [start, end] =
        dir === 'ltr'
          ? [status.left - bar.left, bar.right - last.right]
          : [bar.right - status.right, last.left - bar.left];
      expect([start, end].map(Math.round)).to.deep.equal([0, 0]);
      for (const control of controls)
        expect(middle(control)).to.be.closeTo(middle(part(blog, 'status')!), 2);
    });

  it('has all controls in its line where they fit', async () => {
    const { blog } = await show(wide, wider);
    expect(opener(blog) === null).to.equal(true);
    expect(namesOf(blog)).to.include.members(['Pause', 'What is shown', 'Words', 'Nothi']);
    for (const control of controlsOf(blog))
      expect(middle(control)).to.be.closeTo(middle(part(blog, 'status')!), 2);
  });

  it('has only pause and a button for the others where they do not', async () => {
    const { blog } = await show(narrow);
    expect(namesOf(blog)).to.deep.equal(['Pause', 'Optio']);
    expect(opener(blog)!.ariaExpanded).to.equal('false');
  });

  it('is as high as what was kept for it, also while it is narrow', async () => {
    const { blog } = await show(narrow + 60);
    const bar = part(blog, 'toolbar')!;
    expect(boxOf(bar).height).to.be.at.most(parseFloat(getComputedStyle(bar).minHeight) + 1);
  });
});

describe('the options', () => {
  for (const attributes of [{}, { isolated: '' }] as Record<string, string>[])
    it(`open below the toolbar’s line, and nothing above moves${'isolated' in attributes ? ' (isolated)' : ''}`, async () => {
      const { blog } = await show(narrow, attributes);
      const [bar, article] = [part(blog, 'toolbar')!, articlesOf(blog)[0]!];
      const before = [boxOf(bar).top, boxOf(opener(blog)!).top];
      const { top, bottom } = { top: boxOf(article).top, bottom: boxOf(opener(blog)!).bottom };
      opener(blog)!.click();
      await standStill(blog);
      expect([boxOf(bar).top, boxOf(opener(blog)!).top]).to.deep.equal(before);
      expect(boxOf(article).top).to.be.above(top + 30);
      expect(opener(blog)!.ariaExpanded).to.equal('true');
      const panel = shellOf(blog).getElementById('options')!;
      expect(panel.contains(field(blog))).to.equal(true);
      for (const control of controlsOf(blog).slice(2))
        expect(boxOf(control).top).to.be.at.least(bottom);
      opener(blog)!.click();
      await standStill(blog);
      expect([namesOf(blog).length, boxOf(article).top]).to.deep.equal([2, top]);
    });

  it('stay below the button for a reader who has scrolled to it', async () => {
    const { blog } = await show(narrow, {}, feed(entries(1, 40)));
    scrollTo(0, boxOf(opener(blog)!).top + scrollY - 20);
    await standStill(blog);
    const { top } = boxOf(opener(blog)!);
    for (let press = 0; press < 2; press++) {
      opener(blog)!.click();
      await standStill(blog);
      expect(boxOf(opener(blog)!).top).to.be.closeTo(top, 1);
    }
  });

  it('are gone through in the order in which they are seen, and closed by Escape', async () => {
    const { blog } = await show(narrow);
    opener(blog)!.focus();
    await sendKeys({ press: 'Enter' });
    await standStill(blog);
    const found = [];
    for (const control of controlsOf(blog).slice(2)) {
      await sendKeys({ press: 'Tab' });
      found.push(focused() === control);
    }
    expect(found).to.have.length.at.least(3);
    expect(found).not.to.include(false);
    await sendKeys({ press: 'Escape' });
    await standStill(blog);
    expect(namesOf(blog)).to.deep.equal(['Pause', 'Optio']);
    expect(focused() === opener(blog)).to.equal(true);
  });

  it('leave Escape to others while they are closed', async () => {
    const { blog } = await show(narrow);
    const escape = new KeyboardEvent('keydown', {
      ...{ key: 'Escape', bubbles: true, composed: true, cancelable: true },
    });
    expect(opener(blog)!.dispatchEvent(escape)).to.equal(true);
  });

  for (const isOpen of [false, true])
    it(`are no fault to axe, ${isOpen ? 'open' : 'closed'}`, async () => {
      const { blog } = await show(narrow);
      if (isOpen) opener(blog)!.click();
      await standStill(blog);
      expect(await violations()).to.deep.equal([]);
    });
});

describe('when the column gets wider or narrower', () => {
  it('controls go and come, and are the same ones, with what was typed', async () => {
    const shown = await show(wide, wider);
    const { blog } = shown;
    const input = field(blog);
    input.value = 'gate';
    await resize(shown, narrow);
    expect(namesOf(blog)).to.deep.equal(['Pause', 'Optio']);
    await resize(shown, wide);
    expect(opener(blog) === null).to.equal(true);
    expect([field(blog) === input, input.value]).to.deep.equal([true, 'gate']);
  });

  it('who is at work in a control stays there', async () => {
    const shown = await show(wide, wider);
    const input = field(shown.blog);
    input.focus();
    await sendKeys({ type: 'ga' });
    await resize(shown, narrow);
    expect(opener(shown.blog)!.ariaExpanded).to.equal('true');
    expect(focused() === input).to.equal(true);
    await sendKeys({ type: 'te' });
    await resize(shown, wide);
    expect([focused() === input, input.value]).to.deep.equal([true, 'gate']);
  });

  it('no window hears of a loop, and it is one or the other at every width', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.message);
    addEventListener('error', onError);
    const shown = await show(wide, wider);
    for (let width = wide; width > narrow; width -= 40) {
      await resize(shown, width);
      const isMenu = !!opener(shown.blog);
      await nextFrame();
      expect(!!opener(shown.blog), `${width}`).to.equal(isMenu);
      const controls = controlsOf(shown.blog);
      const tops = controls.map((one) => Math.round(middle(one) / 4));
      if (!isMenu) expect(new Set(tops).size, `${width}`).to.equal(1);
    }
    removeEventListener('error', onError);
    expect(errors).to.deep.equal([]);
  });

  it('what says more than before is put away if that does not fit', async () => {
    say('Nothing');
    const shown = await show(wide, wider);
    expect(opener(shown.blog) === null).to.equal(true);
    say(
      'Much more than there is any room for in one line, whatever the width of it may be. '.repeat(
        2,
      ),
    );
    shown.blog.requestUpdate();
    await until(() => opener(shown.blog), 'the options');
    say('Nothing');
    shown.blog.requestUpdate();
    await until(() => !opener(shown.blog), 'the line');
  });
});

describe('a poll that brings nothing new', () => {
  for (const width of [wide, narrow])
    it(`changes nothing in a toolbar of ${width} px`, async () => {
      const shown = await show(width, wider);
      const { records } = watch(shown);
      for (let poll = 0; poll < 3; poll++) await publish(shown, story);
      await nextFrame();
      expect(records()).to.deep.equal([]);
    });
});
