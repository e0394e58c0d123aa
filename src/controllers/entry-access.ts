// What a rendered entry needs for screen readers and keyboards.

function scrollersResized(records: readonly ResizeObserverEntry[]): void {
  for (const { target: resized } of records) {
    // The box of a block of ours scrolls, and not the table in it.
    const box = resized.closest('.live-blog-table');
    const target = box ?? resized;
    const isTooWide = target.scrollWidth > target.clientWidth;
    // A landmark is for what a reader may want to go to, not for every table.
    const role = isTooWide ? 'region' : 'group';
    if (box && box.role !== role) box.role = role;
    if (!isTooWide) target.removeAttribute('tabindex');
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

/** What it is known by. A page that draws entries itself may leave out what we have for that. */
const nameOf = (node: Element): Element | null =>
  node.querySelector('.live-blog-entry-title') ??
  node.querySelector('time') ??
  node.querySelector(':is(h1, h2, h3, h4, h5, h6)');

/** Names an entry by its title, or else by its time. To be called whenever it was rendered. */
export function giveAccess(node: HTMLElement): void {
  if (node.localName !== 'article') return;
  standAside(node);
  const name = nameOf(node);
  if ((node.ariaLabelledByElements?.[0] ?? null) !== name)
    node.ariaLabelledByElements = name ? [name] : null;
  // Tables and code that are too wide scroll by themselves: then they have to be reached by keyboard.
  scrollers ??= new ResizeObserver(scrollersResized);
  for (const scroller of node.querySelectorAll('table, pre, .live-blog-table'))
    scrollers.observe(scroller);
}
