// Pictures of entries are shown large where they are pressed; what that takes is loaded then.
import { isPlainClick } from '../lib/plain-click.js';
import type { CreateFeature, FeatureTools } from './feature.js';

const selector = 'a.live-blog-enlarge';

class Lightbox {
  readonly #first: FeatureTools['first'];
  #life: AbortController | undefined;
  #isBusy = false;
  #close: (() => void) | undefined;

  constructor({ first }: FeatureTools) {
    this.#first = first;
  }

  start(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const onClick = (event: MouseEvent) => this.#clicked(event);
    this.#first.timeline.container.addEventListener('click', onClick, { signal });
  }

  stop(): void {
    this.#life?.abort();
    // Without its entry it goes on; without the blog it would be left over.
    if (!this.#first.element.isConnected) this.#close?.();
  }

  #clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLElement>(selector);
    if (!link || event.defaultPrevented || !isPlainClick(event)) return;
    event.preventDefault();
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#show(link).catch(() => {
      // Then it is the link that it is.
      this.#life?.abort();
      link.click();
    });
  }

  async #show(link: HTMLElement): Promise<void> {
    const { showLarge, slidesOf } = await import('./lightbox-open.js');
    const entry = link.closest('article') ?? link.parentElement!;
    const { slides, index } = slidesOf(entry.querySelectorAll(selector), link);
    const { locale } = this.#first.timeline.context!;
    const isReversed = getComputedStyle(link).direction === 'rtl';
    const onClose = () => this.#closed(link);
    const close = await showLarge({ slides, index, locale, isReversed, onClose });
    this.#close = close;
    // It may have been taken away meanwhile.
    if (!this.#first.element.isConnected) close();
  }

  /** If the entry has gone, the reader is where it was: among the others. */
  #closed(link: HTMLElement): void {
    this.#isBusy = false;
    this.#close = undefined;
    const { container } = this.#first.timeline;
    const heir = link.isConnected ? link : container.querySelector<HTMLElement>('article');
    heir?.focus({ preventScroll: true });
  }
}

export const lightbox: CreateFeature = (tools) => {
  const own = new Lightbox(tools);
  return { start: () => own.start(), stop: () => own.stop() };
};
