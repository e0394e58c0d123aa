// All controls, in a line or behind one of them. They are the same nodes in both cases: what was typed
// into them stays, and so does the focus.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShellContext } from './shell-context.js';

export interface Menu {
  readonly isMenu: boolean;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** @param first The one that is always there. */
export function toolbarControls(
  [first, ...rest]: readonly unknown[],
  { locale }: ShellContext,
  { isMenu, isOpen, onTurn, onKey }: Menu,
): TemplateResult {
  const opener = html`<button
    type="button"
    part="control"
    class="opener"
    aria-expanded=${isOpen}
    aria-controls="options"
    @click=${onTurn}
  >
    ${locale.text('options')}
  </button>`;
  return html`<div class="controls" @keydown=${onKey}>
    ${first} ${isMenu ? opener : nothing}
    <div id="options" class=${isMenu ? 'options menu' : 'options'} ?hidden=${isMenu && !isOpen}>
      ${rest}
    </div>
  </div>`;
}
