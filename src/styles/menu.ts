// The controls of the toolbar: in its line, or below it.
import { css } from 'lit';

export const menuStyles = css`
  .controls,
  .options {
    display: contents;
  }
  .options[hidden] {
    display: none;
  }
  .menu {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.6em;
    align-items: center;
    inline-size: 100%;
    padding-block: 0.4em 0.2em;
  }
  .opener {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
  }
  .opener::after {
    content: '';
    padding: 0.15em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  .opener[aria-expanded='true']::after {
    transform: translateY(0.05em) rotate(225deg);
  }
`;
