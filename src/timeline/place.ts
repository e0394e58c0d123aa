// The place in the stream that a pinned entry left: when it was, and where it went.
import { html } from 'lit';
import { entryDomId } from '../lib/dom-id.js';
import { fragment, placeDomId } from '../lib/fragment.js';
import { timestamp } from '../templates/timestamp.js';
import type { PlaceItem } from './items.js';
import type { Drawn, TimelineContext } from './nodes.js';

export function drawPlace({ entry }: PlaceItem, context: TimelineContext): Drawn {
  const { locale, idPrefix } = context;
  const title = entry.title ?? locale.moment(entry.published, context.now());
  const attributes = {
    id: placeDomId(idPrefix, entry.id),
    class: 'live-blog-place',
    tabindex: '-1',
  };
  const href = fragment(entryDomId(idPrefix, entry.id));
  const content = html`${timestamp(entry.published, { ...context, time: 'absolute' })}
    <a href=${href}>${locale.pieces('pinnedPlace', { title })}</a>`;
  return { attributes, content };
}
