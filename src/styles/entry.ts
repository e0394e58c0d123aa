// The entries at first paint. They stand in the page, and all of this in a layer: any rule of the
// page's wins.
import { css } from 'lit';

export const entryStyles = css`
  .live-blog-entry {
    position: relative;
    padding-block: 1.1em 0.4em;
    padding-inline-start: 1.6em;
    overflow-wrap: break-word;
  }
  /* The rule of the timeline, and the dot on it. */
  .live-blog-entry::before,
  .live-blog-entry::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.35em;
    border-inline-start: 1px solid var(--_border);
  }
  .live-blog-entry::after {
    inset-block: 1.55em auto;
    inset-inline-start: 0.05em;
    padding: 0.15em;
    border: 0.15em solid var(--_muted);
    border-radius: 50%;
    background: var(--live-blog-background, Canvas);
  }
  .live-blog-key::after {
    border-color: var(--_key);
    background: var(--_key);
  }
  .live-blog-entry a {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.18em;
  }
  .live-blog-entry-header,
  .live-blog-entry-footer,
  .live-blog-divider {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.6em;
    overflow-wrap: anywhere;
    font-family: var(--_ui-font);
    font-size: 0.875em;
  }
  .live-blog-ago,
  .live-blog-author,
  .live-blog-entry-label,
  .live-blog-entry-footer,
  .live-blog-divider {
    color: var(--_muted);
  }
  .live-blog-ago {
    margin-inline-start: 0.35em;
  }
  .live-blog-key-label {
    color: var(--_key);
    font-weight: 600;
  }
  /* Room for what is loaded later. */
  .live-blog-entry-footer {
    min-block-size: max(2em, 24px);
  }
  .live-blog-entry-title {
    margin: 0.15em 0 0.3em;
    font-family: var(--_heading-font);
    font-size: 1.25em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .live-blog-entry-body :where(p) {
    margin: 0 0 0.55em;
  }
  .live-blog-entry-body :where(h2, h3, h4, h5, h6) {
    margin: 1.2em 0 0.3em;
    font-size: 1.1em;
    line-height: 1.3;
  }
  .live-blog-entry-body :where(img, video) {
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.6);
  }
  .live-blog-entry-body :where(figure, blockquote) {
    margin: 0.9em 0;
  }
  .live-blog-entry-body :where(blockquote) {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
    font-size: 1.125em;
  }
  .live-blog-text {
    white-space: pre-line;
  }
  .live-blog-divider {
    margin: 1.5em 0 0.25em;
    font-weight: 600;
  }
  .live-blog-divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--_border);
  }
  .live-blog-unseen {
    position: absolute;
    inset-inline: 0;
    clip-path: inset(50%);
  }
`;
