// A clock that goes on only when told to: hours pass in no time, and in order.
import type { Clock } from '../../src/lib/clock.js';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Lets everything that is ready to run, run. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

export class TestClock implements Clock {
  #now: number;
  #alarms: Alarm[] = [];

  constructor(now = Date.UTC(2026, 10, 20, 12)) {
    this.#now = now;
  }

  now = (): number => this.#now;

  wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const alarm = { at: this.#now + milliseconds, ring: resolve };
      this.#alarms.push(alarm);
      signal.addEventListener('abort', () => {
        this.#alarms = this.#alarms.filter((one) => one !== alarm);
        reject(signal.reason as Error);
      });
    });

  /** How many are waiting. */
  get waiting(): number {
    return this.#alarms.length;
  }

  /** Milliseconds until the next alarm. */
  get next(): number | undefined {
    return this.#alarms.length
      ? Math.min(...this.#alarms.map(({ at }) => at)) - this.#now
      : undefined;
  }

  /** The device's clock is set to another time; what was waited for still takes as long. */
  jump(milliseconds: number): void {
    this.#now += milliseconds;
    this.#alarms = this.#alarms.map(({ at, ring }) => ({ at: at + milliseconds, ring }));
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (;;) {
      const [first] = this.#alarms.sort((a, b) => a.at - b.at);
      if (!first || first.at > end) break;
      this.#now = Math.max(this.#now, first.at);
      this.#alarms.shift();
      first.ring();
      await settle();
    }
    this.#now = end;
  }
}
