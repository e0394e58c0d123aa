import type { TemplateResult } from 'lit';
import type { Entry } from '../model/entry.js';

/** What a page draws an entry with. The elements are ours to fill and to keep up to date; each can stand once. */
export interface RenderContext {
  /** Time, labels and authors. */
  readonly header: HTMLElement;
  /** The title, as a heading of the right level; undefined: there is none. */
  readonly title: HTMLElement | undefined;
  /** The words, pictures and the rest. */
  readonly body: HTMLElement;
  /** "Updated", source, Share. */
  readonly footer: HTMLElement;
  readonly isPinned: boolean;
  /** Whether it is new to the reader. */
  readonly isFresh: boolean;
  /** Cleans HTML of the feed. */
  readonly sanitize: (html: string) => DocumentFragment;
}

export type RenderEntry = (
  entry: Entry,
  context: RenderContext,
) => Node | TemplateResult | undefined;
