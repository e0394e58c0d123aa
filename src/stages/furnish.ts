// Gives the element what it could do without at first paint: styles, and what entries need beside words.
import { blocks } from '../blocks/index.js';
import { giveAccess } from '../controllers/entry-access.js';
import { exposeParts, isolate } from '../controllers/isolated.js';
import type { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import type { Feature } from '../features/feature.js';
import { moreEntryStyles } from '../styles/entry-more.js';
import { surroundingsStyles } from '../styles/surroundings.js';
import { moreTokens } from '../styles/tokens-more.js';
import { patch } from '../timeline/patch.js';
import type { Features } from './features.js';
import type { FirstStage } from './first-stage.js';

const entryStyles = [moreEntryStyles, ...blocks.flatMap(({ styles }) => styles ?? [])];
/** A list for each feature, and the same for all elements. */
const ofFeatures = new WeakMap<object, readonly NonNullable<Feature['entryStyles']>[]>();

export function furnish(
  { element, timeline }: FirstStage,
  features: Features,
  styles: MoreEntryStyles,
): void {
  const shell = element.renderRoot as ShadowRoot;
  timeline.patch = patch;
  for (const { styleSheet } of [moreTokens, surroundingsStyles])
    shell.adoptedStyleSheets.push(styleSheet!);
  if (element.isolated) isolate(timeline.container);
  timeline.decorate = (node, item) => {
    giveAccess(node);
    features.decorate(node, item);
    if (element.isolated) exposeParts(node);
  };
  styles.add(entryStyles);
}

/** A feature's styles, beside ours. */
export function dress(
  { styles, entryStyles: own }: Feature,
  shell: ShadowRoot,
  all: MoreEntryStyles,
) {
  if (styles) shell.adoptedStyleSheets.push(styles.styleSheet!);
  if (!own) return;
  const list = ofFeatures.get(own) ?? [own];
  ofFeatures.set(own, list);
  all.add(list);
}
