// The slots for advertisements: their room is kept before anything is in them.
import { css } from 'lit';

export const adEntryStyles = css`
  .live-blog-ad {
    box-sizing: border-box;
    min-block-size: var(--live-blog-ad-height, 250px);
    max-inline-size: 100%;
    margin-block: var(--_gap);
    /* What is too wide is cut; the page does not scroll sideways for it. */
    overflow-x: clip;
    background: var(--_surface);
  }
  /* Whatever the page makes of its boxes. */
  .live-blog-ad[hidden] {
    display: none !important;
  }
  @media print {
    .live-blog-ad {
      display: none !important;
    }
  }
`;
