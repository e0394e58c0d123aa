// Buttons to share with, which are words until somebody comes near, and what they open.
import { css } from 'lit';

const common = css`
  .live-blog-steady,
  a.live-blog-share {
    display: inline-grid;
    align-content: center;
  }
  .live-blog-steady::after {
    content: attr(data-longest);
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .live-blog-share {
    box-sizing: border-box;
    min-inline-size: 24px;
    min-block-size: max(2em, 24px);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: underline transparent;
    text-underline-offset: 0.18em;
    cursor: pointer;
    /* A press does not take the selection, which may be what is shared. */
    -webkit-user-select: none;
    user-select: none;
  }
  .live-blog-share-ways .live-blog-share {
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
  }
  .live-blog-share.live-blog-share:hover {
    text-decoration-color: currentColor;
  }
  .live-blog-share:focus-visible {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  /* Words that are a button have an edge where the system's colours take the place of ours. */
  @media (forced-colors: active) {
    button.live-blog-share {
      padding-inline: 0.5em;
      border: 1px solid;
    }
  }
  .live-blog-share-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 1.2em;
  }
  .live-blog-share-words {
    margin: 0;
    overflow-wrap: anywhere;
    outline: none;
  }
  .live-blog-share-words bdi {
    display: block;
    white-space: pre-line;
  }
`;

export const shareEntryStyles = css`
  ${common}
  /* Beside the button, if there is room. */
  .live-blog-share-more {
    flex: 1 1 26em;
    min-inline-size: 0;
  }
  .live-blog-entry .live-blog-share {
    scroll-margin-block-start: calc(var(--_sticky-offset) + 4em);
  }
  @media print {
    .live-blog-share,
    .live-blog-share-more {
      display: none;
    }
  }
`;

export const shareStyles = css`
  ${common}
  .live-blog-steady {
    justify-items: center;
  }
  /* It floats, so that nothing moves. */
  .share {
    position: absolute;
    z-index: calc(var(--_z-index) + 1);
    inset-inline: 0;
    align-self: end;
    block-size: 0;
  }
  .share .live-blog-share-more {
    position: absolute;
    inset-block-start: 0.8em;
    inset-inline-end: 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: 100%;
    padding: 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--live-blog-background, Canvas);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.15);
  }
`;
