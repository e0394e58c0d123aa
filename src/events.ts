// Every event that the element sends. All bubble, are composed, and come after the document shows what
// they tell of; `detail` is plain data, plus the entry's element where it is named.
import type { ErrorCode, LiveBlogError } from './errors.js';
import type { Connection } from './feed/state.js';
import type { Blog, BlogStatus } from './model/blog.js';
import type { Entry } from './model/entry.js';

abstract class LiveBlogEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(`live-blog-${type}`, { detail, cancelable, bubbles: true, composed: true });
  }
}

/** Who asked for pending entries to be shown: the banner, the element by itself, or the page. */
export type RevealTrigger = 'reader' | 'auto' | 'method';

export interface LoadDetail {
  readonly blog: Blog;
  /** Those that are shown. */
  readonly entries: readonly Entry[];
}
export interface UpdateDetail {
  readonly added: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
}
export interface PendingDetail {
  readonly count: number;
  readonly ids: readonly string[];
}
export interface RevealDetail {
  readonly ids: readonly string[];
  readonly trigger: RevealTrigger;
}
export interface StatusDetail {
  readonly status: BlogStatus;
  readonly connection: Connection;
  readonly previous: { readonly status: BlogStatus; readonly connection: Connection };
}
export interface EndDetail {
  readonly successor: Blog['successor'];
}
export interface ErrorDetail {
  readonly error: LiveBlogError;
  readonly code: ErrorCode;
  readonly willRetry: boolean;
  /** Milliseconds. */
  readonly retryIn: number | undefined;
}
export interface EntryDetail {
  readonly id: string;
  readonly element: HTMLElement;
  readonly reason: 'added' | 'adopted' | 'updated';
}
export interface EntryRemovedDetail {
  readonly id: string;
  /** `deleted`: the feed no longer has it. `unshown`: it is farther down than what is shown, and not pinned any more. */
  readonly reason: 'deleted' | 'unshown';
}
export interface SeenDetail {
  readonly id: string;
  readonly element: HTMLElement;
}
export interface ShareDetail {
  /** Undefined: the blog as a whole. */
  readonly id: string | undefined;
  readonly url: string;
  /** `native`, `copy`, or the name of one of the page's targets. */
  readonly method: string;
}
export interface EmbedDetail {
  /** Of the entry. */
  readonly id: string;
  /** The site's name. */
  readonly provider: string;
  /** What is embedded, as a page of that site. */
  readonly url: string;
  /** Where it goes; empty for the page to fill, if that cancels the event. */
  readonly element: HTMLElement;
}
export interface AdSlotDetail {
  /** From 0, in the order in which they were placed. */
  readonly index: number;
  /** Empty, for the page to fill. */
  readonly element: HTMLElement;
}
export interface ChoiceDetail {
  readonly control: 'pause' | 'order' | 'filter' | 'search' | 'catch-up' | 'notify';
  readonly value: boolean | string;
}

/** The first data is on screen. */
export class LiveBlogLoadEvent extends LiveBlogEvent<LoadDetail> {
  constructor(detail: LoadDetail) {
    super('load', detail);
  }
}
/** The known entries changed. */
export class LiveBlogUpdateEvent extends LiveBlogEvent<UpdateDetail> {
  constructor(detail: UpdateDetail) {
    super('update', detail);
  }
}
/** The number in the banner changed; 0: the banner is gone. */
export class LiveBlogPendingEvent extends LiveBlogEvent<PendingDetail> {
  constructor(detail: PendingDetail) {
    super('pending', detail);
  }
}
/** Pending entries are about to be shown. Cancelable: then they stay behind the banner. */
export class LiveBlogBeforeRevealEvent extends LiveBlogEvent<RevealDetail> {
  constructor(detail: RevealDetail) {
    super('before-reveal', detail, true);
  }
}
/** Pending entries are shown. */
export class LiveBlogRevealEvent extends LiveBlogEvent<RevealDetail> {
  constructor(detail: RevealDetail) {
    super('reveal', detail);
  }
}
/** The blog's status or the line to the server changed. */
export class LiveBlogStatusEvent extends LiveBlogEvent<StatusDetail> {
  constructor(detail: StatusDetail) {
    super('status', detail);
  }
}
/** The coverage has ended; no more requests are made. */
export class LiveBlogEndEvent extends LiveBlogEvent<EndDetail> {
  constructor(detail: EndDetail) {
    super('end', detail);
  }
}
/** Something went wrong. What is on screen stays. */
export class LiveBlogErrorEvent extends LiveBlogEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('error', detail);
  }
}
/** An entry was rendered: the place to enhance it, exactly once a rendering. */
export class LiveBlogEntryEvent extends LiveBlogEvent<EntryDetail> {
  constructor(detail: EntryDetail) {
    super('entry', detail);
  }
}
/** An entry left the document. */
export class LiveBlogEntryRemovedEvent extends LiveBlogEvent<EntryRemovedDetail> {
  constructor(detail: EntryRemovedDetail) {
    super('entry-removed', detail);
  }
}
/** Half of an entry, or half of the window by it, was in view for one second. Once an entry. */
export class LiveBlogSeenEvent extends LiveBlogEvent<SeenDetail> {
  constructor(detail: SeenDetail) {
    super('seen', detail);
  }
}
/** The reader wants to share something. Cancelable: then the page does. */
export class LiveBlogShareEvent extends LiveBlogEvent<ShareDetail> {
  constructor(detail: ShareDetail) {
    super('share', detail, true);
  }
}
/** Something of another site is to be shown. Cancelable: then the page shows it. */
export class LiveBlogEmbedEvent extends LiveBlogEvent<EmbedDetail> {
  constructor(detail: EmbedDetail) {
    super('embed', detail, true);
  }
}
/** There is a slot for an advertisement, outside of what the reader sees. */
export class LiveBlogAdSlotEvent extends LiveBlogEvent<AdSlotDetail> {
  constructor(detail: AdSlotDetail) {
    super('ad-slot', detail);
  }
}
/** The reader used a control. */
export class LiveBlogChoiceEvent extends LiveBlogEvent<ChoiceDetail> {
  constructor(detail: ChoiceDetail) {
    super('choice', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-blog-load': LiveBlogLoadEvent;
    'live-blog-update': LiveBlogUpdateEvent;
    'live-blog-pending': LiveBlogPendingEvent;
    'live-blog-before-reveal': LiveBlogBeforeRevealEvent;
    'live-blog-reveal': LiveBlogRevealEvent;
    'live-blog-status': LiveBlogStatusEvent;
    'live-blog-end': LiveBlogEndEvent;
    'live-blog-error': LiveBlogErrorEvent;
    'live-blog-entry': LiveBlogEntryEvent;
    'live-blog-entry-removed': LiveBlogEntryRemovedEvent;
    'live-blog-seen': LiveBlogSeenEvent;
    'live-blog-share': LiveBlogShareEvent;
    'live-blog-embed': LiveBlogEmbedEvent;
    'live-blog-ad-slot': LiveBlogAdSlotEvent;
    'live-blog-choice': LiveBlogChoiceEvent;
  }
}
