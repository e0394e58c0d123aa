// Real answers of other systems, each with nothing but its address. They stand outside the project, in
// CORPUS_DIR.
import { expect } from 'chai';
import type { LiveBlogElement } from '../../src/index.js';
import { articlesOf, nextEvent, place, textOf } from '../support/mount.js';

interface Expected {
  readonly src: string;
  /** How many of each there are on the page. */
  readonly entries: number;
  readonly pins: number;
  readonly keys: number;
  readonly pictures: number;
  readonly quotes: number;
  /** Things of other sites, as links. */
  readonly embeds: number;
  readonly portraits: number;
  readonly status: string;
}

/** What a reader must never see. */
const slips =
  /\bundefined\b|\bnull\b|\[object |NaN|Invalid Date|<\/?(?:p|a|div|br|strong|figure)\b|&(?:amp|lt|gt|quot|nbsp|#\d+);/;

const none = { pins: 0, keys: 0, pictures: 0, quotes: 0, embeds: 0, portraits: 0 };
const files: Readonly<Record<string, Expected>> = {
  'guardian-page.json': {
    ...none,
    src: 'https://news.example/science/live/page.json?dcr=true',
    entries: 13,
    keys: 1,
    pictures: 3,
    embeds: 11,
    status: 'live',
  },
  // All its entries repeat the picture of the blog, which is shown once, above them.
  'schema-org.json': {
    ...none,
    src: 'https://news.example/science/live/page',
    entries: 13,
    status: 'ended',
  },
  'superdesk-v1.json': {
    ...none,
    src: 'https://news.example/api/client_blogs/58bfeb4c15720af1a94c1052/posts',
    entries: 8,
    pins: 2,
    keys: 4,
    embeds: 4,
    portraits: 5,
    status: 'live',
  },
};

async function show(data: unknown, src: string): Promise<LiveBlogElement> {
  const blog = document.createElement('live-blog');
  // Whether something is long over is told by the server's clock.
  const headers = { Date: 'Tue, 24 Nov 2026 12:00:00 GMT' };
  blog.request = () => Promise.resolve(Response.json(data, { headers }));
  const attributes = { src, 'page-size': '100', 'time-zone': 'UTC', lang: 'en-GB', interval: '0' };
  for (const [name, value] of Object.entries(attributes)) blog.setAttribute(name, value);
  place(blog);
  await nextEvent(blog, 'live-blog-load');
  return blog;
}

describe('a real answer of another system', () => {
  for (const [file, { src, status, ...counts }] of Object.entries(files))
    it(`is shown whole with only its address: ${file}`, async () => {
      const response = await fetch(`/corpus/real/${file}`);
      if (!response.ok) {
        console.log(`${file} is not here (CORPUS_DIR): nothing was looked at.`);
        return;
      }
      const blog = await show(await response.json(), src);
      const count = (selector: string) => blog.querySelectorAll(`article ${selector}`).length;
      const articles = articlesOf(blog);
      expect({
        entries: articles.length,
        pins: articles.filter(({ slot }) => slot).length,
        keys: articles.filter(({ classList }) => classList.contains('live-blog-key')).length,
        pictures: count('figure img'),
        quotes: count('.live-blog-quote'),
        embeds: count('.live-blog-embed a[href]'),
        portraits: count('.live-blog-author img'),
      }).to.deep.equal(counts);
      expect(blog.status).to.equal(status);
      for (const article of articles) {
        expect(textOf(article)).to.not.match(slips);
        const time = article.querySelector('time')!;
        expect(textOf(time)).to.include('UTC');
        expect(Date.parse(time.dateTime)).to.be.above(Date.UTC(2010, 0));
        const body = article.querySelector('.live-blog-entry-body')!;
        const isThere =
          textOf(body) || body.querySelector('img[src]') || article.querySelector('h3');
        expect(isThere, article.id).to.not.be.oneOf(['', null]);
      }
      expect(textOf(blog.renderRoot as unknown as Element)).to.not.match(slips);
    });
});
