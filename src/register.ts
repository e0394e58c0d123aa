// The first copy on a page wins. A second one says so, once, and does no harm.
import { warnOnce } from './lib/warn.js';

interface Versioned extends CustomElementConstructor {
  readonly version?: string;
  /** Whether the page was told of a second copy. */
  isToldOf?: boolean;
}

/** Defines an element, unless the name is taken. */
export function register(name: string, constructor: Versioned): void {
  const first: Versioned | undefined = customElements.get(name);
  if (!first) customElements.define(name, constructor);
  else if (first !== constructor && !first.isToldOf) {
    first.isToldOf = true;
    warnOnce(`Loaded twice: ${first.version ?? '?'} is in use, ${constructor.version} is not.`);
  }
}
