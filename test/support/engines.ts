import { loadFallbackEngine, nativeEngine, type Engine } from '../../src/sanitize/sanitize.js';

/** The engines that this browser can run; the fallback runs in all of them. */
export const engines = async (): Promise<[string, Engine][]> => {
  const native = nativeEngine();
  return [
    ...(native ? ([['native', native]] as [string, Engine][]) : []),
    ['fallback', await loadFallbackEngine()],
  ];
};
