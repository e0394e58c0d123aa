// The look of a score: two names, two large figures, and what there is to say of the time between them.
import { css } from 'lit';

export const scoreStyles = css`
  .live-blog-score {
    position: relative;
    container-type: inline-size;
    margin: 0.9em 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-family: var(--_ui-font);
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.3;
  }
  .live-blog-score > .live-blog-unseen {
    margin: 0;
    user-select: none;
  }
  /* In a narrow column, one below the other. */
  .live-blog-score-board {
    display: grid;
    gap: 0.6em;
    padding: 0.9em 1em;
  }
  .live-blog-score-side {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    min-inline-size: 0;
  }
  .live-blog-score-side > b {
    font-size: 2em;
    line-height: 1;
    white-space: nowrap;
  }
  .live-blog-score-side > b:empty {
    display: none;
  }
  .live-blog-score-name {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0 0.6em;
    min-inline-size: 0;
    font-weight: 600;
    text-wrap: balance;
  }
  .live-blog-score-name bdi,
  .live-blog-score-name small {
    grid-column: 2;
  }
  .live-blog-score-name small {
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
  .live-blog-score-name img {
    grid-row: 1 / span 2;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 0;
    object-fit: contain;
  }
  .live-blog-score-state {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .live-blog-score-state b {
    color: var(--_accent);
    font-weight: 600;
  }
  .live-blog-entry ul.live-blog-score-events {
    display: grid;
    gap: 0.3em 1.5em;
    margin: 0;
    padding: 0.7em 1em;
    border-block-start: 1px solid var(--_border);
    list-style: none;
    font-size: 0.875em;
  }
  .live-blog-score-events b {
    margin-inline-end: 0.3em;
    color: var(--_muted);
    font-weight: 600;
  }
  /* Where there is room, side by side, each team with what it did below it. */
  @container (min-width: 27em) {
    .live-blog-score-board {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: 2.4em;
      padding-block: 1.1em 1em;
    }
    .live-blog-score-side > b {
      font-size: 2.25em;
    }
    .live-blog-score-side.live-blog-score-home {
      position: relative;
      justify-content: end;
      text-align: end;
    }
    .live-blog-score-side.live-blog-score-home::after {
      content: '';
      position: absolute;
      inset-block: 0.2em;
      inset-inline-end: -1.2em;
      border-inline-end: 1px solid var(--_border);
    }
    .live-blog-score-home .live-blog-score-name {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .live-blog-score-home :is(bdi, small) {
      grid-column: 1;
    }
    .live-blog-score-home img {
      grid-area: 1 / 2 / span 2;
    }
    .live-blog-score-side.live-blog-score-away {
      flex-direction: row-reverse;
      justify-content: start;
    }
    .live-blog-score-state {
      grid-column: 1 / -1;
      justify-content: center;
    }
    .live-blog-score-events .live-blog-score-home {
      margin-inline-end: calc(50% + 1.2em);
      text-align: end;
    }
    .live-blog-score-events .live-blog-score-away {
      margin-inline-start: calc(50% + 1.2em);
    }
    .live-blog-score-events .live-blog-score-both {
      text-align: center;
    }
  }
`;
