// Whatever is drawn, the reader goes on undisturbed: in place, in focus, with what is selected.
import { selectPins } from '../feed/select-more.js';
import type { FeedState } from '../feed/state.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { Item } from '../timeline/items.js';
import { memo } from '../lib/memo.js';
import { keepSelection } from '../lib/selection.js';
import { articlesOf, standingOf, type Article } from './articles.js';
import { HeldEdits } from './held-edits.js';
import { keepFocus } from './keep-focus.js';
import { LateGrowth } from './late-growth.js';
import type { PinFolds } from './pin-folds.js';
import { leadTo } from './lead-to.js';
import {
  articleAtEye,
  articleReached,
  holdReadingPlace,
  isAtEnd,
  isAtStart,
  scrollerOf,
  type ReadingView,
} from './reading-place.js';
import { RemovedLines } from './removed-lines.js';

export class Undisturbed {
  readonly #first: FirstStage;
  readonly #folds: PinFolds;
  readonly #edits: HeldEdits;
  readonly #removed: RemovedLines;
  readonly #growth = new LateGrowth(() => this.#view);
  /** What is on screen. */
  #drawn: FeedState;
  #still: Element | undefined;
  #picked: unknown;
  // Asked for whenever anything scrolls.
  readonly #standing = memo((_items: readonly Item[], drawn: FeedState) =>
    standingOf(this.#first.timeline, selectPins(drawn)),
  );

  constructor(first: FirstStage, folds: PinFolds) {
    const update = () => first.element.requestUpdate();
    const timeline = () => first.timeline;
    this.#first = first;
    this.#folds = folds;
    this.#drawn = first.state;
    this.#edits = new HeldEdits(timeline, update);
    this.#removed = new RemovedLines(timeline, update);
  }

  /** The articles on screen, from top to bottom. */
  get articles(): readonly Article[] {
    return articlesOf(this.#first.timeline, selectPins(this.#drawn));
  }

  /** Whether the reader sees where new entries will come in, and is not at work there. */
  get isFollowing(): boolean {
    const { container } = this.#first.timeline;
    const isAtWork = !!container.querySelector(':scope > article:focus-within');
    return !isAtWork && document.visibilityState === 'visible' && this.isAtLiveEnd;
  }

  /** Whether the reader sees where the stream begins. */
  get isAtStart(): boolean {
    return isAtStart(this.#view);
  }

  /** The id of the last entry that begins above eye level; undefined before the first. */
  get reached(): string | undefined {
    const element = articleReached(this.#view);
    return this.articles.find((one) => one.element === element)?.id;
  }

  /** Whether nothing is left out between what is shown and where new entries come in. */
  get isWhole(): boolean {
    const { flow, horizon } = this.#drawn;
    return flow > 0 || !horizon;
  }

  /** Whether the reader sees where new entries will come in. */
  get isAtLiveEnd(): boolean {
    return this.#drawn.flow > 0 ? this.isAtStart : this.isWhole && isAtEnd(this.#view);
  }

  start(): void {
    this.#growth.start(this.#first.element);
  }

  stop(): void {
    this.#growth.stop();
    this.#edits.stop();
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    this.#removed.forget();
  }

  /** What is to be in the stream, so that it can be drawn now. */
  arrange(items: readonly Item[]): readonly Item[] {
    return this.#edits.hold(this.#removed.add(items, this.#first.state.flow));
  }

  /**
   * Makes a change to the document without moving what is being read.
   * @param still What is to stay where it is in place of that.
   */
  hold(change: () => void, still?: Element): void {
    // What somebody asked for is no growth.
    if (!still) this.#growth.prepare();
    holdReadingPlace(still ? { ...this.#view, target: still } : this.#view, change);
    this.#growth.note();
  }

  /** Of the next drawing: what the reader pressed stays where it is, in place of what is being read. */
  keepStill(pressed: Element): void {
    this.#still = pressed;
  }

  /** Brings an entry before the reader, and keeps it there until the reader moves on. */
  leadTo(article: HTMLElement, focus: boolean): void {
    leadTo(article, this.#first.element, focus);
    this.#growth.stayAt(article);
  }

  /** Draws without moving what is being read, or losing where the reader is at work. */
  draw(draw: () => void): void {
    const { element, state } = this.#first;
    this.#growth.prepare();
    const view = this.#view;
    const read = articleAtEye(view);
    if (state.ready && state !== this.#drawn) this.#removed.note(state, read);
    // Who is at the top has not begun to read.
    this.#folds.spare(scrollerOf(element).scrollTop > 0 ? read : undefined);
    const heirs = {
      standing: () => this.#view.articles,
      other: () => element.renderRoot.querySelector<HTMLElement>('[part=title], [part=control]'),
    };
    // Giving the focus back may take the selection.
    keepSelection(this.#first.timeline.container, () => {
      keepFocus(element, heirs, () => this.#drawInPlace(view, draw));
    });
    this.#drawn = state;
    this.#picked = this.#first.second?.picked;
    this.#removed.watch();
    this.#growth.note();
  }

  #drawInPlace(view: ReadingView, draw: () => void): void {
    const turned = this.#folds.takeTurned();
    const pressed = this.#still;
    this.#still = undefined;
    // Who sees the pins sees what is folded there; to anybody else it is as any other change.
    const target = pressed ?? (this.#isTurned ? this.#find('[part=toolbar]') : turned);
    if (target && (pressed || isAtStart(view))) holdReadingPlace({ ...view, target }, draw);
    else holdReadingPlace(view, draw, this.#isNews);
  }

  /**
   * Whether the stream is about to flow the other way, or to show what the reader picked: who is at its
   * start stays there.
   */
  get #isTurned(): boolean {
    const { state, second } = this.#first;
    return state.flow !== this.#drawn.flow || second?.picked !== this.#picked;
  }

  /** Whether entries are about to be shown that have just been revealed. */
  get #isNews(): boolean {
    const { fresh, flow } = this.#first.state;
    return flow > 0 && [...fresh].some((id) => !this.#drawn.fresh.has(id));
  }

  #find(selector: string): Element {
    return this.#first.element.renderRoot.querySelector(selector)!;
  }

  get #view(): ReadingView {
    const { element, timeline } = this.#first;
    return {
      host: element,
      start: this.#find('[part=entries]'),
      articles: this.#standing(timeline.items, this.#drawn),
      stickyOffset: parseFloat(getComputedStyle(this.#find('.banner')).top) || 0,
      target: this.#growth.target,
    };
  }
}
