// From entry to entry, with the focus.
import type { Feed } from '../feed/feed.js';
import { selectHasOlder, selectHidden } from '../feed/select-more.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { ReaderActions } from './reader-actions.js';
import type { Undisturbed } from './undisturbed.js';

interface MoveTools {
  readonly first: FirstStage;
  readonly feed: () => Feed;
  readonly undisturbed: Undisturbed;
  readonly actions: ReaderActions;
  readonly announcer: { say(words: string): void };
}

export type Step = 1 | -1;

/** Where it is when somebody is led there; pixels. */
const lineOf = (article: Element): number =>
  parseFloat(getComputedStyle(article).scrollMarginBlockStart) || 0;

export class EntryMoves {
  readonly #tools: MoveTools;
  #isLoading = false;

  constructor(tools: MoveTools) {
    this.#tools = tools;
  }

  /**
   * Goes to the next entry, or the one before, loading more where there are; whether there is any.
   * @param at An entry, or a line in place of one; undefined: what stands at the top of the window.
   */
  go(step: Step, at?: Element): boolean {
    const articles = this.#tools.undisturbed.articles.map(({ element }) => element);
    const next = at ? beside(articles, at, step) : nearTop(articles, step);
    if (next) this.#leadTo(next);
    else if (at && step > 0) return this.#loadAfter(at);
    return !!next;
  }

  #leadTo(article: HTMLElement): void {
    this.#tools.undisturbed.leadTo(article, false);
    article.focus({ preventScroll: true });
  }

  #loadAfter(at: Element): boolean {
    const { state } = this.#tools.first;
    const hasMore = state.flow > 0 ? selectHasOlder(state) : selectHidden(state) > 0;
    if (hasMore && !this.#isLoading) void this.#load(at);
    return hasMore;
  }

  async #load(at: Element): Promise<void> {
    const { first, feed, actions, announcer } = this.#tools;
    this.#isLoading = true;
    try {
      if (first.state.flow > 0) await actions.loadOlder();
      else feed().dispatch({ type: 'extended', pageSize: first.element.pageSize });
      await first.element.updateComplete;
      // Who went elsewhere meanwhile is not called back.
      if (at.matches(':focus-within')) this.go(1, at);
    } catch {
      announcer.say(first.view.locale.text('failed'));
    } finally {
      this.#isLoading = false;
    }
  }
}

function beside(
  articles: readonly HTMLElement[],
  at: Element,
  step: Step,
): HTMLElement | undefined {
  const index = articles.indexOf(at as HTMLElement);
  if (index >= 0) return articles[index + step];
  // A line in the stream; pins stand elsewhere.
  const inStream = articles.filter((article) => !article.slot);
  const isBefore = (article: Element) =>
    !!(at.compareDocumentPosition(article) & Node.DOCUMENT_POSITION_PRECEDING);
  return step > 0 ? inStream.find((article) => !isBefore(article)) : inStream.findLast(isBefore);
}

function nearTop(articles: readonly HTMLElement[], step: Step): HTMLElement | undefined {
  const isAbove = (article: Element) => article.getBoundingClientRect().top < lineOf(article) - 1;
  return step > 0 ? articles.find((article) => !isAbove(article)) : articles.findLast(isAbove);
}
