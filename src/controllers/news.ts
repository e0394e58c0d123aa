// What new entries do to the page: they are shown at once to a reader who is where they come in, and
// told to one who listens.
import type { FeedState } from '../feed/state.js';
import type { Announcer } from './announcer.js';

interface NewsOptions {
  /** Says how many there are. */
  readonly words: (count: number) => string;
  /** Whether new entries are shown at once. */
  readonly isWelcome: () => boolean;
  /** Shows what is pending. */
  readonly reveal: () => unknown;
}

export class News {
  readonly #announcer: Announcer;
  readonly #options: NewsOptions;
  #unsaid = 0;
  #pending = 0;
  #isRevealing = false;

  constructor(announcer: Announcer, options: NewsOptions) {
    this.#announcer = announcer;
    this.#options = options;
  }

  /** To be called whenever the state has become another. */
  changed({ pending }: FeedState, before: FeedState): void {
    this.#pending = pending.size;
    const added = [...pending].filter((id) => !before.pending.has(id)).length;
    if (added) this.#tell(added);
    else if (before.pending.size && !pending.size && !this.#isRevealing) this.forget();
  }

  #tell(added: number): void {
    const { isWelcome, reveal } = this.#options;
    this.#unsaid += added;
    this.#isRevealing = true;
    if (isWelcome()) reveal();
    this.#isRevealing = false;
    this.#announcer.say(this.#words);
  }

  /** The sum of what came since it was last said, or what the banner counts. */
  readonly #words = (): string => {
    const count = Math.max(this.#unsaid, this.#pending);
    this.#unsaid = 0;
    return this.#options.words(count);
  };

  /** The reader has seen it, or it is gone. */
  forget(): void {
    this.#unsaid = 0;
    this.#announcer.forget(this.#words);
  }
}
