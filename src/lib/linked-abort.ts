export interface LinkedAbort {
  readonly signal: AbortSignal;
  readonly abort: () => void;
  /** Lets go of the signal that it hangs on. */
  readonly release: () => void;
}

/** Something that can be given up by itself, and is when the signal aborts, for the same reason. */
export function linkedAbort(outer: AbortSignal): LinkedAbort {
  const controller = new AbortController();
  const abort = () => controller.abort(outer.reason);
  outer.addEventListener('abort', abort);
  if (outer.aborted) abort();
  return {
    signal: controller.signal,
    abort,
    release: () => outer.removeEventListener('abort', abort),
  };
}
