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

/** Finds the same kind of control in its entry, once that has been drawn anew. */
function twinOf(control: HTMLElement): () => HTMLElement | undefined {
  const entry = control.closest('article');
  const alike = () => [...(entry?.querySelectorAll<HTMLElement>(control.localName) ?? [])];
  const index = alike().indexOf(control);
  return () => (entry?.isConnected && !entry.hidden ? alike()[index] : undefined);
}

/** Makes a change; if what has the focus goes with it, what stands there then inherits it. */
export function keepFocus(host: Element, heirs: Heirs, change: () => void): void {
  const focused = focusedIn(host);
  const top = focused?.getBoundingClientRect().top;
  const twin = focused && twinOf(focused);
  change();
  // What the page put into a slot that is gone has the focus until the next frame only.
  const isThere = focused?.checkVisibility() && !focused.closest('[hidden]');
  if (!focused || (isThere && document.activeElement !== document.body)) return;
  const standing = isThere ? [] : heirs.standing();
  const heir = standing.find((one) => one.getBoundingClientRect().bottom > top!) ?? standing.at(-1);
  // What was only moved can have it again.
  const control = isThere ? focused : twin!();
  if (control) control.focus({ preventScroll: true });
  else if (heir) focusEntry(heir);
  else heirs.other()?.focus({ preventScroll: true });
}
