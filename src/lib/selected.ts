// Where what the reader has selected begins and ends, in shadow roots as well.
import type { SelectingRoot } from './selection.js';

/** What is selected, in the root that a node is in; in one piece, as most engines have it. */
export function selected(
  node: Node,
): { readonly range: Range; readonly words: () => string } | undefined {
  const root = node.getRootNode() as SelectingRoot | Document;
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  // Not in every engine: https://w3c.github.io/selection-api/#dom-selection-getcomposedranges
  const composing = selection as Partial<Pick<Selection, 'getComposedRanges'>>;
  const [composed] = composing.getComposedRanges?.call(selection, { shadowRoots }) ?? [];
  const { startContainer, startOffset, endContainer, endOffset } =
    composed ?? selection.getRangeAt(0);
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  // Unlike those of a range, these have space between paragraphs.
  return range.collapsed ? undefined : { range, words: () => String(selection) };
}
