// Back to where a blog began: what is missing is read, then the stream begins there.
import { LiveBlogChoiceEvent } from '../events.js';
import { selectKnown } from '../feed/select-more.js';
import type { FeatureTools } from '../features/feature.js';
import { RestLoader } from './rest-loader.js';

export class FromStart {
  readonly #tools: FeatureTools;
  readonly #rest: RestLoader;

  constructor(tools: FeatureTools) {
    this.#tools = tools;
    this.#rest = new RestLoader(tools);
  }

  get isLoading(): boolean {
    return this.#rest.doing === 'loading';
  }

  /** Whether the last attempt was in vain. */
  get hasFailed(): boolean {
    return this.#rest.doing === 'failed';
  }

  /** Leads to the very first entry; settles with whether it could be had. Until then all stays as it is. */
  async go(): Promise<boolean> {
    const { feed, first } = this.#tools;
    const asked = feed();
    const isThere = await this.#rest.load(() => false);
    // Of another blog, or of one that was taken away, nothing is to be said.
    const isGone = () => asked !== feed() || !first.element.isConnected;
    if (!isThere || isGone()) return false;
    try {
      await this.#begin();
      return true;
    } catch {
      if (!isGone()) this.#rest.fail();
      return false;
    }
  }

  /** To be called when another blog is to be shown, or this is not in use any more. */
  forget(): void {
    this.#rest.forget();
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
}
