// The contract of the third shelf: one kind of thing that an entry's body is made of.
import type { CSSResult, TemplateResult } from 'lit';
import type { Reader } from '../lib/read.js';
import type { replaceChildren } from '../sanitize/replace-children.js';
import type { Sanitize } from '../sanitize/sanitize.js';

export interface BlockContext {
  readonly sanitize: Sanitize;
  /** Puts new nodes where others were, and keeps what is equal. Loaded after the first ones are there. */
  readonly replaceChildren?: () => typeof replaceChildren | undefined;
}

export interface BlockDefinition<B extends object = object> {
  /** The `type` of the blocks in the feed. */
  readonly type: string;
  /** Takes the block's fields out of whatever the feed sent; undefined: it cannot be shown. */
  readonly read: Reader<B>;
  readonly styles?: CSSResult;
  render(block: B, context: BlockContext): TemplateResult;
}

/** Ties a definition's `read` to its `render`; after that the list need not know their types. */
export const defineBlock = <B extends object>(definition: BlockDefinition<B>): BlockDefinition =>
  definition;
