// RSS 2.0 as most sites have it: one file with the newest items, pictures in Media RSS.
import { bodyHtml, escapeHtml } from './markup.mjs';
import { standing } from './pages.mjs';

const src = '/backends/rss/feed.xml';
const itemCount = 20;

/** RFC 822 with an offset, as most tools write it. @param {number} time */
const mailDate = (time) => new Date(time).toUTCString().replace('GMT', '+0000');

/** @param {string} text */
const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/** @param {import('./index.d.mts').DeskPicture} picture */
const media = ({ src: url, width, height, alt, caption = '', credit = '' }) =>
  `<media:content url="${escapeHtml(url)}" medium="image" width="${width}" height="${height}">` +
  `<media:title>${escapeHtml(alt)}</media:title>` +
  (caption && `<media:description>${escapeHtml(caption)}</media:description>`) +
  (credit && `<media:credit role="photographer">${escapeHtml(credit)}</media:credit>`) +
  '</media:content>';

/** @param {import('./index.d.mts').DeskEntry} entry */
function item(entry) {
  const { id, title, blocks, authors, tags, published } = entry;
  const words = blocks.filter(({ type }) => type !== 'image');
  return `<item>
  <title>${escapeHtml(title)}</title>
  <link>https://courier.example/thrift-head#${id}</link>
  <guid isPermaLink="false">${escapeHtml(id)}</guid>
  <pubDate>${mailDate(published)}</pubDate>
  ${authors.map(({ name }) => `<dc:creator>${escapeHtml(name)}</dc:creator>`).join('')}
  ${tags.map((tag) => `<category>${escapeHtml(tag)}</category>`).join('')}
  <description>${cdata(bodyHtml({ blocks: words }))}</description>
  ${blocks.map((block) => (block.type === 'image' ? media(block) : '')).join('')}
</item>`;
}

/** @type {import('./index.d.mts').Backend} */
export const rss = {
  name: 'rss',
  title: 'RSS',
  words:
    'The address of the RSS feed that a site has anyway is the src. New items and corrections of those in it come by themselves. ' +
    'It cannot say what was deleted, and what has left the feed cannot be loaded.',
  src,
  guarantees: {
    edits: true,
    deletions: false,
    pins: false,
    keys: false,
    pages: false,
    ends: false,
  },
  answer({ pathname }, desk) {
    if (pathname !== src) return undefined;
    const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escapeHtml(desk.title)}</title>
<link>https://courier.example/thrift-head</link>
<atom:link rel="self" type="application/rss+xml" href="https://courier.example${src}"/>
<description>${escapeHtml(desk.summary)}</description>
<language>${desk.language}</language>
<lastBuildDate>${mailDate(desk.changed)}</lastBuildDate>
<ttl>60</ttl>
${standing(desk).slice(0, itemCount).map(item).join('\n')}
</channel>
</rss>`;
    return { type: 'application/rss+xml; charset=utf-8', body };
  },
};
