// One visit to a blog, where it is remembered: how far the reader had come before, how far now, and what
// was chosen. What was new at the beginning stays so until the visit is over.
import type { LiveBlogChoiceEvent, LiveBlogSeenEvent } from '../events.js';
import { comparePositions } from '../feed/position.js';
import { inFlow } from '../feed/select-more.js';
import { isNewer, isReached, selectStream, selectUnread } from '../feed/unread.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage } from '../stages/first-stage.js';
import { markOf, memoryOf, type LeftMark, type Mark, type Memory } from './memory.js';
import { scrollerOf } from './reading-place.js';
import type { Undisturbed } from './undisturbed.js';

/** Whoever scrolls is not reading yet. Milliseconds. */
const afterScrolling = 300;
/** So many entries from the start nobody needs to be led. */
const few = 3;

const older = (a: Entry, b: Entry): Entry => (isNewer(a, markOf(b)) ? b : a);
const newer = (a: Entry, b: Entry): Entry => (isNewer(a, markOf(b)) ? a : b);

const visits = new WeakMap<object, Visit>();

/** The visit to the blog that an element shows; undefined if it is not remembered. */
export const visitOf = (element: FirstStage['element']): Visit | undefined =>
  element.remember ? visits.get(element) : undefined;

export class Visit {
  readonly #first: FirstStage;
  readonly #undisturbed: Undisturbed;
  #memory: Memory | undefined;
  #life: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasBegun = false;
  #hasScrolled = false;
  #mark: Mark | undefined;
  #hasNews = false;
  #left: LeftMark | undefined;
  /** The newest entry that was before the reader's eyes in this visit. */
  #seen: Entry | undefined;

  constructor(first: FirstStage, undisturbed: Undisturbed) {
    this.#first = first;
    this.#undisturbed = undisturbed;
    visits.set(first.element, this);
  }

  /** How far the reader had come before; undefined on a first visit. */
  get mark(): Mark | undefined {
    return this.#mark;
  }

  /** The same, if something was newer when this visit began. */
  get since(): Mark | undefined {
    return this.#hasNews ? this.#mark : undefined;
  }

  /** Where the reader had stopped, if nothing was new, and that was not where the stream begins. */
  get left(): LeftMark | undefined {
    return this.#left;
  }

  start(): void {
    if (this.#life) return;
    const { element } = this.#first;
    this.#life = new AbortController();
    const options = { signal: this.#life.signal };
    const note = () => this.#note();
    element.addEventListener('live-blog-seen', this.#onSeen, options);
    element.addEventListener('live-blog-choice', this.#onChoice, options);
    addEventListener('pagehide', note, options);
    document.addEventListener('visibilitychange', note, options);
    const passive = { ...options, capture: true, passive: true };
    document.addEventListener('scroll', this.#onScroll, passive);
    this.begin();
  }

  /** To be called when there is more to compare with. What is known when there is anything counts. */
  begin(): void {
    const { element, state } = this.#first;
    if (this.#hasBegun || !state.ready || !this.#life) return;
    this.#hasBegun = true;
    this.#memory = memoryOf(element);
    const { seen, left } = this.#memory?.read() ?? {};
    const newest = selectStream(state)[0];
    this.#mark = seen;
    this.#hasNews = !!seen && selectUnread(state, seen).length > 0;
    // What was read last may be gone; from there on, nothing would ever be new.
    const isAhead = seen && newest && !this.#hasNews && comparePositions(seen, markOf(newest)) < 0;
    if (isAhead) this.#memory?.keep({ seen: (this.#mark = markOf(newest)) });
    this.#left = this.#hasNews || !left || !this.#isFar(left) ? undefined : left;
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    clearTimeout(this.#timer);
  }

  /** To be called when another blog is to be shown. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#hasBegun = this.#hasScrolled = this.#hasNews = false;
    this.#memory = this.#mark = this.#left = this.#seen = undefined;
  }

  /** Keeps nothing of this blog any more. */
  erase(): void {
    this.#memory?.clear();
    this.forget();
  }

  /** The reader does not want to be led back. */
  stay(): void {
    this.#memory?.keep({ left: undefined });
  }

  #isFar(left: LeftMark): boolean {
    const { state } = this.#first;
    const stream = inFlow(state, selectStream(state));
    const isAt = (entry: Entry) => comparePositions(markOf(entry), left) * state.flow >= 0;
    return !isReached(state, left) || stream.findIndex(isAt) > few;
  }

  readonly #onSeen = ({ target, detail }: LiveBlogSeenEvent): void => {
    const entry = this.#first.state.entries.get(detail.id);
    if (target !== this.#first.element || !entry || entry.pinned !== undefined) return;
    this.#seen = this.#seen ? newer(this.#seen, entry) : entry;
    this.#note();
  };

  readonly #onChoice = ({ target, detail: { control, value } }: LiveBlogChoiceEvent): void => {
    if (target !== this.#first.element) return;
    if (control === 'notify') this.#memory?.keep({ notify: value === true || undefined });
    if (control === 'order' || control === 'filter') this.#memory?.keep({ [control]: value });
  };

  readonly #onScroll = ({ target }: Event): void => {
    if (target !== document && target !== scrollerOf(this.#first.element)) return;
    this.#hasScrolled = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#note(), afterScrolling);
  };

  /** Keeps how far the reader is. */
  #note(): void {
    const memory = this.#memory;
    const { state, element } = this.#first;
    if (!memory || !element.isConnected) return;
    const reached = state.entries.get(this.#undisturbed.reached ?? '');
    const place = reached?.pinned === undefined ? reached : undefined;
    const read = this.#readUpTo(place);
    const { seen } = memory.read();
    const isFarther = read && (!seen || isNewer(read, seen));
    memory.keep({
      ...(isFarther && { seen: markOf(read) }),
      // Who has only looked in has left nowhere else than before.
      ...(this.#hasScrolled && { left: place && this.#leftAt(place) }),
    });
  }

  #leftAt(entry: Entry): LeftMark {
    return { ...markOf(entry), leftAt: Date.now() + this.#first.state.clockOffset };
  }

  /**
   * The newest entry that is read. Where the oldest stand first, what is below the reader's eye is still
   * to come, unless there is nothing below it.
   */
  #readUpTo(place: Entry | undefined): Entry | undefined {
    const isAll = this.#first.state.flow > 0 || this.#undisturbed.isAtLiveEnd;
    return isAll || !this.#seen ? this.#seen : place && older(place, this.#seen);
  }
}
