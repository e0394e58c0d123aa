// Gives the element what it could do without at first paint: styles, and what entries need beside words.
import type { BlockDefinition } from '../blocks/block.js';
import { giveAccess } from '../controllers/entry-access.js';
import { exposeParts, isolate } from '../controllers/isolated.js';
import type { EntryStyles } from '../controllers/entry-styles.js';
import type { MoreEntryStyles } from '../controllers/more-entry-styles.js';
import type { Feature } from '../features/feature.js';
import { moreEntryStyles } from '../styles/entry-more.js';
import { surroundingsStyles } from '../styles/surroundings.js';
import { moreTokens } from '../styles/tokens-more.js';
import { patch } from '../timeline/patch.js';
import type { Features } from './features.js';
import type { FirstStage } from './first-stage.js';

const entryStyles = [moreEntryStyles];
/** A list for each feature or block, and the same for all elements. */
const lists = new WeakMap<object, EntryStyles>();

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

/** Takes away what a server wrote into the shadow root, so that the same can be drawn before what held it. */
export function clearServed({ renderRoot }: FirstStage['element']): void {
  const served = renderRoot.querySelector('.served');
  served?.replaceChildren();
  served?.removeAttribute('class');
}

function listOf(owner: object, styles: EntryStyles[number]): EntryStyles {
  const list = lists.get(owner) ?? [styles];
  lists.set(owner, list);
  return list;
}

/** A feature's styles, beside ours. */
export function dress(
  { styles, entryStyles: own }: Feature,
  shell: ShadowRoot,
  all: MoreEntryStyles,
) {
  if (styles) shell.adoptedStyleSheets.push(styles.styleSheet!);
  if (own) all.add(listOf(own, own));
}

/** The styles of blocks, beside ours. */
export function dressBlocks(blocks: readonly BlockDefinition[], all: MoreEntryStyles): void {
  for (const block of blocks) if (block.styles) all.add(listOf(block, block.styles));
}
