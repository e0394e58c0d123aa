// Every public custom property. What a page does not set follows the page: its font, its text colour,
// its `color-scheme`. Names with an underscore are ours.
import { css } from 'lit';

export const tokens = css`
  :host {
    /* The one colour of the brand: label, key points, quotes, what is new. */
    --_accent: var(--live-blog-accent-color, light-dark(#b3261e, #ff8a80));
    /* Behind pinned entries and messages. */
    --_surface: var(--live-blog-surface, color-mix(in srgb, currentColor 5%, transparent));
    /* Rules, and the outlines of controls. */
    --_border: var(--live-blog-border-color, color-mix(in srgb, currentColor 18%, transparent));
    /* Secondary text. */
    --_muted: var(--live-blog-muted-color, color-mix(in srgb, currentColor 75%, transparent));
    /* Marks of key events, and the focus ring. */
    --_key: var(--live-blog-key-color, light-dark(#0b5cad, #8ec5ff));
    /* Titles. */
    --_heading-font: var(--live-blog-heading-font-family, inherit);
    /* Times, names, controls. */
    --_ui-font: var(--live-blog-ui-font-family, inherit);
    /* Between the parts of the blog. */
    --_gap: var(--live-blog-gap, 1.5em);
    --_radius: var(--live-blog-radius, 10px);
  }
`;
