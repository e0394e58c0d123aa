// Pictures, large, above the page. Not in a layer: what a page says of all its pictures and buttons is not
// meant for these.
import { css } from 'lit';

export const lightboxStyles = css`
  dialog.live-blog-lightbox {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: #111114;
    color: #f4f2ee;
    color-scheme: dark;
    font:
      1rem/1.45 system-ui,
      sans-serif;
    overscroll-behavior: contain;
  }
  .live-blog-lightbox::backdrop {
    background: #111114;
  }
  .live-blog-lightbox .pswp,
  .live-blog-lightbox .pswp__scroll-wrap,
  .live-blog-lightbox .pswp__bg,
  .live-blog-lightbox .pswp__container,
  .live-blog-lightbox .pswp__item,
  .live-blog-lightbox .pswp__content,
  .live-blog-lightbox .pswp__zoom-wrap,
  .live-blog-lightbox .pswp__img {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .live-blog-lightbox .pswp {
    direction: ltr;
    outline: 0;
    touch-action: none;
  }
  .live-blog-lightbox .pswp__scroll-wrap,
  .live-blog-lightbox .pswp__item {
    overflow: hidden;
  }
  .live-blog-lightbox .pswp__bg {
    background: #111114;
  }
  .live-blog-lightbox .pswp__img,
  .live-blog-lightbox .pswp__zoom-wrap {
    width: auto;
    height: auto;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 0;
  }
  .live-blog-lightbox .pswp__content {
    pointer-events: none;
  }
  .live-blog-lightbox .pswp__content > * {
    pointer-events: auto;
    user-select: none;
  }
  .live-blog-lightbox .pswp--zoom-allowed .pswp__img {
    cursor: zoom-in;
  }
  .live-blog-lightbox .pswp--zoomed-in .pswp__img {
    cursor: zoom-out;
  }
  .live-blog-lightbox div.pswp__img--placeholder {
    background: #232327;
  }
  .live-blog-lightbox .pswp__error-msg-container {
    display: grid;
  }
  .live-blog-lightbox .pswp__error-msg {
    margin: auto;
  }
  .live-blog-lightbox-bar {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: flex;
    gap: 4px;
    padding: 6px;
  }
  .live-blog-lightbox button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 50%;
    background: rgb(17 17 20 / 0.7);
    box-shadow: none;
    color: #f4f2ee;
    font:
      400 28px/1 system-ui,
      sans-serif;
    cursor: pointer;
  }
  .live-blog-lightbox button:hover {
    background: #3a3a41;
  }
  .live-blog-lightbox button:focus-visible {
    outline: 2px solid #8ec5ff;
    outline-offset: -4px;
  }
  .live-blog-lightbox button.live-blog-lightbox-left,
  .live-blog-lightbox button.live-blog-lightbox-right {
    position: absolute;
    z-index: 1;
    top: calc(50% - 22px);
    left: 8px;
    font-size: 34px;
  }
  .live-blog-lightbox button.live-blog-lightbox-right {
    left: auto;
    right: 8px;
  }
  .live-blog-lightbox-words {
    position: absolute;
    z-index: 1;
    inset: auto 0 0;
    display: grid;
    gap: 2px;
    justify-items: center;
    max-block-size: 40%;
    box-sizing: border-box;
    padding: 10px 16px 14px;
    overflow: auto;
    background: linear-gradient(transparent, rgb(17 17 20 / 0.85) 1.2em);
    text-align: center;
    pointer-events: none;
  }
  .live-blog-lightbox-words p {
    max-inline-size: 44em;
    margin: 0;
    color: inherit;
    font: inherit;
    font-size: 0.9375rem;
  }
  .live-blog-lightbox-words p.live-blog-lightbox-place,
  .live-blog-lightbox-words small {
    color: #b9b6bf;
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .live-blog-lightbox-words p.live-blog-lightbox-alt {
    position: absolute;
    clip-path: inset(50%);
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.live-blog-lightbox {
      animation: live-blog-open 0.18s ease-out;
    }
    @keyframes live-blog-open {
      from {
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    .live-blog-lightbox button {
      border-color: ButtonBorder;
    }
  }
`;
