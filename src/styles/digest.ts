// What mattered, as long as only that is shown.
import { css } from 'lit';

export const digestStyles = css`
  .digest {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.5em;
    scroll-margin-block-start: calc(var(--_sticky-offset) + 1em);
  }
  .digest p {
    margin: 0;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  /* What is older is not part of it. */
  .digest ~ .older:has([part='load-older']) {
    display: none;
  }
  .caught-nothing {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    margin-block: 0;
  }
  .caught-nothing p {
    margin: 0;
  }
  [part='message'].caught-nothing button {
    margin-block: 0;
  }
`;
