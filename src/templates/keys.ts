// The keys that can be used, and what opens the list of them.
import { html, nothing, type TemplateResult } from 'lit';
import type { TextKey } from '../locales/messages.js';
import type { ShellContext } from './shell-context.js';

export interface KeysState {
  readonly isOpen: boolean;
  /** Whether the page has letters, and whether the reader does not mind. */
  readonly hasLetters: boolean;
  readonly areLettersOn: boolean;
  readonly hasSearch: boolean;
  readonly onTurn: () => void;
  readonly onTurnLetters: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

type Row = readonly [what: TextKey, key: string];

const rows = (list: readonly Row[], { locale }: ShellContext): TemplateResult =>
  html`<dl>
    ${list.map(
      ([what, key]) =>
        html`<div>
          <dt>${locale.text(what)}</dt>
          <dd><kbd>${key}</kbd></dd>
        </div>`,
    )}
  </dl>`;

export const keysButton = (
  { locale }: ShellContext,
  { isOpen, onTurn, onKey }: KeysState,
): TemplateResult =>
  html`<button
    type="button"
    part="control"
    class="keys-button"
    aria-expanded=${isOpen}
    aria-controls="keys"
    @click=${onTurn}
    @keydown=${onKey}
  >
    ${locale.text('keys')}
  </button>`;

function letters(context: ShellContext, { areLettersOn, hasSearch, onTurnLetters }: KeysState) {
  const { locale } = context;
  const search: readonly Row[] = hasSearch ? [['keySearch', '/']] : [];
  const list: readonly Row[] = [
    ...([
      ['keyNextEntry', 'j'],
      ['keyPreviousEntry', 'k'],
      ['keyReveal', 'n'],
    ] as const),
    ...search,
    ['keys', '?'],
  ];
  return html`<div>
    <p>${locale.text(areLettersOn ? 'lettersAre' : 'lettersAreOff')}</p>
    ${areLettersOn ? rows(list, context) : nothing}
    <button type="button" part="control" @click=${onTurnLetters}>
      ${locale.text(areLettersOn ? 'lettersOff' : 'lettersOn')}
    </button>
  </div>`;
}

export function keysPanel(
  context: ShellContext,
  state: KeysState,
): TemplateResult | typeof nothing {
  if (!state.isOpen) return nothing;
  const { locale } = context;
  const list: readonly Row[] = [
    ['keyNextEntry', locale.text('pageDown')],
    ['keyPreviousEntry', locale.text('pageUp')],
    ['keyBefore', locale.text('controlHome')],
    ['keyAfter', locale.text('controlEnd')],
  ];
  return html`<div
    id="keys"
    class="key-list"
    role="group"
    aria-label=${locale.text('keys')}
    tabindex="-1"
    @keydown=${state.onKey}
  >
    <div>
      <p>${locale.text('keysOfEntry')}</p>
      ${rows(list, context)}
    </div>
    ${state.hasLetters ? letters(context, state) : nothing}
  </div>`;
}
