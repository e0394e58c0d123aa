// The place in the stream that a pinned entry left: when it was, and where it went.
import { html, render } from 'lit';
import { entryDomId } from '../lib/dom-id.js';
import { fragment, placeDomId } from '../lib/fragment.js';
import { timestamp } from '../templates/timestamp.js';
import type { PlaceItem } from './items.js';
import { set, type TimelineContext } from './nodes.js';

export function renderPlace(
  node: HTMLElement,
  { entry }: PlaceItem,
  context: TimelineContext,
): void {
  const { locale, idPrefix } = context;
  const title = entry.title ?? locale.moment(entry.published, context.now());
  set(node, 'id', placeDomId(idPrefix, entry.id));
  set(node, 'class', 'live-blog-place');
  set(node, 'tabindex', '-1');
  render(
    html`${timestamp(entry.published, { ...context, time: 'absolute' })}
      <a href=${fragment(entryDomId(idPrefix, entry.id))}
        >${locale.pieces('pinnedPlace', { title })}</a
      >`,
    node,
  );
}
