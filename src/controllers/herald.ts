// Tells the page, after the document shows it, what became of the feed and its entries: once each.
import { LiveBlogEntryEvent, LiveBlogEntryRemovedEvent, LiveBlogErrorEvent } from '../events.js';
import { LiveBlogError } from '../errors.js';
import { describeProblem } from '../formats/describe-problem.js';
import { initialState, type FeedState } from '../feed/state.js';
import { warnOnce } from '../lib/warn.js';
import { explain } from '../transports/explain.js';
import type { Rendering } from '../timeline/timeline.js';
import { feedEvents } from './feed-events.js';
import type { Fault, FirstStage } from '../stages/first-stage.js';

const entryEvent =
  ({ entries }: FeedState) =>
  ({ id, element, reason }: Rendering): Event =>
    reason === 'removed'
      ? new LiveBlogEntryRemovedEvent({ id, reason: entries.has(id) ? 'unshown' : 'deleted' })
      : new LiveBlogEntryEvent({ id, element, reason });

function errorEvent({ cause, retryIn }: Fault): Event {
  const error = explain(cause, 'A part of the script');
  warnOnce(error.message);
  const willRetry = retryIn !== undefined;
  return new LiveBlogErrorEvent({ error, code: error.code, willRetry, retryIn });
}

/** What of an answer could not be used and was not in the answer before. */
function newProblems(before: FeedState, now: FeedState): readonly Fault[] {
  if (before.problems === now.problems) return [];
  const known = new Set(before.problems.map(describeProblem));
  return now.problems
    .map(describeProblem)
    .filter((message) => !known.has(message))
    .map((message) => ({ cause: new LiveBlogError('entry', message) }));
}

export class Herald {
  readonly #first: FirstStage;
  /** What the page knows. */
  #told = initialState;

  constructor(first: FirstStage) {
    this.#first = first;
  }

  /** To be called when the document shows the state. */
  tell(): void {
    const { element, state, faults, timeline } = this.#first;
    const events = [
      ...timeline.renderings.splice(0).map(entryEvent(state)),
      ...feedEvents(this.#told, state),
      ...[...newProblems(this.#told, state), ...faults.splice(0)].map(errorEvent),
    ];
    this.#told = state;
    for (const event of events) element.dispatchEvent(event);
  }
}
