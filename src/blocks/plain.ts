// The blocks that a plain feed is made of; they are there from the first paint.
import type { BlockDefinition } from './block.js';
import { html } from './html.js';
import { text } from './text.js';

export const plainBlocks: readonly BlockDefinition[] = [html, text];
