// What is in the stream beside entries and days.
import { renderAd } from './ads.js';
import { renderGap } from './gap.js';
import type { AsideItem } from './items.js';
import { put, type TimelineContext } from './nodes.js';
import { drawPlace } from './place.js';
import { renderRemoved } from './removed.js';
import { renderSince } from './since.js';

export function renderAside(node: HTMLElement, item: AsideItem, context: TimelineContext): void {
  if (item.kind === 'place') put(node, drawPlace(item, context));
  else if (item.kind === 'ad') renderAd(node, item);
  else if (item.kind === 'gap') renderGap(node, context);
  else if (item.kind === 'since') renderSince(node, item);
  else renderRemoved(node, item, context);
}
