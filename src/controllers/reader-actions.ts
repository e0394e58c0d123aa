// What a reader can do, and where the focus goes then.
import {
  LiveBlogBeforeRevealEvent,
  LiveBlogChoiceEvent,
  LiveBlogRevealEvent,
  type RevealTrigger,
} from '../events.js';
import type { Feed } from '../feed/feed.js';
import type { Actions } from '../templates/controls.js';
import { focusEntry, type Article } from './articles.js';
import type { FirstStage } from '../stages/first-stage.js';

export class ReaderActions {
  readonly #first: FirstStage;
  readonly #feed: () => Feed;
  readonly #articles: () => readonly Article[];
  readonly #say: (words: string) => void;
  #older: Actions['older'] = 'waiting';

  /** @param articles All of them, from top to bottom. */
  constructor(
    first: FirstStage,
    feed: () => Feed,
    articles: () => readonly Article[],
    say: (words: string) => void,
  ) {
    this.#first = first;
    this.#feed = feed;
    this.#articles = articles;
    this.#say = say;
  }

  /** Shows the next older entries; settles when the document does. */
  async loadOlder(): Promise<void> {
    this.#setOlder('loading');
    try {
      await this.#feed().loadOlder();
      this.#setOlder('waiting');
    } catch (error) {
      this.#setOlder('failed');
      throw error;
    } finally {
      await this.#first.element.updateComplete;
    }
  }

  /** Shows what is pending, unless the page objects; settles with the ids when the document does. */
  async reveal(trigger: RevealTrigger): Promise<readonly string[]> {
    const { element, state } = this.#first;
    const ids = [...state.pending];
    const detail = { ids, trigger };
    if (!ids.length || !element.dispatchEvent(new LiveBlogBeforeRevealEvent(detail))) return [];
    this.#feed().dispatch({ type: 'revealed', ids });
    await element.updateComplete;
    element.dispatchEvent(new LiveBlogRevealEvent(detail));
    return ids;
  }

  /** For the controls to be drawn. */
  get forControls(): Actions {
    const { paused, controls } = this.#first.element;
    return {
      controls,
      isPaused: paused,
      older: this.#older,
      onPause: this.#onPause,
      onReveal: () => void this.#revealToReader(),
      onOlder: () => void this.#showOlderToReader(),
      onRetry: () =>
        void this.#feed()
          .refresh()
          .catch(() => undefined),
    };
  }

  readonly #onPause = (): void => {
    const { element } = this.#first;
    element.paused = !element.paused;
    element.dispatchEvent(new LiveBlogChoiceEvent({ control: 'pause', value: element.paused }));
  };

  async #revealToReader(): Promise<void> {
    const ids = await this.reveal('reader');
    const news = this.#articles().find(({ id }) => ids.includes(id));
    if (news) focusEntry(news.element, { scroll: true });
  }

  async #showOlderToReader(): Promise<void> {
    const known = new Set(this.#articles().map(({ id }) => id));
    // The button is still there, to try again.
    await this.loadOlder().catch(() => this.#say(this.#first.view.locale.text('failed')));
    const next = this.#articles().find(({ id }) => !known.has(id));
    if (next) focusEntry(next.element, { scroll: false });
  }

  #setOlder(older: Actions['older']): void {
    this.#older = older;
    this.#first.element.requestUpdate();
  }
}
