/** What a reader did to a node, and what makes it reachable by keyboard: no difference of content. */
const ours = { details: 'open', table: 'tabindex', pre: 'tabindex' } as const;
const names = Object.keys(ours).join();

/** The node, or a copy without that. */
function plain(node: Node): Node {
  if (!(node instanceof Element && (node.matches(names) || node.querySelector(names)))) return node;
  const copy = node.cloneNode(true) as Element;
  for (const [name, attribute] of Object.entries(ours))
    for (const element of [copy, ...copy.querySelectorAll(name)])
      if (element.localName === name) element.removeAttribute(attribute);
  return copy;
}

/** Nodes that are the same have the same key; so that most of those that are not need not be compared. */
const keyOf = (node: Node): string => `${node.nodeName} ${node.textContent}`;

interface Old {
  readonly index: number;
  readonly plain: Node;
}

/**
 * Makes the children of `target` those of `wanted`, and keeps the ones that are the same already: what
 * plays, is selected, unfolded or focused in an unchanged paragraph goes on.
 */
export function replaceChildren(target: Element, wanted: DocumentFragment): void {
  const old = [...target.childNodes];
  const known = new Map<string, Old[]>();
  old.forEach((node, index) => {
    const key = keyOf(node);
    const same = known.get(key) ?? [];
    same.push({ index, plain: plain(node) });
    known.set(key, same);
  });
  let next = 0;
  for (const fresh of [...wanted.childNodes]) {
    const wish = plain(fresh);
    const match = known
      .get(keyOf(fresh))
      ?.find((one) => one.index >= next && one.plain.isEqualNode(wish));
    if (!match) target.insertBefore(fresh, old[next] ?? null);
    else {
      for (const node of old.slice(next, match.index)) node.remove();
      next = match.index + 1;
    }
  }
  for (const node of old.slice(next)) node.remove();
}
