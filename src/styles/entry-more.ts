// What of the entries' looks comes into play after the first paint.
import { css } from 'lit';

export const moreEntryStyles = css`
  .live-blog-entry:focus,
  .live-blog-place:focus,
  .live-blog-removed:focus,
  .live-blog-entry-title:focus {
    outline: none;
  }
  .live-blog-entry:focus-visible,
  .live-blog-place:focus-visible,
  .live-blog-removed:focus-visible,
  .live-blog-entry-title:focus-visible {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  .live-blog-entry,
  .live-blog-place {
    scroll-margin-block-start: calc(var(--_sticky-offset) + 1em);
  }
  .live-blog-place a {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.18em;
  }
  /* Not below the banner. */
  .live-blog-entry :where(a, summary, [tabindex]),
  .live-blog-place a {
    scroll-margin-block-start: calc(var(--_sticky-offset) + 4em);
  }
  .live-blog-entry-title {
    scroll-margin-block-start: calc(var(--_sticky-offset) + 3em);
  }
  .live-blog-author img {
    inline-size: 1.6em;
    block-size: 1.6em;
    margin-inline-end: 0.4em;
    border-radius: 50%;
    object-fit: cover;
    vertical-align: middle;
  }
  /* Large enough to be hit, without making the line taller. */
  .live-blog-entry-header > a {
    padding-block: 0.15em;
    margin-block: -0.15em;
  }
  .live-blog-figure > a {
    display: block;
    inline-size: fit-content;
  }
  .live-blog-entry-body :where(audio) {
    max-inline-size: 100%;
  }
  .live-blog-entry-body :where(table, pre) {
    display: block;
    overflow-x: auto;
  }
  .live-blog-entry-body :where(th, td) {
    padding: 0.2em 0;
    padding-inline-end: 1em;
    text-align: start;
  }
  .live-blog-entry-body :where(figcaption) {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .live-blog-fresh::after {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .live-blog-fresh-label,
  .live-blog-kind-breaking .live-blog-entry-label {
    color: var(--live-blog-breaking-color, var(--_accent));
    font-weight: 600;
  }
  .live-blog-entry .live-blog-fresh-label {
    color: var(--_accent);
  }
  /* Far entries cost no layout. Only far ones, and only where the browser keeps the reader's place by
     itself, since they may turn out taller than thought. */
  @supports (overflow-anchor: auto) {
    .live-blog-entry:nth-of-type(n + 51) {
      content-visibility: auto;
      contain-intrinsic-size: auto 12em;
    }
  }
  .live-blog-entry[slot] {
    padding: 0;
    content-visibility: visible;
  }
  /* Pins are drawn with their last line; without one, no room is needed. */
  .live-blog-entry[slot] .live-blog-entry-footer {
    min-block-size: 0;
  }
  .live-blog-entry[slot]::before,
  .live-blog-entry[slot]::after {
    content: none;
  }
  /* Where a link led: seen by its edge, and by its place. */
  .live-blog-entry[aria-current]::before {
    border-inline-start: 3px solid var(--_accent);
  }
  .live-blog-gap,
  .live-blog-place,
  .live-blog-removed {
    position: relative;
    box-sizing: border-box;
    margin: 0;
    padding: 0.4em 1.8em;
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .live-blog-removed {
    padding-block: 1.1em 0.75em;
  }
  .live-blog-gap {
    padding-block: 1.5em;
  }
  .live-blog-place::before,
  .live-blog-removed::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.4em;
    border-inline-start: 1px solid var(--_border);
  }
  @media (prefers-reduced-motion: no-preference) {
    .live-blog-fresh {
      animation: live-blog-enter 0.4s ease-out;
    }
    @keyframes live-blog-enter {
      from {
        opacity: 0;
      }
    }
  }
  @media print {
    .live-blog-entry:nth-of-type(n) {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
