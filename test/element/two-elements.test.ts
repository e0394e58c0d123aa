// Row 39 of the table of faults: several elements with one address on one page.
import { expect } from 'chai';
import { http, HttpResponse } from 'msw';
import type { LiveBlogElement } from '../../src/index.js';
import { entries, feed } from '../support/feed.js';
import { articlesOf, nextEvent, place } from '../support/mount.js';
import { worker } from '../support/worker.js';

const address = 'https://news.example/shared.json';

/** Counts what is asked, and answers with so many entries. */
function serve(newsroom: { last: number }): { readonly asked: string[] } {
  const asked: string[] = [];
  worker.use(
    http.get(address, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json(feed(entries(1, newsroom.last)));
    }),
  );
  return { asked };
}

function open(prefix: string): LiveBlogElement {
  const blog = document.createElement('live-blog');
  blog.src = address;
  blog.idPrefix = prefix;
  blog.revealMode = 'always';
  return place(blog);
}

const loaded = (blogs: readonly LiveBlogElement[]) =>
  Promise.all(blogs.map((blog) => nextEvent(blog, 'live-blog-load')));
const counts = (blogs: readonly LiveBlogElement[]) => blogs.map((blog) => articlesOf(blog).length);

describe('39. two elements with one address', () => {
  it('39. ask once at first, and both show the answer', async () => {
    const { asked } = serve({ last: 3 });
    const blogs = [open('one-'), open('two-')];
    await loaded(blogs);
    expect([asked.length, ...counts(blogs)]).to.deep.equal([1, 3, 3]);
  });

  it('39. are both told when one asks', async () => {
    const newsroom = { last: 3 };
    const { asked } = serve(newsroom);
    const blogs = [open('one-'), open('two-')];
    await loaded(blogs);
    newsroom.last = 5;
    const told = nextEvent(blogs[1]!, 'live-blog-reveal');
    await blogs[0]!.refresh();
    await told;
    expect([asked.length, ...counts(blogs)]).to.deep.equal([2, 5, 5]);
    expect(blogs[1]!.lastUpdated!.getTime()).to.be.closeTo(blogs[0]!.lastUpdated!.getTime(), 1_000);
  });

  it('39. do not lose the answer when the one that asked is taken away', async () => {
    const { asked } = serve({ last: 3 });
    const [one, two] = [open('one-'), open('two-')];
    const shown = nextEvent(two, 'live-blog-load');
    await one.updateComplete;
    one.remove();
    await shown;
    expect(articlesOf(two)).to.have.length(3);
    expect(asked.length).to.be.at.most(2);
  });

  it('39. ask for themselves where one has a request of its own', async () => {
    const { asked } = serve({ last: 3 });
    const own: string[] = [];
    const one = open('one-');
    const two = document.createElement('live-blog');
    two.request = (url) => {
      own.push(url);
      return Promise.resolve(Response.json(feed(entries(1, 2))));
    };
    two.src = address;
    place(two);
    await loaded([one, two]);
    expect([asked.length, own.length]).to.deep.equal([1, 1]);
    expect([articlesOf(one).length, articlesOf(two).length]).to.deep.equal([3, 2]);
  });
});
