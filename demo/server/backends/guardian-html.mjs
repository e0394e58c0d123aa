// The HTML in the answer to a Guardian poll, as its rendering service writes it.
import { escapeHtml } from './markup.mjs';
import { iso } from './pages.mjs';

const type = (/** @type {string} */ name) =>
  `model.dotcomrendering.pageElements.${name}BlockElement`;

/** @param {import('./index.d.mts').DeskBlock} block */
function elementHtml(block) {
  if (block.type === 'html') return block.html.replaceAll('<p>', '<p class="dcr-1kas69x">');
  if (block.type === 'quote') {
    const said = `<p>${escapeHtml(block.text)}</p>`;
    return block.cite
      ? `<aside class="dcr-9x"><svg viewBox="0 0 22 14"><path d="M5 .7"></path></svg><blockquote class="dcr-1q">${said}</blockquote><footer><cite>${escapeHtml(block.cite)}</cite></footer></aside>`
      : `<blockquote class="dcr-1q">${said}</blockquote>`;
  }
  const { src, width, height, alt, caption = '', credit = '' } = block;
  const source = `<source srcset="${src}?width=620&amp;dpr=2 1240w" media="(min-width: 660px)">`;
  const img = `<img alt="${escapeHtml(alt)}" src="${src}" width="${width}" height="${height}" loading="lazy" class="dcr-evn1e9">`;
  const icon =
    '<span class="dcr-1"><svg width="18" height="13"><path d="M18 3.5"></path></svg></span>';
  return (
    `<figure data-spacefinder-role="inline" data-spacefinder-type="${type('Image')}" class="dcr-173mewl">` +
    `<div class="dcr-1b267dg"><picture class="dcr-4zleql">${source}${img}</picture></div>` +
    `<figcaption class="dcr-2">${icon}<span class="dcr-3">${escapeHtml(caption)}</span> ${escapeHtml(credit)}</figcaption></figure>`
  );
}

/**
 * @param {import('./index.d.mts').DeskEntry} entry
 * @param {string} id
 */
export function articleHtml({ title, published, revised, authors, blocks }, id) {
  const then = `{&quot;then&quot;:${published}}`;
  const by = authors.map(
    ({ name, image }) =>
      `<div class="dcr-7">${image ? `<div class="dcr-8"><img src="${image}" alt="${escapeHtml(name)}" class="dcr-6"></div>` : ''}<span class="dcr-5">${escapeHtml(name)}</span></div>`,
  );
  const changed = revised
    ? `<div class="dcr-4">Updated at&nbsp;<time dateTime="${iso(revised)}">${iso(revised).slice(11, 16)}</time></div>`
    : '';
  return (
    `<article id="block-${id}" class="block pending dcr-1os4bxs"><header class="dcr-88va8u">` +
    `<div class="dcr-1aolral"><a href="?page=with:block-${id}#block-${id}" class="dcr-t8badk">` +
    `<span class="dcr-1rl1qsn"><gu-island name="RelativeTime" deferUntil="visible" props="${then}" config="{}">` +
    `<time dateTime="${iso(published)}">now</time></gu-island></span></a></div>` +
    `${title ? `<h2 class="dcr-e6uddv">${escapeHtml(title)}</h2>` : ''}${by.join('')}</header>` +
    `${blocks.map(elementHtml).join('')}` +
    `<footer class="dcr-3i7iba"><gu-island name="ShareButton" props="{}" config="{}"><button>Share</button></gu-island>${changed}</footer></article>`
  );
}
