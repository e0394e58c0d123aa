// All kinds of blocks, loaded.
import { blocks as listings } from '../../src/blocks/index.js';
import { plainBlocks } from '../../src/blocks/plain.js';

export const blocks = [...plainBlocks, ...(await Promise.all(listings.map(({ load }) => load())))];
