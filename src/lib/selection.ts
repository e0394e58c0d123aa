// What the reader has selected. Of what stands in a shadow root only some engines tell.

export interface SelectingRoot extends ShadowRoot {
  /** Chromium. Elsewhere the document's selection tells. */
  getSelection?(): Selection | null;
}

/** What is selected in a node, if anything is. */
function selectionIn(node: Node): Selection | undefined {
  const root = node.getRootNode() as SelectingRoot | Document;
  const selection = root.getSelection?.() ?? document.getSelection();
  const isThere = selection && !selection.isCollapsed && selection.containsNode(node, true);
  return isThere ? selection : undefined;
}

/** Whether a reader has selected something of what is in a node. */
export const holdsSelection = (node: Node): boolean => !!selectionIn(node);

/** Makes a change; what is selected in a node, and only moves, is selected after it. */
export function keepSelection(node: Node, change: () => void): void {
  const selection = selectionIn(node);
  const { anchorNode: start, anchorOffset, focusNode: end, focusOffset } = selection ?? {};
  change();
  const isLost = selection && (selection.anchorNode !== start || selection.focusNode !== end);
  if (isLost && start?.isConnected && end?.isConnected)
    selection.setBaseAndExtent(start, anchorOffset!, end, focusOffset!);
}
