// Tells the page, after the document shows it, what became of the feed and its entries: once each.
import { LiveBlogEntryEvent, LiveBlogEntryRemovedEvent, LiveBlogErrorEvent } from '../events.js';
import { LiveBlogError } from '../errors.js';
import { initialState, type FeedState } from '../feed/state.js';
import { warnOnce } from '../lib/warn.js';
import type { Rendering } from '../timeline/timeline.js';
import { feedEvents } from './feed-events.js';
import type { Fault, FirstStage } from './first-stage.js';

const entryEvent = ({ id, element, reason }: Rendering): Event =>
  reason === 'removed'
    ? new LiveBlogEntryRemovedEvent({ id, reason: 'deleted' })
    : new LiveBlogEntryEvent({ id, element, reason });

function errorEvent({ error, retryIn }: Fault): Event {
  warnOnce(error.message);
  const willRetry = retryIn !== undefined;
  return new LiveBlogErrorEvent({ error, code: error.code, willRetry, retryIn });
}

/** What of an answer could not be used and was not in the answer before. */
const newProblems = (before: FeedState, now: FeedState): readonly Fault[] =>
  now.problems
    .filter(({ message }) => !before.problems.some((known) => known.message === message))
    .map(({ message }) => ({ error: new LiveBlogError('entry', message) }));

export class Herald {
  readonly #first: FirstStage;
  /** What the page knows. */
  #told = initialState;

  constructor(first: FirstStage) {
    this.#first = first;
  }

  /** To be called when the document shows the state. */
  tell(): void {
    const { element, state, faults, tools } = this.#first;
    const timeline = tools.timeline();
    const events = [
      ...timeline.renderings.splice(0).map(entryEvent),
      ...feedEvents(this.#told, state),
      ...[...newProblems(this.#told, state), ...faults.splice(0)].map(errorEvent),
    ];
    this.#told = state;
    for (const event of events) element.dispatchEvent(event);
  }
}
