// The strip of key events. Its height, with three lines of words, is the room that is kept for it.
import { css } from 'lit';

export const keyEventsStyles = css`
  /* As long as all key events wait behind the banner. */
  .keys:empty {
    min-block-size: 0;
  }
  .strip {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(min(13em, 80%), 1fr);
    gap: 0.75em;
    margin: 0;
    /* For the ring around what has the focus. */
    padding: 2px 2px 0.4em;
    font-family: var(--_ui-font);
    list-style: none;
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scroll-snap-type: x proximity;
    scroll-padding-inline: 1.6em;
    scrollbar-color: var(--_border) transparent;
    scrollbar-width: thin;
  }
  .strip > li {
    display: grid;
    scroll-snap-align: start;
  }
  .strip > :only-child {
    max-inline-size: 24em;
  }
  .strip > li > button {
    place-self: center start;
  }
  [part='key-event'] {
    padding-block: 0.4em 0.2em;
    border-block-start: 3px solid var(--_key);
    outline-offset: 0;
    font-size: 0.9375em;
    line-height: 1.35;
    text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
  }
  /* What is in a box of its own is not underlined. */
  [part='key-event'] time {
    display: inline-block;
    color: var(--_muted);
    font-size: 0.875em;
    unicode-bidi: plaintext;
  }
  [part='key-event'] span {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  /* Soft where there is more. */
  @media (forced-colors: none) {
    .more-left,
    .more-right {
      mask-image: linear-gradient(
        to right,
        transparent,
        #000 var(--_left, 0px),
        #000 calc(100% - var(--_right, 0px)),
        transparent
      );
    }
    .more-left {
      --_left: 1.6em;
    }
    .more-right {
      --_right: 1.6em;
    }
  }
  @media print {
    .strip {
      display: block;
      mask-image: none;
    }
  }
`;
