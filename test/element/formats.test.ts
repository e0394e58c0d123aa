// How a page says in which format its feed is.
import { expect } from 'chai';
import { liveBlogFormat, type FormatAdapter } from '../../src/index.js';
import { entries, feed } from '../support/feed.js';
import { follow } from '../support/outcome.js';
import { articlesOf, idsOf, mount, nextEvent, textOf } from '../support/mount.js';

interface Post {
  readonly key: number;
  readonly words: string;
}
interface Posts {
  readonly version: string;
  readonly posts: readonly Post[];
}

const post = (key: number): Post => ({ key, words: `<p>Post ${key}</p>` });
const at = (key: number) => new Date(Date.UTC(2026, 10, 22, 9, key)).toISOString();

/** Changes since a version, as an interface of one's own may have them. */
const ours: FormatAdapter = {
  name: 'ours',
  matches: () => true,
  parse(payload, context) {
    const { posts, version } = payload as Posts;
    const all = posts.map(({ key, words }) => ({ id: key, html: words, published: at(key) }));
    return liveBlogFormat.parse({ window: 'delta', cursor: version, entries: all }, context);
  },
  url: (endpoint, { cursor }) => (cursor ? new URL(`?since=${cursor}`, endpoint) : endpoint),
};

const sent = (data: object) => Promise.resolve(Response.json(data));

describe('the format of a feed', () => {
  it('is what an adapter of the page makes of it, which also says where to ask next', async () => {
    const answers: Posts[] = [
      { version: 'v1', posts: [post(1), post(2)] },
      { version: 'v2', posts: [post(3)] },
    ];
    const { blog, newsroom } = mount(() => sent(answers.shift() ?? { version: 'v2', posts: [] }), {
      reveal: 'always',
    });
    blog.adapter = ours;
    await nextEvent(blog, 'live-blog-load');
    await blog.refresh();
    await blog.refresh();
    expect(idsOf(blog)).to.deep.equal(['entry-3', 'entry-2', 'entry-1']);
    const asked = newsroom.requests.map((url) => new URL(url, location.href).search);
    expect(asked).to.deep.equal(['', '?since=v1', '?since=v2']);
  });

  it('may have its first answer in parts, which are shown together', async () => {
    const parts: FormatAdapter = {
      ...ours,
      url: undefined,
      parse: (payload, context) => ({
        ...ours.parse(payload, context),
        partial: !context.url.search,
        links: { updates: new URL('?rest', context.url).href },
      }),
    };
    const { blog } = mount((url) =>
      sent({ version: 'v1', posts: [post(url.includes('rest') ? 1 : 2)] }),
    );
    blog.adapter = parts;
    await nextEvent(blog, 'live-blog-load');
    expect(idsOf(blog)).to.deep.equal(['entry-2', 'entry-1']);
  });

  it('may be said later: then the feed is asked anew', async () => {
    const posts = [{ uid: 1, words: '<p>One</p>', made: at(1) }];
    const { blog, errors } = follow(() => sent({ list: posts }));
    await nextEvent(blog, 'live-blog-error');
    expect(errors[0]!.error.message).to.include('an object with "list"');
    blog.fields = 'entries: list; id: uid; html: words; published: made';
    await nextEvent(blog, 'live-blog-load');
    expect(articlesOf(blog).map(textOf).join()).to.include('One');
  });

  it('that the page names, and that is another, is told with the name of what it looks like', async () => {
    const { blog, errors } = follow(feed(entries(1, 2)), { format: 'wordpress' });
    await nextEvent(blog, 'live-blog-error');
    expect(errors[0]!.code).to.equal('shape');
    expect(errors[0]!.error.message).to.include('"wordpress"').and.include('"live-blog"');
    blog.format = 'auto';
    await nextEvent(blog, 'live-blog-load');
    expect(articlesOf(blog)).to.have.length(2);
  });
});
