// What stands around a picture that is shown large.
import { html, nothing, type TemplateResult } from 'lit';
import type { LightboxView } from '../controllers/lightbox-dialog.js';

const button = (name: string, words: string, sign: string, onPress: () => void): TemplateResult =>
  html`<button
    type="button"
    class="live-blog-lightbox-${name}"
    aria-label=${words}
    title=${words}
    @click=${onPress}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;

function arrows({ locale, isReversed, move }: LightboxView): TemplateResult {
  const words = [locale.text('previousPicture'), locale.text('nextPicture')];
  const [left, right] = isReversed ? words.reverse() : words;
  return html`${button('left', left!, '‹', () => move(-1))}
  ${button('right', right!, '›', () => move(1))}`;
}

/** Read out whenever another one is shown: which it is, what is in it, what is said of it. */
function words({ locale, slide, number, total }: LightboxView): TemplateResult {
  const { alt, caption, credit } = slide;
  const place = locale.pieces('position', { number, total });
  return html`<div class="live-blog-lightbox-words" role="status">
    ${total > 1 ? html`<p class="live-blog-lightbox-place">${place}</p>` : nothing}
    ${alt && alt !== caption ? html`<p class="live-blog-lightbox-alt">${alt}</p>` : nothing}
    ${
      caption || credit
        ? html`<p class="live-blog-lightbox-caption">
            <bdi>${caption}</bdi> ${credit ? html`<small>${credit}</small>` : nothing}
          </p>`
        : nothing
    }
  </div>`;
}

export function lightboxSurface(view: LightboxView): TemplateResult {
  const { locale, total, isZoomed, isZoomable, zoom, close } = view;
  const zoomWords = locale.text(isZoomed ? 'zoomOut' : 'zoomIn');
  return html`<div class="live-blog-lightbox-bar">
      ${isZoomable ? button('zoom', zoomWords, isZoomed ? '−' : '+', zoom) : nothing}
      ${button('close', locale.text('close'), '×', close)}
    </div>
    ${total > 1 ? arrows(view) : nothing} ${words(view)}`;
}
