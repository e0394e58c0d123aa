// The list of formats; the first that matches a payload reads it. What reads it is loaded then.
import { hasAt, valueAt } from '../lib/path.js';
import { rootTag } from '../lib/xml-prolog.js';
import type { ListedFormat } from './format.js';
import { hasLiveBlogPosting } from './json-ld.js';
import { native } from './native.js';

/** What is written at a path, as text. */
const textAt = (payload: unknown, path: string): string => {
  const value = valueAt(payload, path);
  return typeof value === 'string' ? value : '';
};

export const formats: readonly ListedFormat[] = [
  { ...native, load: () => Promise.resolve(native) },
  {
    name: 'json-feed',
    matches: (payload) => /^https?:\/\/jsonfeed\.org\/version\//.test(textAt(payload, 'version')),
    load: async () => (await import('./json-feed.js')).jsonFeed,
  },
  {
    name: 'guardian',
    matches: (payload) =>
      typeof valueAt(payload, 'numNewBlocks') === 'number' ||
      hasAt(payload, 'blocks[0].elements') ||
      (Array.isArray(valueAt(payload, 'blocks')) &&
        /^(Live|Dead)_?Blog/i.test(
          textAt(payload, 'format.design') || textAt(payload, 'contentType'),
        )),
    load: async () => {
      const both = [import('./guardian.js'), import('./guardian-delta.js')] as const;
      const [{ guardian }, { blocksIn }] = await Promise.all(both);
      return guardian(blocksIn);
    },
  },
  {
    name: 'wordpress',
    matches: (payload) =>
      hasAt(payload, 'entries[0].entry_time') ||
      hasAt(payload, '[0].entry_time', '[0].css_classes') ||
      hasAt(payload, 'entries', 'latest_timestamp') ||
      // A blog without entries.
      (valueAt(payload, 'entries.length') === 0 && hasAt(payload, 'page', 'pages')),
    load: async () => (await import('./wordpress.js')).wordpress,
  },
  {
    name: 'easy-liveblogs',
    matches: (payload) =>
      hasAt(payload, 'updates', 'last_update') || hasAt(payload, 'updates[0].datetime'),
    load: async () => (await import('./easy-liveblogs.js')).easyLiveblogs,
  },
  {
    name: 'schema-org',
    matches: hasLiveBlogPosting,
    load: async () => (await import('./schema-org.js')).schemaOrg,
  },
  {
    name: 'mastodon',
    // An account without statuses is an empty list.
    matches: (payload) =>
      Array.isArray(payload) &&
      payload.every((one) => hasAt(one, 'id', 'created_at', 'account', 'media_attachments')),
    load: async () => (await import('./mastodon.js')).mastodon,
  },
  {
    name: 'superdesk',
    matches: (payload) =>
      hasAt(payload, 'groups', 'post_status') ||
      ['_items', 'posts._items'].some((path) => Array.isArray(valueAt(payload, path))),
    load: async () => {
      const both = [import('./superdesk.js'), import('./superdesk-items.js')] as const;
      return (await Promise.all(both))[0].superdesk;
    },
  },
  {
    name: 'norkon',
    matches: (payload) =>
      hasAt(payload, 'result.lastChangesId') ||
      hasAt(payload, 'lastChangesId', 'added') ||
      Array.isArray(valueAt(payload, 'result.bulletins')) ||
      (valueAt(payload, 'success') === false && hasAt(payload, 'errMessage')),
    load: async () => (await import('./norkon.js')).norkon,
  },
  {
    name: 'cue',
    matches: (payload) => {
      const entries = valueAt(payload, 'entries');
      return (
        Array.isArray(entries) &&
        (entries.some((entry) => hasAt(entry, 'state', 'creationDate')) ||
          /\/event\/[^/]+\/(entries|before|after)/.test(textAt(payload, 'self')))
      );
    },
    load: async () => (await import('./cue.js')).cue,
  },
  {
    name: 'rss',
    matches: (payload) =>
      /^<(rss|rdf:rdf\s[^]*(purl\.org\/rss|netscape\.com\/rdf))\b/i.test(rootTag(payload)),
    load: async () => {
      const media = import('./xml-feed-media.js');
      return (await import('./rss.js')).rss((await media).mediaOf);
    },
  },
  {
    name: 'atom',
    matches: (payload) => /^<(\w+:)?feed\s[^]*www\.w3\.org\/2005\/atom/i.test(rootTag(payload)),
    load: async () => {
      const media = import('./xml-feed-media.js');
      return (await import('./atom.js')).atom((await media).mediaOf);
    },
  },
];
