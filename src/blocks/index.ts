// The list of blocks beside the plain ones: each is loaded when an entry has it.
import type { BlockDefinition } from './block.js';

export interface BlockListing {
  readonly type: string;
  readonly load: () => Promise<BlockDefinition>;
}

export const blocks: readonly BlockListing[] = [
  { type: 'image', load: async () => (await import('./image.js')).image },
  { type: 'gallery', load: async () => (await import('./gallery.js')).gallery },
  { type: 'video', load: async () => (await import('./video.js')).video },
  { type: 'audio', load: async () => (await import('./audio.js')).audio },
  { type: 'quote', load: async () => (await import('./quote.js')).quote },
  { type: 'link', load: async () => (await import('./link.js')).link },
  { type: 'table', load: async () => (await import('./table.js')).table },
  { type: 'score', load: async () => (await import('./score.js')).score },
  { type: 'poll', load: async () => (await import('./poll.js')).poll },
  {
    type: 'embed',
    load: async () => {
      const parts = [import('./embed.js'), import('../embeds/resolve.js')] as const;
      const [{ createEmbed }, { resolve }] = await Promise.all(parts);
      return createEmbed(resolve);
    },
  },
];
