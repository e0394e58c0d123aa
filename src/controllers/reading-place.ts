// What the reader is reading stays where it is: measured before a change, measured after it, and the
// difference scrolled away in the same task. Browsers that anchor by themselves leave no difference.

/** What may be in view, from top to bottom. */
export interface ReadingView {
  readonly host: HTMLElement;
  /** What holds the stream. */
  readonly start: Element;
  /** All articles in the order in which they are seen. */
  readonly articles: readonly HTMLElement[];
  /** Height of what sticks to the top of the page, pixels. */
  readonly stickyOffset: number;
  /** What the reader was led to, and has not left yet. */
  readonly target?: Element | undefined;
}

/** The share of the window, from its top, at which people read. */
const eyeLevel = 1 / 3;

function flatParent(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
}

/** Whether what overflows an element is scrolled by the window: https://drafts.csswg.org/css-overflow-3/#overflow-propagation */
const isViewport = (node: Element): boolean =>
  node === document.documentElement ||
  (node === document.body && getComputedStyle(document.documentElement).overflowY === 'visible');

/** The nearest ancestor that scrolls; the page, if there is none. */
export function scrollerOf(host: HTMLElement): Element {
  for (let node = flatParent(host); node; node = flatParent(node))
    if (
      node instanceof Element &&
      !isViewport(node) &&
      node.scrollHeight > node.clientHeight &&
      /auto|scroll/.test(getComputedStyle(node).overflowY)
    )
      return node;
  return document.scrollingElement ?? document.documentElement;
}

/** Where the upper edge of a scroller is, which may be moved by others around it. */
const originOf = (scroller: Element): number =>
  scroller === document.scrollingElement ? 0 : topOf(scroller);

/** Top edge, eye level and bottom edge of what can be seen, in viewport pixels. */
function lines({ host, stickyOffset }: Pick<ReadingView, 'host' | 'stickyOffset'>): {
  top: number;
  eye: number;
  bottom: number;
  scroller: Element;
} {
  const scroller = scrollerOf(host);
  const isPage = scroller === document.scrollingElement;
  const box = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const top = Math.max(0, box.top) + stickyOffset;
  const bottom = Math.min(innerHeight, box.bottom);
  return { top, eye: top + (bottom - top) * eyeLevel, bottom, scroller };
}

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
const topOf = (element: Element) => element.getBoundingClientRect().top;

/** Where an article is seen: a folded pin is taller than that. */
const boxOf = (article: HTMLElement): Element =>
  (article.slot && article.assignedSlot?.parentElement) || article;

/** The index of the first article that reaches below a line; they are sorted from top to bottom. */
function firstBelow(articles: readonly HTMLElement[], line: number): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(boxOf(articles[middle]!)) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first article that ends below what can be seen. */
export const firstUnseen = (host: HTMLElement, articles: readonly HTMLElement[]): number =>
  firstBelow(articles, lines({ host, stickyOffset: 0 }).bottom);

/** The article at eye level, if that is in the stream. */
export function articleAtEye(view: ReadingView): HTMLElement | undefined {
  const { eye } = lines(view);
  const index = firstBelow(view.articles, eye);
  const article = view.articles[index];
  return article && topOf(article) <= eye ? article : undefined;
}

/** The last article that begins above eye level: what the reader has come to. */
export function articleReached(view: ReadingView): HTMLElement | undefined {
  const { eye } = lines(view);
  const index = firstBelow(view.articles, eye);
  const next = view.articles[index];
  return next && topOf(next) <= eye ? next : view.articles[index - 1];
}

/** What is at eye level, the finest first, then what follows it; empty if that is not the stream. */
function anchors({ articles, target }: ReadingView, eye: number): readonly Element[] {
  if (target?.isConnected) return [target];
  const index = firstBelow(articles, eye);
  const article = articles[index];
  if (!article || (index === 0 && topOf(article) > eye)) return [];
  const chain: Element[] = [];
  for (let node: Element | undefined = article; node;) {
    chain.unshift(node);
    node = [...node.children].find((child) => bottomOf(child) > eye);
  }
  return [...chain, ...articles.slice(index + 1, index + 4)];
}

/** Whether the reader sees where the stream begins. */
export const isAtStart = (view: ReadingView): boolean => topOf(view.start) >= lines(view).top - 1;

/** Whether the reader sees where the stream ends. */
export const isAtEnd = (view: ReadingView): boolean =>
  bottomOf(view.start) <= lines(view).bottom + 1 && bottomOf(view.start) > lines(view).top;

/** What the reader looks at, and where that stood when it was noted. */
export interface ReadingPlace {
  readonly held: readonly { readonly element: Element; readonly top: number }[];
  readonly scroller: Element;
  /** How far that was scrolled. */
  readonly scrolled: number;
  /** All places are counted from there, viewport pixels. */
  readonly origin: number;
  /** Where the element ended, if the reader was below it. */
  readonly end: number | undefined;
}

export function readingPlace(view: ReadingView): ReadingPlace {
  const { eye, scroller } = lines(view);
  const end = bottomOf(view.host);
  const origin = originOf(scroller);
  return {
    held: anchors(view, eye).map((element) => ({ element, top: topOf(element) })),
    scroller,
    origin,
    scrolled: scroller.scrollTop,
    end: end <= eye ? end : undefined,
  };
}

/**
 * How far what the reader looks at has moved down in its scroller since it was noted, pixels; undefined if
 * that is nothing of ours.
 */
export function movedSince(
  { held, end, scroller, origin }: ReadingPlace,
  { host }: ReadingView,
): number | undefined {
  // What is in something hidden has no place; what is hidden itself still has its own.
  const anchor = held.find(({ element }) => element.checkVisibility());
  const around = originOf(scroller) - origin;
  if (anchor) return topOf(anchor.element) - anchor.top - around;
  return end === undefined ? undefined : bottomOf(host) - end - around;
}

/** Fractions of a pixel that could not be scrolled, by scroller: many of them would be seen. */
const owed = new WeakMap<Element, number>();

/** Scrolls by what things have moved, so that they are where they were. */
export function scrollBack({ scroller }: ReadingPlace, moved: number): void {
  if (!moved) return;
  const before = scroller.scrollTop;
  const top = moved + (owed.get(scroller) ?? 0);
  // Some engines cut what is not a whole pixel, and are off by nearly one then.
  scroller.scrollBy({ top: Math.round(top), behavior: 'instant' });
  const rest = top - (scroller.scrollTop - before);
  owed.set(scroller, Math.abs(rest) < 1 ? rest : 0);
}

/**
 * Makes a change to the document without moving what is being read.
 * @param isNews Whether it shows new entries: who sees the start of the stream goes on seeing it then.
 */
export function holdReadingPlace(view: ReadingView, change: () => void, isNews = false): void {
  const place = readingPlace(view);
  const room = topOf(view.start) - lines(view).top;
  change();
  const moved = movedSince(place, view) ?? 0;
  scrollBack(place, isNews && room >= 0 ? Math.min(moved, room) : moved);
}
