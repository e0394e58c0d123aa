// The focus never falls to the page's body, from where a keyboard reader would have to start anew.
import { focusEntry } from './articles.js';

function focusedIn(host: Element): HTMLElement | null {
  if (!host.matches(':focus-within')) return null;
  let { activeElement } = host.getRootNode() as Document | ShadowRoot;
  while (activeElement?.shadowRoot?.activeElement)
    activeElement = activeElement.shadowRoot.activeElement;
  return activeElement as HTMLElement | null;
}

interface Heirs {
  /** All that a reader can be at after the change, from top to bottom. */
  standing(): readonly HTMLElement[];
  /** Where there are no entries. */
  other(): HTMLElement | null;
}

/** Makes a change; if what has the focus goes with it, the entry that stands there then inherits it. */
export function keepFocus(host: Element, heirs: Heirs, change: () => void): void {
  const focused = focusedIn(host);
  const top = focused?.getBoundingClientRect().top;
  change();
  if (!focused || document.activeElement !== document.body) return;
  const standing = focused.isConnected ? [] : heirs.standing();
  const heir = standing.find((one) => one.getBoundingClientRect().bottom > top!) ?? standing.at(-1);
  if (heir) focusEntry(heir);
  // What was only moved can have it again.
  else (focused.isConnected ? focused : heirs.other())?.focus({ preventScroll: true });
}
