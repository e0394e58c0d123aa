// Where entries stand that are not to be in the page.
import { hostStyles } from '../styles/shell.js';

/**
 * The entries are children of a box in the shadow root, and the shell hangs on that: the same slots, one
 * level deeper.
 */
export function ownBox(root: ShadowRoot): { container: HTMLElement; shell: ShadowRoot } {
  const container = root.appendChild(document.createElement('div'));
  container.append(document.createElement('slot'));
  const shell = container.attachShadow({ mode: 'open' });
  shell.adoptedStyleSheets = root.adoptedStyleSheets;
  // What is for the shell must not reach the entries.
  root.adoptedStyleSheets = [hostStyles.styleSheet!];
  return { container, shell };
}
