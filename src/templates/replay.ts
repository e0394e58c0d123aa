// The bar of a reader who reads what is over as it happened: from key event to key event.
import { html, type TemplateResult } from 'lit';
import type { ShellContext } from './shell-context.js';

export interface ReplayActions {
  /** How many key events the reader has come to, and how many there are. */
  readonly number: number;
  readonly total: number;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onClose: () => void;
}

/** The arrow stands alone where there is little room; it is the words that are read out. */
const step = (arrow: string, words: string, onStep: (() => void) | undefined): TemplateResult =>
  html`<button type="button" part="control" aria-disabled=${!onStep} @click=${onStep}>
    <span aria-hidden="true">${arrow}</span> <span class="step">${words}</span>
  </button>`;

export function replayBar({ locale }: ShellContext, actions: ReplayActions): TemplateResult {
  const { number, total, onPrevious, onNext, onClose } = actions;
  const written = new Intl.NumberFormat(locale.tag);
  const place = { number: written.format(number), total: written.format(total) };
  return html`<section class="replay" aria-label=${locale.text('readFromStart')}>
    <div>
      ${step('↑', locale.text('previousKey'), onPrevious)}
      <span>${locale.pieces('position', place)}</span>
      ${step('↓', locale.text('nextKey'), onNext)}
      <button type="button" part="control" class="end" @click=${onClose}>
        ${locale.text('close')}
      </button>
    </div>
  </section>`;
}
