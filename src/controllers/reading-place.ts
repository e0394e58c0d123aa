// What the reader is reading stays where it is: measured before a change, measured after it, and the
// difference scrolled away in the same task. Browsers that anchor by themselves leave no difference.

/** What may be in view, from top to bottom. */
export interface ReadingView {
  readonly host: HTMLElement;
  /** Where the stream begins. */
  readonly start: Element;
  /** All articles in the order in which they are seen. */
  readonly articles: readonly HTMLElement[];
  /** Height of what sticks to the top of the page, pixels. */
  readonly stickyOffset: number;
}

/** The share of the window, from its top, at which people read. */
const eyeLevel = 1 / 3;

function flatParent(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
}

/** The nearest ancestor that scrolls; the page, if there is none. */
function scrollerOf(host: HTMLElement): Element {
  for (let node = flatParent(host); node; node = flatParent(node))
    if (
      node instanceof Element &&
      node !== document.body &&
      node.scrollHeight > node.clientHeight &&
      /auto|scroll/.test(getComputedStyle(node).overflowY)
    )
      return node;
  return document.scrollingElement ?? document.documentElement;
}

/** Top edge and eye level of what can be seen, in viewport pixels. */
function lines({ host, stickyOffset }: ReadingView): {
  top: number;
  eye: number;
  scroller: Element;
} {
  const scroller = scrollerOf(host);
  const isPage = scroller === document.scrollingElement;
  const box = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect();
  const top = Math.max(0, box.top) + stickyOffset;
  const bottom = Math.min(innerHeight, box.bottom);
  return { top, eye: top + (bottom - top) * eyeLevel, scroller };
}

const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
const topOf = (element: Element) => element.getBoundingClientRect().top;

/** The index of the first element that reaches below a line; they are sorted from top to bottom. */
function firstBelow(elements: readonly Element[], line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bottomOf(elements[middle]!) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is at eye level, the finest first, then what follows it; empty if that is not the stream. */
function anchors({ articles }: ReadingView, eye: number): readonly Element[] {
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

/** Whether the reader sees where new entries will come in. */
export const isAtLiveEnd = (view: ReadingView): boolean => topOf(view.start) >= lines(view).top - 1;

/** Makes a change to the document without moving what is being read. */
export function holdReadingPlace(view: ReadingView, change: () => void): void {
  const { top, eye, scroller } = lines(view);
  const held = anchors(view, eye).map((element) => ({ element, top: topOf(element) }));
  const isBelow = bottomOf(view.host) <= eye;
  const end = bottomOf(view.host);
  const room = topOf(view.start) - top;
  change();
  const anchor = held.find(({ element }) => element.isConnected);
  let moved = anchor ? topOf(anchor.element) - anchor.top : isBelow ? bottomOf(view.host) - end : 0;
  // Who sees the start of the stream goes on seeing it: that is where the news is.
  if (room >= 0) moved = Math.min(moved, room);
  if (moved) scroller.scrollBy({ top: moved, behavior: 'instant' });
}
