// The controls that say which entries are to be seen, and what came of it.
import { css } from 'lit';

export const findStyles = css`
  select,
  input {
    box-sizing: border-box;
    min-block-size: 2.2em;
    max-inline-size: 100%;
    padding: 0.35em 0.95em;
    border: 1px solid var(--_border);
    border-radius: 99em;
    background: none;
    color: inherit;
    font-family: var(--_ui-font);
    /* Smaller ones make phones zoom in. */
    font-size: max(1em, 16px);
    line-height: 1.2;
    scroll-margin-block: calc(var(--_sticky-offset) + 4em) 8.5em;
  }
  select {
    padding-inline-end: 0.7em;
    cursor: pointer;
    text-overflow: ellipsis;
  }
  /* The list that opens is the system's, and not on the page's background. */
  option,
  optgroup {
    background: Canvas;
    color: CanvasText;
  }
  input {
    flex: 0 1 12.5em;
    inline-size: 12.5em;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  select:hover,
  input:hover {
    border-color: currentColor;
  }
  .found {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: center;
    margin-block-end: var(--_gap);
    color: var(--_muted);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .found span {
    unicode-bidi: plaintext;
  }
  /* Words in a line. Their edge is seen where the system's colours take the place of ours. */
  .found button {
    padding: 0.35em 0;
    border-color: transparent;
    border-radius: 0.3em;
    font-size: max(1em, 13px);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.18em;
  }
  .found button:hover {
    border-color: transparent;
    text-decoration-color: currentColor;
  }
  /* Where each has a line of its own. */
  @media (max-width: 30em) {
    select,
    input {
      flex-grow: 1;
    }
  }
  @media print {
    select,
    input {
      display: none;
    }
  }
`;
