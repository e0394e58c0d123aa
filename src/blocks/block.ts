// The contract of the third shelf: one kind of thing that an entry's body is made of.
import type { CSSResult } from 'lit';
import type { EmbedKind } from '../embeds/providers.js';
import type { Reader } from '../lib/read.js';
import type { Locale } from '../locales/locale.js';
import type { Sanitize } from '../sanitize/sanitize.js';
import type { Drawing } from '../timeline/drawing.js';

/** Something that another site has to show. */
export interface EmbedRequest {
  /** Of the entry that it is in. */
  readonly id: string;
  /** The site's name, as readers know it. */
  readonly provider: string;
  readonly kind: EmbedKind;
  /** A page of that site that shows the same. */
  readonly url: string;
  readonly title: string | undefined;
  /** What its frame shows; undefined: it cannot be framed. */
  readonly frame: EmbedFrame | undefined;
  /** What stands there until then. */
  readonly image: string | undefined;
  /** Draws what the feed has of its words; with pictures of other sites, or without. */
  readonly words: (withPictures: boolean) => unknown;
}

export interface EmbedFrame {
  readonly src: string;
  /** Where its messages may come from. */
  readonly origins: readonly string[];
  /** Pixels, or width over height. */
  readonly height?: number;
  readonly ratio?: number;
  /** Reads the height in pixels that it wishes for from a message of it. */
  readonly heightIn: ((message: unknown) => number | undefined) | undefined;
  /** To be sent to it, so that it says that. */
  readonly ask: object | undefined;
}

/** Draws it, or what stands for it. */
export type DrawEmbed = (request: EmbedRequest, context: BlockContext) => unknown;

export interface BlockContext {
  readonly locale: Locale;
  readonly sanitize: Sanitize;
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number;
  /** What else there is to draw with. Loaded after the first entries are there. */
  readonly more?: () => Pick<Drawing, 'replaceChildren' | 'embed'> | undefined;
}

/** The entry that a block is in, as far as blocks know it. */
export interface BlockEntry {
  readonly id: string;
  readonly title?: string;
}

export interface BlockDefinition<B extends object = object> {
  /** The `type` of the blocks in the feed. */
  readonly type: string;
  /**
   * Takes the block's fields out of whatever the feed sent; undefined: it cannot be shown. Without it, they are
   * taken as they are.
   */
  readonly read?: Reader<B>;
  /** Go into the layer of our own; any rule of the page's wins. */
  readonly styles?: CSSResult | string;
  /** A template of Lit, or a node: then it is asked again when the block has changed. */
  render(block: B, context: BlockContext, entry: BlockEntry): unknown;
}

/** Ties a definition's `read` to its `render`; after that the list need not know their types. */
export const defineBlock = <B extends object>(
  definition: BlockDefinition<B> & { readonly read: Reader<B> },
): BlockDefinition & { readonly read: Reader<object> } => definition;
