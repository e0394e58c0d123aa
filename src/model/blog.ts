// What is said about the blog as a whole. Times are epoch milliseconds.
import type { Author, TextDirection } from './entry.js';

export type BlogStatus = 'upcoming' | 'live' | 'paused' | 'ended';

/** A key point under the title. */
export interface KeyPoint {
  readonly text: string;
  readonly url?: string;
}

export interface Picture {
  readonly src: string;
  readonly srcset?: string;
  readonly sizes?: string;
  /** Pixels, as is `height`; together they reserve the box. */
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** Where a click on the picture leads. */
  readonly url?: string;
}

export interface Blog {
  readonly id?: string;
  /** The blog's canonical page. */
  readonly url?: string;
  /** BCP 47, of the text. */
  readonly language?: string;
  readonly direction?: TextDirection;
  readonly label?: string;
  readonly kicker?: string;
  readonly title?: string;
  readonly summary?: readonly KeyPoint[];
  /** HTML, never trusted. */
  readonly standfirst?: string;
  readonly image?: Picture;
  readonly authors?: readonly Author[];
  /** Absent means `live`. */
  readonly status?: BlogStatus;
  /** Where coverage goes on after the end. */
  readonly successor?: { readonly title: string; readonly url: string };
  readonly coverageStart?: number;
  readonly coverageEnd?: number;
  /** When the document last changed; an older document never replaces a newer one. */
  readonly updated?: number;
  readonly topics?: readonly { readonly name: string; readonly url?: string }[];
  /** How many entries exist in all. */
  readonly total?: number;
}
