// Has the sanitiser at hand: the browser's own at once, the fallback when it is loaded.
import { memo } from '../lib/memo.js';
import {
  createSanitize,
  loadFallbackEngine,
  nativeEngine,
  textEngine,
  type Engine,
  type Sanitize,
} from '../sanitize/sanitize.js';

export class SanitizerController {
  readonly #onError: (cause: unknown) => void;
  #engine: Engine | undefined = nativeEngine();
  #loading: Promise<void> | undefined;
  readonly #sanitize = memo(createSanitize);

  constructor(onError: (cause: unknown) => void) {
    this.#onError = onError;
  }

  /** Settles when bodies can be shown, as markup if at all possible. Tries again after a failure. */
  prepare(): Promise<void> {
    if (this.#engine) return Promise.resolve();
    return (this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    }));
  }

  /** The same function as long as nothing about it changed. @param highestHeading 1–6 */
  current(highestHeading: number): Sanitize {
    return this.#sanitize(this.#engine ?? textEngine, highestHeading);
  }

  async #load(): Promise<void> {
    try {
      this.#engine = await loadFallbackEngine();
    } catch (cause) {
      this.#onError(cause);
    }
  }
}
