// An article page as publishers have it already, with the markup for search engines in it.
import { bodyHtml, escapeHtml } from './markup.mjs';
import { iso, standing } from './pages.mjs';

/** @typedef {import('./index.d.mts').Desk} Desk */
/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const src = '/backends/schema-org/live/thrift-head.html';
const page = `https://courier.example${src}`;

const publisher = { '@type': 'NewsMediaOrganization', name: 'The Harbour Courier' };

/** @param {import('./index.d.mts').DeskPicture} picture */
const imageObject = ({ src: url, width, height, alt, caption, credit }) => ({
  ...{ '@type': 'ImageObject', url, width, height, description: alt, caption, creditText: credit },
});

/** @param {DeskEntry} entry */
function blogPosting({ id, title, blocks, authors, tags, published, revised }) {
  const words = blocks.filter(({ type }) => type !== 'image');
  const images = blocks.flatMap((block) => (block.type === 'image' ? [imageObject(block)] : []));
  return {
    '@type': 'BlogPosting',
    url: `${page}#update-${id}`,
    headline: title,
    articleBody: bodyHtml({ blocks: words }),
    datePublished: iso(published),
    dateModified: iso(revised ?? published),
    author: authors.map(({ name, image }) => ({ '@type': 'Person', name, image })),
    keywords: tags,
    ...(images.length && { image: images }),
  };
}

/** @param {Desk} desk */
const liveBlogPosting = (desk) => ({
  '@context': 'https://schema.org',
  '@type': 'LiveBlogPosting',
  '@id': page,
  mainEntityOfPage: { '@type': 'WebPage', '@id': page },
  headline: desk.title,
  description: desk.summary,
  inLanguage: desk.language,
  publisher,
  coverageStartTime: iso(desk.started),
  ...(desk.isEnded && { coverageEndTime: iso(desk.changed) }),
  datePublished: iso(desk.started),
  dateModified: iso(desk.changed),
  liveBlogUpdate: standing(desk).map(blogPosting),
});

/** @param {object} data */
const script = (data) =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

/** @param {Desk} desk */
const html = (desk) => `<!doctype html>
<html lang="${escapeHtml(desk.language)}">
  <head>
    <meta charset="utf-8" />
    <title>${escapeHtml(desk.title)}</title>
    ${script({ '@context': 'https://schema.org', ...publisher })}
    ${script(liveBlogPosting(desk))}
  </head>
  <body>
    <h1>${escapeHtml(desk.title)}</h1>
    <p>${escapeHtml(desk.summary)}</p>
  </body>
</html>
`;

/** @type {import('./index.d.mts').Backend} */
export const schemaOrg = {
  name: 'schema-org',
  title: 'schema.org in an article page',
  words:
    'An article page that has a LiveBlogPosting for search engines is a feed: src is the address of that page. JSON-LD in a file of its own is read as well. Pins and key events have no place in it.',
  src,
  guarantees: { edits: true, deletions: true, pins: false, keys: false, pages: false, ends: true },
  answer: ({ pathname }, desk) =>
    pathname === src ? { type: 'text/html; charset=utf-8', body: html(desk) } : undefined,
};
