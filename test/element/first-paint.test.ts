import { expect } from 'chai';
import { entries, entry, feed } from '../support/feed.js';
import { articlesOf, idsOf, load, part, textOf } from '../support/mount.js';

describe('the first answer', () => {
  it('shows the entries as articles of the document, newest first, each with its id', async () => {
    const { blog } = await load(feed(entries(1, 3)));
    expect(idsOf(blog)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
    expect(articlesOf(blog).every((article) => article.parentElement === blog)).to.equal(true);
    expect(document.getElementById('entry-2')).to.equal(articlesOf(blog)[1]);
  });

  it('shows no more entries than the page size, and offers the rest', async () => {
    const { blog } = await load(feed(entries(1, 50)), { 'page-size': '10' });
    expect(articlesOf(blog)).to.have.length(10);
    expect(textOf(part(blog, 'load-older'))).to.equal('Load older updates (40 left)');
  });

  it('shows title, time and body of an entry', async () => {
    const { blog } = await load(feed([entry(5)]), { 'time-zone': 'UTC' });
    const [article] = articlesOf(blog);
    expect(textOf(article!.querySelector('h3'))).to.equal('Entry 5');
    expect(article!.querySelector('time')!.dateTime).to.equal('2026-11-20T09:05:00.000Z');
    expect(textOf(article!.querySelector('time b'))).to.equal('09:05 UTC');
    expect(textOf(article!.querySelector('.live-blog-entry-body'))).to.equal(
      'What happened in minute 5.',
    );
  });
});
