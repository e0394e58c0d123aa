/** Whether what was thrown is an answer that says that there is nothing at this address. */
export const isGone = (cause: unknown): boolean =>
  cause instanceof Response && (cause.status === 404 || cause.status === 410);
