// One ticker for every element on the page, so that "2 minutes ago" stays true. It runs while there is
// an element and somebody looks.

/** Milliseconds. */
export const period = 30_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  if (document.visibilityState === 'visible') for (const listener of listeners) listener();
}

/** Calls back twice a minute, and when the page comes into view; the result stops that. */
export function onTick(listener: () => void): () => void {
  if (!listeners.size) {
    timer = setInterval(tick, period);
    document.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  };
}
