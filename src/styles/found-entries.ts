// Entries of which only some are to be seen: the others take no room, and words that are searched for are
// marked.
import { css } from 'lit';

export const foundEntryStyles = css`
  /* Important, since in a layer that counts more than the page: whatever it makes of its articles. */
  [class^='live-blog-'][hidden] {
    display: none !important;
  }
  /* Where the browser can still find what is hidden. It takes no room, nor parts what is around it. */
  @supports (content-visibility: hidden) {
    [class^='live-blog-'][hidden='until-found'] {
      position: absolute !important;
      display: block !important;
      content-visibility: hidden !important;
      contain-intrinsic-size: none !important;
      min-block-size: 0 !important;
      max-block-size: 0 !important;
      margin: 0 !important;
      padding: 0 !important;
      border: 0 !important;
      clip-path: inset(50%) !important;
    }
  }
  /* Colours of its own: read on any page, by day and by night. */
  ::highlight(live-blog-search) {
    background-color: #ffe08a;
    color: #1b1b1f;
  }
  @media (forced-colors: active) {
    ::highlight(live-blog-search) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;
