// The public custom properties of what comes after the first paint.
import { css } from 'lit';

export const moreTokens = css`
  :host {
    /* The dot beside "Live". */
    --_live: var(--live-blog-live-color, var(--_accent));
    --_banner-background: var(--live-blog-banner-background, light-dark(#1b1b1f, #f1efea));
    --_banner-color: var(--live-blog-banner-color, light-dark(#fff, #141417));
    /* Height of what the page keeps at the top of the window. */
    --_sticky-offset: var(--live-blog-sticky-offset, 0px);
    /* Of the banner, which floats above the entries. */
    --_z-index: var(--live-blog-z-index, 1);
  }
`;
