// A line on which the server speaks unasked. It cannot be relied on alone: what was published before it
// was open, or while it was deaf, is asked for.
import { LiveBlogError } from '../errors.js';
import { Inbox } from '../lib/inbox.js';
import { toPayload } from './to-payload.js';
import { joinStream } from './join-stream.js';
import { hear, nextAnswer } from './shared.js';
import type {
  Answer,
  Connection,
  OpenStream,
  Payload,
  StreamEvent,
  Tabs,
  Transport,
} from './transport.js';

/** Milliseconds in which it has to open. */
const openLimit = 10_000;
/** Intervals of silence after which it is checked by a question. */
const patience = 4;
/** Milliseconds in which a stream may be later than an answer. */
const delayLimit = 5_000;

/** Milliseconds between two questions, however often it is opened. */
const shortestInterval = 5_000;
/** How often in a row it may be lost before it has told anything. */
const mostLapses = 3;
/** Characters of a message. */
const sizeLimit = 5 * 2 ** 20;

/** Documents are objects or lists; what is not is a sign of life. */
const isDocument = (text: string): boolean => /^\s*[{[]/.test(text);

type Arrival = StreamEvent | { readonly type: 'answered'; readonly answer: Answer };

const payloadOf = (answer: Answer): Payload | undefined =>
  answer.text ? toPayload(answer) : undefined;

class StreamLine {
  readonly inbox = new Inbox<Arrival>();
  readonly #connection: Connection;
  readonly #url: URL;
  readonly #tabs: Tabs | undefined;
  #isOpen = false;
  /** Names this opening, so that it is not taken for an answer to it what was asked before. */
  #opening = '';
  /** Whether everything was asked for that came before it was open. */
  #isCaughtUp = false;
  /** When to ask, or to give up if it is not open; epoch milliseconds, like all that follow. */
  #askAt: number;
  #askedAt = -Infinity;
  #toldAt = -Infinity;
  /** When it has to have told of news that was had by a question. */
  #deafAt = Infinity;
  /** How often in a row it was lost without having told anything. */
  #lapses = 0;

  constructor(connection: Connection, url: URL, tabs: Tabs | undefined) {
    this.#connection = connection;
    this.#url = url;
    this.#tabs = tabs;
    this.#askAt = connection.clock.now() + openLimit;
  }

  async *payloads(): AsyncGenerator<Payload | undefined> {
    const { clock } = this.#connection;
    for (;;) {
      const arrived = await this.#arrival();
      if (arrived) yield* this.#take(arrived);
      else if (!this.#isOpen) throw this.#failure('did not open within 10 seconds');
      else if (clock.now() >= this.#deafAt) throw this.#failure('is silent though there is news');
      else yield* this.#ask();
    }
  }

  /** What arrives before it is time to ask, be it what another one asked for. */
  async #arrival(): Promise<Arrival | undefined> {
    const { inbox } = this;
    const { clock, signal, url, interval } = this.#connection;
    const deafen = hear(url(), this.#connection, (answer) =>
      inbox.put({ type: 'answered', answer }),
    );
    try {
      const wait = Math.min(this.#askAt, this.#deafAt) - clock.now();
      // A clock that was set back must not turn a minute into an hour.
      const most = Math.max(openLimit, patience * interval());
      const limit = this.#connection.isBackingOff() ? wait : Math.min(wait, most);
      return (await inbox.has(Math.max(0, limit), clock, signal)) ? inbox.take() : undefined;
    } finally {
      deafen();
    }
  }

  *#take(arrived: Arrival): Generator<Payload | undefined> {
    switch (arrived.type) {
      case 'broken':
        throw this.#failure(this.#isOpen ? 'broke' : 'cannot be opened');
      case 'lost':
        this.#lost();
        return;
      case 'opened':
        this.#opened(arrived.opening);
        return;
      case 'answered': {
        const { askedAt = 0 } = arrived.answer;
        // It may know less than what was told since.
        if (askedAt <= this.#toldAt) return;
        // Who has not asked since it is open may have missed what others were answered before.
        if (this.#isCaughtUp) this.#askAt = this.#later;
        yield payloadOf(arrived.answer);
        return;
      }
      case 'told':
        if (isDocument(arrived.text)) yield this.#told(arrived.text);
    }
  }

  #opened(opening: string): void {
    const { clock, isBackingOff, due } = this.#connection;
    const now = clock.now();
    this.#isOpen = true;
    this.#isCaughtUp = false;
    this.#opening = opening;
    // One that does not last is not asked about each time.
    this.#askAt = Math.max(now, isBackingOff() ? now + due() : this.#askedAt + shortestInterval);
  }

  #lost(): void {
    // Every try that fails is told of.
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#askAt = this.#connection.clock.now() + openLimit;
    if (++this.#lapses > mostLapses) throw this.#failure('does not last');
  }

  #told(text: string): Payload {
    const { clock, endpoint } = this.#connection;
    if (text.length > sizeLimit) throw this.#failure('sent more than 5 MiB at once');
    this.#lapses = 0;
    this.#toldAt = clock.now();
    this.#deafAt = Infinity;
    if (this.#isCaughtUp) this.#askAt = this.#later;
    // What it links to is relative to the feed: a hub may be somewhere else.
    const push = { isEarly: !this.#isCaughtUp, hasNext: this.inbox.next?.type === 'told' };
    return { ...toPayload({ text, url: endpoint() }), push };
  }

  async *#ask(): AsyncGenerator<Payload | undefined> {
    const { clock, known } = this.#connection;
    const isCheck = this.#isCaughtUp;
    this.#askedAt = clock.now();
    const opening = isCheck ? '' : this.#opening;
    const { answer } = await nextAnswer(this.#connection, 0, this.#tabs, opening);
    const before = known();
    this.#isCaughtUp = true;
    this.#askAt = this.#later;
    yield payloadOf(answer);
    const isNews = known() !== before;
    if (isCheck && isNews && this.#toldAt < this.#askedAt) this.#deafAt = clock.now() + delayLimit;
  }

  get #later(): number {
    const { clock, interval } = this.#connection;
    return clock.now() + patience * interval();
  }

  #failure(how: string): LiveBlogError {
    const message = `The stream ${this.#url.href} ${how}. Until it works, the feed is polled.`;
    return new LiveBlogError('stream', message);
  }
}

/** @param open Opens it for all elements of the page that follow the same feed. */
export const streaming = (open: OpenStream): Transport =>
  async function* (connection) {
    const url = connection.stream();
    if (!url) return;
    const tabs = await connection.joinTabs?.();
    const line = new StreamLine(connection, url, tabs);
    const leave = joinStream(tabs ? tabs.share(open) : open, connection, url, line.inbox.put);
    try {
      yield* line.payloads();
    } finally {
      leave();
      tabs?.leave();
    }
  };
