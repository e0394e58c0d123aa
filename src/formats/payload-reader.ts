// Reads what one endpoint sends. Its own format at once; for any other, what is needed is loaded.
import type { FeedUpdate } from '../model/update.js';
import type { Payload } from '../transports/transport.js';
import type { FormatAdapter, FormatWishes } from './format.js';
import { native } from './native.js';

export class PayloadReader {
  readonly #wishes: FormatWishes;
  /** What read the last payload. */
  adapter: FormatAdapter | undefined;

  constructor(wishes: FormatWishes) {
    this.#wishes = wishes;
  }

  /** Rejects with a LiveBlogError, code `shape` or `type`. */
  async read(payload: Payload): Promise<FeedUpdate> {
    const { data, date } = payload;
    const { adapter, format, fields } = this.#wishes;
    const isPlain = format === 'auto' && !fields && !adapter && native.matches(data);
    // An endpoint goes on as it began: a page without entries looks like a page of anybody's.
    if (!this.adapter?.matches(data))
      this.adapter = isPlain
        ? native
        : await (await import('./choose.js')).chooseFormat(payload, this.#wishes);
    const update = this.adapter.parse(data, payload);
    return { ...update, now: update.now ?? date };
  }
}
