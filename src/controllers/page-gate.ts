// What the page's life means for the line: paused by somebody, offline, or out of sight.
import type { Closed, Gate } from '../feed/session.js';

const pageEvents = ['online', 'offline', 'pageshow', 'pagehide'];
const documentEvents = ['visibilitychange', 'freeze', 'resume'];

/** After these a page is kept as it is, in sight or not, and nothing of it may be held: no line, no lock. */
const isKept = (type: string): boolean => type === 'freeze' || type === 'pagehide';

export class PageGate implements Gate {
  readonly #isPaused: () => boolean;
  readonly #own = new EventTarget();
  #isKept = false;

  constructor(isPaused: () => boolean) {
    this.#isPaused = isPaused;
  }

  get closed(): Closed | undefined {
    if (this.#isPaused()) return 'paused';
    if (!navigator.onLine) return 'offline';
    return this.#isKept || document.visibilityState === 'hidden' ? 'hidden' : undefined;
  }

  /** Whether nobody is to be spoken to; answers are kept only from who is not there. */
  isSilent(isAnswer: boolean): boolean {
    return isAnswer ? document.visibilityState === 'hidden' : this.closed !== undefined;
  }

  /** To be called when pausing changed. */
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
