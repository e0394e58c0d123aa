// Links entries that replace or repeat others to them.
import type { CreateFeature } from './feature.js';

export const related: CreateFeature = () => ({});
