/**
 * Calls back when the reader is back, or has gone for good: what was there for somebody who looks elsewhere is
 * not needed any more. The result stops that.
 */
export function onReturn(callback: () => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  const look = () => {
    if (document.visibilityState !== 'hidden') callback();
  };
  document.addEventListener('visibilitychange', look, { signal });
  addEventListener('pagehide', callback, { signal });
  return () => life.abort();
}
