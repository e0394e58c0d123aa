// What arrives while nobody is looking, in order.
import type { Clock } from './clock.js';
import { linkedAbort } from './linked-abort.js';

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
      const wait = linkedAbort(signal);
      this.#ring = wait.abort;
      try {
        if (!signal.aborted) await clock.wait(milliseconds, wait.signal);
      } catch {
        // It rang, or is not needed any more.
      } finally {
        this.#ring = undefined;
        wait.release();
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
