// Everything around the entries, from top to bottom. The entries themselves come through the slots.
import { html, nothing, type TemplateResult } from 'lit';
import { selectSorted } from '../feed/select.js';
import { header } from './header.js';
import type { ShellContext } from './shell-context.js';

/** What stands around a blog that has begun. It is drawn by what is loaded after the first answer. */
export interface Surroundings {
  readonly headerMore: unknown;
  readonly toolbar: unknown;
  readonly banner: unknown;
  /** The strip of key events, for which room is kept. */
  readonly keys: unknown;
  /** Above the entries: that the blog is over, and what is pinned. */
  readonly above: unknown;
  readonly below: unknown;
  /** Where entries would be. */
  readonly placeholder: unknown;
  /** What the live region says. */
  readonly announcement: string;
}

const skeleton = html`<slot name="loading"><div class="skeleton"></div></slot>`;

/** @param isStanding Whether entries stood in the page before the script came. */
export function shell(
  context: ShellContext,
  hasHeader: boolean,
  hasStrip: boolean,
  around: Surroundings | undefined,
  isStanding?: unknown,
): TemplateResult {
  const { state } = context;
  const hasKeys =
    hasStrip && selectSorted(state).some(({ key, id }) => key && !state.pending.has(id));
  // What stands there is to be read meanwhile.
  const isLoading = state.connection === 'loading' && !isStanding;
  return html`${hasHeader && state.ready ? html`<slot name="header">${header(context, around?.headerMore)}</slot>` : nothing}
    ${state.ready || around ? html`<div part="toolbar">${around?.toolbar}</div>` : nothing}
    <div class=${hasKeys ? 'keys' : ''}>${around?.keys}</div>
    ${around?.above}
    <div class="banner">${around?.banner}</div>
    <div part="entries">${around?.placeholder}<slot></slot></div>
    ${isLoading ? skeleton : nothing} ${around?.below}
    <p class="unseen" role="status">${around?.announcement}</p>`;
}
