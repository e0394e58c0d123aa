// Time as something that is handed in, so that twelve hours can pass in a test.

export interface Clock {
  /** Epoch milliseconds, by this device. */
  now(): number;
  /** Resolves after the given milliseconds; rejects with the signal's reason when it aborts. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** Longer waits overflow a browser's timer and would fire at once. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(
        () => {
          signal.removeEventListener('abort', stop);
          resolve();
        },
        Math.min(milliseconds, longestTimer),
      );
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
};
