// The page as it is drawn: through shadow roots, with slots that hold what is assigned to them.

function childrenOf(node: Element): readonly Element[] {
  if (node.shadowRoot) return [...node.shadowRoot.children];
  const assigned = node instanceof HTMLSlotElement ? node.assignedElements() : [];
  return assigned.length ? assigned : [...node.children];
}

/** An element and all that is drawn inside it, in that order. */
export function* flatTree(node: Element): Generator<HTMLElement> {
  yield node as HTMLElement;
  for (const child of childrenOf(node)) yield* flatTree(child);
}

/** What an element is drawn inside of. */
export const flatParent = (node: Element): Element | null =>
  node.assignedSlot ??
  node.parentElement ??
  (node.getRootNode() as Partial<ShadowRoot>).host ??
  null;

/** What of it matches, in the order in which it is read. */
export const drawn = (root: Element, selector: string): HTMLElement[] =>
  [...flatTree(root)].filter((element) => element.matches(selector));

/** What has the focus, however deep it is. */
export function focused(): HTMLElement {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement;
}
