// Whether a feed has entries with something in them that more than words are needed for.
import type { FeedState } from '../feed/state.js';
import type { Block } from '../model/block.js';

/** @param inWords What tells of it in HTML. */
export function holds(types: readonly string[], inWords?: RegExp) {
  const known = new WeakMap<readonly Block[], boolean>();
  const isHere = ({ type, html }: Block) =>
    types.includes(type) || (typeof html === 'string' && !!inWords?.test(html));
  const areHere = (blocks: readonly Block[]) => {
    const isKnown = known.get(blocks) ?? blocks.some(isHere);
    known.set(blocks, isKnown);
    return isKnown;
  };
  return (_: unknown, { entries }: Pick<FeedState, 'entries'>): boolean =>
    [...entries.values()].some(({ blocks }) => areHere(blocks));
}
