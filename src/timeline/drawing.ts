// What entries are drawn with beside words; loaded after the first of them are on screen.
import type { BlockDefinition, DrawEmbed } from '../blocks/block.js';
import type { Block } from '../model/block.js';
import type { Entry } from '../model/entry.js';
import type { replaceChildren } from '../sanitize/replace-children.js';
import type { EntryContext } from '../templates/entry.js';
import type { AsideItem, EntryItem } from './items.js';
import type { TimelineContext } from './nodes.js';

export type RenderOwn = (
  article: HTMLElement,
  item: EntryItem,
  context: TimelineContext,
) => unknown;

export interface Drawing {
  /** What blocks can be drawn with. */
  readonly blocks: readonly BlockDefinition[];
  /** Has each block keep its nodes. */
  readonly keyBlocks: (blocks: readonly Block[], drawn: readonly unknown[]) => unknown;
  /** Puts new nodes where others were, and keeps what is equal. */
  readonly replaceChildren: typeof replaceChildren;
  /** Draws what another site has to show; undefined: nobody does. */
  readonly embed: DrawEmbed | undefined;
  /** The last line, for which room is kept at first paint. */
  readonly footer: (entry: Entry, context: EntryContext) => unknown;
  /** An entry as the page draws it; undefined, or gives undefined: as we do. */
  readonly renderOwn: RenderOwn | undefined;
  /** Draws what is no entry and no day. */
  readonly renderAside: (node: HTMLElement, item: AsideItem, context: TimelineContext) => void;
}
