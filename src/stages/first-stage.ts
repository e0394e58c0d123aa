// Shows a feed for as long as its element is in the document. The first answer is asked for, read and
// shown from here; everything else is loaded after it.
import { defaults, sizeOfPage } from '../attributes.js';
import type { BlockDefinition } from '../blocks/block.js';
import { plainBlocks } from '../blocks/plain.js';
import { LiveBlogError } from '../errors.js';
import { firstState } from '../feed/first.js';
import { initialState, type FeedState } from '../feed/state.js';
import type { FormatWishes } from '../formats/format.js';
import { PayloadReader } from '../formats/payload-reader.js';
import { endpointUrl } from '../lib/endpoint.js';
import { providerMarkup } from '../lib/provider-markup.js';
import { warnOnce } from '../lib/warn.js';
import type { RenderEntry } from '../timeline/render-entry.js';
import type { ShareTarget } from '../model/share-target.js';
import type { Timeline } from '../timeline/timeline.js';
import { askOnce } from '../transports/ask-once.js';
import { fetchText } from '../transports/fetch.js';
import { toPayload } from '../transports/to-payload.js';
import type { Request } from '../transports/transport.js';
import type { SecondStage } from './second-stage.js';
import { View, type ViewedElement } from './view.js';

/** What the stages see of the element. */
export interface StagedElement extends ViewedElement, FormatWishes {
  readonly src: string | undefined;
  readonly credentials: RequestCredentials;
  readonly request: Request | undefined;
  readonly transport: 'auto' | 'polling' | 'event-source' | 'web-socket' | 'none';
  readonly stream: string | undefined;
  readonly shareTabs: boolean;
  readonly interval: number;
  readonly pageSize: number;
  readonly revealMode: 'auto' | 'ask' | 'always';
  paused: boolean;
  readonly controls: string;
  order: 'newest' | 'oldest';
  filter: string | undefined;
  readonly noKeyEvents: boolean;
  readonly remember: boolean;
  readonly titleCount: boolean;
  readonly keyboard: 'none' | 'feed' | 'shortcuts';
  readonly shareTargets: readonly ShareTarget[] | undefined;
  readonly embeds: 'ask' | 'load' | 'off';
  readonly adEvery: number;
  readonly structuredData: 'auto' | 'always' | 'off';
  readonly blocks: readonly BlockDefinition[] | undefined;
  readonly renderEntry: RenderEntry | undefined;
  readonly isolated: boolean;
}

/** From 3,000 characters on an entry may have to be folded; some words turn out to be more than words. */
const isMore = (words: unknown): boolean =>
  typeof words === 'string' && (words.length > 3_000 || providerMarkup.test(words));

/** Whether a state can be shown without the second stage, so that nothing moves when that comes. */
const isPlain = (
  { ready, blog, entries }: FeedState,
  { order, filter, remember, blocks: own, renderEntry }: StagedElement,
): boolean =>
  ready &&
  !(filter || remember || own || renderEntry || order !== defaults.order) &&
  !(blog.status === 'ended' || blog.authors || blog.image) &&
  ![...entries.values()].some(
    ({ pinned, blocks }) =>
      pinned !== undefined ||
      blocks.some(
        ({ type, html, text }) =>
          isMore(html ?? text) || !plainBlocks.some((one) => one.type === type),
      ),
  );

/** What went wrong, and in how many milliseconds it is tried again, if at all. */
export interface Fault {
  readonly cause: unknown;
  readonly retryIn?: number | undefined;
}

export class FirstStage {
  readonly element: StagedElement;
  readonly view: View;
  reader: PayloadReader;
  /** Where the entries are; there from the moment the element has a root. */
  timeline!: Timeline;
  state: FeedState = initialState;
  /** When the server last answered, epoch milliseconds by this device's clock. */
  answeredAt: number | undefined;
  /** Undefined until it is loaded. */
  second: SecondStage | undefined;
  /** What the page is yet to be told of. */
  readonly faults: Fault[] = [];
  #life: AbortController | undefined;
  #loading: Promise<void> | undefined;

  constructor(element: StagedElement) {
    this.element = element;
    this.view = new View(element, this);
    this.reader = new PayloadReader(element);
  }

  readonly fail = (cause: unknown, retryIn?: number): void => {
    this.faults.push({ cause, retryIn });
    this.element.requestUpdate();
  };

  show(state: FeedState): void {
    this.state = state;
    this.element.requestUpdate();
  }

  /** The second stage, when it is there. Rejects with a LiveBlogError if it never will be. */
  async loaded(): Promise<SecondStage> {
    // Lit would have it wait for ever.
    if (this.element.isConnected) await this.element.updateComplete;
    for (let loading; loading !== this.#loading;) await (loading = this.#loading);
    if (this.second && this.#life) return this.second;
    throw this.state.error ?? new LiveBlogError('network', 'There is no src.');
  }

  /** To be called when the element is in a document, or asks another endpoint. */
  open(): void {
    const { src, isConnected } = this.element;
    if (this.#life || !isConnected || !src) return;
    this.#life = new AbortController();
    if (this.second) this.second.start();
    else this.#loading = this.#open(src, this.#life.signal);
  }

  /** To be called when it is not any more; what is known stays. */
  close(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.second?.stop();
  }

  /** Forgets what is known. */
  reset(): void {
    this.close();
    this.answeredAt = undefined;
    this.state = initialState;
    this.reader = new PayloadReader(this.element);
    this.second?.reset();
  }

  async #open(src: string, signal: AbortSignal): Promise<void> {
    let state = initialState;
    let cause: unknown;
    try {
      // What is there need not be asked for; it is read by what is loaded then.
      if (!this.element.querySelector('[data-at]')) state = await this.#ask(src, signal);
    } catch (error) {
      cause = error;
    }
    if (signal.aborted) return;
    // What stands there already may be taken over, by what is loaded then.
    if (isPlain(state, this.element) && !this.timeline.container.querySelector('article'))
      this.show(state);
    try {
      const { SecondStage, complete } = await import('./second-stage.js');
      state = await complete(state, this);
      // The element may have gone while this was loading.
      if ((signal as { readonly aborted: boolean }).aborted) return;
      this.state = state;
      this.second = new SecondStage(this);
      this.second.start(cause);
    } catch (error) {
      // Without it there is what there is.
      const message = `A part could not be loaded: ${String(error)}`;
      warnOnce(message);
      this.show({ ...state, error: new LiveBlogError('network', message, cause) });
    }
  }

  /** Asks the first question, unless there is none to ask yet: that is left to the second stage. */
  async #ask(src: string, signal: AbortSignal): Promise<FeedState> {
    const { credentials, request = fetch, pageSize, paused } = this.element;
    const endpoint = endpointUrl(src, document.baseURI);
    if (!endpoint || paused || !navigator.onLine) return initialState;
    this.show({ ...initialState, connection: 'loading' });
    const timeout = (milliseconds: number) => AbortSignal.timeout(milliseconds);
    const ask = this.element.request ? fetchText : askOnce;
    const asked = ask(endpoint, { credentials, request, timeout, signal });
    const [answer] = await Promise.all([asked, this.view.prepare()]);
    const update = await this.reader.read(toPayload(answer));
    // The rest of an answer is read where pages are.
    if (update.partial) return initialState;
    this.answeredAt = Date.now();
    return firstState(update, this.answeredAt, sizeOfPage(pageSize));
  }
}
