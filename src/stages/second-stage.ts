// Everything that may come after the first paint, and is loaded then: the line to the server, what new
// entries do to the page, what the page is told, what the reader has seen and may press.
import type { RevealTrigger } from '../events.js';
import type { Feed } from '../feed/feed.js';
import { selectEntries, selectHasOlder, selectPending, selectPins } from '../feed/select-more.js';
import { selectStatus } from '../feed/select.js';
import type { FeedState } from '../feed/state.js';
import type { BlockDefinition } from '../blocks/block.js';
import { LiveBlogError } from '../errors.js';
import { holdsSelection } from '../lib/selection.js';
import { memo } from '../lib/memo.js';
import { toldOnce } from '../lib/told-once.js';
import type { Entry } from '../model/entry.js';
import type { ShellContext } from '../templates/shell-context.js';
import type { Surroundings } from '../templates/shell.js';
import { surroundings } from '../templates/surroundings.js';
import type { Drawing } from '../timeline/drawing.js';
import { withGap } from '../timeline/gap.js';
import type { Item } from '../timeline/items.js';
import { Ages } from '../controllers/ages.js';
import { showStates } from '../controllers/custom-states.js';
import { correct } from '../controllers/legal-values.js';
import { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import type { Permalinks } from '../controllers/permalinks.js';
import { onTick } from '../controllers/ticker.js';
import { createFeed } from './create-feed.js';
import { createDrawing } from './drawing.js';
import type { Features } from './features.js';
import type { FirstStage } from './first-stage.js';
import { clearServed, dressBlocks, furnish } from './furnish.js';
import { intervalOf, mannerOf } from './manner.js';
import { orderStream } from './order-stream.js';
import { createParts, type Parts } from './parts.js';

export { complete } from './complete.js';

const gone = () => new LiveBlogError('network', 'The element was taken away.');

export class SecondStage {
  readonly drawing: Drawing;
  readonly styles = new MoreEntryStyles();
  readonly permalinks: Permalinks;
  readonly #first: FirstStage;
  readonly #parts: Parts;
  readonly #ages = new Ages();
  /** Whenever there are others. */
  readonly #dressBlocks = memo((blocks: readonly BlockDefinition[]) =>
    dressBlocks(blocks, this.styles),
  );
  /** Those of the page that entries are drawn with. */
  #ownBlocks: readonly BlockDefinition[] | undefined;
  /** A page that broke what is drawn with is told once, and not at every turn. */
  readonly #carefully = toldOnce((cause) => this.#first.faults.push({ cause }));
  #feed: Feed;
  #manner: readonly unknown[];
  #stopTicking: (() => void) | undefined;

  constructor(first: FirstStage) {
    const { element } = first;
    correct(element);
    this.#first = first;
    this.#parts = createParts(first, { feed: () => this.#feed, styles: this.styles });
    this.permalinks = this.#parts.permalinks;
    this.#feed = this.#follow();
    this.drawing = createDrawing(element, this.#parts.features);
    furnish(first, this.#parts.features, this.styles);
    this.#manner = mannerOf(element);
    this.#ownBlocks = element.blocks;
    const observer = new MutationObserver(() => element.requestUpdate());
    observer.observe(element, { attributeFilter: ['lang', 'dir'] });
  }

  get answeredAt(): number | undefined {
    return this.#feed.answeredAt;
  }

  get entries(): readonly Entry[] {
    const { matches } = this.#parts.features;
    if (!matches) return selectEntries(this.#first.state);
    return this.pins.concat(this.stream.filter((one) => one.pinned === undefined && matches(one)));
  }

  /** The entries of the stream, in its order. */
  get stream(): readonly Entry[] {
    return this.#parts.features.stream(this.#first.state);
  }

  /** What the reader chose to see, as something that is another when the choice is. */
  get picked(): Features['matches'] {
    return this.#parts.features.matches;
  }

  get locales(): Features['locales'] {
    return this.#parts.features.locales;
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
    this.#parts.undisturbed.start();
    this.permalinks.start();
    this.#parts.features.start();
    this.#dressBlocks(this.drawing.blocks);
    // What is there from the first stage has no last lines yet.
    this.#parts.redraw();
    element.requestUpdate();
    if (state.ready && !intervalOf(element))
      this.#feed.dispatch({ type: 'rested', reason: 'idle' });
    else if (selectStatus(state) !== 'ended') this.#feed.start(cause);
  }

  stop(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.styles.giveBack();
    this.#parts.undisturbed.stop();
    this.permalinks.stop();
    this.#parts.features.stop();
    this.#parts.announcer.stop();
    this.#feed.stop();
  }

  /** To be called when another endpoint is to be asked, and what was known is forgotten. */
  reset(): void {
    this.#feed = this.#follow();
    const { seen, news, actions, undisturbed, permalinks, features } = this.#parts;
    for (const part of [seen, news, actions, undisturbed, permalinks, features]) part.forget();
  }

  async refresh(): Promise<void> {
    // It may have been taken away while this stage was waited for.
    if (!this.#stopTicking) throw gone();
    await this.#feed.refresh();
    await this.#first.element.updateComplete;
  }

  loadOlder(): Promise<void> {
    return this.#parts.actions.loadOlder();
  }

  run(feature: string, ...given: readonly string[]): Promise<void> {
    return this.#parts.features.run(feature, ...given);
  }

  async reveal(trigger: RevealTrigger): Promise<void> {
    await this.#parts.actions.reveal(trigger);
  }

  /** To be called when properties of the element changed. */
  changed(): void {
    const { element, state } = this.#first;
    correct(element);
    this.#parts.gate.update();
    orderStream(this.#first, this.#parts, this.#feed);
    this.#parts.features.sync();
    this.#dressBlocks(this.drawing.blocks);
    if (element.blocks !== this.#ownBlocks) this.#parts.redraw();
    this.#ownBlocks = element.blocks;
    const manner = mannerOf(element);
    if (manner.every((one, index) => one === this.#manner[index])) return;
    this.#manner = manner;
    if (intervalOf(element) && state.ready && selectStatus(state) !== 'ended')
      this.#feed.reschedule();
  }

  surroundings(context: ShellContext): Surroundings {
    const { answeredAt } = this.#feed;
    return surroundings(context, {
      features: this.#parts.features,
      ...this.#parts.actions.forControls,
      pins: this.pins,
      folds: this.#parts.folds,
      answeredAt: answeredAt && answeredAt + context.state.clockOffset,
      isMissing: this.permalinks.isMissing,
      announcement: this.#parts.announcer.message,
    });
  }

  /** What is to be in the stream, so that it can be drawn now. */
  arrange(items: readonly Item[]): readonly Item[] {
    const { apart, flow } = this.#first.state;
    const all = this.#parts.features.arrange(items);
    return this.#parts.undisturbed.arrange(apart === undefined ? all : withGap(all, apart, flow));
  }

  /** Draws without disturbing the reader. */
  draw(draw: () => void): void {
    const { state, element } = this.#first;
    const drawAnew = () => {
      if (state.ready) clearServed(element);
      draw();
    };
    this.#carefully(() => this.#parts.undisturbed.draw(drawAnew));
  }

  /** To be called after drawing: looks after what is there, and tells the page of it. */
  drawn(states: CustomStateSet): void {
    this.#parts.seen.watch(this.#parts.undisturbed.articles);
    this.#parts.folds.watch();
    this.#parts.features.drawn();
    showStates(states, this.#first.state);
    this.#parts.herald.tell();
    this.permalinks.drawn();
  }

  #follow(): Feed {
    const onState = (now: FeedState, before: FeedState) => this.#stateChanged(now, before);
    const feed = createFeed(this.#first, this.#parts.gate, onState);
    this.#first.state = feed.state;
    return feed;
  }

  #stateChanged(now: FeedState, before: FeedState): void {
    this.#dressBlocks(this.drawing.blocks);
    this.#first.show(now);
    if (before.connection === 'paused') this.#tick();
    this.#parts.news.changed(now, before);
    this.#parts.features.changed(now, before);
  }

  /** The times go on; what has been seen for a while is not new any more. */
  #tick(): void {
    const { element, timeline } = this.#first;
    if (element.paused || !timeline.context) return;
    // Times that are being selected can wait for the next tick.
    if (!holdsSelection(timeline.container)) {
      const stale = this.#ages.stale(timeline);
      // A line of times that gets shorter may make an entry above the reader lower.
      this.#parts.undisturbed.hold(() => stale.forEach((item) => timeline.render(item)));
    }
    this.#feed.dispatch({ type: 'settled', ids: this.#parts.seen.turn() });
    element.requestUpdate();
  }
}
