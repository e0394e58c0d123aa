// One ticker for every element on the page, so that "2 minutes ago" stays true. It runs while there is
// an element and somebody looks.

import type { TimeContext } from '../templates/timestamp.js';

const period = 30_000;
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

const hour = 3_600_000;

/** Whether an entry's time reads otherwise as time goes by. */
export const isTicking = (time: number, { time: form, now }: TimeContext): boolean =>
  form === 'relative' || (form === 'auto' && now() - time < hour + 2 * period);
