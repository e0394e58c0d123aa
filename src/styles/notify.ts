import { css } from 'lit';

export const notifyStyles = css`
  .notify-denied {
    inline-size: 100%;
    padding-block-end: 0.3em;
    color: var(--_muted);
    unicode-bidi: plaintext;
  }
`;
