// An entry as the rest of the library knows it, whatever format it came in. Times are epoch milliseconds.
import type { Block } from './block.js';

export interface Author {
  readonly name: string;
  readonly url?: string;
  /** URL of a portrait. */
  readonly image?: string;
  readonly role?: string;
}

/** Who is credited for the content of an entry. */
export interface Source {
  readonly name: string;
  readonly url?: string;
}

export type TextDirection = 'ltr' | 'rtl' | 'auto';

/** A presentation hint; an unknown kind is an `update`. */
export type EntryKind =
  'update' | 'summary' | 'explainer' | 'quote' | 'gallery' | 'breaking' | 'correction';

export interface Entry {
  /** Never reused. Two entries with one id are two copies of one entry. */
  readonly id: string;
  /** Plain text. */
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** When it was first published; sorts it unless `sort` says otherwise. */
  readonly published: number;
  /** When its text was last changed after publication. */
  readonly updated?: number;
  /** Decides which of two copies is newer, before `updated`. */
  readonly revision?: number | string;
  /** Replaces `published` for the order only; a number is on the scale of epoch milliseconds. */
  readonly sort?: number | string;
  /** Shown above the rest; a number orders several (lowest first), `true` comes after numbers. */
  readonly pinned?: true | number;
  readonly key?: boolean;
  readonly kind?: EntryKind;
  /** A word beside the time. */
  readonly label?: string;
  readonly authors?: readonly Author[];
  readonly tags?: readonly string[];
  /** The entry's own page. */
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly direction?: TextDirection;
  readonly source?: Source;
  /** The id of the entry that this one replaces. */
  readonly supersedes?: string;
  /** Paid content: by whom, or just that it is. */
  readonly sponsored?: string | true;
}
