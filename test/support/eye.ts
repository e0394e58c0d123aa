// The word that a reader is at, and where it stands.
import { nextFrame } from './mount.js';

const eyeLevel = 1 / 3;

interface OldDocument {
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

export interface Word {
  readonly isThere: () => boolean;
  /** Pixels below the top of the window. */
  readonly top: () => number;
}

/** The word at eye level in something of an element; undefined if there is none. */
export function wordAtEye(inside: Element, selector: string): Word | undefined {
  const { left, width } = inside.getBoundingClientRect();
  const caret = caretAt(left + Math.min(width / 2, 200), innerHeight * eyeLevel);
  const node = caret?.node;
  if (
    !(node instanceof Text) ||
    !inside.contains(node.parentElement?.closest(selector) ?? null) ||
    !node.data.trim()
  )
    return undefined;
  const { data } = node;
  const start = Math.min(caret!.offset, data.length - 1);
  // A range loses its place when its node is moved.
  const box = () => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    return range.getBoundingClientRect();
  };
  const { top, bottom } = box();
  const eye = innerHeight * eyeLevel;
  if (top > eye || bottom < eye) return undefined;
  return {
    // An edited paragraph may say something else now.
    isThere: () => node.isConnected && node.data === data,
    top: () => box().top,
  };
}

/** Has a reader begin to read an entry: scrolls there, and on until a word of the stream is at eye level. */
export async function readFrom(entry: HTMLElement): Promise<Word> {
  const stream = entry.parentElement!;
  scrollBy(0, entry.getBoundingClientRect().top - 20);
  let word: Word | undefined;
  for (let line = 0; !word; line++) {
    if (line > 40) throw new Error('There is no word at eye level.');
    scrollBy(0, 6);
    for (let frame = 0; frame < 2; frame++) await nextFrame();
    word = wordAtEye(stream, 'article');
  }
  return word;
}
