// Answers of Superdesk Live Blog for tests: posts with the least that they have, and how they are read.
import { superdesk } from '../../src/formats/superdesk.js';
import type { FeedUpdate } from '../../src/model/update.js';

export const list = 'https://api.example/api/client_blogs/60b7d0f1a4c3e20013de45ab/posts';
export const date = Date.UTC(2026, 10, 22, 12);

export type Json = Readonly<Record<string, unknown>>;

export const parse = (payload: Json, url = list): FeedUpdate =>
  superdesk.parse(payload, { url: new URL(url), date });

export const sample = async (name: string): Promise<Json> =>
  (await (await fetch(`/test/support/samples/superdesk/${name}.json`)).json()) as Json;

export const at = (time: string) => `2026-11-22T${time}+00:00`;

export const post = (id: string, changed: string, more: Json = {}): Json => ({
  _id: id,
  _updated: at(changed),
  published_date: at('09:00:00'),
  post_status: 'open',
  groups: [{ id: 'main', refs: [{ item: { item_type: 'text', text: `<p>${id}</p>` } }] }],
  ...more,
});

export const answer = (posts: readonly Json[], meta: Json = {}): Json => ({
  _items: posts,
  _meta: { page: 1, max_results: 25, total: posts.length, ...meta },
  _links: {},
});
