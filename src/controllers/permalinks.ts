// Links to single entries: "#entry-…" when the page opens and whenever its address changes. The address
// itself is the page's, and is never touched.
import { LiveBlogError } from '../errors.js';
import type { Feed } from '../feed/feed.js';
import { entryDomId } from '../lib/dom-id.js';
import { entryOfPlace, idOfFragment } from '../lib/fragment.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { ReaderActions } from './reader-actions.js';
import type { Undisturbed } from './undisturbed.js';

export interface GoToOptions {
  /** Whether the focus goes there too; by default it does. */
  readonly focus?: boolean;
}

interface PermalinkParts {
  readonly feed: () => Feed;
  readonly actions: ReaderActions;
  readonly undisturbed: Undisturbed;
  readonly say: (words: string) => void;
  /** Gives up what hides an entry from the reader. */
  readonly unhide: (id: string) => void;
}

/** Whether the browser has put the reader back where the page was left. */
function isRestored(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const { type } = (navigation ?? {}) as Partial<PerformanceNavigationTiming>;
  return scrollY > 0 && (type === 'reload' || type === 'back_forward');
}

export class Permalinks {
  readonly #first: FirstStage;
  readonly #parts: PermalinkParts;
  #hasArrived = false;
  #isMissing = false;
  #marked: Element | undefined;
  #life: AbortController | undefined;
  /** Counts where the reader wanted to go; only the last place matters. */
  #journeys = 0;

  constructor(first: FirstStage, parts: PermalinkParts) {
    this.#first = first;
    this.#parts = parts;
  }

  /** Whether the last link led to an entry that is not there. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  start(): void {
    if (this.#life) return;
    this.#life = new AbortController();
    const { signal } = this.#life;
    // Whoever goes back in the history is put back by the browser.
    let isTraversal = false;
    const { navigation } = window as { readonly navigation?: EventTarget };
    const note = (event: Event) =>
      (isTraversal = (event as Event & { navigationType?: string }).navigationType === 'traverse');
    navigation?.addEventListener('navigate', note, { signal });
    addEventListener('hashchange', () => this.#follow(isTraversal), { signal });
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
  }

  /** To be called after drawing: when the first entries are there, the page's address counts. */
  drawn(): void {
    if (this.#hasArrived || !this.#first.state.ready) return;
    this.#hasArrived = true;
    if (!isRestored()) this.#follow();
  }

  /** To be called when ids mean other entries. */
  forget(): void {
    this.#hasArrived = false;
    this.#isMissing = false;
  }

  /** Shows an entry; rejects with a LiveBlogError if it cannot be had, or is not there. */
  async goTo(id: string, { focus = true }: GoToOptions = {}): Promise<void> {
    const journey = ++this.#journeys;
    const { feed, actions, undisturbed, say, unhide } = this.#parts;
    const { element, view } = this.#first;
    this.#setMissing(false);
    const isThere = await feed().find(id);
    if (journey !== this.#journeys) return;
    if (this.#first.state.pending.has(id)) await actions.reveal('reader');
    unhide(id);
    await element.updateComplete;
    const article = undisturbed.articles.find((one) => one.id === id)?.element;
    if (isThere && article) {
      this.#mark(article);
      undisturbed.leadTo(article, focus);
      return;
    }
    this.#setMissing(true);
    say(view.locale.text('missing'));
    throw new LiveBlogError('entry', `There is no entry "${id}", or no longer.`);
  }

  /**
   * Goes where the page's address says, if that is an entry.
   * @param isTraversal Whether the browser goes there by itself, if it is there.
   */
  #follow(isTraversal = false): void {
    const target = idOfFragment(location.hash) ?? '';
    const { element, state, timeline } = this.#first;
    const prefix = entryDomId(element.idPrefix, '');
    if (!target.startsWith(prefix)) return;
    const { entries } = state;
    const wanted = target.slice(prefix.length);
    const of = entryOfPlace(wanted);
    const id = !entries.has(wanted) && of && !timeline.root.getElementById(target) ? of : wanted;
    if (isTraversal && timeline.root.getElementById(entryDomId(prefix, id))) return;
    // Other things may have names that begin so, and without a prefix all have.
    const isOther = !prefix || timeline.root.getElementById(target);
    if (!id || (isOther && !entries.has(id))) return;
    this.goTo(id).catch(() => undefined);
  }

  /** For assistive technology and for the eye, until the reader goes elsewhere. */
  #mark(article: Element): void {
    this.#marked?.removeAttribute('aria-current');
    this.#marked = article;
    article.setAttribute('aria-current', 'true');
  }

  #setMissing(isMissing: boolean): void {
    if (isMissing === this.#isMissing) return;
    this.#isMissing = isMissing;
    this.#first.element.requestUpdate();
  }
}
