// The pinned entries, above the stream. Each is the very node that stands in the stream, shown here
// through a slot of its own, so that their order is that of the pins.
import { html, nothing, type TemplateResult } from 'lit';
import { selectShown } from '../feed/select.js';
import { pinSlot } from '../lib/dom-id.js';
import { fragment, placeDomId } from '../lib/fragment.js';
import type { Entry } from '../model/entry.js';
import type { ShellContext } from './shell-context.js';

export interface Folds {
  /** Ids of the pins that are too tall to be shown whole. */
  readonly tall: ReadonlySet<string>;
  /** Ids of those that the reader unfolded. */
  readonly open: ReadonlySet<string>;
  fold(id: string, isOpen: boolean): void;
}

/** @param hasPlace Whether its place in the stream is shown. */
function pin(
  { id }: Entry,
  hasPlace: boolean,
  folds: Folds,
  { locale, idPrefix }: ShellContext,
): TemplateResult {
  const isTall = folds.tall.has(id);
  const isFolded = isTall && !folds.open.has(id);
  // Focus, find-in-page and links scroll to what is hidden: then it should not be.
  const unfold = ({ target }: Event) => (target as Element).scrollTop && folds.fold(id, true);
  return html`<div part="pin">
    <p part="pin-label">
      <b>${locale.text('pinned')}</b>
      ${
        hasPlace
          ? html`<a href=${fragment(placeDomId(idPrefix, id))}>${locale.text('toPlace')}</a>`
          : nothing
      }
    </p>
    <div class=${isFolded ? 'clip folded' : 'clip'} data-id=${id} @scroll=${unfold}>
      <slot name=${pinSlot(id)}></slot>
    </div>
    ${
      isTall
        ? html`<button type="button" part="control" @click=${() => folds.fold(id, isFolded)}>
            ${locale.text(isFolded ? 'showMore' : 'showLess')}
          </button>`
        : nothing
    }
  </div>`;
}

export function pins(
  entries: readonly Entry[],
  folds: Folds,
  context: ShellContext,
): TemplateResult | typeof nothing {
  if (!entries.length) return nothing;
  const shown = selectShown(context.state);
  return html`<section part="pinned" aria-label=${context.locale.text('pinned')}>
    ${entries.map((entry) => pin(entry, shown.includes(entry), folds, context))}
  </section>`;
}
