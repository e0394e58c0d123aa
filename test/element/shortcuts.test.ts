// Single letters as keys, where the page wants them and for as long as the reader does.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, feed } from '../support/feed.js';
import { drawn, focused } from '../support/flat-tree.js';
import {
  articlesOf,
  load,
  nextFrame,
  part,
  place,
  publish,
  textOf,
  until,
} from '../support/mount.js';
import { standStill } from '../support/scenes.js';

const open = (attributes: Record<string, string> = {}) =>
  load(feed(entries(1, 9)), { keyboard: 'shortcuts', reveal: 'ask', ...attributes });

const at = () => focused().closest('article')?.id ?? focused().localName;
const press = async (key: string) => {
  await sendKeys({ press: key });
  await nextFrame();
};
/** By the sign, wherever that is on a keyboard; whether it is left to the browser. */
const type = (key: string, more: KeyboardEventInit = {}, target: Element = focused()) =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
const list = (blog: LiveBlogElement) => drawn(blog, '.key-list')[0];
const buttonOf = (blog: LiveBlogElement, words: RegExp) =>
  drawn(blog, 'button').find((one) => words.test(textOf(one)))!;

describe('with keyboard="shortcuts"', () => {
  for (const more of [{}, { isolated: '' }] as Record<string, string>[])
    it(`j and k lead from entry to entry, n to the news ${JSON.stringify(more)}`, async () => {
      const mounted = await open(more);
      await press('j');
      expect(at()).to.equal('entry-9');
      await press('j');
      await press('j');
      expect(at()).to.equal('entry-7');
      await press('k');
      expect(at()).to.equal('entry-8');
      expect(type('n')).to.equal(true);
      await publish(mounted, feed(entries(1, 11)));
      expect(mounted.blog.pending).to.have.length(2);
      await press('n');
      await until(() => at() === 'entry-11', 'the newest entry');
      expect(mounted.blog.pending).to.deep.equal([]);
    });

  it('they begin with what is read, if nothing has the focus', async () => {
    const { blog } = await open();
    const articles = articlesOf(blog);
    place(document.createElement('div')).style.blockSize = '200vh';
    scrollTo(0, articles[3]!.getBoundingClientRect().top + scrollY - 90);
    await press('j');
    expect(at()).to.equal('entry-6');
    focused().blur();
    scrollTo(0, articles[6]!.getBoundingClientRect().top + scrollY - 90);
    await press('k');
    expect(at()).to.equal('entry-4');
  });

  it('they go on from what is at work in an entry, unless that is typed into', async () => {
    const { blog } = await open();
    const [article] = articlesOf(blog);
    const link = Object.assign(document.createElement('a'), { href: '#', textContent: 'A link' });
    article!.append(link);
    link.focus();
    await press('j');
    expect(at()).to.equal('entry-8');
    for (const html of [
      '<input>',
      '<textarea></textarea>',
      '<select><option>One</option></select>',
      '<div contenteditable>Words</div>',
      '<div role="textbox" tabindex="0">Words</div>',
      '<video controls tabindex="0"></video>',
    ]) {
      const frame = document.createElement('div');
      frame.innerHTML = html;
      for (const parent of [article!, document.body]) {
        parent.append(frame);
        const field = frame.firstElementChild as HTMLElement;
        field.focus();
        expect(focused() === field, html).to.equal(true);
        for (const key of ['j', 'k', '?']) expect(type(key), html).to.equal(true);
        expect(focused() === field, html).to.equal(true);
      }
      frame.remove();
    }
    expect(list(blog)).to.equal(undefined);
  });

  it('they are the browser’s with other keys held, and where the reader is elsewhere', async () => {
    const { blog } = await open();
    const [article] = articlesOf(blog);
    article!.focus();
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing'])
      expect(type('j', { [held]: true }), held).to.equal(true);
    const other = place(document.createElement('button'));
    other.textContent = 'Elsewhere';
    other.focus();
    expect([type('j'), type('?')]).to.deep.equal([true, true]);
    other.blur();
    blog.style.marginBlockStart = '300vh';
    scrollTo(0, 0);
    expect(type('j')).to.equal(true);
    expect(list(blog)).to.equal(undefined);
    // Capitals are locked.
    article!.focus();
    expect(type('J')).to.equal(false);
    expect(at()).to.equal('entry-8');
  });

  it('of two blogs, the one with the focus is meant, else the one in view', async () => {
    const one = await open();
    const two = await open({ 'id-prefix': 'two-' });
    articlesOf(two.blog)[0]!.focus();
    await press('j');
    expect(at()).to.equal('two-8');
    focused().blur();
    scrollTo(0, 0);
    await press('j');
    expect(at()).to.equal('entry-9');
    focused().blur();
    two.blog.scrollIntoView({ block: 'start', behavior: 'instant' });
    await press('j');
    expect(at()).to.equal('two-9');
    one.blog.remove();
    focused().blur();
    await press('j');
    expect(at()).to.match(/^two-/);
  });

  it('/ leads to the search, if there is one', async () => {
    const plain = await open();
    articlesOf(plain.blog)[0]!.focus();
    expect(type('/')).to.equal(true);
    plain.blog.remove();
    const { blog } = await open({ controls: 'search' });
    articlesOf(blog)[0]!.focus();
    expect(type('/', { shiftKey: true })).to.equal(false);
    await until(() => focused().matches('[type=search]'), 'the search');
    expect(type('j')).to.equal(true);
  });
});

describe('the list of keys', () => {
  it('is opened by its button, says what there is, and is closed by it and by Escape', async () => {
    const { blog } = await load(feed(entries(1, 9)), { keyboard: 'feed' });
    const button = buttonOf(blog, /^Keys$/);
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await press('Enter');
    await standStill(blog);
    expect(textOf(list(blog))).to.equal(
      'While an update has the focus Next update Page Down Previous update Page Up ' +
        'Before the updates Ctrl + Home Past the updates Ctrl + End',
    );
    expect([button.getAttribute('aria-expanded'), list(blog)!.id]).to.deep.equal([
      'true',
      button.getAttribute('aria-controls'),
    ]);
    await press('Escape');
    await blog.updateComplete;
    expect([list(blog), focused() === button]).to.deep.equal([undefined, true]);
    button.click();
    await blog.updateComplete;
    button.click();
    await blog.updateComplete;
    expect(list(blog)).to.equal(undefined);
    expect(type('j', {}, articlesOf(blog)[0])).to.equal(true);
  });

  it('is opened by ? as well, and gives the focus back', async () => {
    const { blog } = await open({ controls: 'search' });
    const article = articlesOf(blog)[3]!;
    article.focus();
    expect(type('?', { shiftKey: true })).to.equal(false);
    await until(() => focused() === list(blog), 'the list');
    expect(textOf(list(blog))).to.contain(
      'Next update j Previous update k Show new updates n Search / Keys ?',
    );
    await press('Escape');
    await blog.updateComplete;
    expect([list(blog), focused() === article]).to.deep.equal([undefined, true]);
  });

  it('has what turns the letters off, and on again', async () => {
    const { blog } = await open();
    buttonOf(blog, /^Keys$/).click();
    await blog.updateComplete;
    buttonOf(blog, /off$/).click();
    await blog.updateComplete;
    const [article] = articlesOf(blog);
    article!.focus();
    for (const key of ['j', 'k', 'n', '/', '?']) expect(type(key), key).to.equal(true);
    expect(at()).to.equal('entry-9');
    await press('PageDown');
    expect(at()).to.equal('entry-8');
    buttonOf(blog, /^Turn them on$/).click();
    await blog.updateComplete;
    article!.focus();
    expect(type('j')).to.equal(false);
  });

  it('moves nothing of what is pressed, and fits into a narrow window', async () => {
    const { blog } = await open();
    blog.style.inlineSize = '17rem';
    await standStill(blog);
    const button = buttonOf(blog, /^Keys$/);
    const { top } = button.getBoundingClientRect();
    button.click();
    await standStill(blog);
    expect(button.getBoundingClientRect().top).to.be.closeTo(top, 1);
    const { right } = part(blog, 'toolbar')!.getBoundingClientRect();
    for (const one of drawn(list(blog)!, '*'))
      expect(one.getBoundingClientRect().right, one.localName).to.be.at.most(right + 1);
  });
});
