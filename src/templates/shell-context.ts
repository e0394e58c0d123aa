// What the pieces of the shell are drawn from.
import type { FeedState } from '../feed/state.js';
import type { EntryContext } from './entry.js';

export interface ShellContext extends Omit<EntryContext, 'headingLevel'> {
  readonly state: FeedState;
  /** 1–6, of the blog's title. */
  readonly headingLevel: number;
  readonly idPrefix: string;
}
