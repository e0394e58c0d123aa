import { css, html, nothing } from 'lit';

interface Captioned {
  readonly caption?: string;
  readonly credit?: string;
}

/** What is said of a picture or a film, and who made it. */
export const caption = ({ caption: words, credit }: Captioned): unknown =>
  words || credit
    ? html`<figcaption>${words} ${credit ? html`<small>${credit}</small>` : nothing}</figcaption>`
    : nothing;

export const captionStyles = css`
  .live-blog-figure > figcaption {
    margin-block-start: 0.4em;
    line-height: 1.4;
  }
`;
