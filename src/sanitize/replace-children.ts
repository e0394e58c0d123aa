/** What a reader did to a node, and what makes it reachable by keyboard: no difference of content. */
const ours = { details: 'open', table: 'tabindex', pre: 'tabindex' } as const;

/** A copy without that. */
function plain(node: Node): Node {
  const copy = node.cloneNode(true);
  if (!(copy instanceof Element)) return copy;
  for (const [name, attribute] of Object.entries(ours))
    for (const element of [copy, ...copy.querySelectorAll(name)])
      if (element.localName === name) element.removeAttribute(attribute);
  return copy;
}

const isSame = (old: Node, fresh: Node): boolean =>
  old.isEqualNode(fresh) ||
  (old.nodeName === fresh.nodeName && plain(old).isEqualNode(plain(fresh)));

/**
 * Makes the children of `target` those of `wanted`, and keeps the ones that are the same already: what
 * plays, is selected, unfolded or focused in an unchanged paragraph goes on.
 */
export function replaceChildren(target: Element, wanted: DocumentFragment): void {
  let rest = [...target.childNodes];
  for (const fresh of [...wanted.childNodes]) {
    const index = rest.findIndex((old) => isSame(old, fresh));
    if (index < 0) target.insertBefore(fresh, rest[0] ?? null);
    else {
      for (const old of rest.slice(0, index)) old.remove();
      rest = rest.slice(index + 1);
    }
  }
  for (const old of rest) old.remove();
}
