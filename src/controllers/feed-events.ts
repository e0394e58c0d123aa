// What the page is told when one state of the feed has become another.
import {
  LiveBlogEndEvent,
  LiveBlogLoadEvent,
  LiveBlogPendingEvent,
  LiveBlogStatusEvent,
  LiveBlogUpdateEvent,
} from '../events.js';
import { selectConnection, selectStatus } from '../feed/select.js';
import { selectEntries } from '../feed/select-more.js';
import type { FeedState } from '../feed/state.js';
import { isEqual } from '../lib/equal.js';

function updateEvent(before: FeedState['entries'], now: FeedState['entries']): Event {
  const added: string[] = [];
  const updated: string[] = [];
  for (const [id, entry] of now) {
    const known = before.get(id);
    if (!known) added.push(id);
    else if (known !== entry) updated.push(id);
  }
  const removed = [...before.keys()].filter((id) => !now.has(id));
  return new LiveBlogUpdateEvent({ added, updated, removed });
}

const conditionOf = (state: FeedState) => ({
  status: selectStatus(state),
  connection: selectConnection(state),
});

export function feedEvents(before: FeedState, now: FeedState): readonly Event[] {
  const events: Event[] = [];
  const isFirst = now.ready && !before.ready;
  if (isFirst) events.push(new LiveBlogLoadEvent({ blog: now.blog, entries: selectEntries(now) }));
  else if (before.entries !== now.entries) events.push(updateEvent(before.entries, now.entries));

  if (!isEqual([...before.pending], [...now.pending]))
    events.push(new LiveBlogPendingEvent({ count: now.pending.size, ids: [...now.pending] }));

  const [previous, condition] = [conditionOf(before), conditionOf(now)];
  if (previous.status !== condition.status || previous.connection !== condition.connection)
    events.push(new LiveBlogStatusEvent({ ...condition, previous }));
  if (condition.connection === 'ended' && previous.connection !== 'ended')
    events.push(new LiveBlogEndEvent({ successor: now.blog.successor }));
  return events;
}
