// In the last line of an entry: what it replaces, what replaced it, when the same was posted.
import { html, type TemplateResult } from 'lit';
import type { Relations } from '../feed/related.js';
import { entryDomId } from '../lib/dom-id.js';
import { fragment } from '../lib/fragment.js';
import { isPlainClick } from '../lib/plain-click.js';
import { listed } from '../locales/count.js';
import type { Entry } from '../model/entry.js';
import type { EntryContext } from './entry.js';

export interface RelatedContext extends EntryContext {
  readonly idPrefix: string;
  readonly onGo: (id: string) => void;
}

const timeOf = ({ published }: Entry, { locale, now }: EntryContext): TemplateResult =>
  html`<time datetime=${new Date(published).toISOString()}
    >${locale.moment(published, now())}</time
  >`;

/** The address is for the browser: to be copied, or opened elsewhere. Following it is ours. */
function link({ id }: Entry, words: unknown, { idPrefix, onGo }: RelatedContext): TemplateResult {
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onGo(id);
  };
  return html`<a href=${fragment(entryDomId(idPrefix, id))} @click=${follow}>${words}</a>`;
}

export function relatedLinks(
  { replaces, replacedBy, repeats }: Relations,
  context: RelatedContext,
): unknown {
  const { locale } = context;
  const whole = (key: 'replaces' | 'replacedBy', entry: Entry) =>
    link(entry, locale.pieces(key, { time: timeOf(entry, context) }), context);
  const times = repeats.map((entry) => link(entry, timeOf(entry, context), context));
  return [
    replacedBy && html`<span class="live-blog-newer">${whole('replacedBy', replacedBy)}</span>`,
    replaces && html`<span>${whole('replaces', replaces)}</span>`,
    times.length > 0 &&
      html`<span>${locale.pieces('repeated', { time: listed(locale, times) })}</span>`,
  ].flatMap((one) => one || []);
}
