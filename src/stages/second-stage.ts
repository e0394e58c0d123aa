// Everything that may come after the first paint, and is loaded then: the line to the server, what new
// entries do to the page, what the page is told, what the reader has seen and may press.
import { blocks } from '../blocks/index.js';
import { LiveBlogError } from '../errors.js';
import { LiveBlogSeenEvent, type RevealTrigger } from '../events.js';
import type { Feed } from '../feed/feed.js';
import { selectEntries, selectHasOlder, selectPending, selectPins } from '../feed/select-more.js';
import { selectStatus } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
import { holdsSelection } from '../lib/selection.js';
import { count } from '../locales/count.js';
import { locales } from '../locales/index.js';
import type { Entry } from '../model/entry.js';
import { replaceChildren } from '../sanitize/replace-children.js';
import { moreEntryStyles } from '../styles/entry-more.js';
import { surroundingsStyles } from '../styles/surroundings.js';
import { moreTokens } from '../styles/tokens-more.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { Surroundings } from '../templates/shell.js';
import { surroundings } from '../templates/surroundings.js';
import { patch } from '../timeline/patch.js';
import { renderAside } from '../timeline/aside.js';
import { withGap } from '../timeline/gap.js';
import type { Item } from '../timeline/items.js';
import { Ages } from '../controllers/ages.js';
import { Announcer, type Sentence } from '../controllers/announcer.js';
import { createFeed } from './create-feed.js';
import { showStates } from '../controllers/custom-states.js';
import { giveAccess } from '../controllers/entry-access.js';
import type { FirstStage } from './first-stage.js';
import { intervalOf, mannerOf } from './manner.js';
import { Herald } from '../controllers/herald.js';
import { exposeParts, isolate } from '../controllers/isolated.js';
import { correct } from '../controllers/legal-values.js';
import { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import { News } from '../controllers/news.js';
import { PageGate } from '../controllers/page-gate.js';
import { Permalinks } from '../controllers/permalinks.js';
import { PinFolds } from '../controllers/pin-folds.js';
import { ReaderActions } from '../controllers/reader-actions.js';
import { Seen } from '../controllers/seen.js';
import { onTick } from '../controllers/ticker.js';
import { Undisturbed } from '../controllers/undisturbed.js';

const gone = () => new LiveBlogError('network', 'The element was taken away.');
const entryStyles = [moreEntryStyles, ...blocks.flatMap(({ styles }) => styles ?? [])];

export class SecondStage {
  readonly blocks = blocks;
  readonly locales = locales;
  readonly renderAside = renderAside;
  readonly styles = new MoreEntryStyles(entryStyles);
  readonly replaceChildren = replaceChildren;
  readonly #first: FirstStage;
  readonly #gate: PageGate;
  #feed: Feed;
  readonly #actions: ReaderActions;
  readonly permalinks: Permalinks;
  readonly #herald: Herald;
  readonly #announcer: Announcer;
  readonly #news: News;
  readonly #folds: PinFolds;
  readonly #undisturbed: Undisturbed;
  readonly #ages = new Ages();
  readonly #seen: Seen;
  #manner: readonly unknown[];
  #stopTicking: (() => void) | undefined;

  constructor(first: FirstStage) {
    const { element } = first;
    const update = () => element.requestUpdate();
    this.#first = first;
    this.#gate = new PageGate(() => element.paused);
    this.#feed = this.#createFeed();
    this.#herald = new Herald(first);
    const isSilent = (one: Sentence) => this.#gate.isSilent(typeof one === 'string');
    this.#announcer = new Announcer(update, isSilent);
    this.#news = new News(this.#announcer, {
      words: (number) => count(first.view.locale, 'newUpdates', number),
      isWelcome: () =>
        element.revealMode === 'auto'
          ? this.#undisturbed.isFollowing
          : element.revealMode === 'always',
      reveal: () => this.#actions.reveal('auto'),
    });
    this.#folds = new PinFolds(element.renderRoot, update);
    this.#undisturbed = new Undisturbed(first, this.#folds);
    const tools = {
      feed: () => this.#feed,
      undisturbed: this.#undisturbed,
      say: (words: string) => this.#announcer.say(words),
    };
    this.#actions = new ReaderActions(first, tools);
    this.permalinks = new Permalinks(first, { ...tools, actions: this.#actions });
    this.#seen = new Seen((id, article) =>
      element.dispatchEvent(new LiveBlogSeenEvent({ id, element: article })),
    );
    this.#furnish();
    correct(element);
    this.#manner = mannerOf(element);
    new MutationObserver(update).observe(element, { attributeFilter: ['lang', 'dir'] });
  }

  get answeredAt(): number | undefined {
    return this.#feed.answeredAt;
  }

  get entries(): readonly Entry[] {
    return selectEntries(this.#first.state);
  }

  get pins(): readonly Entry[] {
    return selectPins(this.#first.state);
  }

  get pending(): readonly Entry[] {
    return selectPending(this.#first.state);
  }

  get hasOlder(): boolean {
    return selectHasOlder(this.#first.state);
  }

  /** @param cause What was thrown by the first question, if it failed. */
  start(cause?: unknown): void {
    const { element, state, timeline } = this.#first;
    this.styles.adopt(timeline.root);
    this.#stopTicking ??= onTick(() => this.#tick());
    this.#undisturbed.start();
    this.permalinks.start();
    element.requestUpdate();
    if (state.ready && !intervalOf(element))
      this.#feed.dispatch({ type: 'rested', reason: 'idle' });
    else if (selectStatus(state) !== 'ended') this.#feed.start(cause);
  }

  stop(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.styles.giveBack();
    this.#undisturbed.stop();
    this.permalinks.stop();
    this.#announcer.stop();
    this.#feed.stop();
  }

  /** To be called when another endpoint is to be asked, and what was known is forgotten. */
  reset(): void {
    this.#feed = this.#createFeed();
    const parts = [this.#seen, this.#news, this.#actions, this.#undisturbed, this.permalinks];
    for (const part of parts) part.forget();
  }

  async refresh(): Promise<void> {
    // It may have been taken away while this stage was waited for.
    if (!this.#stopTicking) throw gone();
    await this.#feed.refresh();
    await this.#first.element.updateComplete;
  }

  loadOlder(): Promise<void> {
    return this.#actions.loadOlder();
  }

  async reveal(trigger: RevealTrigger): Promise<void> {
    await this.#actions.reveal(trigger);
  }

  /** To be called when properties of the element changed. */
  changed(): void {
    const { element, state } = this.#first;
    correct(element);
    this.#gate.update();
    const manner = mannerOf(element);
    if (manner.every((one, index) => one === this.#manner[index])) return;
    this.#manner = manner;
    if (intervalOf(element) && state.ready && selectStatus(state) !== 'ended')
      this.#feed.reschedule();
  }

  surroundings(context: ShellContext): Surroundings {
    const { answeredAt } = this.#feed;
    return surroundings(context, {
      ...this.#actions.forControls,
      pins: this.pins,
      folds: this.#folds,
      answeredAt: answeredAt && answeredAt + context.state.clockOffset,
      isMissing: this.permalinks.isMissing,
      announcement: this.#announcer.message,
    });
  }

  /** What is to be in the stream, so that it can be drawn now. */
  arrange(items: readonly Item[]): readonly Item[] {
    const { apart } = this.#first.state;
    return this.#undisturbed.arrange(apart === undefined ? items : withGap(items, apart));
  }

  /** Draws without disturbing the reader. */
  draw(draw: () => void): void {
    this.#undisturbed.draw(draw);
  }

  /** To be called after drawing: looks after what is there, and tells the page of it. */
  drawn(states: CustomStateSet): void {
    this.#seen.watch(this.#undisturbed.articles);
    this.#folds.watch();
    showStates(states, this.#first.state);
    this.#herald.tell();
    this.permalinks.drawn();
  }

  /** Gives the element what it could do without at first paint. */
  #furnish(): void {
    const { element, timeline } = this.#first;
    const shell = element.renderRoot as ShadowRoot;
    timeline.patch = patch;
    for (const { styleSheet } of [moreTokens, surroundingsStyles])
      shell.adoptedStyleSheets.push(styleSheet!);
    if (element.isolated) isolate(timeline.container);
    timeline.decorate = (node) => {
      giveAccess(node);
      if (element.isolated) exposeParts(node);
    };
    timeline.nodes.forEach(timeline.decorate);
  }

  readonly #createFeed = () =>
    createFeed(this.#first, this.#gate, (now, before) => this.#stateChanged(now, before));

  #stateChanged(now: FeedState, before: FeedState): void {
    this.#first.show(now);
    if (before.connection === 'paused') this.#tick();
    this.#news.changed(now, before);
  }

  /** The times go on; what has been seen for a while is not new any more. */
  #tick(): void {
    const { element, timeline } = this.#first;
    if (element.paused || !timeline.context) return;
    // Times that are being selected can wait for the next tick.
    if (!holdsSelection(timeline.container)) {
      const stale = this.#ages.stale(timeline);
      // A line of times that gets shorter may make an entry above the reader lower.
      this.#undisturbed.hold(() => stale.forEach((item) => timeline.render(item)));
    }
    this.#feed.dispatch({ type: 'settled', ids: this.#seen.turn() });
    element.requestUpdate();
  }
}
