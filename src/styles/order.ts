// Of the switch of the order, and of what floats at the foot of the window where the oldest stand first.
import { css } from 'lit';

export const orderStyles = css`
  .start-failed {
    flex-basis: 100%;
    margin-block: 0.25em 0.5em;
    font-size: max(1em, 13px);
  }
`;

export const orderEntryStyles = css`
  /* Not below the banner at the foot of the window, nor below the bar there. */
  .live-blog-entry :where(a, button, summary, input, audio, video, [tabindex]) {
    scroll-margin-block-end: 8.5em;
  }
`;
