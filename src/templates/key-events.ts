// The strip of key events: links in a row, which is scrolled sideways.
import { html, nothing, type TemplateResult } from 'lit';
import { entryDomId } from '../lib/dom-id.js';
import { fragment } from '../lib/fragment.js';
import { isPlainClick } from '../lib/plain-click.js';
import { count } from '../locales/count.js';
import type { Entry } from '../model/entry.js';
import { firstWords } from './first-words.js';
import { keyed, type KeyedItem } from './keyed.js';
import type { ShellContext } from './shell-context.js';

/** More would be a long way for who goes by keyboard; a button shows them. */
export const fewKeyEvents = 12;

export interface KeyEvents {
  /** In the order of the stream. */
  readonly entries: readonly Entry[];
  /** How many there are in all. */
  readonly total: number;
  readonly onGo: (id: string) => void;
  readonly onAll: () => void;
  readonly onScroll: () => void;
  readonly onFocus: (event: Event) => void;
}

/** The address is for the browser: to be copied, or opened elsewhere. Following it is ours. */
function link(entry: Entry, context: ShellContext, onGo: KeyEvents['onGo']): TemplateResult {
  const { id, published, language, direction } = entry;
  const { locale, idPrefix, now, state } = context;
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onGo(id);
  };
  return html`<a part="key-event" href=${fragment(entryDomId(idPrefix, id))} @click=${follow}
    ><time datetime=${new Date(published).toISOString()}>${locale.moment(published, now())}</time>
    <span
      lang=${language ?? state.blog.language ?? nothing}
      dir=${direction ?? state.blog.direction ?? nothing}
      >${firstWords(entry) ?? locale.text('keyEvent')}</span
    ></a
  >`;
}

export function keyEventStrip(
  context: ShellContext,
  { entries, total, onGo, onAll, onScroll, onFocus }: KeyEvents,
): TemplateResult {
  const { locale } = context;
  const items: KeyedItem[] = entries.map((entry) => ({
    key: entry.id,
    content: link(entry, context, onGo),
  }));
  if (total > entries.length)
    items.push({
      // No entry has no id.
      key: '',
      content: html`<button type="button" part="control" @click=${onAll}>
        ${count(locale, 'allKeyEvents', total)}
      </button>`,
    });
  return html`<nav part="key-events" aria-label=${locale.text('keyEvents')}>
    <ol class="strip" role="list" @scroll=${onScroll} @focusin=${onFocus} ${keyed(items)}></ol>
  </nav>`;
}
