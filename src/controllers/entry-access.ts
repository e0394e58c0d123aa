// What a rendered entry needs for screen readers and keyboards.

function scrollersResized(records: readonly ResizeObserverEntry[]): void {
  for (const { target } of records) {
    if (target.scrollWidth <= target.clientWidth) target.removeAttribute('tabindex');
    else if (!target.hasAttribute('tabindex')) target.setAttribute('tabindex', '0');
  }
}

/** One for the page; made with the first entry, since where there is no page there is none. */
let scrollers: ResizeObserver | undefined;

/** In an entry whose direction is "auto" its own words decide, and not ours, which come first. */
function standAside(node: HTMLElement): void {
  const ours = '.live-blog-entry-time > *, .live-blog-entry-header > span';
  if (node.dir === 'auto')
    for (const words of node.querySelectorAll<HTMLElement>(ours)) words.dir = 'auto';
}

/** Names an entry by its title, or else by its time. To be called whenever it was rendered. */
export function giveAccess(node: HTMLElement): void {
  if (node.localName !== 'article') return;
  standAside(node);
  const name = node.querySelector('.live-blog-entry-title') ?? node.querySelector('time')!;
  if (node.ariaLabelledByElements?.[0] !== name) node.ariaLabelledByElements = [name];
  // Tables and code that are too wide scroll by themselves: then they have to be reached by keyboard.
  scrollers ??= new ResizeObserver(scrollersResized);
  for (const scroller of node.querySelectorAll('table, pre')) scrollers.observe(scroller);
}
