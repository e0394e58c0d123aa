// The control for notifications, and what is said where the browser does not allow them.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShellContext } from './shell-context.js';

interface NotifyState {
  readonly isOn: boolean;
  readonly isDenied: boolean;
}

export const notifyControl = (
  { locale }: ShellContext,
  { isOn, isDenied }: NotifyState,
  onPress: () => void,
): TemplateResult =>
  html`<button
    type="button"
    part="control"
    aria-describedby=${isDenied ? 'notify-denied' : nothing}
    @click=${onPress}
  >
    ${locale.text(isOn ? 'stopNotifying' : 'notify')}
  </button>`;

export const notifyDenied = (
  { locale }: ShellContext,
  { isDenied }: NotifyState,
): TemplateResult | typeof nothing =>
  isDenied
    ? html`<p id="notify-denied" class="notify-denied">${locale.text('notifyDenied')}</p>`
    : nothing;
