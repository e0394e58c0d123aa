// Short words for what the bodies of the entries are made of.

/** @type {Readonly<Record<string, readonly [width: number, height: number]>>} */
const sizes = { section: [1600, 1000], council: [1600, 900] };
const usual = /** @type {const} */ ([1600, 1000]);

/** Paragraphs. @param {readonly string[]} texts */
export const p = (...texts) => texts.map((text) => `<p>${text}</p>`).join('');

/** A list. @param {readonly string[]} items */
export const ul = (...items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** A block of paragraphs. @param {readonly string[]} texts */
export const prose = (...texts) => ({ type: 'html', html: p(...texts) });

/** A block that is a quotation. @param {string} text @param {string} cite Who said it. */
export const quote = (text, cite) => ({ type: 'quote', text, cite });

/**
 * A drawing, as the format has pictures.
 * @param {string} name Of the file.
 * @param {string} alt
 * @param {string} [caption]
 */
export function drawing(name, alt, caption) {
  const [width, height] = sizes[name] ?? usual;
  const credit = 'Drawing: The Ternsay Courier';
  return { src: `/pictures/${name}.svg`, width, height, alt, caption, credit };
}

/** Drawings as a block, to be looked through. @param {readonly ReturnType<typeof drawing>[]} images */
export const gallery = (...images) => ({ type: 'gallery', images });

/** The same as a block. @type {(...picture: Parameters<typeof drawing>) => object} */
export const picture = (...args) => ({ type: 'image', ...drawing(...args) });
