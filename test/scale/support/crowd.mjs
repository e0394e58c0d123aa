// Many readers in a thread of their own, so that the one that measures is not kept from it.
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * @param {{ src: string, count: number }} options Readers of `src`, all of which begin at once.
 */
export function openCrowd(t, options) {
  const worker = new Worker(new URL('crowd-worker.mjs', import.meta.url), { workerData: options });
  t.after(() => worker.terminate());
  const waiting = new Map();
  worker.on('message', ({ type, ...given }) => waiting.get(type)?.resolve(given));
  worker.on('error', (error) => waiting.forEach(({ reject }) => reject(error)));
  const message = (type) =>
    new Promise((resolve, reject) => waiting.set(type, { resolve, reject }));
  const report = () => {
    const reported = message('report');
    worker.postMessage({ type: 'report' });
    return reported;
  };
  return {
    /** What they were answered, and the different contents that they have. */
    report,
    /** Resolves when they were answered so many questions. */
    async answered(count) {
      for (;;) {
        const { changed, unchanged } = await report();
        if (changed + unchanged >= count) return;
        await pause(50);
      }
    },
    /**
     * Resolves when it is watched for: a title that is there, one that is not, or just a first answer.
     * `granted` are the moments at which each reader had it, when all have.
     * @param {{ present?: string, absent?: string }} [wish]
     */
    async expect(wish) {
      const wished = message('wished');
      const granted = message('granted').then(({ times }) => times.sort((a, b) => a - b));
      worker.postMessage({ type: 'wish', ...wish });
      await wished;
      return { granted };
    },
  };
}
