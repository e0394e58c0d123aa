// What comes late and takes room (a picture without a size, an embed, an advertisement of the page)
// does not move what is being read. Browsers that anchor by themselves leave little to do.
import {
  movedSince,
  readingPlace,
  scrollBack,
  scrollerOf,
  type ReadingPlace,
  type ReadingView,
} from './reading-place.js';

/** What the reader just did may well move things. Milliseconds. */
const afterInput = 500;
/** So long a reader who was led somewhere is kept there, unless at work before. Milliseconds. */
const longestStay = 10_000;
const works = ['click', 'input'];
/** Then a picture, a frame, a video has its size. */
const arrivals = ['load', 'loadedmetadata'];
/** Then the reader goes on from where somebody was led. */
const departures = ['pointerdown', 'keydown', 'wheel', 'touchmove'];

/** Whether the browser scrolls by itself when something above the window grows. */
function isAnchored(scroller: Element, host: Element): boolean {
  if (!CSS.supports('overflow-anchor', 'auto')) return false;
  // Not inherited, but nothing inside of what is no anchor is one.
  for (let node: Element | null = host; node; node = node === scroller ? null : node.parentElement)
    if (getComputedStyle(node).overflowAnchor === 'none') return false;
  return true;
}

export class LateGrowth {
  readonly #view: () => ReadingView;
  readonly #observer = new ResizeObserver(() => this.#resized());
  #place: ReadingPlace | undefined;
  #host: HTMLElement | undefined;
  #life: AbortController | undefined;
  #inputAt = -Infinity;
  #target: Element | undefined;
  #stayUntil = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: () => ReadingView) {
    this.#view = view;
  }

  /** What the reader was led to, and has not left yet. */
  get target(): Element | undefined {
    return performance.now() < this.#stayUntil ? this.#target : undefined;
  }

  /** To be called when the reader was led to an element, which is where it should be. */
  stayAt(element: Element): void {
    this.#target = element;
    // What the reader did led here, and is done.
    this.#inputAt = -Infinity;
    clearTimeout(this.#timer);
    this.#stayUntil = performance.now() + longestStay;
    this.note();
    // What grows in the same frame is not made up for by browsers that anchor.
    this.#observe();
  }

  start(host: HTMLElement): void {
    if (this.#life) return;
    this.#host = host;
    const { signal } = (this.#life = new AbortController());
    // Scrolling and loading do not bubble, and the window does not hear of what was loaded.
    const options = { capture: true, passive: true, signal };
    for (const name of arrivals) document.addEventListener(name, this.settle, options);
    document.addEventListener('scroll', this.#scrolled, options);
    const leave = () => (this.#stayUntil = 0);
    const onWork = () => {
      this.#inputAt = performance.now();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.note(), afterInput);
    };
    document.addEventListener('toggle', () => this.note(), options);
    for (const name of departures) addEventListener(name, leave, options);
    for (const name of works) addEventListener(name, onWork, options);
    // A page whose own observers resize things would hear of a loop, so only where there is need.
    if (!isAnchored(scrollerOf(host), host)) this.#observe();
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#place = undefined;
  }

  /**
   * To be called before anything else is changed. What has been on screen for a while, where nobody
   * tells of it, is not made up for any more.
   */
  prepare(): void {
    if (this.#place && !this.#isAnchored) this.settle();
  }

  /** Makes up for what grew since it was last noted. */
  readonly settle = (): void => {
    const place = this.#place;
    // Who is at the top has not begun to read.
    const isReading = place && place.scroller.scrollTop > 0;
    if (isReading && performance.now() - this.#inputAt > afterInput)
      scrollBack(place, unwanted(place, this.#view()));
    this.note();
  };

  #observe(): void {
    if (!this.#host) return;
    this.#observer.observe(this.#host);
    this.#observer.observe(document.body);
  }

  #resized(): void {
    if (!this.#place || !this.#isAnchored) this.settle();
    else if (!this.target) this.#observer.disconnect();
    // What is scrolled here changes sizes again, and the page would hear of a loop.
    else requestAnimationFrame(() => this.#life && this.target && this.settle());
  }

  get #isAnchored(): boolean {
    return isAnchored(this.#place!.scroller, this.#host!);
  }

  /**
   * Where the browser anchors, what moved by scrolling is where the reader wants it. Whoever was led
   * somewhere has not scrolled yet, and the browser may have seen only a part of what grew.
   */
  readonly #scrolled = (): void => {
    if (!this.target && this.#place && this.#isAnchored) this.note();
    else this.settle();
  };

  /** To be called when things are where they should be. */
  note(): void {
    this.#place = readingPlace(this.#view());
  }
}

/** How far to scroll so that what is read is where it was, or where scrolling alone would have put it. */
function unwanted(place: ReadingPlace, view: ReadingView): number {
  const { scroller, scrolled } = place;
  const byScrolling = scroller.scrollTop - scrolled;
  const moved = movedSince(place, view);
  // What is where it was was held there by somebody else, such as another blog above.
  if (moved === undefined || Math.abs(moved) < 1) return 0;
  const grown = moved + byScrolling;
  if (!isAnchored(scroller, view.host)) return grown;
  // A browser that anchors may have made up for it, or for the part that was above the window.
  const isByBrowser = byScrolling * grown >= 0 && Math.abs(byScrolling) <= Math.abs(grown);
  return isByBrowser ? moved : 0;
}
