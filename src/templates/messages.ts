// What stands where entries would, as long as there are none; and what is said at the end.
import { html, nothing, type TemplateResult } from 'lit';
import { selectConnection } from '../feed/select.js';
import { linkHref } from '../lib/url.js';
import type { Actions } from './controls.js';
import type { ShellContext } from './shell-context.js';

export function placeholder(
  { state, locale }: ShellContext,
  { onRetry }: Pick<Actions, 'onRetry'>,
): TemplateResult | typeof nothing {
  if (state.entries.size) return nothing;
  if (state.ready)
    return html`<slot name="empty"><p part="message">${locale.text('empty')}</p></slot>`;
  if (!state.error) return nothing;
  return html`<slot name="error">
    <div part="message">
      <p>${locale.text('failed')}</p>
      <button type="button" part="control" @click=${onRetry}>${locale.text('retry')}</button>
    </div>
  </slot>`;
}

export const missing = (
  { locale }: ShellContext,
  { isMissing }: { readonly isMissing: boolean },
): TemplateResult | typeof nothing =>
  isMissing ? html`<p part="message">${locale.text('missing')}</p>` : nothing;

/** @param more What can be done with a blog that is over. */
export function ended(
  { state, locale }: ShellContext,
  more: unknown,
): TemplateResult | typeof nothing {
  if (selectConnection(state) !== 'ended') return nothing;
  const { successor } = state.blog;
  const href = linkHref(successor?.url);
  return html`<section part="ended">
    <slot name="ended">
      <p>
        ${
          href
            ? locale.pieces('successor', { link: html`<a href=${href}>${successor!.title}</a>` })
            : locale.text('closed')
        }
      </p>
    </slot>
    ${more}
  </section>`;
}
