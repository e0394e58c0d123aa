// Everything that may come after the first paint, and is loaded then: the line to the server, what new
// entries do to the page, what the page is told, what the reader has seen and may press.
import { blocks } from '../blocks/index.js';
import { LiveBlogSeenEvent, type RevealTrigger } from '../events.js';
import type { Feed } from '../feed/feed.js';
import { selectEntries, selectHasOlder, selectPending, selectPins } from '../feed/select-more.js';
import { selectStatus } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
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
import { renderPlace } from '../timeline/place.js';
import { Ages } from '../controllers/ages.js';
import { Announcer } from '../controllers/announcer.js';
import { articlesOf, type Article } from '../controllers/articles.js';
import { createFeed } from './create-feed.js';
import { showStates } from '../controllers/custom-states.js';
import { giveAccess } from '../controllers/entry-access.js';
import type { FirstStage } from './first-stage.js';
import { Herald } from '../controllers/herald.js';
import { exposeParts, isolate } from '../controllers/isolated.js';
import { keepFocus } from '../controllers/keep-focus.js';
import { correct } from '../controllers/legal-values.js';
import { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import { PageGate } from '../controllers/page-gate.js';
import { PinFolds } from '../controllers/pin-folds.js';
import { ReaderActions } from '../controllers/reader-actions.js';
import { holdReadingPlace, isAtLiveEnd, type ReadingView } from '../controllers/reading-place.js';
import { Seen } from '../controllers/seen.js';
import { onTick } from '../controllers/ticker.js';

const entryStyles = [moreEntryStyles, ...blocks.flatMap(({ styles }) => styles ?? [])];

export class SecondStage {
  readonly blocks = blocks;
  readonly locales = locales;
  readonly renderPlace = renderPlace;
  readonly styles = new MoreEntryStyles(entryStyles);
  readonly replaceChildren = replaceChildren;
  readonly #first: FirstStage;
  readonly #gate: PageGate;
  #feed: Feed;
  readonly #actions: ReaderActions;
  readonly #herald: Herald;
  readonly #announcer: Announcer;
  readonly #folds: PinFolds;
  readonly #ages = new Ages();
  readonly #seen: Seen;
  #interval: number;
  #stopTicking: (() => void) | undefined;
  /** What is on screen. */
  #drawn: FeedState;
  #drawnTall: ReadonlySet<string> | undefined;

  constructor(first: FirstStage) {
    const { element, state } = first;
    const update = () => element.requestUpdate();
    this.#first = first;
    this.#drawn = state;
    this.#gate = new PageGate(() => element.paused);
    this.#feed = this.#createFeed();
    this.#actions = new ReaderActions(
      first,
      () => this.#feed,
      () => this.#articles,
      (words) => this.#announcer.say(words),
    );
    this.#herald = new Herald(first);
    this.#announcer = new Announcer(update);
    this.#folds = new PinFolds(element.renderRoot, update);
    this.#seen = new Seen((id, article) =>
      element.dispatchEvent(new LiveBlogSeenEvent({ id, element: article })),
    );
    this.#furnish();
    correct(element);
    this.#interval = element.interval;
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
    element.requestUpdate();
    if (state.ready && !element.interval) this.#feed.dispatch({ type: 'rested', reason: 'idle' });
    else if (selectStatus(state) !== 'ended') this.#feed.start(cause);
  }

  stop(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.styles.giveBack();
    this.#announcer.stop();
    this.#feed.stop();
  }

  /** To be called when another endpoint is to be asked, and what was known is forgotten. */
  reset(): void {
    this.#feed = this.#createFeed();
    this.#seen.forget();
  }

  async refresh(): Promise<void> {
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
    if (element.interval === this.#interval) return;
    this.#interval = element.interval;
    if (element.interval && state.ready && selectStatus(state) !== 'ended') this.#feed.reschedule();
  }

  surroundings(context: ShellContext): Surroundings {
    const { answeredAt } = this.#feed;
    return surroundings(context, {
      ...this.#actions.forControls,
      pins: this.pins,
      folds: this.#folds,
      answeredAt: answeredAt && answeredAt + context.state.clockOffset,
      announcement: this.#announcer.message,
    });
  }

  /** Draws without moving what is being read, or losing where the reader is at work. */
  draw(draw: () => void): void {
    const { element, state } = this.#first;
    const heirs = {
      articles: () => this.#view.articles,
      other: () => element.renderRoot.querySelector<HTMLElement>('[part=title], [part=control]'),
    };
    keepFocus(element, heirs, () => {
      // What the reader folds and unfolds stays under the finger instead.
      if (state === this.#drawn && this.#folds.tall === this.#drawnTall) draw();
      else holdReadingPlace(this.#view, draw);
      this.#drawn = state;
      this.#drawnTall = this.#folds.tall;
    });
  }

  /** To be called after drawing: looks after what is there, and tells the page of it. */
  drawn(states: CustomStateSet): void {
    this.#seen.watch(this.#articles);
    this.#folds.watch();
    showStates(states, this.#first.state);
    this.#herald.tell();
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
    if (!now.pending.size) this.#announcer.forget();
    if (before.connection === 'paused') this.#tick();
    if (![...now.pending].some((id) => !before.pending.has(id))) return;
    this.#announcer.say(count(this.#first.view.locale, 'newUpdates', now.pending.size));
    if (this.#isWelcome) void this.#actions.reveal('auto');
  }

  /** Whether new entries are shown at once: to a reader who is where they come in, and not at work there. */
  get #isWelcome(): boolean {
    const { element, timeline } = this.#first;
    if (element.revealMode !== 'auto') return element.revealMode === 'always';
    const focused = timeline.container.querySelector(':scope > article:focus-within');
    return !focused && document.visibilityState === 'visible' && isAtLiveEnd(this.#view);
  }

  get #articles(): readonly Article[] {
    return articlesOf(this.#first.timeline, selectPins(this.#drawn));
  }

  get #view(): ReadingView {
    const { element } = this.#first;
    const find = (selector: string) => element.renderRoot.querySelector(selector)!;
    return {
      host: element,
      start: find('[part=entries]'),
      articles: this.#articles.map((article) => article.element),
      stickyOffset: parseFloat(getComputedStyle(find('.banner')).top) || 0,
    };
  }

  /** The times go on; what has been seen for a while is not new any more. */
  #tick(): void {
    const { element, timeline } = this.#first;
    if (element.paused || !timeline.context) return;
    const stale = this.#ages.stale(timeline);
    // A line of times that gets shorter may make an entry above the reader lower.
    holdReadingPlace(this.#view, () => stale.forEach((item) => timeline.render(item)));
    this.#feed.dispatch({ type: 'settled', ids: this.#seen.turn() });
    element.requestUpdate();
  }
}
