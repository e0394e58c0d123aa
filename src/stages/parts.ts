// What the second stage is made of: one behaviour each, and what they know of each other.
import { LiveBlogSeenEvent } from '../events.js';
import type { Feed } from '../feed/feed.js';
import { count } from '../locales/count.js';
import { Announcer, type Sentence } from '../controllers/announcer.js';
import { Herald } from '../controllers/herald.js';
import type { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import { News } from '../controllers/news.js';
import { PageGate } from '../controllers/page-gate.js';
import { Permalinks } from '../controllers/permalinks.js';
import { PinFolds } from '../controllers/pin-folds.js';
import { ReaderActions } from '../controllers/reader-actions.js';
import { Seen } from '../controllers/seen.js';
import { Undisturbed } from '../controllers/undisturbed.js';
import type { Item } from '../timeline/items.js';
import { Features } from './features.js';
import type { FirstStage } from './first-stage.js';
import { dress } from './furnish.js';

export type Parts = ReturnType<typeof createParts>;

interface Around {
  readonly feed: () => Feed;
  readonly styles: MoreEntryStyles;
}

interface NewsParts {
  readonly announcer: Announcer;
  readonly undisturbed: Undisturbed;
  readonly actions: ReaderActions;
}

function createNews(first: FirstStage, parts: NewsParts) {
  const { element, view } = first;
  return new News(parts.announcer, {
    words: (number) => count(view.locale, 'newUpdates', number),
    isWelcome: () =>
      element.revealMode === 'auto'
        ? parts.undisturbed.isFollowing
        : element.revealMode === 'always' && parts.undisturbed.isWhole,
    reveal: () => parts.actions.reveal('auto'),
  });
}

export function createParts(first: FirstStage, { feed, styles }: Around) {
  const { element } = first;
  const update = () => element.requestUpdate();
  const gate = new PageGate(() => element.paused);
  const isSilent = (one: Sentence) => gate.isSilent(typeof one === 'string');
  const announcer = new Announcer(update, isSilent);
  const folds = new PinFolds(element.renderRoot, update);
  const undisturbed = new Undisturbed(first, folds);
  const tools = { feed, undisturbed, say: (words: string) => announcer.say(words) };
  const actions = new ReaderActions(first, tools);
  const unhide = (id: string) => features.show(id);
  const permalinks = new Permalinks(first, { ...tools, actions, unhide });
  const seen = new Seen((id, article) =>
    element.dispatchEvent(new LiveBlogSeenEvent({ id, element: article })),
  );
  const redraw = (ids?: ReadonlySet<string>, still?: Element) => {
    const isMeant = (item: Item) => !ids || (item.kind === 'entry' && ids.has(item.entry.id));
    const { timeline } = first;
    const meant = timeline.context ? timeline.items.filter(isMeant) : [];
    undisturbed.hold(() => meant.forEach((item) => timeline.render(item)), still);
    update();
  };
  const features: Features = new Features(
    { first, feed, undisturbed, actions, permalinks, announcer, gate, update, redraw },
    (feature) => dress(feature, element.renderRoot as ShadowRoot, styles),
    first.fail,
  );
  const news = createNews(first, { announcer, undisturbed, actions });
  const parts = { gate, announcer, folds, undisturbed, actions, permalinks, seen, features, news };
  return { ...parts, redraw, herald: new Herald(first) };
}
