// What a page may give the element by script only, and by custom property. No behaviour.
import { LitElement } from 'lit';
import type { BlockDefinition } from './blocks/block.js';
import type { FormatAdapter } from './formats/format.js';
import type { Messages } from './locales/messages.js';
import type { ShareTarget } from './model/share-target.js';
import type { RenderEntry } from './timeline/render-entry.js';
import type { Sanitize } from './sanitize/sanitize.js';
import type { Request } from './transports/transport.js';

/**
 * By script, and by custom property.
 *
 * @cssproperty --live-blog-accent-color - The colour of the brand: label, key points, quotes, what is new.
 * @cssproperty --live-blog-text-color - Text; by default the page's.
 * @cssproperty --live-blog-muted-color - Secondary text; by default 75 % of the text's colour.
 * @cssproperty --live-blog-background - Behind the whole blog; by default nothing.
 * @cssproperty --live-blog-surface - Behind pinned entries and messages.
 * @cssproperty --live-blog-border-color - Rules, and the outlines of controls.
 * @cssproperty --live-blog-key-color - Marks of key events, and the focus ring.
 * @cssproperty --live-blog-live-color - The dot beside "Live"; by default the accent.
 * @cssproperty --live-blog-breaking-color - The word "Breaking"; by default the accent.
 * @cssproperty --live-blog-font-family - Text; by default the page's.
 * @cssproperty --live-blog-heading-font-family - Titles; by default as the text.
 * @cssproperty --live-blog-ui-font-family - Times, names and controls; by default as the text.
 * @cssproperty --live-blog-font-size - Size of the text, on which all other sizes depend; by default the page's.
 * @cssproperty --live-blog-line-height - Line height of the text; by default 1.6.
 * @cssproperty --live-blog-measure - Width of the blog at most; by default 44em.
 * @cssproperty --live-blog-gap - Space between the parts of the blog; by default 1.5em.
 * @cssproperty --live-blog-radius - Corners of boxes and, at 60 %, of pictures; by default 10px.
 * @cssproperty --live-blog-banner-background - Background of the banner.
 * @cssproperty --live-blog-banner-color - Text of the banner.
 * @cssproperty --live-blog-sticky-offset - Height of what the page keeps at the top of the window; by default 0px.
 * @cssproperty --live-blog-ad-height - Room that is kept for an advertisement; by default 250px.
 * @cssproperty --live-blog-z-index - Level of the banner, which floats above the entries; by default 1.
 */
export abstract class LiveBlogHooks extends LitElement {
  /** Reads what the endpoint sends, in place of the formats that are built in. */
  declare adapter: FormatAdapter | undefined;

  /** Words over ours, by name; `language` says in which language dates are written. */
  declare messages: Partial<Messages> | undefined;

  /**
   * Asks in place of `fetch`: for tokens, signing, tests. Must heed `init.signal`.
   * @type {(url: string, init: RequestInit) => Promise<Response>}
   */
  declare request: Request | undefined;

  /**
   * Cleans the HTML of this element's feed, in place of ours.
   * @type {(html: string) => DocumentFragment}
   */
  declare sanitizer: Sanitize | undefined;

  /**
   * Where entries can be shared beside the device's own ways: names, and URLs in which `{url}`, `{title}`
   * and `{text}` stand for what is shared.
   * @type {readonly { name: string; url: string }[]}
   */
  declare shareTargets: readonly ShareTarget[] | undefined;

  /**
   * Kinds of blocks beside ours, or in place of those of the same type.
   * @type {readonly BlockDefinition[]}
   */
  declare blocks: readonly BlockDefinition[] | undefined;

  /**
   * Draws what stands in an entry's `<article>`, in place of ours: a node, or a template of Lit; undefined: as we
   * would. Asked again when the entry has changed.
   * @type {(entry: Entry, context: RenderContext) => Node | TemplateResult | undefined}
   */
  declare renderEntry: RenderEntry | undefined;
}
