// What mattered since the reader was here, or so far: for a while, only that is to be seen, and the oldest
// of it first.
import { LiveBlogChoiceEvent } from '../events.js';
import { isDigest, isNewer, isReached, selectStream } from '../feed/unread.js';
import { flowOf } from '../feed/flow-of.js';
import { selectKnown } from '../feed/select-more.js';
import type { FeedState } from '../feed/state.js';
import type { FeatureTools } from '../features/feature.js';
import type { Entry } from '../model/entry.js';
import type { Mark } from './memory.js';
import { visitOf } from './visit.js';

/** `none`: nothing of that kind was missed. */
export type Doing = 'waiting' | 'loading' | 'failed' | 'none' | 'showing';

/** With these the reader begins something else. */
const others: readonly string[] = ['order', 'filter', 'search'];

export class CatchingUp {
  readonly #tools: FeatureTools;
  readonly #onBegin: () => void;
  #doing: Doing = 'waiting';
  #since: Mark | undefined;
  #life: AbortController | undefined;
  #loading: Promise<void> | undefined;

  /** @param onBegin Called when it is shown. */
  constructor(tools: FeatureTools, onBegin: () => void) {
    this.#tools = tools;
    this.#onBegin = onBegin;
  }

  get doing(): Doing {
    return this.#doing;
  }

  /** The newest entry of what is left out; undefined: nothing is. */
  get since(): Mark | undefined {
    return this.#since;
  }

  get matches(): ((entry: Entry) => boolean) | undefined {
    return this.#doing === 'showing' ? this.#isMeant : undefined;
  }

  get flow(): FeedState['flow'] | undefined {
    return this.#doing === 'showing' ? -1 : undefined;
  }

  start(): void {
    this.#life ??= new AbortController();
    const { element } = this.#tools.first;
    const { signal } = this.#life;
    element.addEventListener(
      'live-blog-choice',
      ({ target, detail }) => target === element && others.includes(detail.control) && this.leave(),
      { signal },
    );
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    // What is only moved in the page goes on as it was.
    if (this.#tools.first.element.isConnected) this.leave();
  }

  forget(): void {
    this.#doing = 'waiting';
  }

  /** Shows it, with the focus on the first entry. Rejects with a LiveBlogError if it cannot be had. */
  begin(): Promise<void> {
    return (this.#loading ??= this.#load().finally(() => (this.#loading = undefined)));
  }

  /** Back to all entries that are known: one of them is wanted. */
  lift(): void {
    if (this.#doing === 'showing') this.#end(false);
  }

  /** Back to the entries of before, where the reader is. */
  leave(): void {
    if (this.#doing === 'showing') this.#end(this.#tools.undisturbed.isAtStart);
    else if (this.#doing !== 'loading') this.#set('waiting');
  }

  /** Back to all entries, from the newest on. */
  async goOn(): Promise<void> {
    const { first, actions, permalinks } = this.#tools;
    this.#end(true);
    await actions.reveal('reader');
    const [newest] = selectStream(first.state);
    if (newest) await permalinks.goTo(newest.id);
  }

  async #load(): Promise<void> {
    const { feed, first, announcer } = this.#tools;
    if (this.#doing === 'showing') return;
    const ours = feed();
    this.#set('loading');
    try {
      await ours.readBack(() => !!this.#mark && isReached(ours.state, this.#mark));
    } catch (error) {
      if (ours === feed()) {
        this.#set('failed');
        announcer.say(first.view.locale.text('failed'));
      }
      throw error;
    }
    // Another blog may be shown by now.
    if (ours !== feed()) return;
    this.#since = this.#mark;
    const start = this.#oldestSeen(selectKnown(first.state).filter(this.#isMeant));
    if (start) await this.#show(start);
    else {
      this.#set('none');
      announcer.say(first.view.locale.text('nothingMissed'));
    }
  }

  async #show({ id }: Entry): Promise<void> {
    const { feed, permalinks } = this.#tools;
    this.#set('showing');
    feed().dispatch({ type: 'ordered', flow: -1 });
    await permalinks.goTo(id);
    this.#showHeading();
    this.#tell(true);
    this.#onBegin();
  }

  get #mark(): Mark | undefined {
    return visitOf(this.#tools.first.element)?.mark;
  }

  readonly #isMeant = (entry: Entry): boolean =>
    isDigest(entry) && (!this.#since || isNewer(entry, this.#since));

  /** Of those, newest first, that are not hidden for another reason, if there are such. */
  #oldestSeen(meant: readonly Entry[]): Entry | undefined {
    const { picked } = this.#tools.first.second!;
    return (picked && meant.findLast(picked)) ?? meant.at(-1);
  }

  /** Above the first entry, which has the focus, there is what all this is. */
  #showHeading(): void {
    const { renderRoot } = this.#tools.first.element;
    const heading = renderRoot.querySelector<HTMLElement>('.digest');
    if (heading) this.#tools.undisturbed.leadTo(heading, false);
  }

  #end(isFromStart: boolean): void {
    const { feed, first } = this.#tools;
    const { pageSize } = first.element;
    const flow = flowOf(first.element);
    this.#doing = 'waiting';
    feed().dispatch({ type: 'ordered', flow, pageSize: isFromStart ? pageSize : undefined });
    this.#tools.update();
    void first.element.updateComplete.then(() => this.#tell(false));
  }

  #set(doing: Doing): void {
    if (doing === this.#doing) return;
    this.#doing = doing;
    this.#tools.update();
  }

  #tell(value: boolean): void {
    const { element } = this.#tools.first;
    element.dispatchEvent(new LiveBlogChoiceEvent({ control: 'catch-up', value }));
  }
}
