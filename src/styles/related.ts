// Who reads what is outdated should not miss that.
import { css } from 'lit';

export const relatedStyles = css`
  .live-blog-newer {
    font-weight: 600;
  }
`;
