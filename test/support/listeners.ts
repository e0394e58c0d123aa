// Counts what listens to the page: what was added to the window and the document and not taken away.

const { prototype } = EventTarget;
const undo: (() => void)[] = [];

/** Keeps, by the name of the event, who listens to it. */
function watch(target: EventTarget): Map<string, Set<EventListener>> {
  const kept = new Map<string, Set<EventListener>>();
  target.addEventListener = (name: string, listener: EventListener, how?: unknown) => {
    const all = kept.get(name) ?? new Set();
    kept.set(name, all.add(listener));
    const { signal, once } = (how ?? {}) as AddEventListenerOptions;
    const forget = () => all.delete(listener);
    if (signal) prototype.addEventListener.call(signal, 'abort', forget);
    if (once) prototype.addEventListener.call(target, name, forget, { once });
    prototype.addEventListener.call(target, name, listener, how as AddEventListenerOptions);
  };
  target.removeEventListener = (name: string, listener: EventListener, how?: unknown) => {
    kept.get(name)?.delete(listener);
    prototype.removeEventListener.call(target, name, listener, how as AddEventListenerOptions);
  };
  undo.push(() => {
    Reflect.deleteProperty(target, 'addEventListener');
    Reflect.deleteProperty(target, 'removeEventListener');
  });
  return kept;
}

/** To be called before what is counted is made; ends with the test. */
export function countListeners(): () => number {
  const kept = [window, document].map(watch);
  return () =>
    kept.flatMap((names) => [...names.values()]).reduce((sum, { size }) => sum + size, 0);
}

afterEach(() => {
  for (const end of undo.splice(0)) end();
});
