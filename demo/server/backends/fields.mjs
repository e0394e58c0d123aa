// Nobody's format: JSON as a content system of one's own may give it, read by the attribute `fields`.
import { bodyHtml } from './markup.mjs';
import { pageCount, pageOf, standing } from './pages.mjs';

const src = '/backends/fields/api/stories/7/posts';
const seconds = (/** @type {number} */ time) => Math.floor(time / 1_000);

/** @param {import('./index.d.mts').DeskEntry} entry */
const post = (entry) => ({
  uid: entry.number,
  headline: entry.title,
  body: { rendered: bodyHtml(entry) },
  created_at: seconds(entry.published),
  edited_at: entry.revised ? seconds(entry.revised) : null,
  flags: { sticky: entry.pinned ? 1 : 0, importance: entry.key ? 'key' : 'normal' },
  byline: entry.authors.map(({ name, image }) => ({ full_name: name, portrait: { href: image } })),
  terms: entry.tags.map((name) => ({ name })),
});

/** @type {import('./index.d.mts').Backend} */
export const fields = {
  name: 'fields',
  title: 'Any other JSON',
  words:
    'An interface that is nobody’s but the publisher’s. The attribute "fields" says where in it the entries, their texts and their times are; no script is needed.',
  src,
  attributes: {
    fields:
      'entries: data.posts; id: uid; title: headline; html: body.rendered; published: created_at @s; updated: edited_at @s; ' +
      "pinned: flags.sticky = 1; key: flags.importance = 'key'; authors: byline { name: full_name; image: portrait.href }; " +
      'tags: terms[*].name; blog.title: data.story; ended: data.state = closed; links.older: data.next',
  },
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: true },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== src) return undefined;
    const page = Number(searchParams.get('page') ?? 1);
    const all = standing(desk);
    const pins = page === 1 ? all.filter(({ pinned }) => pinned) : [];
    const posts = pageOf(all, page);
    return {
      body: {
        data: {
          story: desk.title,
          state: desk.isEnded ? 'closed' : 'open',
          posts: [...posts, ...pins.filter((one) => !posts.includes(one))].map(post),
          next: page < pageCount(all) ? `?page=${page + 1}` : null,
        },
      },
    };
  },
};
