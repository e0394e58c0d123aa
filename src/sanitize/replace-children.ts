/**
 * Makes the children of `target` those of `wanted`, and keeps the ones at the start and at the end
 * that are equal already: what plays or is selected in an unchanged paragraph goes on.
 */
export function replaceChildren(target: Element, wanted: DocumentFragment): void {
  const old = [...target.childNodes];
  const fresh = [...wanted.childNodes];
  const most = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < most && old[start]!.isEqualNode(fresh[start]!)) start++;
  let end = 0;
  while (end < most - start && old.at(-1 - end)!.isEqualNode(fresh.at(-1 - end)!)) end++;
  const next = old[old.length - end] ?? null;
  for (const node of old.slice(start, old.length - end)) node.remove();
  for (const node of fresh.slice(start, fresh.length - end)) target.insertBefore(node, next);
}
