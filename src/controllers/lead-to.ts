// Brings an element to the top of what can be seen of the page, with the focus on it.
import { focusEntry } from './articles.js';

const space = 16;

/** The lower edge of what the page keeps above an element; undefined if nothing covers it. */
function coverOf(element: Element, host: Element): number | undefined {
  const { left, width, top } = element.getBoundingClientRect();
  let cover = document.elementFromPoint(left + width / 2, Math.max(0, top) + 1);
  if (!cover || host.contains(cover)) return undefined;
  for (; cover && !cover.contains(host); cover = cover.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(cover).position))
      return cover.getBoundingClientRect().bottom;
  return undefined;
}

/**
 * @param host The element that it belongs to.
 * @param focus Whether the focus goes there too.
 */
export function leadTo(element: HTMLElement, host: Element, focus: boolean): void {
  const show = () => element.scrollIntoView({ block: 'start', behavior: 'instant' });
  show();
  const cover = coverOf(element, host);
  if (cover !== undefined) {
    // Not by scrolling on: some browsers go back to where a link led as long as the page is loading.
    element.style.scrollMarginBlockStart = `${cover + space}px`;
    show();
  }
  if (focus) focusEntry(element);
}
