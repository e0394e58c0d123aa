// One item of the stream as one node: its attributes, and what Lit renders inside it.
import { html, render } from 'lit';
import { entryDomId, pinSlot } from '../lib/dom-id.js';
import { entryTemplate, type EntryContext } from '../templates/entry.js';
import type { DayItem, EntryItem, Item } from './items.js';

export interface TimelineContext extends EntryContext {
  /** Prefix of the entries' DOM ids. */
  readonly idPrefix: string;
  /** Of entries that do not say their own. */
  readonly language: string | undefined;
  readonly direction: string | undefined;
}

/** Sets an attribute, or takes it away; touches nothing that is right already. */
export function set(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function renderEntry(article: HTMLElement, item: EntryItem, context: TimelineContext): void {
  const { entry, isPinned, isFresh } = item;
  const names = [
    'entry',
    entry.key && 'key',
    isFresh && 'fresh',
    entry.kind && `kind-${entry.kind}`,
  ];
  const classes = names.flatMap((name) => (name ? `live-blog-${name}` : []));
  set(article, 'id', entryDomId(context.idPrefix, entry.id));
  set(article, 'class', classes.join(' '));
  set(article, 'tabindex', '-1');
  set(article, 'slot', isPinned ? pinSlot(entry.id) : undefined);
  set(article, 'lang', entry.language ?? context.language);
  set(article, 'dir', entry.direction ?? context.direction);
  const own = context.more()?.renderOwn?.(article, item, context);
  render(own ?? entryTemplate(entry, item, context), article);
}

function renderDay(node: HTMLElement, { day }: DayItem, { locale, now }: TimelineContext): void {
  set(node, 'class', 'live-blog-divider');
  render(html`<time datetime=${day}>${locale.date(day, now())}</time>`, node);
}

export function renderItem(node: HTMLElement, item: Item, context: TimelineContext): void {
  if (item.kind === 'entry') renderEntry(node, item, context);
  else if (item.kind === 'day') renderDay(node, item, context);
  else context.more()?.renderAside(node, item, context);
}
