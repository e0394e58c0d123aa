// Entries that are too long to be shown whole.
import { css } from 'lit';

export const longEntryStyles = css`
  /* Margins do not collapse through it, folded or not: so that nothing moves by that. */
  .live-blog-long {
    display: flow-root;
  }
  .live-blog-folded {
    /* As much is measured in controllers/entry-folds.ts. */
    max-block-size: max(60vh, 14em);
    overflow: hidden;
    /* Room for the focus ring of what a line begins with. */
    margin-inline-start: -0.3em;
    padding-inline-start: 0.3em;
  }
  .live-blog-fold {
    margin-block: 0.5em 0.6em;
  }
  .live-blog-control {
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
    unicode-bidi: plaintext;
    cursor: pointer;
    scroll-margin-block: calc(var(--_sticky-offset) + 4em) 8.5em;
  }
  .live-blog-control:hover {
    border-color: currentColor;
  }
  .live-blog-control:focus-visible {
    outline: 2px solid var(--_key);
    outline-offset: 2px;
  }
  /* Words that fade are not in the colours that a reader chose. */
  @media (forced-colors: none) {
    .live-blog-folded {
      mask-image: linear-gradient(#000 calc(100% - 4em), transparent);
    }
  }
  @media print {
    .live-blog-fold {
      display: none;
    }
    .live-blog-folded {
      max-block-size: none;
      mask-image: none;
    }
  }
`;
