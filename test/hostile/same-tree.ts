// Whether two engines made the same tree of a body.

/**
 * What a tree is made of, whatever the order: Firefox 153's setHTML puts words that are misplaced in a
 * table after it, where innerHTML and everybody else put them before it.
 */
const inventory = (tree: Element): string =>
  [
    ...[...tree.querySelectorAll('*')]
      .map((element) => (element.cloneNode() as Element).outerHTML)
      .sort(),
    (tree.textContent.match(/\S/gu) ?? []).sort().join(''),
  ].join();

export function isSameTree(a: Element, b: Element, html: string): boolean {
  const isFoster = /<table/i.test(html) && navigator.userAgent.includes('Firefox');
  return a.isEqualNode(b) || (isFoster && inventory(a) === inventory(b));
}
