// What entries are drawn with, put together.
import { keyBlocks } from '../blocks/keyed.js';
import { replaceChildren } from '../sanitize/replace-children.js';
import { renderAside } from '../timeline/aside.js';
import type { Drawing } from '../timeline/drawing.js';
import { knownBlocks } from './blocks.js';
import type { Features } from './features.js';
import type { StagedElement } from './first-stage.js';

export const createDrawing = (element: StagedElement, features: Features): Drawing => ({
  keyBlocks,
  replaceChildren,
  renderAside,
  footer: features.footer,
  get blocks() {
    return knownBlocks(element.blocks);
  },
  get renderOwn() {
    return features.renderOwn;
  },
  get embed() {
    return features.embed;
  },
});
