// The way past many entries, and back, for who goes by keyboard: a button before them and one after, each
// of which leads to the other.
import { html, nothing, type TemplateResult } from 'lit';
import { selectShown } from '../feed/select.js';
import type { ShellContext } from './shell-context.js';

/** Fewer are soon gone through. */
const few = 10;

/** No links: fragments would be in the page's address, and do not reach into a shadow root. */
function goToOther({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  const both = (button.getRootNode() as ShadowRoot).querySelectorAll<HTMLElement>('.skip');
  for (const one of both) if (one !== button) one.focus();
}

const create =
  (words: 'skip' | 'skipBack') =>
  ({ state, locale }: ShellContext): TemplateResult | typeof nothing =>
    selectShown(state).length > few
      ? html`<div class="way">
          <button type="button" part="control" class="skip" @click=${goToOther}>
            ${locale.text(words)}
          </button>
        </div>`
      : nothing;

export const skip = create('skip');
export const skipBack = create('skipBack');
