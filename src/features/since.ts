// Remembers how far the reader has read, and shows what is new since then.
import { Returning } from '../controllers/returning.js';
import { memoryOf } from '../controllers/memory.js';
import { isNewer } from '../feed/unread.js';
import { memo } from '../lib/memo.js';
import type { StagedElement } from '../stages/first-stage.js';
import { sinceEntryStyles, sinceStyles } from '../styles/since.js';
import { hasDigest, leftWords, sinceBar, sinceWords } from '../templates/since.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { Item } from '../timeline/items.js';
import { withSince } from '../timeline/since.js';
import type { CreateFeature, Feature, FeatureTools } from './feature.js';
import { offers } from './offers.js';

/** Has the element be as the reader chose before, where the reader can choose otherwise now. */
function prepare(element: StagedElement): void {
  const { order, filter } = memoryOf(element)?.read() ?? {};
  if (order && offers(element, 'order')) element.order = order;
  if (filter !== undefined && offers(element, 'filter')) element.filter = filter || undefined;
}

function createBar(returning: Returning) {
  const { visit } = returning;
  return (context: ShellContext): unknown => {
    const { since, left } = visit;
    if (!returning.isOffered) return undefined;
    const unread = returning.unread;
    const own = since
      ? { words: sinceWords(context, since.published, unread), way: 'toUnread' as const }
      : { words: leftWords(context, left!.leftAt), way: 'goOn' as const };
    return sinceBar(context, {
      ...own,
      doing: returning.doing,
      onGo: () => void returning.go(),
      onCatchUp: since && hasDigest(unread) ? () => void returning.catchUp() : undefined,
      onDismiss: () => returning.dismiss(),
    });
  };
}

function createArrange({ first }: FeatureTools, returning: Returning) {
  const arrange = memo(
    (items: readonly Item[], since: NonNullable<typeof returning.visit.since>, words: string) =>
      withSince(items, {
        words,
        isUnread: (entry) => isNewer(entry, since),
        isStray: ({ id }) => first.state.strays.has(id),
      }),
  );
  return (items: readonly Item[]): readonly Item[] => {
    const { since } = returning.visit;
    if (!since) return items;
    return arrange(items, since, sinceWords(first.view.context, since.published, returning.unread));
  };
}

function create(tools: FeatureTools): Feature {
  const { first, undisturbed } = tools;
  const returning = new Returning(tools);
  const { visit } = returning;
  let isPrepared = false;
  const choose = () => {
    isPrepared = true;
    prepare(first.element);
  };
  return {
    styles: sinceStyles,
    entryStyles: sinceEntryStyles,
    places: { above: createBar(returning) },
    arrange: createArrange(tools, returning),
    changed: () => visit.begin(),
    start() {
      // Whoever reads already goes on as it is.
      if (!isPrepared && (!first.timeline.items.length || undisturbed.isAtStart)) choose();
      returning.start();
    },
    stop() {
      returning.stop();
      // What is only moved in the page is remembered as before.
      if (first.element.isConnected) visit.erase();
    },
    forget() {
      returning.forget();
      choose();
    },
  };
}

export const since: CreateFeature = Object.assign(create, { prepare });
