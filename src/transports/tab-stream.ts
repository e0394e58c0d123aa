// One stream for the tabs of an origin: who holds the lock holds the stream, and passes on what happens to
// it. When that tab is gone, or does not look any more, the next one gets the lock.
import { streamKey } from './join-stream.js';
import { openSafely } from './open-safely.js';
import { isOpenAfter, opened } from './opened.js';
import type { Connection, OpenStream, StreamEvent } from './transport.js';

/** Asks whether the stream is open, or tells of it: all, or one who asked. */
type Message =
  | { readonly from: string; readonly event?: undefined }
  | { readonly to?: string; readonly event: StreamEvent };

class TabStream {
  readonly #connection: Connection;
  readonly #open: OpenStream;
  readonly #url: URL;
  readonly #tell: (event: StreamEvent) => void;
  readonly #channel: BroadcastChannel;
  readonly #life = new AbortController();
  readonly #self = String(Math.random());
  #isHolder = false;
  #isOpen = false;

  constructor(open: OpenStream, ...[connection, url, tell]: Parameters<OpenStream>) {
    this.#open = openSafely(open);
    this.#connection = connection;
    this.#url = url;
    this.#tell = tell;
    const name = `live-blog/1 stream ${streamKey(connection, url)}`;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => this.#hear(data);
    this.#say({ from: this.#self });
    const { signal } = this.#life;
    // A page that is going away can still be given the lock, and what it opened then nobody would close.
    addEventListener('pagehide', this.close, { signal });
    // It is given up before it is had; or no locks are to be had, and everybody listens alone.
    navigator.locks
      .request(name, { signal }, () => this.#hold())
      .catch(() => (signal.aborted ? undefined : this.#hold()));
  }

  readonly close = (): void => {
    this.#life.abort();
    this.#channel.close();
  };

  #say(message: Message): void {
    this.#channel.postMessage(message);
  }

  #hear(message: Message): void {
    if (!message.event) {
      if (this.#isOpen) this.#say({ event: opened(), to: message.from });
    } else if (!this.#isHolder && (message.to ?? this.#self) === this.#self)
      this.#tell(message.event);
  }

  /** Holds the stream for as long as it is wanted here. */
  #hold(): Promise<void> {
    this.#isHolder = true;
    const { signal } = this.#life;
    const url = this.#connection.stream() ?? this.#url;
    const close = this.#open(this.#connection, url, (event) => {
      if (signal.aborted) return;
      this.#isOpen = isOpenAfter(event, this.#isOpen);
      this.#say({ event });
      this.#tell(event);
    });
    return new Promise((resolve) =>
      signal.addEventListener('abort', () => {
        close();
        resolve();
      }),
    );
  }
}

export const acrossTabs =
  (open: OpenStream): OpenStream =>
  (...how) =>
    new TabStream(open, ...how).close;
