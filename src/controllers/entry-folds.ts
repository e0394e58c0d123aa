// Which entries are too long to be shown whole, and which of those are folded. What nobody has seen yet
// is folded before it is; after that, only what is still farther down than the window.
import { holdsSelection } from '../lib/selection.js';
import type { EntryItem, Item } from '../timeline/items.js';
import type { Timeline } from '../timeline/timeline.js';

/** So much of a body is shown, of the window's height, or in ems if that is more. The styles say it too. */
const share = 0.6;
const least = 14;
/**
 * More than that has to be hidden, ems; about eight lines. What is folded stays so for less: a scroll
 * bar that goes with it makes the page wider, and the text lower.
 */
const most = { unfolded: 13, folded: 6 };

/** Where what is shown fades out, pixels. */
const fade = 64;

const selector = '.live-blog-entry-body';

/** What is no words; a fold would cut through it. */
const shown = ':scope > [class]:not(.live-blog-text, .live-blog-quote, .live-blog-table)';

const heightOfWords = (body: Element): number =>
  [...body.querySelectorAll<HTMLElement>(shown)].reduce(
    (height, { offsetHeight }) => height - offsetHeight,
    body.scrollHeight,
  );

/** Whether a reader is at work in an entry, or something plays there. */
const isInUse = (article: Element): boolean =>
  article.matches(':focus-within') ||
  holdsSelection(article) ||
  [...article.querySelectorAll<HTMLMediaElement>('video, audio')].some(({ paused }) => !paused);

/** Whether what would be hidden is below the window, and the rest below where people read. */
const isAhead = (body: Element): boolean =>
  body.getBoundingClientRect().top > innerHeight * (1 - share);

export class EntryFolds {
  readonly #timeline: () => Timeline;
  readonly #onChange: (ids: ReadonlySet<string>, still?: Element) => void;
  readonly #observer = new ResizeObserver((records) => this.#resized(records));
  /** Of those that are too long, whether they are folded. */
  readonly #folds = new Map<string, boolean>();
  /** Those that the reader wanted to see whole. */
  readonly #opened = new Set<string>();
  #watched: ReadonlyMap<Element, EntryItem> = new Map();
  #items: readonly Item[] = [];
  /** What is to be measured in the next frame. */
  readonly #resizedBodies = new Set<Element>();
  #life: AbortController | undefined;

  /** @param onChange Called when these entries are to be drawn, and `still` is not to move then. */
  constructor(
    timeline: () => Timeline,
    onChange: (ids: ReadonlySet<string>, still?: Element) => void,
  ) {
    this.#timeline = timeline;
    this.#onChange = onChange;
  }

  /** Undefined if all of it is to be seen. */
  isFolded({ entry, isPinned }: EntryItem): boolean | undefined {
    return isPinned ? undefined : this.#folds.get(entry.id);
  }

  start(): void {
    this.#life = new AbortController();
    const { root } = this.#timeline();
    const options = { capture: true, passive: true, signal: this.#life.signal };
    // Before anybody else takes what is scrolled there for what moved by itself.
    const listener = root === document ? window : root;
    listener.addEventListener('scroll', (event) => this.#reached(event), options);
    listener.addEventListener('focusin', (event) => this.#reached(event), options);
    addEventListener('resize', () => this.#measureSoon(this.#watched.keys()), options);
    // What is there has been seen.
    this.#watch();
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#observer.disconnect();
    this.#watched = new Map();
    this.#items = [];
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    this.#folds.clear();
    this.#opened.clear();
  }

  /** To be called after drawing. */
  drawn(): void {
    const before = this.#watched;
    this.#watch();
    if (before === this.#watched) return;
    const isFresh = (body: Element) => {
      const was = before.get(body);
      return !was || (!!was.isHidden && !this.#watched.get(body)!.isHidden);
    };
    const isEdited = (body: Element) => {
      const { entry } = this.#watched.get(body)!;
      return this.#folds.has(entry.id) && before.get(body)?.entry !== entry;
    };
    const bodies = [...this.#watched.keys()];
    this.#decide(
      bodies.filter((body) => isFresh(body) || isEdited(body)),
      isFresh,
    );
  }

  /** @param button What was pressed for it. */
  turn(body: Element, isFolded: boolean, button: Element): void {
    this.#turn(body, isFolded, isFolded ? button : (body.firstElementChild ?? body));
  }

  #turn(body: Element, isFolded: boolean, still?: Element): void {
    const item = this.#watched.get(body);
    if (!item) return;
    const { id } = item.entry;
    this.#folds.set(id, isFolded);
    this.#opened[isFolded ? 'delete' : 'add'](id);
    this.#onChange(new Set([id]), still);
    if (isFolded) body.scrollTop = 0;
  }

  /** Focus, find-in-page and links scroll to what is hidden: then it should not be. */
  #reached({ type, target }: Event): void {
    const body = target instanceof Element && target.closest('.live-blog-folded');
    if (!body) return;
    const { top, bottom } = body.getBoundingClientRect();
    const isHidden = type === 'focusin' && target.getBoundingClientRect().bottom > bottom - fade;
    if (!body.scrollTop && !isHidden) return;
    const isInView = bottom > 0 && top < innerHeight;
    // What was scrolled to stays where it was scrolled to.
    this.#turn(body, false, isInView ? (body.firstElementChild ?? body) : undefined);
  }

  /** Watches the entries that are there now. */
  #watch(): void {
    const { items, nodes } = this.#timeline();
    if (items === this.#items) return;
    this.#items = items;
    const before = this.#watched;
    const watched = new Map<Element, EntryItem>();
    for (const item of items) {
      if (item.kind !== 'entry') continue;
      const body = nodes.get(item.key)!.querySelector(selector);
      if (!body) continue;
      watched.set(body, item);
      if (!before.has(body)) this.#observer.observe(body);
      // There it has a fold of its own.
      if (item.isPinned && this.#folds.get(item.entry.id)) this.#folds.delete(item.entry.id);
    }
    for (const body of before.keys()) if (!watched.has(body)) this.#observer.unobserve(body);
    this.#watched = watched;
  }

  #resized(records: readonly ResizeObserverEntry[]): void {
    const { unfolded } = this.#limits();
    const isOfInterest = ({ target, contentRect }: ResizeObserverEntry) =>
      contentRect.height > unfolded || this.#folds.has(this.#watched.get(target)?.entry.id ?? '');
    const bodies = records.filter(isOfInterest).map(({ target }) => target);
    if (bodies.length) this.#measureSoon(bodies);
  }

  /** In the next frame: what is folded while sizes are observed changes sizes that were observed. */
  #measureSoon(bodies: Iterable<Element>): void {
    if (!this.#resizedBodies.size)
      requestAnimationFrame(() => {
        const all = [...this.#resizedBodies];
        this.#resizedBodies.clear();
        this.#decide(all, () => false);
      });
    for (const body of bodies) this.#resizedBodies.add(body);
  }

  /** How high a body may be, pixels. */
  #limits(): typeof most {
    const em = parseFloat(getComputedStyle(this.#timeline().container).fontSize);
    const shown = Math.max(innerHeight * share, em * least);
    return { unfolded: shown + em * most.unfolded, folded: shown + em * most.folded };
  }

  /** @param isFresh Whether nobody has seen it yet. */
  #decide(bodies: readonly Element[], isFresh: (body: Element) => boolean): void {
    if (!bodies.length) return;
    const limits = this.#limits();
    const changed = bodies.filter((body) => {
      const item = this.#watched.get(body);
      // What the browser has not laid out yet is resized when it does.
      if (!item || item.isPinned || !body.checkVisibility({ contentVisibilityAuto: true }))
        return false;
      const isKnown = this.#folds.has(item.entry.id);
      const isLong = heightOfWords(body) > limits[isKnown ? 'folded' : 'unfolded'];
      if (isLong === isKnown || isInUse(body.parentElement!)) return false;
      return isKnown || isFresh(body) || isAhead(body);
    });
    if (!changed.length) return;
    const ids = changed.map((body) => this.#watched.get(body)!.entry.id);
    for (const id of ids) if (!this.#folds.delete(id)) this.#folds.set(id, !this.#opened.has(id));
    this.#onChange(new Set(ids));
    // Firefox may scroll what it makes lower.
    for (const body of changed) body.scrollTop = 0;
  }
}
