/** A place to share in, as a page lists it. */
export interface ShareTarget {
  /** What it is called, such as "Mastodon". */
  readonly name: string;
  /** Opened in a new tab; `{url}`, `{title}` and `{text}` are replaced, and encoded. */
  readonly url: string;
}
