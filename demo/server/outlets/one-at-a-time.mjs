// Keeps a task from overtaking itself.

/**
 * Runs a task once at a time. Whoever asks while it runs is given the run after that, which all share who
 * ask in the meantime: it begins after they asked.
 * @param {() => Promise<void>} task Never rejects.
 */
export function oneAtATime(task) {
  let running = Promise.resolve();
  /** @type {Promise<void> | undefined} */
  let next;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      return (running = task());
    });
    return next;
  };
}
