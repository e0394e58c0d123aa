import { css, html, nothing } from 'lit';
import { largestFile } from '../lib/picture-files.js';
import { readPicture } from '../lib/read-picture.js';
import type { Locale } from '../locales/locale.js';
import type { Picture } from '../model/blog.js';
import { defineBlock } from './block.js';
import { captionStyles } from './caption.js';
import { figure, img } from './picture.js';

export const pictureStyles = css`
  ${captionStyles}
  .live-blog-box {
    position: relative;
    display: block;
    /* Nobody knows how large it is: all of it is shown in a box that does not grow. */
    inline-size: 60em;
    max-inline-size: 100%;
    aspect-ratio: 3 / 2;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
  }
  .live-blog-box > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: 0;
    object-fit: contain;
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.875em;
    line-height: 1.4;
  }
  .live-blog-box > img:not([width][height]) {
    object-fit: scale-down;
  }
  .live-blog-figure > a {
    max-inline-size: 100%;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .live-blog-enlarge {
    cursor: zoom-in;
  }
`;

/** The picture as a link to its largest file, which is opened in the page where that can be done. */
export function enlarging(picture: Picture, locale: Locale, more: unknown = nothing): unknown {
  const file = largestFile(picture);
  // Words of what is loaded later may not be there yet.
  const { enlarge = '' } = locale.words as Partial<Locale['words']>;
  const name = picture.alt ? nothing : picture.caption || enlarge || nothing;
  return file
    ? html`<a class="live-blog-enlarge" href=${file.src} aria-label=${name}
        >${img(picture)}${more}</a
      >`
    : img(picture);
}

export const image = defineBlock<Picture>({
  type: 'image',
  read: readPicture,
  styles: pictureStyles,
  render: (picture, { locale }) => figure(picture, (one) => enlarging(one, locale)),
});
