// What a reader can press: pause, the banner of new updates, older updates.
import { html, nothing, type TemplateResult } from 'lit';
import { selectStatus } from '../feed/select.js';
import { selectHasOlder, selectOlderCount } from '../feed/select-more.js';
import { count } from '../locales/count.js';
import type { ShellContext } from './shell-context.js';

export interface Actions {
  readonly isPaused: boolean;
  /** What the button for older updates is doing. */
  readonly older: 'waiting' | 'loading' | 'failed';
  readonly onPause: () => void;
  readonly onReveal: () => void;
  readonly onOlder: () => void;
  readonly onRetry: () => void;
  /** Names of the controls that are shown. */
  readonly controls: string;
}

type Drawn = TemplateResult | typeof nothing;

export function pause(
  { state, locale }: ShellContext,
  { isPaused, controls, onPause }: Actions,
): Drawn {
  if (!controls.includes('pause') || selectStatus(state) === 'ended') return nothing;
  return html`<button type="button" part="control" @click=${onPause}>
    ${locale.text(isPaused ? 'resume' : 'pause')}
  </button>`;
}

/** @param words What it says in place of how many there are. */
export function banner(
  { state, locale }: ShellContext,
  { onReveal }: Actions,
  words: string | undefined,
): Drawn {
  const { size } = state.pending;
  if (!size) return nothing;
  return html`<slot name="banner">
    <button type="button" part="banner" @click=${onReveal}>
      ${words ?? count(locale, 'newUpdates', size)}
    </button>
  </slot>`;
}

export function older({ state, locale }: ShellContext, { older: doing, onOlder }: Actions): Drawn {
  if (!selectHasOlder(state)) return nothing;
  const left = selectOlderCount(state);
  const words = left ? count(locale, 'loadOlderCount', left) : locale.text('loadOlder');
  const isLoading = doing === 'loading';
  return html`<div class="older">
    ${doing === 'failed' ? html`<p part="message">${locale.text('failed')}</p>` : nothing}
    <button type="button" part="load-older" aria-disabled=${isLoading} @click=${onOlder}>
      ${isLoading ? locale.text('loading') : words}
    </button>
  </div>`;
}
