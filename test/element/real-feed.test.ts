// A closed blog as a newsroom published it. It stands outside the project, in CORPUS_DIR.
import { expect } from 'chai';
import type { RawEntry, RawFeed } from '../support/feed.js';
import { articlesOf, load, part, textOf } from '../support/mount.js';

interface ClosedFeed extends RawFeed {
  readonly kicker: string;
  readonly title: string;
  readonly summary: readonly { readonly text: string }[];
  readonly standfirst: string;
  readonly successor: { readonly title: string; readonly url: string };
  readonly entries: RawEntry[];
}

const wordsOf = (html: string) => {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return textOf(body).replaceAll(' ', '');
};

describe('a real blog that is closed', () => {
  it('is shown whole, with one request', async () => {
    const response = await fetch('/corpus/real/seed.json');
    if (!response.ok) {
      console.log('The real feed is not here (CORPUS_DIR): nothing was looked at.');
      return;
    }
    const seed = (await response.json()) as ClosedFeed;
    const { blog, newsroom } = await load(seed, { 'page-size': '50' });
    expect(textOf(part(blog, 'kicker'))).to.equal(seed.kicker);
    expect(textOf(part(blog, 'title'))).to.equal(seed.title);
    const points = [...part(blog, 'summary')!.querySelectorAll('li')].map(textOf);
    expect(points).to.deep.equal(seed.summary.map(({ text }) => text));
    expect(points).to.have.length(3);
    expect(points.join(' ')).to.include(' &; ');
    expect(textOf(part(blog, 'standfirst')).replaceAll(' ', '')).to.equal(wordsOf(seed.standfirst));
    expect(articlesOf(blog)).to.have.length(25);
    for (const { id, html } of seed.entries) {
      const body = document.getElementById(`entry-${id}`)!.querySelector('.live-blog-entry-body')!;
      expect(textOf(body).replaceAll(' ', ''), String(id)).to.equal(wordsOf(html ?? ''));
    }
    expect(textOf(part(blog, 'ended'))).to.include(seed.successor.title);
    expect(part(blog, 'ended')!.querySelector('a')!.href).to.equal(seed.successor.url);
    expect(blog.matches(':state(ended)')).to.equal(true);
    expect(textOf(part(blog, 'toolbar')), 'there is nothing to pause').not.to.include('Pause');
    expect(newsroom.requests).to.have.length(1);
  });
});
