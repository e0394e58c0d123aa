// One endpoint, followed: what arrives on its line is parsed, reduced and handed on. Time, chance,
// network and the page's life are given, so it runs wherever JavaScript does.
import { LiveBlogError } from '../errors.js';
import type { PayloadReader } from '../formats/payload-reader.js';
import type { FeedUpdate } from '../model/update.js';
import type { Asking } from '../transports/fetch.js';
import type { Connection, Payload, Transport } from '../transports/transport.js';
import { Archive } from './archive.js';
import { completeWindow } from './complete-window.js';
import { isGone } from './is-gone.js';
import { joinPushed, readPushed } from './pushed.js';
import { reduce, type FeedAction } from './reduce.js';
import { selectStatus } from './select.js';
import { FeedSession, type Gate, type Line } from './session.js';
import type { FeedState } from './state.js';

/** The server's wish is granted within these, seconds. */
const shortestInterval = 5;
const longestInterval = 900;

export interface FeedOptions extends Pick<
  Connection,
  'request' | 'credentials' | 'clock' | 'timeout' | 'isShared' | 'joinTabs'
> {
  /** @throws {LiveBlogError} when it must not be asked. */
  readonly endpoint: () => URL;
  readonly reader: Pick<PayloadReader, 'adapter' | 'read'>;
  readonly transport: Transport;
  /** Where the server speaks unasked, when the feed says so, or does not. */
  readonly stream: (offered: string | undefined) => URL | undefined;
  /** Asks one question outside the open line. */
  readonly ask: (url: URL, asking: Asking) => Promise<Payload>;
  readonly gate: Gate;
  /** In [0, 1). */
  readonly random: () => number;
  /** Seconds; 0: ask once. */
  readonly interval: () => number;
  readonly pageSize: () => number;
  /** Gives what was thrown its name. */
  readonly explain: (cause: unknown) => LiveBlogError;
  /** Settles when an answer can be shown; never rejects. */
  readonly prepare: () => Promise<void>;
  readonly onState: (now: FeedState, before: FeedState) => void;
  readonly onError: (error: LiveBlogError, retryIn?: number) => void;
}

/** What happened before the feed is followed. */
export interface Beginning {
  readonly state: FeedState;
  /** When the server answered, epoch milliseconds by this device's clock. */
  readonly answeredAt?: number | undefined;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: LiveBlogError) => void;
}

const gone = () => new LiveBlogError('network', 'The element was taken away.');

export class Feed {
  readonly #options: FeedOptions;
  readonly #session: FeedSession;
  readonly #archive: Archive;
  readonly #waiting = new Set<Waiting>();
  #state: FeedState;

  constructor(options: FeedOptions, { state, answeredAt }: Beginning) {
    this.#options = options;
    this.#state = state;
    this.#archive = new Archive({
      ...options,
      state: () => this.#state,
      dispatch: (action) => this.dispatch(action),
      page: async (url, signal) => {
        const update = await this.#page(url, signal);
        await options.prepare();
        return update;
      },
    });
    this.#session = new FeedSession({
      ...options,
      answeredAt,
      open: (line) => this.#open(line),
      interval: () => this.#interval,
      isOver: () => selectStatus(this.#state) === 'ended',
      onOpen: () => this.dispatch({ type: 'opened' }),
      onAnswer: (update) => this.#answered(update),
      onFailure: (error, retryIn) => {
        this.dispatch({ type: 'failed', error, retryIn });
        options.onError(error, retryIn);
        this.#settle(({ reject }) => reject(error));
      },
      onRest: (reason) => reason !== 'hidden' && this.dispatch({ type: 'rested', reason }),
    });
  }

  get state(): FeedState {
    return this.#state;
  }

  /** When the server last answered, epoch milliseconds by this device's clock. */
  get answeredAt(): number | undefined {
    return this.#session.answeredAt;
  }

  dispatch(action: FeedAction): void {
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state !== before) this.#options.onState(this.#state, before);
  }

  /** @param cause What was thrown by the first question, if that was asked elsewhere and failed. */
  start(cause?: unknown): void {
    this.#session.start(cause);
  }

  /** Goes by the interval that is wished for now; starts again what had stopped for want of one. */
  reschedule(): void {
    this.#session.reschedule();
    this.#session.start();
  }

  stop(): void {
    this.#session.stop();
    this.#archive.stop(gone());
    this.#settle(({ reject }) => reject(gone()));
  }

  /** Asks now. Settles when the answer is applied; rejects with a LiveBlogError. */
  refresh(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.add({ resolve, reject });
      this.#session.refresh();
    });
  }

  /** Shows the next older entries, from memory or from the server; rejects with a LiveBlogError. */
  async loadOlder(): Promise<void> {
    if (!this.#state.ready) await this.refresh();
    return this.#archive.loadOlder();
  }

  /** Has an entry shown, wherever it is; whether there is one. Rejects with a LiveBlogError. */
  async find(id: string): Promise<boolean> {
    if (!this.#state.ready) await this.refresh();
    return this.#archive.find(id);
  }

  /** Reads older pages, without showing them, until there is enough, or no more; rejects with a LiveBlogError. */
  async readBack(isEnough: () => boolean): Promise<void> {
    if (!this.#state.ready) await this.refresh();
    return this.#archive.readBack(isEnough);
  }

  /** Milliseconds between two questions. */
  get #interval(): number {
    const own = this.#options.interval();
    const wish = this.#state.pollInterval ?? own;
    return own && Math.min(longestInterval, Math.max(shortestInterval, wish)) * 1_000;
  }

  async *#open(line: Line): AsyncGenerator<FeedUpdate | undefined> {
    try {
      yield* this.#follow(line);
    } catch (cause) {
      if (!isGone(cause) || !this.#state.links.updates) throw cause;
      this.dispatch({ type: 'updates-lost' });
    }
  }

  async *#follow(line: Line): AsyncGenerator<FeedUpdate | undefined> {
    const { transport, prepare, reader } = this.#options;
    const updates: FeedUpdate[] = [];
    for await (const payload of transport(this.#connection(line))) {
      // Nothing is new only where something is known.
      if (!payload && !this.#state.ready) throw new SyntaxError();
      if (!payload) yield undefined;
      else {
        const update = await (payload.push
          ? readPushed(payload, this.#state, this.#options)
          : reader.read(payload));
        const page = (older: string) => this.#page(older, line.signal);
        if (update) updates.push(await completeWindow(update, this.#withoutStrays, page));
        // What comes in a burst is drawn once.
        if (payload.push?.hasNext) continue;
        await prepare();
        yield* joinPushed(updates.splice(0));
      }
    }
  }

  #connection(line: Line): Connection {
    const options = this.#options;
    const state = () => this.#state;
    return {
      ...options,
      ...line,
      url: () => this.#url(),
      stream: () => (this.#interval ? options.stream(state().links.stream) : undefined),
      interval: () => this.#interval,
      known: () => (state().ready ? state().entries : undefined),
      get joinTabs() {
        return options.joinTabs;
      },
      get isShared() {
        return !!options.isShared && !line.isBackingOff();
      },
    };
  }

  /** Where to ask next. */
  #url(): URL {
    const { endpoint, reader, clock } = this.#options;
    const { cursor, links, clockOffset } = this.#state;
    const position = { cursor, now: clock.now() + clockOffset, interval: this.#interval };
    const { adapter } = reader;
    if (adapter?.url) return adapter.url(endpoint(), position);
    return new URL(links.updates ?? endpoint());
  }

  get #withoutStrays(): FeedState['entries'] {
    const { entries, strays } = this.#state;
    return new Map([...entries].filter(([id]) => !strays.has(id)));
  }

  async #page(url: string, signal: AbortSignal): Promise<FeedUpdate> {
    const { ask, reader } = this.#options;
    return reader.read(await ask(new URL(url), { ...this.#options, signal }));
  }

  #answered(update: FeedUpdate | undefined): void {
    const { clock, pageSize } = this.#options;
    if (!update) this.dispatch({ type: 'confirmed' });
    else {
      this.dispatch({ type: 'received', update, at: clock.now(), pageSize: pageSize() });
      if (update.window !== 'delta') this.#archive.noteTop();
    }
    if (!update?.isPushed) this.#settle(({ resolve }) => resolve());
  }

  #settle(how: (waiting: Waiting) => void): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    waiting.forEach(how);
  }
}
