// The last line of an entry: when it was corrected, whose it is, what can be done with it.
import { html, nothing } from 'lit';
import type { Entry } from '../model/entry.js';
import type { EntryContext } from './entry.js';
import { linked } from './linked.js';

function updatedAt({ published, updated, kind }: Entry, { locale, now }: EntryContext): unknown {
  if (updated === undefined || updated <= published) return nothing;
  const datetime = new Date(updated).toISOString();
  const time = html`<time datetime=${datetime}>${locale.moment(updated, now())}</time>`;
  return html`<span
    >${locale.pieces(kind === 'correction' ? 'corrected' : 'updated', { time })}</span
  >`;
}

/** @param more What features add. */
export const entryFooter = (entry: Entry, context: EntryContext, more: unknown): unknown => {
  const { source } = entry;
  const from = source && { name: linked(source.name, source.url) };
  return html`${updatedAt(entry, context)}
  ${from ? html`<span>${context.locale.pieces('source', from)}</span>` : nothing} ${more}`;
};
