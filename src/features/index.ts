// The list of features, in the order in which their controls stand: when each is wanted, and where it is.
import { selectStatus } from '../feed/select.js';
import type { FeatureListing } from './feature.js';
import { hasRelated } from './has-related.js';
import { holds } from './holds.js';
import { offers } from './offers.js';

const hasEmbeds = holds(['embed']);

export const features: readonly FeatureListing[] = [
  {
    name: 'key-events',
    isWanted: ({ noKeyEvents }, { entries }) =>
      !noKeyEvents && [...entries.values()].some(({ key }) => key),
    load: async () => (await import('./key-events.js')).keyEvents,
  },
  {
    name: 'order',
    isWanted: (element) => element.order === 'oldest' || offers(element, 'order'),
    load: async () => (await import('./order.js')).order,
  },
  {
    name: 'replay',
    isWanted: (element, state) => selectStatus(state) === 'ended' && offers(element, 'order'),
    load: async () => (await import('./replay.js')).replay,
  },
  {
    name: 'find',
    isWanted: (element) =>
      !!element.filter || offers(element, 'filter') || offers(element, 'search'),
    load: async () => {
      const parts = [import('./find.js'), import('../controllers/finding.js')] as const;
      const [{ find }, { Finding }] = await Promise.all(parts);
      return (tools) => find(tools, new Finding(tools));
    },
  },
  {
    name: 'since',
    isWanted: ({ remember }) => remember,
    load: async () => (await import('./since.js')).since,
  },
  {
    name: 'ads',
    isWanted: ({ adEvery }) => adEvery > 0,
    load: async () => (await import('./ads.js')).ads,
  },
  {
    name: 'catch-up',
    isWanted: (element) => offers(element, 'catch-up'),
    load: async () => (await import('./catch-up.js')).catchUp,
  },
  {
    name: 'related',
    isWanted: (_, state) => hasRelated(state),
    load: async () => (await import('./related.js')).related,
  },
  {
    name: 'embeds',
    isWanted: (element, state) => element.embeds !== 'off' && hasEmbeds(element, state),
    load: async () => {
      const parts = [import('./embeds.js'), import('./embed-box.js')] as const;
      const [{ embeds }, { EmbedBox }] = await Promise.all(parts);
      return (tools) => embeds(tools, EmbedBox);
    },
  },
  {
    name: 'share',
    isWanted: (element) => offers(element, 'share'),
    load: async () => (await import('./share.js')).share,
  },
  {
    name: 'notify',
    isWanted: (element) => offers(element, 'notify'),
    load: async () => (await import('./notify.js')).notify,
  },
  {
    name: 'title-count',
    isWanted: ({ titleCount }) => titleCount,
    load: async () => (await import('./title-count.js')).titleCount,
  },
  {
    name: 'structured-data',
    isWanted: ({ structuredData }) => structuredData !== 'off',
    load: async () => (await import('./structured-data.js')).structuredData,
  },
  {
    name: 'feed-keys',
    isWanted: ({ keyboard }) => keyboard !== 'none',
    load: async () => (await import('./feed-keys.js')).feedKeys,
  },
  {
    name: 'keys',
    isWanted: ({ keyboard }) => keyboard !== 'none',
    load: async () => (await import('./keys.js')).keys,
  },
  {
    name: 'long-entries',
    isWanted: (_, { entries }) => entries.size > 0,
    load: async () => (await import('./long-entries.js')).longEntries,
  },
  {
    name: 'own-entries',
    isWanted: ({ renderEntry }) => !!renderEntry,
    load: async () => (await import('./own-entries.js')).ownEntries,
  },
  {
    name: 'media',
    isWanted: holds(['video', 'audio'], /<(video|audio)/i),
    load: async () => (await import('./media.js')).media,
  },
  {
    name: 'lightbox',
    isWanted: holds(['image', 'gallery']),
    load: async () => (await import('./lightbox.js')).lightbox,
  },
  {
    name: 'menu',
    isWanted: ({ controls }) => controls.trim().split(/\s+/).length > 2,
    load: async () => (await import('./menu.js')).menu,
  },
];
