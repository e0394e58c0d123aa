// What is drawn around a blog that has begun.
import { css } from 'lit';

export const surroundingsStyles = css`
  figure {
    margin: 1em 0 0;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.6);
  }
  figcaption {
    margin-block-start: 0.35em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  /* Not below what the page keeps at the top, nor below the banner, be it there or at the foot. */
  a,
  button {
    scroll-margin-block: calc(var(--_sticky-offset) + 4em) 8.5em;
  }

  [part='byline'] {
    margin-block-start: 0.6em;
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  [part='toolbar'] {
    justify-content: flex-end;
  }
  /* Rather in two lines than that controls go below it. */
  [part='status'] {
    flex: 1 1 8em;
    color: var(--_muted);
    line-height: 1.3;
  }
  [part='live-dot'] {
    display: inline-block;
    margin-inline-end: 0.45em;
    border: 0.3em solid var(--_live);
    border-radius: 50%;
  }
  button {
    min-block-size: 2.2em;
    padding: 0.35em 0.95em;
    border: 1px solid var(--_border);
    border-radius: 99em;
    background: none;
    color: inherit;
    font-family: var(--_ui-font);
    /* Readable, whatever size the page gave its text. */
    font-size: max(0.875em, 13px);
    font-weight: 600;
    line-height: 1.2;
    white-space: normal;
    cursor: pointer;
    pointer-events: auto;
  }
  [part='toolbar'] button {
    font-size: max(1em, 13px);
  }
  /* Words in another language than the page's go their own way: "3 new updates", and no "updates new 3". */
  button,
  [part='message'],
  [part='ended'] p {
    unicode-bidi: plaintext;
  }
  button:hover {
    border-color: currentColor;
  }

  .banner {
    position: sticky;
    z-index: var(--_z-index);
    /* Above what is read; where that is still to come, at the foot of the window. */
    inset-block: var(--_sticky-offset) 4.8em;
    justify-content: center;
    block-size: 0;
  }
  .below {
    inset-block-start: auto;
    /* It floats above the last entry. */
    align-items: flex-end;
  }
  [part='banner'] {
    block-size: max-content;
    min-block-size: 3.1em;
    margin-block-start: 0.75em;
    padding: 0.6em 1.3em;
    border-color: transparent;
    background: var(--_banner-background);
    color: var(--_banner-color);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.25);
  }

  [part='pinned'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    margin-block-end: var(--_gap);
  }
  [part='pin'],
  [part='ended'],
  [part='message'] {
    padding: 1em 1.25em;
    /* Seen where the system's colours take the place of ours. */
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [part='ended'],
  [part='message'] {
    margin-block-end: var(--_gap);
  }
  [part='pin-label'] {
    display: flex;
    gap: 0.8em;
    align-items: baseline;
    justify-content: space-between;
    margin-block-end: 0.35em;
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.8125em;
  }
  [part='pin-label'] a,
  [part='topics'] a {
    padding-block: 0.35em;
  }
  .folded {
    max-block-size: 40vh;
    overflow: hidden;
  }
  [part='pin'] button,
  [part='message'] button {
    margin-block-start: 0.8em;
  }

  /* A page may have its articles float. */
  [part='entries']::after {
    content: '';
    display: block;
    clear: both;
  }
  .older {
    margin-block: var(--_gap);
    text-align: center;
  }
  [part='load-older'] {
    min-block-size: 3.1em;
    padding-inline: 1.7em;
  }
  /* Seen when it is its turn. It floats, so that nothing moves. */
  .way {
    position: relative;
    inline-size: 100%;
  }
  [part='toolbar'] .way {
    margin-block-start: -0.4em;
  }
  button.skip {
    position: absolute;
    z-index: calc(var(--_z-index) + 1);
    inset-block-start: 0.6em;
    background: var(--_banner-background);
    color: var(--_banner-color);
  }
  /* Between the controls and the key events. */
  [part='toolbar'] .skip {
    inset-block-start: 0;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  [part='topics'] ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    padding: 1em 0 0;
    border-block-start: 1px solid var(--_border);
    font-family: var(--_ui-font);
    font-size: 0.9375em;
    list-style: none;
    overflow-wrap: anywhere;
  }

  /* Words that fade are not in the colours that a reader chose. */
  @media (forced-colors: none) {
    .folded {
      mask-image: linear-gradient(#000 calc(100% - 3em), transparent);
    }
  }
  /* For fingers, in the room that is kept. */
  @media (pointer: coarse) {
    [part='toolbar'] {
      padding-block: 0.2em;
    }
    [part='toolbar'] :is(button, input, select) {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='live-dot'] {
      animation: pulse 2.4s ease-in-out infinite;
    }
    @keyframes pulse {
      50% {
        opacity: 0.35;
      }
    }
  }
  @media print {
    .banner,
    button {
      display: none;
    }
    .folded {
      max-block-size: none;
      mask-image: none;
    }
  }
`;
