// What stands where another site has to show something: the question whether to load it, then its frame; and
// in any case a link to it.
import { html, nothing, type TemplateResult } from 'lit';
import type { EmbedFrame, EmbedRequest } from '../blocks/block.js';
import { styled, type Styles } from '../blocks/styled.js';
import { page } from '../lib/url.js';
import type { Locale } from '../locales/locale.js';

export interface EmbedView {
  /** Whether what it shows is asked for. */
  readonly isOpen: boolean;
  /** Whether it is sure that the frame shows what its words say. */
  readonly isShown: boolean;
  /** Whether the site has not answered in time. */
  readonly isLate: boolean;
  /** Whether its words may have pictures of other sites. */
  readonly hasPictures: boolean;
  readonly image: string | undefined;
  readonly onLoad: () => void;
  /** Undefined: nothing can be remembered. */
  readonly onAlways: (() => void) | undefined;
  /** Undefined: nothing is remembered of this site. */
  readonly onForget: (() => void) | undefined;
  readonly onFrameLoad: () => void;
  readonly onFrameError: () => void;
  /** Pixels that its frame asked for. */
  readonly height: number | undefined;
  /** Whether a server writes it: what only script can answer is but room. */
  readonly isWritten?: boolean;
}

/** How much room is kept for it. */
function areaStyles({ height, ratio }: Partial<EmbedFrame>, wish: number | undefined): Styles {
  const high = wish ?? height;
  return {
    '--_ratio': ratio && !wish ? String(Number(ratio.toFixed(4))) : '',
    // Something upright would be higher than the window.
    'max-inline-size': ratio && ratio < 1 ? '20em' : '',
    'min-block-size': high ? `${high}px` : '',
  };
}

const from = {
  video: 'videoFrom',
  post: 'postFrom',
  sound: 'soundFrom',
  chart: 'chartFrom',
  map: 'mapFrom',
  page: 'pageFrom',
} as const;
const load = {
  video: 'loadVideo',
  post: 'loadPost',
  sound: 'loadSound',
  chart: 'loadChart',
  map: 'loadMap',
  page: 'loadPage',
} as const;

const guest =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** What is of the page's own site could reach into the page, if it were let be that. */
const sandboxOf = (src: string): string =>
  new URL(src).origin === page.location.origin ? guest : `${guest} allow-same-origin`;

const permissions = 'autoplay; encrypted-media; fullscreen; picture-in-picture; web-share';

const button = (words: unknown, onClick: () => void, isWritten?: boolean) =>
  isWritten
    ? html`<span class="live-blog-control live-blog-unpressed">${words}</span>`
    : html`<button type="button" class="live-blog-control" @click=${onClick}>${words}</button>`;

function frame({ provider, title, frame: shown }: EmbedRequest, view: EmbedView): TemplateResult {
  const { src } = shown!;
  return html`<iframe
    title=${title ? `${provider}: ${title}` : provider}
    sandbox=${sandboxOf(src)}
    referrerpolicy="strict-origin-when-cross-origin"
    loading="lazy"
    allow=${permissions}
    allowfullscreen
    @load=${view.onFrameLoad}
    @error=${view.onFrameError}
    src=${src}
  ></iframe>`;
}

const picture = (src: string | undefined) =>
  src ? html`<img src=${src} alt="" loading="lazy" decoding="async" />` : nothing;

function question(
  { provider: name, kind }: EmbedRequest,
  { image, onLoad, onAlways, isWritten }: EmbedView,
  locale: Locale,
): TemplateResult {
  const says = [from[kind], 'loadingTells' as const].map((key) => locale.pieces(key, { name }));
  return html`${picture(image)}
    <div class="live-blog-embed-ask">
      <p>${says[0]} ${says[1]}</p>
      ${button(locale.text(load[kind]), onLoad, isWritten)}
      ${onAlways ? button(locale.pieces('loadAlways', { name }), onAlways, isWritten) : nothing}
    </div>`;
}

export function embedTemplate(
  request: EmbedRequest,
  view: EmbedView,
  locale: Locale,
): TemplateResult {
  const { provider: name, title, url, words } = request;
  const { isOpen, isShown, isLate, hasPictures, image, onForget } = view;
  const inside = isOpen ? frame(request, view) : question(request, view, locale);
  const said = words(hasPictures);
  // Where its words are read already, a line is enough to ask.
  const isAside = !isOpen && said !== nothing;
  const room = request.frame && (isAside ? {} : request.frame);
  return html`${title ? html`<p class="live-blog-embed-title">${title}</p>` : nothing}
    <div ?hidden=${isShown}>${said}</div>
    ${
      room
        ? html`<div class="live-blog-embed-area" ${styled(areaStyles(room, view.height))}>
            ${inside}
          </div>`
        : picture(image)
    }
    <p class="live-blog-embed-line">
      <a href=${url}>${locale.pieces('openOn', { name })}</a>
      ${isLate ? html`<span>${locale.pieces('noAnswerFrom', { name })}</span>` : nothing}
      ${onForget ? button(locale.pieces('askAgain', { name }), onForget) : nothing}
    </p>`;
}
