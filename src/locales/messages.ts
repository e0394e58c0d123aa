// The contract of the fourth shelf: every word that the interface shows or says.

import type { FeatureMessages } from './feature-messages.js';

/** Words for a count, by the categories of `Intl.PluralRules`. `{count}` is the number. */
export type Plural = Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>> & Record<'other', string>
>;

/** `{name}` in a message is where the thing of that name goes. */
export interface Messages extends FeatureMessages {
  /** BCP 47: the language of these words, in which dates and numbers are written too. */
  readonly language: string;
  readonly label: string;
  readonly live: string;
  readonly upcoming: string;
  readonly onHold: string;
  readonly ended: string;
  readonly loading: string;
  readonly retrying: string;
  readonly offline: string;
  readonly paused: string;
  readonly updated: string;
  readonly corrected: string;
  readonly startsAt: string;
  readonly endedAt: string;
  readonly showing: string;
  readonly pause: string;
  readonly resume: string;
  readonly newUpdates: Plural;
  readonly fresh: string;
  readonly justNow: string;
  readonly pinned: string;
  readonly pinnedPlace: string;
  readonly toPlace: string;
  readonly removed: string;
  readonly gap: string;
  readonly missing: string;
  readonly showMore: string;
  readonly showLess: string;
  readonly keyEvent: string;
  /** The kinds of entries; empty: not worth a word. */
  readonly update: string;
  readonly summary: string;
  readonly explainer: string;
  readonly quote: string;
  readonly gallery: string;
  readonly breaking: string;
  readonly correction: string;
  readonly sponsored: string;
  readonly sponsoredBy: string;
  readonly source: string;
  readonly by: string;
  readonly keyPoints: string;
  readonly topics: string;
  readonly loadOlder: string;
  readonly loadOlderCount: Plural;
  readonly closed: string;
  readonly successor: string;
  readonly empty: string;
  readonly failed: string;
  readonly retry: string;
  /** The way past the entries, and back, by keyboard. */
  readonly skip: string;
  readonly skipBack: string;
}

export type TextKey = {
  [K in keyof Messages]: Messages[K] extends string ? K : never;
}[keyof Messages];
export type PluralKey = Exclude<keyof Messages, TextKey>;
