// What a reader chose not to see stays in the document, hidden: what plays goes on, and find in page
// still leads there.
import type { Item } from './items.js';

/** Marks what is to be seen and what is not; a day is seen if anything of it is. */
export function hide(items: readonly Item[], matches: (item: Item) => boolean): readonly Item[] {
  let isDayHidden = true;
  return items
    .toReversed()
    .map((item) => {
      const isHidden = item.kind === 'day' ? isDayHidden : !matches(item);
      const isElsewhere = item.kind === 'entry' && item.isPinned;
      isDayHidden = item.kind === 'day' || (isDayHidden && (isHidden || isElsewhere));
      return { ...item, isHidden };
    })
    .reverse();
}

/** Hides a node, or shows it, where anything was ever hidden. */
export function applyHidden(node: HTMLElement, { isHidden }: Item): void {
  if (isHidden === undefined) return;
  if (!isHidden) node.removeAttribute('hidden');
  // https://html.spec.whatwg.org/#attr-hidden-until-found
  else if (!node.hidden) node.setAttribute('hidden', 'until-found');
}
