// A page to go on with, as a card: all of it can be pressed, and one link is read out.
import { css, html, nothing } from 'lit';
import { readPicture } from '../lib/read-picture.js';
import { record, text, type Reader } from '../lib/read.js';
import { linkHref, mediaHref } from '../lib/url.js';
import { defineBlock } from './block.js';

interface LinkBlock {
  readonly url?: string;
  readonly title?: string;
  readonly description?: string;
  /** Its address. */
  readonly image?: string;
  readonly site?: string;
}

/** Given as an address, or as a picture with its size and more. */
const image: Reader<string> = (value) => text(value) ?? readPicture(value)?.src;

const read = record<LinkBlock>({ url: text, title: text, description: text, image, site: text });

/** What readers know of an address. */
const siteOf = (href: string | undefined) => href && new URL(href).hostname.replace(/^www\./, '');

const styles = css`
  .live-blog-link {
    position: relative;
    display: flex;
    margin: 0.9em 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
    line-height: 1.4;
  }
  .live-blog-link-words {
    flex: 1;
    min-inline-size: 0;
    padding: 0.8em 1em;
  }
  /* Its box is there before it is. */
  .live-blog-link img {
    flex: none;
    align-self: stretch;
    inline-size: clamp(5em, 30%, 11em);
    block-size: auto;
    min-block-size: 5em;
    max-inline-size: none;
    border-radius: 0;
    background: var(--_surface);
    object-fit: cover;
    /* The words say how high it is. */
    contain: size;
  }
  .live-blog-link p {
    margin: 0;
  }
  .live-blog-link-title {
    font-family: var(--_heading-font);
    font-weight: 600;
    text-wrap: pretty;
  }
  .live-blog-link a {
    text-decoration-color: transparent;
  }
  .live-blog-link:hover a {
    text-decoration-color: currentColor;
  }
  .live-blog-link a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .live-blog-link a:focus-visible {
    outline: none;
  }
  .live-blog-link:has(a:focus-visible) {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  .live-blog-link p.live-blog-link-description {
    margin-block-start: 0.2em;
    font-size: 0.9375em;
  }
  .live-blog-link p.live-blog-link-site {
    margin-block-start: 0.35em;
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.8125em;
  }
`;

export const link = defineBlock<LinkBlock>({
  type: 'link',
  read: (value) => {
    const block = read(value);
    return block?.title || linkHref(block?.url) ? block : undefined;
  },
  styles,
  render: ({ url, title, description, image: picture, site }) => {
    const href = linkHref(url);
    const name = site ?? siteOf(href);
    const words = title ?? name ?? '';
    const src = mediaHref(picture);
    const line = (kind: string, content: string | undefined) =>
      content ? html`<p class="live-blog-link-${kind}" dir="auto">${content}</p>` : nothing;
    return html`<div class="live-blog-link">
      <div class="live-blog-link-words">
        <p class="live-blog-link-title" dir="auto">
          ${href ? html`<a href=${href}>${words || href}</a>` : words}
        </p>
        ${line('description', description)} ${line('site', title && name)}
      </div>
      ${
        src
          ? html`<img
              src=${src}
              alt=""
              loading="lazy"
              decoding="async"
              referrerpolicy="strict-origin-when-cross-origin"
            />`
          : nothing
      }
    </div>`;
  },
});
