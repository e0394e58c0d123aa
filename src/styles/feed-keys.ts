import { css } from 'lit';

export const feedKeysEntryStyles = css`
  /* Not below the banner. */
  .live-blog-entry[tabindex='0'] {
    scroll-margin-block-start: calc(var(--_sticky-offset) + 4.5em);
  }
`;
