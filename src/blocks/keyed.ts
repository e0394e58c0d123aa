// Draws the blocks of an entry so that each keeps its nodes, whatever comes in before it: what plays goes on.
import { noChange, type ChildPart } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';
import { stayers } from '../lib/stayers.js';
import { weigh } from '../lib/weigh.js';
import type { Block } from '../model/block.js';
import { matchBlocks } from './match.js';

function weightOf({ startNode, endNode }: ChildPart): number {
  let weight = 1;
  for (let node = startNode; node && node !== endNode; node = node.nextSibling)
    if (node instanceof HTMLElement) weight += weigh(node);
  return weight;
}

class KeyBlocksDirective extends Directive {
  #blocks: readonly Block[] | undefined;

  render(_blocks: readonly Block[], drawn: readonly unknown[]): unknown {
    return drawn;
  }

  override update(
    container: ChildPart,
    [blocks, drawn]: [readonly Block[], readonly unknown[]],
  ): unknown {
    const parts = getCommittedValue(container);
    // What was drawn before there was this is in the same order.
    const old = this.#blocks ?? blocks;
    this.#blocks = blocks;
    if (!Array.isArray(parts) || parts.length !== old.length) return drawn;
    if (blocks === old) return drawn;
    this.#change(container, parts as ChildPart[], matchBlocks(old, blocks), drawn);
    return noChange;
  }

  #change(
    container: ChildPart,
    old: readonly ChildPart[],
    matches: readonly (number | undefined)[],
    drawn: readonly unknown[],
  ): void {
    const known = matches.filter((match) => match !== undefined);
    const staying = stayers(known, (index) => weightOf(old[known[index]!]!));
    const still = new Set([...staying].map((index) => known[index]));
    old.forEach((part, index) => known.includes(index) || removePart(part));
    let next: ChildPart | undefined;
    const parts = matches.map((match) => (match === undefined ? undefined : old[match]));
    for (let place = matches.length; place--;) {
      const part = parts[place];
      if (!part || !still.has(matches[place])) parts[place] = insertPart(container, next, part);
      next = parts[place];
      setChildPartValue(next!, drawn[place]);
    }
    setCommittedValue(container, parts);
  }
}

export const keyBlocks = directive(KeyBlocksDirective);
