// Shows a feed for as long as its element is in the document. The first answer is asked for, read and
// shown from here; everything else is loaded beside it.
import { plainBlocks } from '../blocks/plain.js';
import { LiveBlogError } from '../errors.js';
import { firstState } from '../feed/first.js';
import { initialState, type FeedState } from '../feed/state.js';
import { formats } from '../formats/index.js';
import { parsePayload } from '../formats/parse-payload.js';
import { webUrl } from '../lib/url.js';
import type { Locale } from '../locales/locale.js';
import type { Timeline } from '../timeline/timeline.js';
import { fetchPayload } from '../transports/fetch.js';
import type { Request } from '../transports/transport.js';
import type { SecondStage } from './second-stage.js';

/** What the stages see of the element. */
export interface StagedElement extends HTMLElement {
  readonly src: string | undefined;
  readonly credentials: RequestCredentials;
  readonly request: Request | undefined;
  readonly interval: number;
  readonly pageSize: number;
  readonly revealMode: 'auto' | 'ask' | 'always';
  paused: boolean;
  readonly controls: string;
  readonly isolated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What the element lends to the stages. */
export interface Tools {
  readonly timeline: () => Timeline;
  readonly locale: () => Locale;
  /** Settles when bodies can be shown; never rejects. */
  readonly prepare: () => Promise<void>;
}

/** Whether a state can be shown without the second stage, so that nothing moves when that comes. */
const isPlain = ({ ready, blog, entries }: FeedState): boolean =>
  ready &&
  !(blog.status === 'ended' || blog.authors || blog.image) &&
  ![...entries.values()].some(
    ({ pinned, blocks }) =>
      pinned !== undefined ||
      blocks.some(({ type }) => !plainBlocks.some((one) => one.type === type)),
  );

/** What went wrong, and in how many milliseconds it is tried again, if at all. */
export interface Fault {
  readonly error: LiveBlogError;
  readonly retryIn?: number | undefined;
}

export class FirstStage {
  readonly element: StagedElement;
  readonly tools: Tools;
  state: FeedState = initialState;
  /** When the server last answered, epoch milliseconds by this device's clock. */
  answeredAt: number | undefined;
  /** Undefined until it is loaded. */
  second: SecondStage | undefined;
  /** What the page is yet to be told of. */
  readonly faults: Fault[] = [];
  #life: AbortController | undefined;
  #loading: Promise<void> | undefined;

  constructor(element: StagedElement, tools: Tools) {
    this.element = element;
    this.tools = tools;
  }

  readonly fail = (error: LiveBlogError, retryIn?: number): void => {
    this.faults.push({ error, retryIn });
    this.element.requestUpdate();
  };

  show(state: FeedState): void {
    this.state = state;
    this.element.requestUpdate();
  }

  /** The second stage, when it is there. Rejects with a LiveBlogError if it never will be. */
  async loaded(): Promise<SecondStage> {
    await this.element.updateComplete;
    await this.#loading;
    if (!this.second) throw new LiveBlogError('network', 'There is nothing to follow: no src?');
    return this.second;
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
    this.second = this.answeredAt = undefined;
    this.state = initialState;
  }

  async #open(src: string, signal: AbortSignal): Promise<void> {
    let state = initialState;
    let cause: unknown;
    try {
      state = await this.#ask(src, signal);
    } catch (error) {
      cause = error;
    }
    if (!signal.aborted && isPlain(state)) this.show(state);
    const { SecondStage } = await import('./second-stage.js');
    if (signal.aborted) return;
    this.state = state;
    this.second = new SecondStage(this);
    this.second.start(cause);
  }

  /** Asks the first question, unless there is none to ask yet: that is left to the second stage. */
  async #ask(src: string, signal: AbortSignal): Promise<FeedState> {
    const { credentials, request = fetch, pageSize, paused } = this.element;
    const endpoint = webUrl(src, document.baseURI);
    if (!endpoint || paused || !navigator.onLine) return initialState;
    this.show({ ...initialState, connection: 'loading' });
    const timeout = (milliseconds: number) => AbortSignal.timeout(milliseconds);
    const answer = fetchPayload(endpoint, { credentials, request, timeout, signal });
    const [payload] = await Promise.all([answer, this.tools.prepare()]);
    this.answeredAt = Date.now();
    return firstState(parsePayload(payload, formats), this.answeredAt, pageSize);
  }
}
