// The beginning of an entry's body as plain text, for where there is no room for more.
import type { Block } from '../model/block.js';
import type { Sanitize } from '../sanitize/sanitize.js';

/** Characters. */
const most = 140;

/** What stands on lines of its own. */
const lines = 'p, li, h1, h2, h3, h4, h5, h6, div, blockquote, figcaption, tr, td, th, br, pre';

function wordsOf(html: string, sanitize: Sanitize): string {
  const words = sanitize(html);
  for (const one of words.querySelectorAll(lines)) one.after(' ');
  return words.textContent;
}

function wordsOfBlock({ html, text, caption }: Block, sanitize: Sanitize): string {
  if (typeof html === 'string') return wordsOf(html, sanitize);
  return [text, caption].find((one) => typeof one === 'string') ?? '';
}

/** Cut after a word, if it is long. */
export function openingWords(blocks: readonly Block[], sanitize: Sanitize): string {
  let words = '';
  for (const block of blocks)
    if (words.length <= most) words += ` ${wordsOfBlock(block, sanitize)}`;
  words = words.replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  return `${words.slice(0, most).replace(/[\s\p{P}]*\S*$/u, '')}…`;
}
