// What a reader can do, and where the focus goes then.
import {
  LiveBlogBeforeRevealEvent,
  LiveBlogChoiceEvent,
  LiveBlogRevealEvent,
  type RevealTrigger,
} from '../events.js';
import type { Feed } from '../feed/feed.js';
import type { Actions } from '../templates/controls.js';
import { focusEntry } from './articles.js';
import type { Undisturbed } from './undisturbed.js';
import type { FirstStage } from '../stages/first-stage.js';

/** What it works with. */
interface Tools {
  readonly feed: () => Feed;
  readonly undisturbed: Undisturbed;
  /** Tells who listens. */
  readonly say: (words: string) => void;
}

export class ReaderActions {
  readonly #first: FirstStage;
  readonly #tools: Tools;
  #older: Actions['older'] = 'waiting';

  constructor(first: FirstStage, tools: Tools) {
    this.#first = first;
    this.#tools = tools;
  }

  /** Shows the next older entries; settles when the document does. */
  async loadOlder(): Promise<void> {
    const feed = this.#tools.feed();
    this.#setOlder('loading');
    try {
      await feed.loadOlder();
      this.#setOlder('waiting');
    } catch (error) {
      // Of another blog, or of one that was taken away, nothing is to be said.
      const isGone = feed !== this.#tools.feed() || !this.#first.element.isConnected;
      this.#setOlder(isGone ? 'waiting' : 'failed');
      throw error;
    } finally {
      await this.#first.element.updateComplete;
    }
  }

  /** To be called when another blog is to be shown. */
  forget(): void {
    this.#older = 'waiting';
  }

  /** Shows what is pending, unless the page objects; settles with the ids when the document does. */
  async reveal(trigger: RevealTrigger): Promise<readonly string[]> {
    const { element, state } = this.#first;
    const ids = [...state.pending];
    const detail = { ids, trigger };
    if (!ids.length || !element.dispatchEvent(new LiveBlogBeforeRevealEvent(detail))) return [];
    this.#tools.feed().dispatch({ type: 'revealed', ids });
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
        void this.#tools
          .feed()
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
    const news = this.#tools.undisturbed.articles.find(({ id }) => ids.includes(id));
    if (news) this.#tools.undisturbed.leadTo(news.element, true);
  }

  async #showOlderToReader(): Promise<void> {
    const known = new Set(this.#tools.undisturbed.articles.map(({ id }) => id));
    // The button is still there, to try again.
    await this.loadOlder().catch(() => {
      if (this.#older === 'failed') this.#tools.say(this.#first.view.locale.text('failed'));
    });
    const next = this.#tools.undisturbed.articles.find(({ id }) => !known.has(id));
    if (!next) return;
    // Where the oldest stand first, what was loaded is above what was seen.
    if (this.#first.state.flow > 0) focusEntry(next.element);
    else this.#tools.undisturbed.leadTo(next.element, true);
  }

  #setOlder(older: Actions['older']): void {
    this.#older = older;
    this.#first.element.requestUpdate();
  }
}
