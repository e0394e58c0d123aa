import type { OpenStream } from './transport.js';

/** Opens a stream; what throws, by a policy of the page or for its address, is one that is broken. */
export const openSafely =
  (open: OpenStream): OpenStream =>
  (connection, url, tell) => {
    try {
      return open(connection, url, tell);
    } catch {
      queueMicrotask(() => tell({ type: 'broken' }));
      return () => undefined;
    }
  };
