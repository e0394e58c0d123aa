// The switch between newest and oldest first, the way back to the beginning, and the way on from there.
import { html, nothing, type TemplateResult } from 'lit';
import { selectStatus } from '../feed/select.js';
import { selectHidden } from '../feed/select-more.js';
import { count } from '../locales/count.js';
import type { ShellContext } from './shell-context.js';

type Drawn = TemplateResult | typeof nothing;

export interface OrderActions {
  /** What the way to the beginning is doing. */
  readonly start: { readonly isLoading: boolean; readonly hasFailed: boolean };
  readonly onTurn: () => void;
  readonly onStart: () => void;
}

/** @param isLoading Whether what leads there is on its way. */
export const startButton = (
  { locale }: ShellContext,
  words: 'fromStart' | 'readFromStart',
  { isLoading }: OrderActions['start'],
  onStart: () => void,
): TemplateResult =>
  html`<button type="button" part="control" aria-disabled=${isLoading} @click=${onStart}>
    ${locale.text(isLoading ? 'loading' : words)}
  </button>`;

/** That the way to the beginning could not be had. */
export const startFailed = (
  { locale }: ShellContext,
  { hasFailed }: OrderActions['start'],
): Drawn =>
  hasFailed ? html`<p part="message" class="start-failed">${locale.text('failed')}</p>` : nothing;

/** What it says is what it will do. */
export function orderSwitch(context: ShellContext, actions: OrderActions): Drawn {
  const { state, locale } = context;
  if (!state.entries.size) return nothing;
  // Where it is known, the switch leads there; of what is over, the replay does.
  const isElsewhere = state.links.older && selectStatus(state) !== 'ended';
  return html`<button type="button" part="control" @click=${actions.onTurn}>
      ${locale.text(state.flow > 0 ? 'oldestFirst' : 'newestFirst')}
    </button>
    ${isElsewhere ? startButton(context, 'fromStart', actions.start, actions.onStart) : nothing}`;
}

export function later({ state, locale }: ShellContext, onLater: () => void): Drawn {
  const left = state.flow < 0 ? selectHidden(state) : 0;
  if (!left) return nothing;
  return html`<div class="older">
    <button type="button" part="load-older" @click=${onLater}>
      ${count(locale, 'loadLaterCount', left)}
    </button>
  </div>`;
}
