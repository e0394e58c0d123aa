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
  /** All entries after the change, from top to bottom. */
  articles(): readonly HTMLElement[];
  /** Where there are no entries. */
  other(): HTMLElement | null;
}

/** Makes a change; if what has the focus goes with it, the entry that stands there then inherits it. */
export function keepFocus(host: Element, heirs: Heirs, change: () => void): void {
  const focused = focusedIn(host);
  const top = focused?.getBoundingClientRect().top;
  change();
  if (!focused || document.activeElement !== document.body) return;
  const articles = focused.isConnected ? [] : heirs.articles();
  const heir =
    articles.find((article) => article.getBoundingClientRect().bottom > top!) ?? articles.at(-1);
  if (heir) focusEntry(heir, { scroll: false });
  // What was only moved can have it again.
  else (focused.isConnected ? focused : heirs.other())?.focus({ preventScroll: true });
}
