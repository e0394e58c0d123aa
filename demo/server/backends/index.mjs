// The list of backends that the demonstration imitates at their read API, each from the same story.
import { fields } from './fields.mjs';
import { jsonFeed } from './json-feed.mjs';

/** @type {readonly import('./index.d.mts').Backend[]} */
export const backends = [fields, jsonFeed];
