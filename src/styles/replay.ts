// The bar at the foot of the window, in the colours of what floats above the entries.
import { css } from 'lit';

export const replayStyles = css`
  [part='ended'] button {
    margin-block-start: 0.8em;
  }
  .replay {
    position: sticky;
    z-index: var(--_z-index);
    inset-block-end: max(0.75em, env(safe-area-inset-bottom));
    margin-block: var(--_gap);
    container-type: inline-size;
    pointer-events: none;
  }
  .replay > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.5em;
    align-items: center;
    justify-content: center;
    inline-size: fit-content;
    max-inline-size: 100%;
    box-sizing: border-box;
    margin-inline: auto;
    padding: 0.4em;
    /* Seen where the system's colours take the place of ours. */
    border: 1px solid transparent;
    border-radius: 99em;
    background: var(--_banner-background);
    pointer-events: auto;
    color: var(--_banner-color);
    box-shadow: 0 4px 18px rgb(0 0 0 / 0.25);
    font-family: var(--_ui-font);
    font-size: max(0.875em, 13px);
    font-variant-numeric: tabular-nums;
  }
  .replay > div > span {
    padding-inline: 0.4em;
    unicode-bidi: plaintext;
    white-space: nowrap;
  }
  .replay button {
    min-block-size: 2.6em;
    border-color: transparent;
    font-size: inherit;
  }
  .replay button:hover {
    border-color: currentColor;
  }
  .replay [aria-disabled='true'] {
    border-color: transparent;
    opacity: 0.55;
    cursor: default;
  }
  .replay :focus-visible {
    outline-color: currentColor;
    outline-offset: -2px;
  }
  .replay .end {
    border-color: color-mix(in srgb, currentColor 35%, transparent);
  }
  @container (inline-size < 36em) {
    .step {
      position: absolute;
      inset-inline: 0;
      clip-path: inset(50%);
    }
    .replay button {
      min-inline-size: 3em;
    }
  }
  @media (forced-colors: active) {
    .replay [aria-disabled='true'] {
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .replay {
      display: none;
    }
  }
`;
