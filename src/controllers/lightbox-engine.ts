// Shows pictures one at a time, to be swiped, pinched and dragged. The only file that knows PhotoSwipe;
// its own buttons are made of strings, which a strict page forbids, so all that is left out.
import PhotoSwipe, { type SlideData } from 'photoswipe';

export interface Slide {
  readonly src: string;
  readonly srcset?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly alt: string;
  /** Shown until the large one is there. */
  readonly thumbnail?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface LightboxEngine {
  readonly index: number;
  readonly move: (step: 1 | -1) => void;
  readonly goTo: (index: number) => void;
  readonly zoom: () => void;
  readonly close: () => void;
}

export interface LightboxListener {
  readonly changed: (index: number) => void;
  readonly zoomed: (isZoomed: boolean, isZoomable: boolean) => void;
  readonly closed: () => void;
}

/** Of a picture of unknown size, until it is there. */
const guess = { width: 1_500, height: 1_000 };
/** Room for the bar, and for the words. */
const padding = { top: 56, bottom: 96, left: 0, right: 0 };

const off = { counter: false, close: false, zoom: false, arrowPrev: false, arrowNext: false };

function sizedFor(slide: Slide): SlideData {
  const { src, srcset, alt, thumbnail, width, height } = slide;
  const size = width && height ? { width, height } : guess;
  return { src, alt, ...size, ...(srcset && { srcset }), ...(thumbnail && { msrc: thumbnail }) };
}

/** A feed may be wrong about the shape of a picture, or not know it. */
function correctSize(pswp: PhotoSwipe): void {
  pswp.on('loadComplete', ({ content, isError }) => {
    const { naturalWidth, naturalHeight } = content.element as HTMLImageElement;
    const { data } = content;
    if (isError || !naturalWidth || !naturalHeight || !data.width || !data.height) return;
    const known = data.width / data.height;
    if (Math.abs(known / (naturalWidth / naturalHeight) - 1) < 0.02) return;
    Object.assign(data, { w: naturalWidth, h: naturalHeight });
    Object.assign(data, { width: naturalWidth, height: naturalHeight });
    queueMicrotask(() => pswp.refreshSlideContent(content.index));
  });
}

/** Says nothing of carousels: the dialog says what there is to say. */
function quieten(root: HTMLElement): void {
  root.removeAttribute('role');
  root.removeAttribute('tabindex');
  for (const one of root.querySelectorAll('[aria-roledescription], [aria-live]'))
    for (const name of ['aria-roledescription', 'aria-live', 'role']) one.removeAttribute(name);
}

export function startLightbox(
  stage: HTMLElement,
  slides: readonly Slide[],
  index: number,
  errorMsg: string,
  { changed, zoomed, closed }: LightboxListener,
): LightboxEngine {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const pswp = new PhotoSwipe({
    ...off,
    ...{ preloader: false, trapFocus: false, returnFocus: false },
    ...{ dataSource: slides.map(sizedFor), index, appendToEl: stage, errorMsg, bgOpacity: 1 },
    ...{ showHideAnimationType: 'none', zoomAnimationDuration: isStill ? 0 : 250 },
    ...{ imageClickAction: 'zoom', tapAction: false },
    paddingFn: ({ y }) => ({ ...padding, bottom: y < 500 ? 48 : padding.bottom }),
  });
  correctSize(pswp);
  // What has the focus is the dialog's business.
  pswp.on('keydown', (event) => event.originalEvent.key === 'Tab' && event.preventDefault());
  pswp.on('change', () => changed(pswp.currIndex));
  pswp.on('zoomPanUpdate', () => {
    const { currZoomLevel, zoomLevels } = pswp.currSlide!;
    const isZoomable = pswp.currSlide!.isZoomable() && zoomLevels.secondary > zoomLevels.initial;
    zoomed(currZoomLevel > zoomLevels.initial, isZoomable);
  });
  pswp.on('close', closed);
  pswp.init();
  quieten(pswp.element!);
  return {
    get index() {
      return pswp.currIndex;
    },
    move: (step) => pswp.goTo(pswp.potentialIndex + step),
    goTo: (place) => pswp.goTo(place),
    zoom: () => pswp.toggleZoom(),
    close: () => pswp.close(),
  };
}
