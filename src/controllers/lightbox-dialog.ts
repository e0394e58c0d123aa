// The pictures of an entry, large, above the page. It belongs to the page and not to the entry: whatever
// becomes of that, it stays open until the reader closes it.
import { render } from 'lit';
import type { Locale } from '../locales/locale.js';
import type { LightboxEngine, Slide, startLightbox } from './lightbox-engine.js';

export interface LightboxView {
  readonly locale: Locale;
  readonly slide: Slide;
  /** Counted from 1, in the order of reading. */
  readonly number: number;
  readonly total: number;
  readonly isReversed: boolean;
  readonly isZoomed: boolean;
  readonly isZoomable: boolean;
  readonly move: (step: 1 | -1) => void;
  readonly zoom: () => void;
  readonly close: () => void;
}

export interface LightboxLook {
  readonly styles: CSSStyleSheet;
  readonly draw: (view: LightboxView) => unknown;
}

export interface LightboxShow {
  readonly slides: readonly Slide[];
  readonly index: number;
  readonly locale: Locale;
  /** Where people read from right to left, what comes next is on the left. */
  readonly isReversed: boolean;
  /** Gives the focus back. */
  readonly onClose: () => void;
}

/** They would move the page behind. */
const scrolling = ['PageUp', 'PageDown', ' '];

export class LightboxDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #surface = document.createElement('div');
  readonly #look: LightboxLook;
  readonly #show: LightboxShow;
  /** As they are from left to right. */
  readonly #slides: readonly Slide[];
  readonly #engine: LightboxEngine;
  #shown: number;
  #zoom = { isZoomed: false, isZoomable: false };

  constructor(start: typeof startLightbox, look: LightboxLook, show: LightboxShow) {
    const { slides, isReversed, locale } = show;
    this.#look = look;
    this.#show = show;
    this.#slides = isReversed ? [...slides].reverse() : slides;
    this.#shown = this.#turned(show.index);
    this.#open();
    const failed = locale.text('pictureFailed');
    this.#engine = start(this.#dialog, this.#slides, this.#shown, failed, {
      closed: () => this.#closed(),
      changed: (index) => {
        this.#shown = index;
        this.#draw();
      },
      zoomed: (isZoomed, isZoomable) => {
        if (isZoomed === this.#zoom.isZoomed && isZoomable === this.#zoom.isZoomable) return;
        this.#zoom = { isZoomed, isZoomable };
        this.#draw();
      },
    });
  }

  readonly close = (): void => this.#engine.close();

  #open(): void {
    const { locale, isReversed } = this.#show;
    const dialog = this.#dialog;
    dialog.className = 'live-blog-lightbox';
    dialog.ariaLabel = locale.text('pictures');
    dialog.lang = locale.words.language;
    dialog.dir = isReversed ? 'rtl' : 'ltr';
    dialog.append(this.#surface);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.close();
    });
    // A browser may close it by itself.
    dialog.addEventListener('close', () => dialog.isConnected && this.close());
    dialog.addEventListener('keydown', (event) => this.#pressed(event));
    document.adoptedStyleSheets.push(this.#look.styles);
    document.body.append(dialog);
    this.#draw();
    dialog.showModal();
    this.#surface.querySelector<HTMLElement>('.live-blog-lightbox-close')!.focus();
  }

  #closed(): void {
    this.#dialog.remove();
    const { adoptedStyleSheets: all } = document;
    const at = all.lastIndexOf(this.#look.styles);
    document.adoptedStyleSheets = all.filter((_, index) => index !== at);
    this.#show.onClose();
  }

  /** A place from left to right as one in the order of reading, and the other way round. */
  #turned(index: number): number {
    const { isReversed, slides } = this.#show;
    return isReversed ? slides.length - 1 - index : index;
  }

  #pressed(event: KeyboardEvent): void {
    const { key, target } = event;
    const isOfButton = key === ' ' && target instanceof HTMLButtonElement;
    if (scrolling.includes(key) && !isOfButton) event.preventDefault();
    if (key === 'Home') this.#engine.goTo(this.#turned(0));
    if (key === 'End') this.#engine.goTo(this.#turned(this.#slides.length - 1));
  }

  #draw(): void {
    const { locale, isReversed, slides } = this.#show;
    const view = {
      ...{ locale, isReversed, ...this.#zoom, total: slides.length },
      slide: this.#slides[this.#shown]!,
      number: this.#turned(this.#shown) + 1,
      move: (step: 1 | -1) => this.#engine.move(step),
      zoom: () => this.#engine.zoom(),
      close: this.close,
    };
    render(this.#look.draw(view), this.#surface);
  }
}
