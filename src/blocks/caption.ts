import { css, html, nothing } from 'lit';

interface Captioned {
  readonly caption?: string;
  readonly credit?: string;
}

/** Whether there is anything to say of it. */
export const hasCaption = ({ caption: words, credit }: Captioned): boolean => !!(words || credit);

/** What is said of a picture or a film, and who made it. */
export const captionWords = ({ caption: words, credit }: Captioned): unknown =>
  html`${words} ${credit ? html`<small>${credit}</small>` : nothing}`;

/** The same as the line below it. */
export const caption = (captioned: Captioned): unknown =>
  hasCaption(captioned) ? html`<figcaption>${captionWords(captioned)}</figcaption>` : nothing;

export const captionStyles = css`
  .live-blog-figure > figcaption {
    margin-block-start: 0.4em;
    line-height: 1.4;
  }
`;
