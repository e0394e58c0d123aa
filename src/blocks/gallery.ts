// Several pictures as one calm grid. Each is a link to its file; what does not fit waits behind the last.
import { css, html, nothing } from 'lit';
import { list, record } from '../lib/read.js';
import { readPicture } from '../lib/read-picture.js';
import { mediaHref } from '../lib/url.js';
import type { Locale } from '../locales/locale.js';
import type { Picture } from '../model/blog.js';
import { defineBlock } from './block.js';
import { captionWords, hasCaption } from './caption.js';
import { enlarging, pictureStyles } from './image.js';
import { figure } from './picture.js';

interface GalleryBlock {
  readonly images: readonly Picture[];
}

/** More tiles would be too small to tell what is in them. */
const mostTiles = 5;

const styles = css`
  ${pictureStyles}
  .live-blog-gallery {
    container-type: inline-size;
  }
  .live-blog-tiles {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    list-style: none;
  }
  .live-blog-tiles[data-tiles='3'] > :first-child,
  .live-blog-tiles[data-tiles='5'] > :first-child {
    grid-column: 1 / -1;
  }
  .live-blog-tiles a:focus-visible {
    outline: 3px solid var(--_key);
    outline-offset: -3px;
  }
  .live-blog-tiles > li {
    position: relative;
    aspect-ratio: 3 / 2;
    min-block-size: 0;
  }
  .live-blog-tiles a,
  .live-blog-tiles .live-blog-box {
    position: absolute;
    inset: 0;
    border-radius: 0;
  }
  .live-blog-tiles .live-blog-box {
    /* Whatever the picture's own box would be. */
    inline-size: 100% !important;
    aspect-ratio: auto !important;
  }
  .live-blog-tiles img {
    object-fit: cover;
  }
  .live-blog-tiles > [hidden] {
    display: none;
  }
  .live-blog-more-pictures {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: rgb(0 0 0 / 0.55);
    color: #fff;
    font-family: var(--_ui-font);
    font-size: 1.375em;
    font-weight: 600;
  }
  .live-blog-captions {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .live-blog-captions li + li {
    margin-block-start: 0.2em;
  }
  @container (inline-size > 32em) {
    .live-blog-tiles[data-tiles='3'] {
      grid-template-columns: 2fr 1fr;
    }
    .live-blog-tiles[data-tiles='5'] {
      grid-template-columns: 2fr 1fr 1fr;
    }
    .live-blog-tiles:is([data-tiles='3'], [data-tiles='5']) > :first-child {
      grid-area: 1 / 1 / span 2 / 2;
      aspect-ratio: auto;
    }
  }
  @media print {
    .live-blog-tiles > [hidden] {
      display: block;
    }
    .live-blog-more-pictures {
      display: none;
    }
  }
`;

const plus = (more: number, { tag }: Locale): unknown =>
  more > 0
    ? html`<span class="live-blog-more-pictures" aria-hidden="true"
        >+${new Intl.NumberFormat(tag).format(more)}</span
      >`
    : nothing;

/** What the same caption says of several pictures is said once. */
function captions(images: readonly Picture[]): unknown {
  const said = new Map(
    images.map(({ caption, credit }) => [[caption, credit].join('\n'), { caption, credit }]),
  );
  const lines = [...said.values()].filter(hasCaption);
  if (!lines.length) return nothing;
  return html`<figcaption>
    <ul class="live-blog-captions" role="list">
      ${lines.map((line) => html`<li>${captionWords(line)}</li>`)}
    </ul>
  </figcaption>`;
}

export const gallery = defineBlock<GalleryBlock>({
  type: 'gallery',
  styles,
  read: (value) => {
    const block = record<GalleryBlock>({ images: list(readPicture) }, 'images')(value);
    const images = block?.images.filter(({ src }) => mediaHref(src));
    return images?.length ? { images } : undefined;
  },
  render: ({ images }, { locale }) => {
    if (!images[1]) return figure(images[0]!, (one) => enlarging(one, locale));
    const shown = images.slice(0, mostTiles);
    const left = images.length - shown.length;
    const tile = (picture: Picture, index: number) =>
      html`<li ?hidden=${index >= mostTiles}>
        ${enlarging(picture, locale, index === mostTiles - 1 ? plus(left, locale) : nothing)}
      </li>`;
    return html`<figure class="live-blog-figure live-blog-gallery">
      <ul class="live-blog-tiles" role="list" data-tiles=${shown.length}>
        ${images.map(tile)}
      </ul>
      ${captions(shown)}
    </figure>`;
  },
});
