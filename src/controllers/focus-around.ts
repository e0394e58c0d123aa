// The stops of the Tab key right before and right after something, through shadow roots.

function childrenOf(node: Element): Iterable<Element> {
  if (node.shadowRoot) return node.shadowRoot.children;
  const assigned = node instanceof HTMLSlotElement ? node.assignedElements() : [];
  return assigned.length ? assigned : node.children;
}

/** An element and all that is drawn inside it, in that order. */
function* flatTree(node: Element): Generator<Element> {
  yield node;
  for (const child of childrenOf(node)) yield* flatTree(child);
}

/** Whether it can have the focus is said by nothing but trying. */
function takesFocus(node: Element): boolean {
  const { tabIndex } = node as HTMLElement;
  if (!(tabIndex >= 0) || !node.checkVisibility()) return false;
  (node as HTMLElement).focus();
  return (node.getRootNode() as Document | ShadowRoot).activeElement === node;
}

/** Moves the focus there; whether there is such a stop. */
export function focusAround(node: Element, side: 'before' | 'after'): boolean {
  const all = [...flatTree(document.body)];
  const start = all.indexOf(node);
  const end = start + [...flatTree(node)].length;
  const others = side === 'before' ? all.slice(0, start).reverse() : all.slice(end);
  return others.some(takesFocus);
}
