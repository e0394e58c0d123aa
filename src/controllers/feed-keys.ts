// The keys of the feed pattern. They are taken only while an entry itself has the focus: what is at work inside
// of one, and whatever scrolls there, has its own use for them.
import { focusAround } from './focus-around.js';
import type { EntryMoves } from './entry-moves.js';

/** What a reader can be at: an entry, its title, or a line in place of an entry. */
const stands = '.live-blog-entry, .live-blog-entry-title, [tabindex][role=article]';

/** The modifiers that are held. */
const heldKeys = ({ ctrlKey, shiftKey, altKey, metaKey }: KeyboardEvent): string =>
  [ctrlKey && 'Control', shiftKey && 'Shift', altKey && 'Alt', metaKey && 'Meta']
    .filter(Boolean)
    .join('+');

/** The entry that has the focus, or whose title has; undefined if anything else in it does. */
export function standAt(event: Event): Element | undefined {
  const target = event.composedPath()[0];
  if (!(target instanceof Element) || !target.matches(stands)) return undefined;
  return target.closest('article') ?? target;
}

function use(event: KeyboardEvent, moves: EntryMoves, box: Element): boolean {
  const at = standAt(event);
  if (!at) return false;
  switch (`${heldKeys(event)} ${event.key}`) {
    case ' PageDown':
      return moves.go(1, at);
    case ' PageUp':
      return moves.go(-1, at);
    case 'Control Home':
      return focusAround(box, 'before');
    case 'Control End':
      return focusAround(box, 'after');
  }
  return false;
}

/**
 * A key that there is no use for is left to the browser, which scrolls.
 * @param box What holds the stream.
 */
export function useFeedKey(event: KeyboardEvent, moves: EntryMoves, box: Element): void {
  if (!event.defaultPrevented && use(event, moves, box)) event.preventDefault();
}
