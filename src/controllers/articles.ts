// The entries as the reader meets them: pins first, then the stream.
import type { Entry } from '../model/entry.js';
import type { EntryItem, RemovedItem } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';

export interface Article {
  readonly id: string;
  readonly element: HTMLElement;
}

type Standing = EntryItem | RemovedItem;

function inOrder<I extends Standing>(items: readonly I[], pins: readonly Entry[]): readonly I[] {
  const rank = ({ entry }: Standing) => {
    const index = pins.findIndex(({ id }) => id === entry.id);
    return index < 0 ? pins.length : index;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** All articles, from top to bottom. */
export function articlesOf({ items, nodes }: Timeline, pins: readonly Entry[]): readonly Article[] {
  const entries = items.filter((item) => item.kind === 'entry' && !item.isHidden) as EntryItem[];
  return inOrder(entries, pins).map(({ key, entry }) => ({
    id: entry.id,
    element: nodes.get(key)!,
  }));
}

/** All that a reader can be at, from top to bottom: articles, and lines that stand for removed ones. */
export function standingOf(
  { items, nodes }: Timeline,
  pins: readonly Entry[],
): readonly HTMLElement[] {
  const standing = items.filter(
    ({ kind, isHidden }) => !isHidden && (kind === 'entry' || kind === 'removed'),
  ) as Standing[];
  return inOrder(standing, pins).map(({ key }) => nodes.get(key)!);
}

/** Puts the focus on an entry: on its title, if it has one. */
export function focusEntry(element: HTMLElement): void {
  const title = element.querySelector<HTMLElement>('.live-blog-entry-title');
  (title ?? element).focus({ preventScroll: true });
}
