// What is still in memory, where an engine lets itself be asked: in Chromium, which is started so.

interface Probed {
  gc?: (how: object) => Promise<void>;
}

/** Whether memory can be cleared from here. */
export const canClearMemory = 'gc' in globalThis;

/** Streams and documents take more than one round. */
export async function clearMemory(): Promise<void> {
  for (let round = 0; round < 4; round++)
    await (globalThis as Probed).gc?.({ type: 'major', execution: 'async' });
}

/** Bytes in use after it was cleared; undefined where an engine does not say. */
export async function usedMemory(): Promise<number | undefined> {
  await clearMemory();
  const { memory } = performance as { memory?: { readonly usedJSHeapSize: number } };
  return canClearMemory ? memory?.usedJSHeapSize : undefined;
}
