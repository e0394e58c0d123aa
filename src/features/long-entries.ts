// Folds entries that are too tall.
import type { CreateFeature } from './feature.js';

export const longEntries: CreateFeature = () => ({});
