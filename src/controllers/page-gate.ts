// What the page's life means for the line: paused by somebody, offline, or out of sight.
import type { Closed, Gate } from '../feed/session.js';

const pageEvents = ['online', 'offline', 'pageshow', 'pagehide'];
const documentEvents = ['visibilitychange', 'freeze', 'resume'];

/** Milliseconds between two questions of a page that nobody sees: chance takes away a fifth at most. */
const leastUnseen = 75_000;

/** After these a page is kept as it is, in sight or not, and nothing of it may be held: no line, no lock. */
const isKept = (type: string): boolean => type === 'freeze' || type === 'pagehide';

const isHidden = (): boolean => document.visibilityState === 'hidden';

export class PageGate implements Gate {
  readonly #isPaused: () => boolean;
  readonly #own = new EventTarget();
  #isKept = false;
  /** How many want to know of what comes while the page is out of sight. */
  #watchers = 0;

  constructor(isPaused: () => boolean) {
    this.#isPaused = isPaused;
  }

  get closed(): Closed | undefined {
    if (this.#isPaused()) return 'paused';
    if (!navigator.onLine) return 'offline';
    return this.#isKept || (isHidden() && !this.#isWatched) ? 'hidden' : undefined;
  }

  /** Who asks for the sake of a title or a notification can wait. Milliseconds. */
  get leastPause(): number {
    return isHidden() && this.#isWatched ? leastUnseen : 0;
  }

  get #isWatched(): boolean {
    // A page that is only made ready has never been left.
    return this.#watchers > 0 && !(document as { readonly prerendering?: boolean }).prerendering;
  }

  /** Has the line stay open while the page is out of sight, until the result is called. */
  watchHidden(): () => void {
    this.#watchers++;
    this.update();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#watchers--;
      this.update();
    };
  }

  /** Whether nobody is to be spoken to; answers are kept only from who is not there. */
  isSilent(isAnswer: boolean): boolean {
    return isHidden() || (!isAnswer && this.closed !== undefined);
  }

  /** To be called when pausing changed, or who watches. */
  update(): void {
    this.#own.dispatchEvent(new Event('change'));
  }

  watch(changed: () => void, signal: AbortSignal): void {
    // Whoever was away from the document did not hear it come back.
    this.#isKept = false;
    const noted = ({ type }: Event) => {
      if (type !== 'visibilitychange') this.#isKept = isKept(type);
      changed();
    };
    this.#own.addEventListener('change', changed, { signal });
    for (const name of pageEvents) window.addEventListener(name, noted, { signal });
    for (const name of documentEvents) document.addEventListener(name, noted, { signal });
  }
}
