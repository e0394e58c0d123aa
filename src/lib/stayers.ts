// Which of the things that are to be put into another order need not be touched.

interface Chain {
  readonly weight: number;
  readonly index: number;
  readonly before: Chain | undefined;
}

/**
 * The indexes of the heaviest increasing subsequence of distinct numbers from 0: what is in it can stay
 * while everything else is placed around it. With a Fenwick tree of the best chains that end below a
 * number, in n log n.
 */
export function stayers(
  places: readonly number[],
  weight: (index: number) => number,
): ReadonlySet<number> {
  const size = Math.max(0, ...places) + 1;
  const best: (Chain | undefined)[] = [];
  const heaviest = (place: number): Chain | undefined => {
    let found: Chain | undefined;
    for (let at = place; at > 0; at -= at & -at)
      if ((best[at]?.weight ?? 0) > (found?.weight ?? 0)) found = best[at];
    return found;
  };
  places.forEach((place, index) => {
    const before = heaviest(place);
    const chain = { weight: weight(index) + (before?.weight ?? 0), index, before };
    for (let at = place + 1; at <= size; at += at & -at)
      if (chain.weight > (best[at]?.weight ?? 0)) best[at] = chain;
  });
  const result = new Set<number>();
  for (let chain = heaviest(size); chain; chain = chain.before) result.add(chain.index);
  return result;
}
