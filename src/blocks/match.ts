// Which block of an entry is which of the same entry as it was before.
import { isEqual } from '../lib/equal.js';
import { isRecord } from '../lib/read.js';
import type { Block } from '../model/block.js';

/** What a block shows is told by what it shows it from. Words have no such thing. */
function sourceOf(block: Block): unknown {
  const { src, url, sources, question, images }: Partial<Record<string, unknown>> = block;
  const [first] = [sources, images].flatMap((list) =>
    Array.isArray(list) ? (list as unknown[]) : [],
  );
  return src ?? url ?? question ?? (isRecord(first) ? first['src'] : first);
}

type IsSame = (now: Block, old: Block) => boolean;

/** From what is certain to what is likely. */
const ways: readonly IsSame[] = [
  isEqual,
  (now, old) => sourceOf(now) !== undefined && sourceOf(now) === sourceOf(old),
  // What plays or was loaded is not made into something else.
  (now, old) => sourceOf(now) === undefined && sourceOf(old) === undefined,
];

/** For each block, the index of the one that it was; undefined: it is new. */
export function matchBlocks(
  old: readonly Block[],
  now: readonly Block[],
): readonly (number | undefined)[] {
  const free = new Set(old.keys());
  const found: (number | undefined)[] = now.map(() => undefined);
  for (const isSame of ways)
    now.forEach((block, place) => {
      if (found[place] !== undefined) return;
      const match = [...free].find(
        (index) => old[index]!.type === block.type && isSame(block, old[index]!),
      );
      found[place] = match;
      if (match !== undefined) free.delete(match);
    });
  return found;
}
