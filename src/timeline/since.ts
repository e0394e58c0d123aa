// The line between what is new to the reader and what is not.
import type { Entry } from '../model/entry.js';
import type { EntryItem, Item, SinceItem } from './items.js';
import { set } from './nodes.js';

interface Border {
  readonly words: string;
  readonly isUnread: (entry: Entry) => boolean;
  /** Whether an entry stands where it does although what lies before it is not known. */
  readonly isStray: (entry: Entry) => boolean;
}

/** The stream with the line in it, if its place is shown. */
export function withSince(
  items: readonly Item[],
  { words, isUnread, isStray }: Border,
): readonly Item[] {
  // Pins are elsewhere, wherever their place in the stream is.
  const isThere = (item: Item): item is EntryItem =>
    item.kind === 'entry' && !item.isPinned && !item.isHidden && !isStray(item.entry);
  const there = items.filter(isThere);
  const isBorder = ({ entry }: EntryItem, index: number) =>
    index > 0 && isUnread(entry) !== isUnread(there[index - 1]!.entry);
  const next = there.find(isBorder);
  if (!next) return items;
  const place = items.indexOf(next);
  const since: SinceItem = { kind: 'since', key: 'since', words };
  // Above the date that the entry stands under.
  return items.toSpliced(items[place - 1]?.kind === 'day' ? place - 1 : place, 0, since);
}

export function renderSince(node: HTMLElement, { words }: SinceItem): void {
  set(node, 'class', 'live-blog-divider live-blog-since');
  if (node.textContent !== words) node.textContent = words;
}
