import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { articlesOf, load, place, publish } from '../support/mount.js';
import { watch } from '../support/mutations.js';

const many = feed(entries(1, 200));
const attributes = { 'page-size': '200', reveal: 'always' };

describe('a poll', () => {
  it('that brings nothing new makes no mutation at all, whatever the server says about time', async () => {
    const mounted = await load(many, attributes);
    const { records } = watch(mounted);
    for (let poll = 0; poll < 5; poll++) {
      await publish(mounted, many);
      await publish(mounted, { ...many, now: new Date().toISOString() });
    }
    expect(records()).to.deep.equal([]);
  });

  it('that brings one entry makes one article and touches no other', async () => {
    const mounted = await load(many, attributes);
    const { records } = watch(mounted);
    await publish(mounted, feed(entries(1, 201)));
    const inDocument = records().filter(
      ({ target }) => target === mounted.blog || mounted.blog.contains(target),
    );
    expect(
      inDocument.map(({ addedNodes, removedNodes }) => [addedNodes.length, removedNodes.length]),
    ).to.deep.equal([[1, 0]]);
    expect((inDocument[0]!.addedNodes[0] as Element).id).to.equal('entry-201');
  });

  it('that brings an edit changes that part of that article, and keeps the element', async () => {
    const mounted = await load(many, attributes);
    const article = document.getElementById('entry-150')!;
    const { records } = watch(mounted);
    const edited = entries(1, 200).map((one) =>
      one.id === '150' ? entry(150, { html: '<p>Corrected.</p>' }) : one,
    );
    await publish(mounted, feed(edited));
    expect(document.getElementById('entry-150')).to.equal(article);
    const body = article.querySelector('.live-blog-entry-body')!;
    const touched = records().filter(({ target }) => mounted.blog.contains(target));
    expect(touched.length).to.be.greaterThan(0);
    expect(touched.every(({ target }) => body.contains(target))).to.equal(true);
  });

  it('that pins an entry sets attributes and moves no node', async () => {
    const mounted = await load(many, attributes);
    const order = articlesOf(mounted.blog);
    const { records } = watch(mounted);
    const pinned = entries(1, 200).map((one) =>
      one.id === '150' ? { ...one, pinned: true } : one,
    );
    await publish(mounted, feed(pinned));
    expect(articlesOf(mounted.blog)).to.deep.equal(order);
    const article = document.getElementById('entry-150')!;
    const moved = records().filter(({ addedNodes, removedNodes }) =>
      [...addedNodes, ...removedNodes].includes(article),
    );
    expect(moved).to.deep.equal([]);
    expect(article.assignedSlot).not.to.equal(null);
  });

  it('does not reload a frame that stands in an entry, whatever happens around it and to its pin', async () => {
    const mounted = await load(feed(entries(1, 5)), { reveal: 'always' });
    const frame = document.createElement('iframe');
    let loads = 0;
    frame.addEventListener('load', () => loads++);
    const first = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<p>A frame that the page put there.</p>';
    document.getElementById('entry-3')!.querySelector('.live-blog-entry-body')!.append(frame);
    await first;
    const withPin = (pinned: boolean) =>
      entries(1, 7).map((one) => (one.id === '3' ? { ...one, pinned } : one));
    await publish(mounted, feed(withPin(true)));
    await publish(mounted, feed(withPin(false).filter(({ id }) => id !== '4')));
    await publish(mounted, feed(withPin(true)));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(loads).to.equal(1);
    expect(frame.isConnected).to.equal(true);
  });

  it('keeps at most what was asked for in the document, and adds what is new to it', async () => {
    const mounted = await load(many, { 'page-size': '10', reveal: 'always' });
    expect(articlesOf(mounted.blog)).to.have.length(10);
    await publish(mounted, feed(entries(1, 203)));
    expect(articlesOf(mounted.blog)).to.have.length(13);
  });
});

describe('the page around', () => {
  it('gets our style sheets while an element is there, once, and back in the end', async () => {
    const before = document.adoptedStyleSheets.length;
    const one = await load(feed(entries(1, 2)));
    const between = document.adoptedStyleSheets.length;
    expect(between).to.be.greaterThan(before);
    const other = await load(feed(entries(1, 2)), { src: '/other.json' });
    expect(document.adoptedStyleSheets).to.have.length(between);
    one.blog.remove();
    expect(document.adoptedStyleSheets).to.have.length(between);
    other.blog.remove();
    expect(document.adoptedStyleSheets).to.have.length(before);
  });

  it('wins over our rules for entries with any rule of its own', async () => {
    const style = place(document.createElement('style'));
    style.textContent = 'h3 { font-size: 33px; margin: 7px; }';
    const { blog } = await load(feed([entry(1)]));
    const { fontSize, marginTop } = getComputedStyle(articlesOf(blog)[0]!.querySelector('h3')!);
    expect([fontSize, marginTop]).to.deep.equal(['33px', '7px']);
  });
});
