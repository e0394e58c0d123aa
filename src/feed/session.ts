// Keeps a source open: passes the gate, tries again when the line breaks, rests when told to. The only
// place that retries. Pause is abort: the line is given up, and taken up again where it was left.
import type { LiveBlogError } from '../errors.js';
import { backoff } from '../lib/backoff.js';
import type { Clock } from '../lib/clock.js';
import type { FeedUpdate } from '../model/update.js';
import type { Connection } from '../transports/transport.js';

/** What keeps the line closed, in order of weight. */
export type Closed = 'paused' | 'offline' | 'hidden';

export interface Gate {
  readonly closed: Closed | undefined;
  /** Milliseconds between two questions, at least, for now. */
  readonly leastPause?: number;
  /** Calls back at every change until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** What a session gives to the line it opens. */
export interface Line extends Pick<Connection, 'due' | 'signal'> {
  /** Whether the server is to be left alone for a while, after a failure. */
  readonly isBackingOff: () => boolean;
}

export interface SessionOptions {
  readonly open: (line: Line) => AsyncIterable<FeedUpdate | undefined>;
  readonly gate: Gate;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** Milliseconds between two questions; 0: ask once. */
  readonly interval: () => number;
  /** Whether the feed says that nothing more will come. */
  readonly isOver: () => boolean;
  /** When the server answered before, if this is not the first question. */
  readonly answeredAt?: number | undefined;
  /** Gives what was thrown its name. */
  readonly explain: (cause: unknown) => LiveBlogError;
  readonly onOpen: () => void;
  readonly onAnswer: (update: FeedUpdate | undefined) => void;
  readonly onFailure: (error: LiveBlogError, retryIn: number | undefined) => void;
  readonly onRest: (reason: Closed | 'idle') => unknown;
}

const jitter = 0.2;
const retryBase = 8_000;
const longestWait = 900_000;
const longestWakeDelay = 1_000;
const mostNotFound = 5;

/** RFC 9110, section 10.2.3: seconds, or a date, which is read by the server's own clock. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const written = headers.get('Retry-After') ?? '';
  const date = Date.parse(headers.get('Date') ?? '') || now;
  const wait = /^\d+$/.test(written)
    ? +written * 1_000
    : // Parsers take much for a date that is none.
      written.endsWith('GMT') && Date.parse(written) - date;
  return Number.isFinite(wait) ? Math.max(1_000, Math.min(longestWait, +wait)) : undefined;
}

interface Retry {
  /** When, by the device's clock, and how long that is from now; milliseconds. */
  readonly at: number;
  readonly wait: number;
  /** Whether the server asked for it. */
  readonly isBinding: boolean;
}

/** When to try again after so many failures in a row; undefined: never. */
function retryOf(
  { code, status, cause }: LiveBlogError,
  { failures, notFound }: { readonly failures: number; readonly notFound: number },
  { clock, random }: Pick<SessionOptions, 'clock' | 'random'>,
): Retry | undefined {
  const isGone = status === 410 || (status === 404 && notFound >= mostNotFound);
  if (isGone || code === 'security') return undefined;
  const now = clock.now();
  const asked = cause instanceof Response ? retryAfter(cause.headers, now) : undefined;
  // Being let in does not come by asking often.
  const isRefused = status === 401 || status === 403;
  const wait = asked
    ? asked * (1 + random() / 10)
    : backoff(isRefused ? Infinity : failures, retryBase, random);
  return { at: now + wait, wait, isBinding: asked !== undefined };
}

const noRetry: Retry = { at: 0, wait: 0, isBinding: false };

const aborted = (signal: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(0);
    else signal.addEventListener('abort', resolve, { once: true });
  });

export class FeedSession {
  readonly #options: SessionOptions;
  #life: AbortController | undefined;
  /** One line, from opening to the moment it is given up. */
  #lap = new AbortController();
  #closed: Closed | undefined;
  /** What the gate asked for when the line was last told to wait. */
  #leastPause = 0;
  #failures = 0;
  /** How many of the last answers in a row were 404. */
  #notFound = 0;
  #retry = noRetry;
  #isForced = false;
  /** Whether it was closed while something may have come. */
  #isOverdue = false;
  #answeredAt: number | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#answeredAt = options.answeredAt;
  }

  /** When the server last answered, by this device's clock. */
  get answeredAt(): number | undefined {
    return this.#answeredAt;
  }

  /** @param cause What was thrown by the first question, if that was asked elsewhere and failed. */
  start(cause?: unknown): void {
    if (this.#life) return;
    const life = (this.#life = new AbortController());
    const onGate = () => {
      const isHurried = (this.#options.gate.leastPause ?? 0) < this.#leastPause;
      if (isHurried || this.#obstacle !== this.#closed) this.#giveUpLine();
    };
    this.#options.gate.watch(onGate, life.signal);
    void this.#run(life.signal, cause).finally(() => {
      if (this.#life !== life) return;
      // Somebody asked while it was coming to its end.
      const isForced = this.#isForced;
      this.stop();
      if (isForced) this.refresh();
    });
  }

  stop(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#isForced = false;
    this.#lap.abort();
  }

  /** Asks now, whatever the gate and the timetable say; starts again what had stopped. */
  refresh(): void {
    this.#isForced = true;
    if (this.#life) this.#lap.abort();
    else this.start();
  }

  /** To be called when what is asked, or when, has become another: what failed may not any more. */
  reschedule(): void {
    this.#isOverdue ||= this.#failures > 0;
    this.#giveUpLine();
  }

  /** Somebody came back: a wait of our own choice is over, one that the server asked for is not. */
  #giveUpLine(): void {
    if (!this.#retry.isBinding) this.#retry = noRetry;
    this.#lap.abort();
  }

  get #obstacle(): Closed | undefined {
    const { closed } = this.#options.gate;
    // A tab that was opened in the background still gets its first answer.
    const isFirst = this.#answeredAt === undefined && closed === 'hidden';
    return this.#isForced || isFirst ? undefined : closed;
  }

  /** The one timetable: the interval, the wait after a failure, the spread of those who wake together. */
  readonly #due = (): number => {
    const { clock, random, interval, gate } = this.#options;
    this.#leastPause = gate.leastPause ?? 0;
    if (this.#isForced) return 0;
    const pause = Math.max(interval(), this.#leastPause) * (1 + jitter * (2 * random() - 1));
    const next = Math.max(
      this.#retry.at,
      this.#answeredAt === undefined ? 0 : this.#answeredAt + pause,
    );
    if (next && this.#isOverdue && !this.#retry.isBinding) return random() * longestWakeDelay;
    const rest = next - clock.now();
    // A clock that was set back must not turn a minute into an hour.
    if (rest > 0) return Math.min(rest, Math.max(pause, this.#retry.wait));
    return next ? random() * longestWakeDelay : 0;
  };

  async #run(life: AbortSignal, cause: unknown): Promise<void> {
    if (cause && !this.#fail(cause)) return;
    while (!life.aborted) {
      const { signal } = (this.#lap = new AbortController());
      try {
        this.#closed = this.#obstacle;
        if (this.#closed) {
          this.#options.onRest(this.#closed);
          // Who was kept from asking asks at once; who only looked away, when it is time.
          this.#isOverdue ||= this.#closed !== 'hidden';
          await aborted(signal);
        } else if (await this.#hold(signal)) return;
      } catch (cause) {
        if (!signal.aborted && !this.#fail(cause)) return;
      }
    }
  }

  /** Holds one line until it breaks; true when there is nothing more to come on it. */
  async #hold(signal: AbortSignal): Promise<boolean> {
    const { open, clock, interval, onOpen, onAnswer, onRest, isOver } = this.#options;
    onOpen();
    for await (const update of open({
      due: this.#due,
      signal,
      isBackingOff: () => this.#retry.at > clock.now(),
    })) {
      if (signal.aborted) return false;
      this.#answeredAt = clock.now();
      // What is said unasked does not mean that it may be asked again.
      if (!update?.isPushed) {
        this.#failures = this.#notFound = 0;
        this.#retry = noRetry;
        this.#isForced = this.#isOverdue = false;
      }
      onAnswer(update);
      if (isOver() || !interval()) {
        onRest('idle');
        return true;
      }
      if (this.#obstacle) return false;
    }
    return false;
  }

  /** Notes a failure; false when trying again makes no sense. */
  #fail(cause: unknown): boolean {
    const { explain, onFailure, onRest } = this.#options;
    const error = explain(cause);
    this.#isForced = this.#isOverdue = false;
    const failures = ++this.#failures;
    const notFound = (this.#notFound = error.status === 404 ? this.#notFound + 1 : 0);
    const retry = retryOf(error, { failures, notFound }, this.#options);
    onFailure(error, retry?.wait);
    if (retry) this.#retry = retry;
    else onRest('idle');
    return !!retry;
  }
}
