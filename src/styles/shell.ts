// The shell at first paint: the header, the room for the toolbar, what is shown while loading. No rem:
// a page may have given it any size.
import { css } from 'lit';

/** The element itself, wherever the shell is. */
export const hostStyles = css`
  :host {
    position: relative;
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;

export const shellStyles = css`
  :host {
    max-inline-size: var(--live-blog-measure, 44em);
    color: var(--live-blog-text-color, inherit);
    background: var(--live-blog-background, none);
    font-family: var(--live-blog-font-family, inherit);
    font-size: var(--live-blog-font-size, inherit);
    line-height: var(--live-blog-line-height, 1.6);
    overflow-wrap: break-word;
  }
  p,
  ul,
  [part='title'] {
    margin: 0;
  }
  ul {
    padding-inline-start: 1.1em;
  }
  a {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.18em;
  }
  .unseen {
    position: absolute;
    inset-inline: 0;
    clip-path: inset(50%);
  }
  [part='header'] {
    container-type: inline-size;
  }
  [part='label'],
  [part='kicker'],
  [part='toolbar'] {
    font-family: var(--_ui-font);
    font-size: 0.875em;
    font-weight: 600;
  }
  [part='label'] {
    color: var(--_accent);
  }
  [part='kicker'] {
    margin-block-start: 0.6em;
    color: var(--_muted);
  }
  [part='title'] {
    margin-block: 0.1em 0.35em;
    font-family: var(--_heading-font);
    font-size: clamp(1.6em, 1.1em + 2.6cqi, 2.4em);
    line-height: 1.15;
    letter-spacing: -0.012em;
    text-wrap: balance;
    outline: none;
  }
  [part='summary'] {
    margin-block: 0.5em 1em;
    list-style: square;
  }
  [part='summary'] li + li {
    margin-block-start: 0.35em;
  }
  [part='summary'] ::marker {
    color: var(--_accent);
  }
  [part='standfirst'] {
    font-size: 1.125em;
    line-height: 1.5;
  }
  [part='standfirst'] p + * {
    margin-block-start: 0.7em;
  }
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.6em;
    box-sizing: border-box;
    min-block-size: 3.75em;
    padding-block: 0.5em;
    margin-block: 1em var(--_gap);
    border-block: 1px solid var(--_border);
    font-weight: 400;
  }
  /* Margins do not collapse through it, now or later. */
  .banner {
    display: flex;
  }
  .keys {
    min-block-size: 7em;
  }
  .skeleton {
    min-block-size: 100vh;
    background: repeating-linear-gradient(var(--_surface) 0 7em, transparent 0 9em);
  }
`;
