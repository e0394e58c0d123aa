// A picture with its caption, as the blog has one at its head and entries have them.
import { html, nothing, type TemplateResult } from 'lit';
import { legalSrcset } from '../lib/picture-files.js';
import { linkHref, mediaHref } from '../lib/url.js';
import type { Picture } from '../model/blog.js';
import { boxed } from './boxed.js';
import { caption } from './caption.js';

/**
 * In a box of its own: not every engine keeps that of a broken image.
 * @param alt In place of the picture's own.
 */
export const img = (picture: Picture, alt = picture.alt ?? ''): TemplateResult =>
  html`<span class="live-blog-box" ${boxed(picture)}
    ><img
      src=${mediaHref(picture.src) ?? nothing}
      srcset=${legalSrcset(picture.srcset) ?? nothing}
      sizes=${picture.sizes ?? nothing}
      width=${picture.width ?? nothing}
      height=${picture.height ?? nothing}
      alt=${alt}
      loading="lazy"
      decoding="async"
      referrerpolicy="strict-origin-when-cross-origin"
  /></span>`;

function linkedTo(href: string, picture: Picture): TemplateResult {
  // A link needs a name.
  return html`<a href=${href}>${img(picture, picture.alt || picture.caption || href)}</a>`;
}

/**
 * A broken picture leaves its words, and its room.
 * @param draw Draws one that does not lead elsewhere.
 */
export function figure(
  picture: Picture,
  draw: (picture: Picture) => unknown = img,
): TemplateResult {
  const href = linkHref(picture.url);
  return html`<figure class="live-blog-figure">
    ${href ? linkedTo(href, picture) : draw(picture)} ${caption(picture)}
  </figure>`;
}
