// The list of blocks.
import type { BlockDefinition } from './block.js';
import { embed } from './embed.js';
import { image } from './image.js';
import { plainBlocks } from './plain.js';
import { quote } from './quote.js';

export const blocks: readonly BlockDefinition[] = [...plainBlocks, image, quote, embed];
