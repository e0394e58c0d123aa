// From one key event to the next in the order in which they happened, from where the reader is.
import type { Feed } from '../feed/feed.js';
import { compareEntries } from '../feed/position.js';
import { selectKnown } from '../feed/select-more.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage } from '../stages/first-stage.js';
import { focusEntry } from './articles.js';
import type { Permalinks } from './permalinks.js';
import type { Undisturbed } from './undisturbed.js';

/** Pixels; who has scrolled farther has gone on from where the last step led. */
const longestRest = 40;

interface Tools {
  readonly first: FirstStage;
  readonly feed: () => Feed;
  readonly undisturbed: Undisturbed;
  readonly permalinks: Permalinks;
  /** Has the shell drawn anew. */
  readonly update: () => void;
}

export interface Steps {
  /** How many key events the reader has come to, from 0. */
  readonly number: number;
  readonly total: number;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

export class KeySteps {
  readonly #tools: Tools;
  /** Where the last step led; near the end of a page that may be far from its top. */
  #led: { readonly element: HTMLElement; readonly id: string; readonly top: number } | undefined;
  #drawn = '';
  #frame = 0;
  #life: AbortController | undefined;

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Follows the reader. */
  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    const follow = () => {
      this.#frame ||= requestAnimationFrame(() => this.#follow());
    };
    // Scrolling does not bubble, and what scrolls need not be the page.
    document.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#led = undefined;
  }

  /** As far as the reader has come. */
  get now(): Steps {
    const keys = this.#keys;
    const place = this.#place;
    const number = place ? keys.filter((one) => compareEntries(one, place) >= 0).length : 0;
    const isAtKey = keys[number - 1] === place;
    const previous = keys[isAtKey ? number - 2 : number - 1];
    return { number, total: keys.length, previous, next: keys[number] };
  }

  async go(to: Entry | undefined): Promise<void> {
    if (!to) return;
    const { permalinks, update } = this.#tools;
    this.#showFrom(to.id);
    // What is not there any more is said by whoever leads there.
    await permalinks.goTo(to.id).catch(() => undefined);
    this.#rest(to.id);
    update();
  }

  /** Gives the focus to the entry that the reader has come to. */
  focus(): void {
    const { id } = this.#place ?? {};
    const article = this.#tools.undisturbed.articles.find((one) => one.id === id);
    if (article) focusEntry(article.element);
  }

  /** Has an entry shown with a page of what follows, so that the reader can go on. */
  #showFrom(id: string): void {
    const { first, feed, undisturbed } = this.#tools;
    if (undisturbed.articles.some((one) => one.id === id)) return;
    feed().dispatch({ type: 'sought', id });
    feed().dispatch({ type: 'extended', pageSize: first.element.pageSize });
  }

  /** To be called when somebody was led to an entry. */
  #rest(id: string): void {
    const element = this.#tools.undisturbed.articles.find((one) => one.id === id)?.element;
    this.#led = element && { element, id, top: topOf(element) };
  }

  /** Oldest first; a pin stands elsewhere. */
  get #keys(): readonly Entry[] {
    return selectKnown(this.#tools.first.state)
      .filter(({ key, pinned }) => key && pinned === undefined)
      .toReversed();
  }

  get #place(): Entry | undefined {
    const led = this.#led;
    const isThere =
      led?.element.isConnected && Math.abs(topOf(led.element) - led.top) < longestRest;
    const id = isThere ? led.id : this.#tools.undisturbed.reached;
    const entry = this.#tools.first.state.entries.get(id ?? '');
    return entry?.pinned === undefined ? entry : undefined;
  }

  #follow(): void {
    this.#frame = 0;
    const { number, previous, next } = this.now;
    const drawn = `${number} ${!previous} ${!next}`;
    if (drawn !== this.#drawn) this.#tools.update();
    this.#drawn = drawn;
  }
}
