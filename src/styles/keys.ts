import { css } from 'lit';

export const keysStyles = css`
  .key-list {
    display: flex;
    flex-wrap: wrap;
    gap: 0.9em 3em;
    inline-size: 100%;
    padding-block: 0.5em 0.6em;
    scroll-margin-block-start: calc(var(--_sticky-offset) + 4em);
  }
  .key-list:focus {
    outline: none;
  }
  .key-list > div {
    flex: 1 1 14em;
    max-inline-size: 22em;
  }
  .key-list p {
    color: var(--_muted);
  }
  .key-list dl {
    margin-block: 0.35em 0.6em;
  }
  .key-list dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_border);
  }
  .key-list dd {
    flex: none;
    margin: 0;
  }
  kbd {
    padding: 0.05em 0.45em;
    border: 1px solid var(--_border);
    border-radius: 0.3em;
    font: inherit;
    unicode-bidi: isolate;
  }
  @media print {
    .key-list {
      display: none;
    }
  }
`;
