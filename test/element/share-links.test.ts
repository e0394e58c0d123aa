// Where what is shared leads to.
import { expect } from 'chai';
import { entry, feed } from '../support/feed.js';
import { load, place } from '../support/mount.js';
import { copied, shareBlog, shareOf } from '../support/sharing.js';

const here = location.href.replace(/#.*/, '');

describe('the link that is shared', () => {
  const linkOf = async (fields: Record<string, unknown>, of: Record<string, unknown> = {}) => {
    const { blog } = await load(feed([entry(1, of)], fields));
    return [await copied(shareOf(blog, '1')), await copied(shareBlog(blog))];
  };

  it('is an entry’s own page, if it has one', async () => {
    const [link] = await linkOf({}, { url: 'https://example.org/one' });
    expect(link).to.equal('https://example.org/one');
  });

  it('is else the blog’s page and the entry’s place on it', async () => {
    const url = 'https://example.org/blog?a=1#top';
    expect(await linkOf({ url })).to.deep.equal([
      'https://example.org/blog?a=1#entry-1',
      'https://example.org/blog?a=1',
    ]);
  });

  it('is else what the page says of its own address', async () => {
    const link = place(document.createElement('link'), document.head);
    Object.assign(link, { rel: 'canonical', href: 'https://example.org/canonical' });
    expect(await linkOf({})).to.deep.equal([
      'https://example.org/canonical#entry-1',
      'https://example.org/canonical',
    ]);
  });

  it('is else where it is read, and never a script', async () => {
    const bad = 'javascript:alert(1)';
    expect(await linkOf({ url: bad }, { url: bad })).to.deep.equal([`${here}#entry-1`, here]);
  });
});
