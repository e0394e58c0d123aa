// Back to where a blog began: what is missing is read, then the stream begins there.
import { LiveBlogChoiceEvent } from '../events.js';
import type { Feed } from '../feed/feed.js';
import { selectKnown } from '../feed/select-more.js';
import type { FirstStage } from '../stages/first-stage.js';
import type { Announcer } from './announcer.js';
import type { Permalinks } from './permalinks.js';

interface Tools {
  readonly first: FirstStage;
  readonly feed: () => Feed;
  readonly permalinks: Permalinks;
  readonly announcer: Announcer;
  readonly update: () => void;
}

export class FromStart {
  readonly #tools: Tools;
  #doing: 'waiting' | 'loading' | 'failed' = 'waiting';

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  get isLoading(): boolean {
    return this.#doing === 'loading';
  }

  /** Whether the last attempt was in vain. */
  get hasFailed(): boolean {
    return this.#doing === 'failed';
  }

  /** Leads to the very first entry; settles with whether it could be had. Until then all stays as it is. */
  async go(): Promise<boolean> {
    if (this.isLoading) return false;
    const { feed, first, announcer } = this.#tools;
    const asked = feed();
    // Of another blog, or of one that was taken away, nothing is to be said.
    const isGone = () => asked !== feed() || !first.element.isConnected;
    this.#set('loading');
    try {
      await asked.readBack(() => false);
      if (isGone()) return false;
      this.#set('waiting');
      await this.#begin();
      return true;
    } catch {
      if (isGone()) return false;
      this.#set('failed');
      announcer.say(first.view.locale.text('failed'));
      return false;
    }
  }

  /** To be called when another blog is to be shown, or this is not in use any more. */
  forget(): void {
    this.#doing = 'waiting';
  }

  async #begin(): Promise<void> {
    const { first, feed, permalinks } = this.#tools;
    const { element } = first;
    const isChoice = element.order !== 'oldest';
    feed().dispatch({ type: 'ordered', flow: -1, pageSize: element.pageSize });
    element.order = 'oldest';
    const start = selectKnown(first.state).findLast(({ pinned }) => pinned === undefined);
    if (start) await permalinks.goTo(start.id);
    if (isChoice)
      element.dispatchEvent(new LiveBlogChoiceEvent({ control: 'order', value: 'oldest' }));
  }

  #set(doing: 'waiting' | 'loading' | 'failed'): void {
    this.#doing = doing;
    this.#tools.update();
  }
}
