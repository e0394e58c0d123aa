// From what the reader chose to what the reader is told: who wants to be notified has the feed followed while the
// page is out of sight.
import { LiveBlogChoiceEvent } from '../events.js';
import { arrivals } from '../feed/arrivals.js';
import type { FeedState } from '../feed/state.js';
import type { Entry } from '../model/entry.js';
import type { FirstStage } from '../stages/first-stage.js';
import { canNotify } from './can-notify.js';
import { memoryOf } from './memory.js';
import { Notices } from './notices.js';
import { NotifyChoice } from './notify-choice.js';
import { onReturn } from './on-return.js';
import type { PageGate } from './page-gate.js';

interface NotifyingTools {
  readonly first: FirstStage;
  readonly gate: PageGate;
  readonly permalinks: { goTo(id: string): Promise<void> };
  readonly announcer: { say(words: string): void };
  readonly update: () => void;
}

const isImportant = ({ key, kind }: Entry): boolean => !!key || kind === 'breaking';

export class Notifying {
  readonly #tools: NotifyingTools;
  readonly #notices: Notices;
  readonly choice: NotifyChoice;
  #isPossible = canNotify();
  #stopLooking: (() => void) | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(tools: NotifyingTools) {
    const { first, permalinks, announcer } = tools;
    this.#tools = tools;
    this.#notices = new Notices(first, (id) => void permalinks.goTo(id).catch(() => undefined));
    this.choice = new NotifyChoice({
      onChoice: (value) =>
        first.element.dispatchEvent(new LiveBlogChoiceEvent({ control: 'notify', value })),
      onDenied: () => announcer.say(first.view.locale.text('notifyDenied')),
    });
    this.#recall();
  }

  /** Whether this browser can do it. */
  get isPossible(): boolean {
    return this.#isPossible;
  }

  readonly press = async (): Promise<void> => {
    await this.choice.toggle();
    this.#sync();
  };

  start(): void {
    this.#stopLooking ??= onReturn(() => {
      this.#notices.close();
      this.#sync();
    });
    this.#sync();
  }

  stop(): void {
    this.#stopLooking?.();
    this.#stopLooking = undefined;
    this.#notices.close();
    this.#sync();
  }

  /** To be called when another blog is shown: nobody chose to be told of that. */
  forget(): void {
    this.#notices.close();
    this.#recall();
    this.#sync();
  }

  /** To be called when the state has become another. */
  changed(now: FeedState, before: FeedState): void {
    const isWelcome = this.#stopWatching && document.visibilityState === 'hidden';
    if (!isWelcome || !this.choice.isOn) return;
    const news = arrivals(now, before).filter(isImportant);
    if (!news.length || this.#notices.show(news)) return;
    this.#isPossible = false;
    this.#sync();
  }

  /** What the reader chose at an earlier visit, if that is remembered. */
  #recall(): void {
    this.choice.assume(!!memoryOf(this.#tools.first.element)?.read().notify);
  }

  #sync(): void {
    const { gate, update } = this.#tools;
    if (this.#stopLooking && this.#isPossible && this.choice.isOn)
      this.#stopWatching ??= gate.watchHidden();
    else {
      this.#stopWatching?.();
      this.#stopWatching = undefined;
    }
    update();
  }
}
