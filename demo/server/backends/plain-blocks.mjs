// What of the story other systems keep in forms of their own: words, pictures, quotes. The rest they have as HTML.
import { escapeHtml } from './markup.mjs';

/** @param {readonly unknown[]} cells @param {string} tag */
const row = (cells, tag) =>
  `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(String(cell))}</${tag}>`).join('')}</tr>`;

/** @type {Readonly<Record<string, (block: any) => string>>} */
const asHtml = {
  table: ({ caption, header, rows }) =>
    `<table><caption>${escapeHtml(caption)}</caption>${row(header, 'th')}${rows
      .map((/** @type {unknown[]} */ cells) => row(cells, 'td'))
      .join('')}</table>`,
  video: ({ src, poster, width, height, caption }) =>
    `<video src="${src}" poster="${poster}" width="${width}" height="${height}" controls></video><p>${escapeHtml(caption)}</p>`,
  audio: ({ src, title }) => `<audio src="${src}" controls></audio><p>${escapeHtml(title)}</p>`,
  link: ({ url, title }) => `<p><a href="${url}">${escapeHtml(title)}</a></p>`,
  poll: ({ question, options }) =>
    `<p>${escapeHtml(question)}</p><ul>${options
      .map(
        (/** @type {{ text: string, votes: number }} */ { text, votes }) =>
          `<li>${escapeHtml(text)}: ${votes}</li>`,
      )
      .join('')}</ul>`,
};

/**
 * @param {Record<string, any>} block
 * @returns {readonly Record<string, any>[]}
 */
export function plainBlocks(block) {
  if (block.type === 'gallery')
    return block.images.map((/** @type {object} */ image) => ({ type: 'image', ...image }));
  const html = asHtml[block.type]?.(block);
  return [html === undefined ? block : { type: 'html', html }];
}
