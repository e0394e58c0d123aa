// Who reads what is outdated should not miss that.
import { css } from 'lit';

export const relatedStyles = css`
  .live-blog-newer {
    font-weight: 600;
  }
  /* Large enough to be hit, beside the button to share. */
  .live-blog-entry-footer > span > a {
    display: inline-block;
    min-block-size: 24px;
  }
`;
