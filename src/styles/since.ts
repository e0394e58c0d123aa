// What tells a reader who comes back what is new: the bar above the stream, and the line in it.
import { css } from 'lit';

export const sinceStyles = css`
  .since {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    align-items: center;
    margin-block-end: var(--_gap);
    padding: 0.9em 1.25em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .since p {
    flex-basis: 100%;
    margin: 0;
    font-weight: 600;
  }
  .since .since-failed {
    font-weight: 400;
  }
  .since button {
    font-size: max(1em, 13px);
  }
  .since .since-dismiss {
    border-color: transparent;
    margin-inline-start: auto;
    color: var(--_muted);
    font-weight: 400;
  }
  .since .since-dismiss:hover {
    border-color: currentColor;
  }
  @media print {
    .since {
      display: none;
    }
  }
`;

export const sinceEntryStyles = css`
  .live-blog-since {
    flex-wrap: nowrap;
    align-items: center;
    color: var(--_accent);
    text-align: center;
    unicode-bidi: plaintext;
  }
  .live-blog-since::before,
  .live-blog-since::after {
    content: '';
    flex: 1 0 1em;
    border-block-start: 1px solid currentColor;
    opacity: 0.5;
  }
`;
