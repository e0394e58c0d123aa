// A line on which the server speaks unasked. It cannot be relied on alone: what was published before it
// was open, or while it was deaf, is asked for.
import { LiveBlogError } from '../errors.js';
import { Inbox } from '../lib/inbox.js';
import { toPayload } from './fetch.js';
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
  /**
   * Where in the feed the reader was when it opened, until everything was asked for that came before.
   * What is told by then goes on from somewhere else.
   */
  #from: URL | undefined;
  /** When to ask, or to give up if it is not open; epoch milliseconds. */
  #askAt: number;

  constructor(connection: Connection, url: URL, tabs: Tabs | undefined) {
    this.#connection = connection;
    this.#url = url;
    this.#tabs = tabs;
    this.#askAt = connection.clock.now() + openLimit;
  }

  async *payloads(): AsyncGenerator<Payload | undefined> {
    for (;;) {
      const arrived = await this.#arrival();
      if (arrived) yield* this.#take(arrived);
      else yield* this.#ask();
    }
  }

  /** What arrives before it is time to ask, be it what another one asked for. */
  async #arrival(): Promise<Arrival | undefined> {
    const { inbox } = this;
    const { clock, signal, url } = this.#connection;
    const deafen = hear(url(), this.#connection, (answer) =>
      inbox.put({ type: 'answered', answer }),
    );
    try {
      const wait = Math.max(0, this.#askAt - clock.now());
      return (await inbox.has(wait, clock, signal)) ? inbox.take() : undefined;
    } finally {
      deafen();
    }
  }

  *#take(arrived: Arrival): Generator<Payload | undefined> {
    const { clock, isBackingOff, due, url } = this.#connection;
    switch (arrived.type) {
      case 'broken':
        throw this.#failure(this.#isOpen ? 'broke' : 'cannot be opened');
      case 'lost':
        // Every try that fails is told of.
        if (this.#isOpen) this.#askAt = clock.now() + openLimit;
        this.#isOpen = false;
        return;
      case 'opened':
        this.#isOpen = true;
        this.#from ??= url();
        this.#askAt = clock.now() + (isBackingOff() ? due() : 0);
        return;
      case 'answered':
        // Who has not asked since it is open may have missed what others were answered before.
        if (!this.#from) this.#askAt = this.#later;
        yield payloadOf(arrived.answer);
        return;
      case 'told':
        yield isDocument(arrived.text) ? this.#pushed(arrived.text) : undefined;
    }
  }

  #pushed(text: string): Payload {
    if (!this.#from) this.#askAt = this.#later;
    return { ...toPayload({ text, url: this.#url }), isPushed: true };
  }

  async *#ask(): AsyncGenerator<Payload | undefined> {
    if (!this.#isOpen) throw this.#failure('did not open within 10 seconds');
    const { clock, signal, known } = this.#connection;
    const { answer } = await nextAnswer(this.#connection, 0, this.#tabs, this.#from);
    const before = known();
    const isCheck = !this.#from;
    this.#from = undefined;
    this.#askAt = this.#later;
    yield payloadOf(answer);
    const isNews = isCheck && known() !== before;
    if (isNews && !(await this.inbox.has(delayLimit, clock, signal)))
      throw this.#failure('is silent though there is news');
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
