// What arrives while nobody is looking, in order.
import type { Clock } from './clock.js';

export class Inbox<Item> {
  readonly #items: Item[] = [];
  #ring: (() => void) | undefined;

  readonly put = (item: Item): void => {
    this.#items.push(item);
    this.#ring?.();
  };

  /** Whether there is something within some milliseconds; rejects when the signal aborts. */
  async has(milliseconds: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
    if (!this.#items.length) {
      const wait = new AbortController();
      const stop = () => wait.abort();
      this.#ring = stop;
      signal.addEventListener('abort', stop);
      try {
        if (!signal.aborted) await clock.wait(milliseconds, wait.signal);
      } catch {
        // It rang, or is not needed any more.
      } finally {
        this.#ring = undefined;
        signal.removeEventListener('abort', stop);
      }
    }
    signal.throwIfAborted();
    return this.#items.length > 0;
  }

  /** What would be taken next. */
  get next(): Item | undefined {
    return this.#items[0];
  }

  take(): Item | undefined {
    return this.#items.shift();
  }
}
