// The list of backends that the demonstration imitates at their read API, each from the same story.
import { fields } from './fields.mjs';
import { jsonFeed } from './json-feed.mjs';
import { easyLiveblogs } from './easy-liveblogs.mjs';
import { wordpress } from './wordpress.mjs';
import { norkon } from './norkon.mjs';
import { cue } from './cue.mjs';
import { tickaroo } from './tickaroo.mjs';
import { atom } from './atom.mjs';
import { rss } from './rss.mjs';
import { guardian } from './guardian.mjs';
import { superdesk } from './superdesk.mjs';
import { superdeskV2 } from './superdesk-v2.mjs';
import { mastodon } from './mastodon.mjs';
import { schemaOrg } from './schema-org.mjs';

/** @type {readonly import('./index.d.mts').Backend[]} */
export const backends = [
  fields,
  jsonFeed,
  wordpress,
  easyLiveblogs,
  norkon,
  cue,
  tickaroo,
  rss,
  atom,
  guardian,
  superdesk,
  superdeskV2,
  schemaOrg,
  mastodon,
];
