// Where the oldest entries stand first, the later ones are shown a page at a time.
import type { Feed } from '../feed/feed.js';
import type { FirstStage } from '../stages/first-stage.js';
import { focusEntry } from './articles.js';
import type { Undisturbed } from './undisturbed.js';

interface Tools {
  readonly first: FirstStage;
  readonly feed: () => Feed;
  readonly undisturbed: Undisturbed;
}

/** Shows the next of those that are known, with the focus on the first of them. */
export async function showLater({ first, feed, undisturbed }: Tools): Promise<void> {
  const { element } = first;
  const known = new Set(undisturbed.articles.map(({ id }) => id));
  feed().dispatch({ type: 'extended', pageSize: element.pageSize });
  await element.updateComplete;
  const next = undisturbed.articles.find(({ id }) => !known.has(id));
  // It stands where the button was.
  if (next) focusEntry(next.element);
}
