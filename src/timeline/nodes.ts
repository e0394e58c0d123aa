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

/** What a node has, and what stands in it. */
export interface Drawn {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: unknown;
}

/** @param own What stands in it as the page draws it. */
export function drawEntry(item: EntryItem, context: TimelineContext, own?: unknown): Drawn {
  const { entry, isPinned, isFresh } = item;
  const names = [
    'entry',
    entry.key && 'key',
    isFresh && 'fresh',
    entry.kind && `kind-${entry.kind}`,
  ];
  const classes = names.flatMap((name) => (name ? `live-blog-${name}` : []));
  const attributes = {
    id: entryDomId(context.idPrefix, entry.id),
    class: classes.join(' '),
    tabindex: '-1',
    slot: isPinned ? pinSlot(entry.id) : undefined,
    lang: entry.language ?? context.language,
    dir: entry.direction ?? context.direction,
  };
  return { attributes, content: own ?? entryTemplate(entry, item, context) };
}

export const drawDay = ({ day }: DayItem, { locale, now }: TimelineContext): Drawn => ({
  attributes: { class: 'live-blog-divider' },
  content: html`<time datetime=${day}>${locale.date(day, now())}</time>`,
});

export function put(node: HTMLElement, { attributes, content }: Drawn): void {
  for (const [name, value] of Object.entries(attributes)) set(node, name, value);
  render(content, node);
}

export function renderItem(node: HTMLElement, item: Item, context: TimelineContext): void {
  const more = context.more();
  if (item.kind === 'entry')
    put(node, drawEntry(item, context, more?.renderOwn?.(node, item, context)));
  else if (item.kind === 'day') put(node, drawDay(item, context));
  else more?.renderAside(node, item, context);
}
