// The body of an entry as the HTML that most backends keep.

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (one) => `&#${/** @type {number} */ (one.codePointAt(0))};`);

/** @param {import('./index.d.mts').DeskPicture} picture */
export const figure = ({ src, width, height, alt, caption = '', credit = '' }) =>
  `<figure><img src="${src}" width="${width}" height="${height}" alt="${escapeHtml(alt)}">` +
  `<figcaption>${escapeHtml([caption, credit].filter(Boolean).join(' '))}</figcaption></figure>`;

/** @param {import('./index.d.mts').DeskBlock} block */
function blockHtml(block) {
  if (block.type === 'image') return figure(block);
  if (block.type === 'html') return block.html;
  const cite = block.cite ? `<p>${escapeHtml(block.cite)}</p>` : '';
  return `<blockquote><p>${escapeHtml(block.text)}</p></blockquote>${cite}`;
}

/** @param {Pick<import('./index.d.mts').DeskEntry, 'blocks'>} entry */
export const bodyHtml = ({ blocks }) => blocks.map(blockHtml).join('\n');
