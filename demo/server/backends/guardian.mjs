// The page model and the poll of the Guardian's website. Pages are cut from the oldest block on, so that
// only the first one grows; a poll has the new blocks as HTML, and nothing of edits and deletions.
import { articleHtml } from './guardian-html.mjs';
import { escapeHtml } from './markup.mjs';
import { pageSize, standing } from './pages.mjs';

/** @typedef {import('./index.d.mts').DeskEntry} DeskEntry */

const pageId = 'uk-news/live/2026/nov/22/thrift-head';
const path = `/backends/guardian/${pageId}.json`;
/** A poll looks so far from the block that is known. */
const mostNew = 5;

/** @param {DeskEntry} entry */
const idOf = ({ published, number }) =>
  Math.floor(published / 1_000)
    .toString(16)
    .padStart(8, '0') + `8f08${number.toString(16).padStart(12, '0')}`;

/**
 * @param {string} name
 * @param {object} fields
 */
const element = (name, fields) => ({
  _type: `model.dotcomrendering.pageElements.${name}BlockElement`,
  ...fields,
});

/** @param {import('./index.d.mts').DeskBlock} block */
function elementOf(block) {
  if (block.type === 'html') return element('Text', { html: block.html });
  if (block.type === 'quote') {
    const html = `<blockquote class="quoted"><p>${escapeHtml(block.text)}</p></blockquote>`;
    return block.cite
      ? element('Pullquote', { html, attribution: block.cite, role: 'inline' })
      : element('Blockquote', { html, quoted: true });
  }
  const { src, width, height, alt, caption, credit } = block;
  const fields = { width: String(width), height: String(height) };
  const allImages = [{ index: 0, fields, mediaType: 'Image', mimeType: 'image/jpeg', url: src }];
  const data = { alt, caption, credit };
  return element('Image', { media: { allImages }, data, displayCredit: true, role: 'inline' });
}

/** @param {DeskEntry} entry */
const blockOf = (entry) => ({
  id: idOf(entry),
  title: entry.title || undefined,
  attributes: { pinned: entry.pinned, keyEvent: entry.key, summary: false },
  blockCreatedOn: entry.published,
  blockFirstPublished: entry.published,
  blockLastUpdated: entry.revised ?? entry.published,
  contributors: entry.authors.map(({ name, image }) => ({ name, imageUrl: image })),
  elements: entry.blocks.map(elementOf),
});

/** @param {readonly DeskEntry[]} entries */
function pagesOf(entries) {
  const pages = [];
  let end = entries.length;
  for (; end >= 2 * pageSize; end -= pageSize) pages.unshift(entries.slice(end - pageSize, end));
  return [entries.slice(0, end), ...pages];
}

/**
 * @param {import('./index.d.mts').Desk} desk
 * @param {string | undefined} id Of a block on the page.
 */
function pageModel(desk, id) {
  const entries = standing(desk);
  const pages = pagesOf(entries);
  const place = id ? pages.findIndex((page) => page.some((entry) => idOf(entry) === id)) : 0;
  const page = pages[place];
  if (!page) return undefined;
  const pin = entries.find(({ pinned }) => pinned);
  const link = (/** @type {readonly DeskEntry[] | undefined} */ other) =>
    other?.[0] && `?page=with:block-${idOf(other[0])}`;
  return {
    pageId,
    headline: desk.title,
    webTitle: desk.title,
    standfirst: `<p>${escapeHtml(desk.summary)}</p>`,
    webURL: 'https://courier.example/thrift-head',
    webPublicationDate: new Date(desk.changed).toISOString(),
    lang: desk.language,
    contentType: 'LiveBlog',
    format: { design: desk.isEnded ? 'DeadBlogDesign' : 'LiveBlogDesign', theme: 'NewsPillar' },
    pinnedPost: pin && blockOf(pin),
    keyEvents: entries.filter(({ key }) => key).map(blockOf),
    mostRecentBlockId: entries[0] && `block-${idOf(entries[0])}`,
    pagination: {
      currentPage: place + 1,
      totalPages: pages.length,
      older: link(pages[place + 1]),
      oldest: place + 1 < pages.length ? link(pages.at(-1)) : undefined,
    },
    blocks: page.map(blockOf),
  };
}

/**
 * @param {import('./index.d.mts').Desk} desk
 * @param {string} last The newest block that is known.
 */
function poll(desk, last) {
  const entries = standing(desk);
  const known = entries.findIndex((entry) => idOf(entry) === last);
  const news = known < 0 ? [] : entries.slice(Math.max(0, known - mostNew), known);
  const keys = news.filter(({ key }) => key).map(idOf);
  return {
    timeline: keys.map((id) => `<li><a data-event-id="block-${id}"></a></li>`).join(''),
    numNewBlocks: news.length,
    html: news.map((entry) => articleHtml(entry, idOf(entry))).join(''),
    ...(news[0] && { mostRecentBlockId: `block-${idOf(news[0])}` }),
  };
}

/** @type {import('./index.d.mts').Backend} */
export const guardian = {
  name: 'guardian',
  title: 'Guardian',
  words:
    'src is the address of the live blog with .json and ?dcr=true after it. New blocks come with the next question; edits, deletions, pins and key events at the latest with the one after it, for the server says only what is new and the page is read in turn with that.',
  src: `${path}?dcr=true`,
  guarantees: { edits: true, deletions: true, pins: true, keys: true, pages: true, ends: true },
  answer({ pathname, searchParams }, desk) {
    if (pathname !== path || searchParams.get('dcr') !== 'true') return undefined;
    const last = searchParams.get('lastUpdate')?.replace(/^block-/, '');
    const id = searchParams.get('page')?.replace(/^with:block-/, '');
    const body = last ? poll(desk, last) : pageModel(desk, id);
    return body && { body };
  },
};
