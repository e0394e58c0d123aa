// Unfolds an entry that is too long, and folds it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from '../model/entry.js';
import type { EntryContext } from './entry.js';

/**
 * @param bodyId DOM id of what is folded, if it has one.
 * @param onTurn Called when it was pressed.
 */
export function foldButton(
  { title, published }: Entry,
  isFolded: boolean,
  bodyId: string,
  onTurn: () => void,
  { locale, now }: EntryContext,
): TemplateResult {
  // There may be many of them: each says of what.
  const name = title ?? locale.moment(published, now());
  return html`<button
    type="button"
    class="live-blog-control"
    aria-expanded=${!isFolded}
    aria-controls=${bodyId || nothing}
    @click=${onTurn}
  >
    ${locale.text(isFolded ? 'showMore' : 'showLess')}<span class="live-blog-unseen"
      >: ${name}</span
    >
  </button>`;
}
