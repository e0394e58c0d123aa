import { html, nothing, type TemplateResult } from 'lit';
import { readPicture } from '../lib/read-picture.js';
import { linkHref, mediaHref } from '../lib/url.js';
import type { Picture } from '../model/blog.js';
import { defineBlock } from './block.js';

/** A candidate list is used whole or not at all. */
function srcset(list: string | undefined): string | undefined {
  const candidates = list?.split(/,\s+/) ?? [];
  return candidates.every((one) => mediaHref(one.trim().split(/\s/)[0])) ? list : undefined;
}

/** The picture with its caption. Its box is reserved where the size is known; a broken one leaves its words. */
export function figure(picture: Picture): TemplateResult {
  const src = mediaHref(picture.src);
  const href = linkHref(picture.url);
  // A link needs a name.
  const words = picture.alt || (href && (picture.caption ?? href)) || '';
  const image = html`<img
    src=${src ?? nothing}
    srcset=${srcset(picture.srcset) ?? nothing}
    sizes=${picture.sizes ?? nothing}
    width=${picture.width ?? nothing}
    height=${picture.height ?? nothing}
    alt=${words}
    loading="lazy"
    decoding="async"
    referrerpolicy="strict-origin-when-cross-origin"
  />`;
  return html`<figure class="live-blog-figure">
    ${href ? html`<a href=${href}>${image}</a>` : image}
    ${
      picture.caption || picture.credit
        ? html`<figcaption>
            ${picture.caption} ${picture.credit ? html`<small>${picture.credit}</small>` : nothing}
          </figcaption>`
        : nothing
    }
  </figure>`;
}

export const image = defineBlock<Picture>({
  type: 'image',
  read: readPicture,
  render: figure,
});
