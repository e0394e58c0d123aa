// What other sites have to show, and what stands for it.
import { css } from 'lit';

export const embedEntryStyles = css`
  .live-blog-embed-box {
    margin-block: 0.9em;
  }
  .live-blog-entry-body .live-blog-embed-title {
    margin-block-end: 0.4em;
    font-weight: 600;
  }
  /* As high before it is loaded as after that. */
  .live-blog-embed-area {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    box-sizing: border-box;
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.6);
    background: color-mix(in srgb, currentColor 5%, transparent);
  }
  /* Keeps the ratio, as long as the question fits in there. */
  .live-blog-embed-area::before {
    content: '';
    grid-area: 1 / 1;
    align-self: start;
    inline-size: 100%;
    aspect-ratio: var(--_ratio, auto);
  }
  .live-blog-embed-area iframe,
  .live-blog-entry-body .live-blog-embed-area > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: 0;
    object-fit: cover;
  }
  .live-blog-embed-ask {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-content: center;
    justify-content: start;
    grid-area: 1 / 1;
    align-self: center;
    padding: 1em;
    font-family: var(--_ui-font);
    font-size: 0.9375em;
  }
  .live-blog-embed-area > img + .live-blog-embed-ask {
    align-self: end;
    background: var(--live-blog-background, Canvas);
  }
  .live-blog-embed-ask > p {
    flex-basis: 100%;
    margin: 0;
  }
  .live-blog-embed-box > img {
    display: block;
  }
  .live-blog-entry-body .live-blog-embed-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
    margin-block: 0.35em 0;
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .live-blog-embed-line > a {
    padding-block: 0.2em;
    min-block-size: 24px;
    box-sizing: border-box;
  }
  .live-blog-embed-line > span {
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    .live-blog-embed-area {
      border: 1px solid;
    }
  }
  @media print {
    .live-blog-embed-area {
      display: none;
    }
  }
`;
