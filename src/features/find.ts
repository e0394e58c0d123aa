// Filter and search: only some of the entries.
import type { CreateFeature } from './feature.js';

export const find: CreateFeature = () => ({});
