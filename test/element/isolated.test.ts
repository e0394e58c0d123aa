import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import {
  articlesOf,
  load,
  mount,
  nextEvent,
  nextFrame,
  part,
  place,
  publish,
} from '../support/mount.js';

const isolated = { isolated: '' };

describe('an isolated element', () => {
  it('has its entries in its shadow root, out of reach of the page', async () => {
    const style = place(document.createElement('style'));
    style.textContent =
      'article, p, h3, button { display: none; color: rgb(1, 2, 3) } * { margin: 50px }';
    const { blog } = await load(feed(entries(1, 3)), isolated);
    expect(blog.querySelector('article')).to.equal(null);
    expect(articlesOf(blog)).to.have.length(3);
    const [first] = articlesOf(blog);
    expect(first!.offsetHeight).to.be.above(0);
    expect(getComputedStyle(first!.querySelector('h3')!).marginLeft).to.equal('0px');
  });

  it('keeps the space between paragraphs, and the bullets of lists', async () => {
    const html = '<p>One.</p><p>Two.</p><ul><li>Three</li></ul>';
    const { blog } = await load(feed([entry(1, { html })]), isolated);
    const body = articlesOf(blog)[0]!;
    const style = (name: string) => getComputedStyle(body.querySelector(name)!);
    expect(parseFloat(style('p').marginBottom)).to.be.above(0);
    expect(parseFloat(style('ul').paddingInlineStart)).to.be.above(0);
  });

  it('shows the same timeline: new, changed and deleted entries, by touching only those', async () => {
    const mounted = await load(feed(entries(1, 4)), { ...isolated, reveal: 'always' });
    const kept = articlesOf(mounted.blog).find(({ id }) => id === 'entry-2');
    await publish(mounted, feed([entry(5), entry(4, { title: 'Edited' }), entry(2), entry(1)]));
    const ids = articlesOf(mounted.blog).map(({ id }) => id);
    expect(ids).to.deep.equal(['entry-5', 'entry-4', 'entry-2', 'entry-1']);
    expect(articlesOf(mounted.blog)[2]).to.equal(kept);
  });

  it('lets the page style its parts, of the shell and of the entries', async () => {
    const style = place(document.createElement('style'));
    style.textContent =
      'live-blog::part(title) { color: rgb(1, 2, 3) } live-blog::part(entry-title) { color: rgb(4, 5, 6) } live-blog::part(divider) { color: rgb(7, 8, 9) }';
    const { blog } = await load(feed([entry(1)]), isolated);
    const color = (element: Element) => getComputedStyle(element).color;
    expect(color(part(blog, 'title')!)).to.equal('rgb(1, 2, 3)');
    expect(color(articlesOf(blog)[0]!.querySelector('h3')!)).to.equal('rgb(4, 5, 6)');
    expect(color(blog.shadowRoot!.querySelector('.live-blog-divider')!)).to.equal('rgb(7, 8, 9)');
  });

  it('takes tokens and slots from the page', async () => {
    const { blog } = mount(feed([entry(1)]), isolated);
    blog.style.setProperty('--live-blog-accent-color', 'rgb(10, 20, 30)');
    const footer = document.createElement('p');
    footer.slot = 'footer';
    footer.textContent = 'A foot of the page’s own';
    blog.append(footer);
    await nextEvent(blog, 'live-blog-load');
    expect(getComputedStyle(part(blog, 'label')!).color).to.equal('rgb(10, 20, 30)');
    expect(footer.offsetHeight).to.be.above(0);
  });

  it('shows the page’s fallback until the first data', async () => {
    const { blog } = mount(() => new Promise<Response>(() => undefined), isolated);
    const fallback = document.createElement('p');
    fallback.textContent = 'Soon';
    blog.append(fallback);
    await blog.updateComplete;
    expect(fallback.offsetHeight).to.be.above(0);
  });
});

describe('slots of an isolated element', () => {
  it('take what the page puts there later', async () => {
    const { blog } = await load(feed([entry(1)]), isolated);
    const foot = document.createElement('p');
    foot.slot = 'footer';
    foot.textContent = 'Foot';
    blog.append(foot);
    await nextFrame();
    expect(foot.offsetHeight).to.be.above(0);
  });
});

describe('a page with rules of its own', () => {
  it('does not reach the controls', async () => {
    const style = place(document.createElement('style'));
    style.textContent =
      'html { font-size: 62.5% } button { all: unset; display: none !important; font-size: 3px } * { box-sizing: content-box !important }';
    const { blog } = await load(feed(entries(1, 3)));
    const { height } = part(blog, 'control')!.getBoundingClientRect();
    expect(height).to.be.at.least(24);
    expect(parseFloat(getComputedStyle(part(blog, 'control')!).fontSize)).to.be.at.least(13);
  });
});
