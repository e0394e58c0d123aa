// The entries as the reader meets them: pins first, then the stream.
import type { Entry } from '../model/entry.js';
import type { EntryItem } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';

export interface Article {
  readonly id: string;
  readonly element: HTMLElement;
}

/** All articles, from top to bottom. */
export function articlesOf(timeline: Timeline, pins: readonly Entry[]): readonly Article[] {
  const items = timeline.items.filter((item): item is EntryItem => item.kind === 'entry');
  const rank = ({ entry }: EntryItem) => {
    const index = pins.findIndex(({ id }) => id === entry.id);
    return index < 0 ? pins.length : index;
  };
  return items
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ key, entry }) => ({ id: entry.id, element: timeline.nodes.get(key)! }));
}

/** Puts the focus on an entry: on its title, if it has one. */
export function focusEntry(element: HTMLElement, { scroll }: { readonly scroll: boolean }): void {
  if (scroll) element.scrollIntoView({ block: 'start', behavior: 'instant' });
  const title = element.querySelector<HTMLElement>('.live-blog-entry-title');
  (title ?? element).focus({ preventScroll: true });
}
