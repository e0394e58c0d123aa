// A kind of block that the page brings. A node that it made stays as long as the block is the same, and what
// it throws harms nothing else.
import { isRecord } from '../lib/read.js';
import { warnOnce } from '../lib/warn.js';
import type { BlockContext, BlockDefinition, BlockEntry } from './block.js';

/** What was read from one block of the feed. */
interface Held {
  readonly fields: object;
  drawn?: { readonly context: BlockContext; readonly nodes: unknown };
}

const wrapped = new WeakMap<BlockDefinition, BlockDefinition>();

/** A fragment is empty once it was shown. */
const nodesOf = (drawn: Node): unknown =>
  drawn instanceof DocumentFragment ? [...drawn.childNodes] : drawn;

class OwnBlock implements BlockDefinition<Held> {
  readonly type: string;
  readonly styles: NonNullable<BlockDefinition['styles']>;
  readonly #given: BlockDefinition;
  readonly #held = new WeakMap<object, Held>();
  #hasFailed = false;

  constructor(given: BlockDefinition) {
    this.#given = given;
    this.type = given.type;
    this.styles = given.styles ?? '';
  }

  readonly read = (data: unknown): Held | undefined => {
    if (!isRecord(data)) return undefined;
    const known = this.#held.get(data);
    if (known) return known;
    const fields = this.#carefully(() => (this.#given.read ? this.#given.read(data) : data));
    if (!fields) return undefined;
    const held = { fields };
    this.#held.set(data, held);
    return held;
  };

  render(held: Held, context: BlockContext, entry: BlockEntry): unknown {
    if (held.drawn?.context === context) return held.drawn.nodes;
    const drawn = this.#carefully(() => this.#given.render(held.fields, context, entry));
    if (!(drawn instanceof Node)) return drawn;
    held.drawn = { context, nodes: nodesOf(drawn) };
    return held.drawn.nodes;
  }

  #carefully<T>(act: () => T): T | undefined {
    try {
      return act();
    } catch (cause) {
      const words = cause instanceof Error ? `: ${String(cause)}` : '.';
      if (!this.#hasFailed) warnOnce(`The page’s block "${this.type}" has failed${words}`);
      this.#hasFailed = true;
      return undefined;
    }
  }
}

/** The same one each time. */
export function ownBlock(given: BlockDefinition): BlockDefinition {
  let own = wrapped.get(given);
  if (!own) wrapped.set(given, (own = new OwnBlock(given) as BlockDefinition));
  return own;
}
